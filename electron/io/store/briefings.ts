import type { BriefingKind, DueBriefing } from '../../../shared/contract/insights.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** Briefings that were due by the clock, each once; what they say is made when they are opened. */
export interface Briefings {
  /** When the newest of that kind was due, at or before `now`; null before the first. */
  lastDueAt(kind: BriefingKind, now: Instant): Instant | null;
  /** Keeps that a briefing was due; one that was due at the same time is replaced. */
  put(briefing: DueBriefing, madeAt: Instant): void;
  /** The newest of each kind at or before `now`, unless it was seen; the oldest first. */
  unseen(now: Instant): DueBriefing[];
  /** Notes that the briefing, and so every earlier one of its kind, was opened or put away. */
  see(briefing: Pick<DueBriefing, 'kind' | 'dueAt'>, at: Instant): void;
  /** Forgets what was due before `at`. */
  forgetBefore(at: Instant): void;
}

export function briefings(connection: Connection): Briefings {
  const last = connection.prepare<{ dueAt: Instant | null }>(
    'SELECT max(due_at) AS dueAt FROM briefings WHERE kind = ? AND due_at <= ?',
  );
  const put = connection.prepare(
    `INSERT INTO briefings (kind, due_at, made_at, title) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET made_at = excluded.made_at, title = excluded.title, seen_at = NULL`,
  );
  const unseen = connection.prepare<DueBriefing>(
    `SELECT kind, due_at AS dueAt, title FROM briefings AS one
     WHERE seen_at IS NULL AND due_at = (
       SELECT max(due_at) FROM briefings WHERE kind = one.kind AND due_at <= ?
     )
     ORDER BY due_at, kind`,
  );
  const see = connection.prepare(
    'UPDATE briefings SET seen_at = ? WHERE kind = ? AND due_at <= ? AND seen_at IS NULL',
  );
  const forget = connection.prepare('DELETE FROM briefings WHERE due_at < ?');
  return {
    lastDueAt: (kind, now) => last.get(kind, now)?.dueAt ?? null,
    put({ kind, dueAt, title }, madeAt) {
      put.run(kind, dueAt, madeAt, title);
    },
    unseen: (now) => unseen.all(now),
    see({ kind, dueAt }, at) {
      see.run(at, kind, dueAt);
    },
    forgetBefore(at) {
      forget.run(at);
    },
  };
}
