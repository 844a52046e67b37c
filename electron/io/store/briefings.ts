import type { Briefing, BriefingKind } from '../../../shared/contract/insights.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** Briefings that were due by the clock, each once. */
export interface Briefings {
  /** When the newest of that kind was due, at or before `now`; null before the first. */
  lastDueAt(kind: BriefingKind, now: Instant): Instant | null;
  /** Keeps a briefing; one that was due at the same time is replaced. */
  put(briefing: Briefing, madeAt: Instant): void;
  /** Forgets briefings that were due before `at`. */
  forgetBefore(at: Instant): void;
}

export function briefings(connection: Connection): Briefings {
  const last = connection.prepare<{ dueAt: Instant | null }>(
    'SELECT max(due_at) AS dueAt FROM briefings WHERE kind = ? AND due_at <= ?',
  );
  const put = connection.prepare(
    `INSERT INTO briefings (kind, due_at, made_at, body) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET made_at = excluded.made_at, body = excluded.body`,
  );
  const forget = connection.prepare('DELETE FROM briefings WHERE due_at < ?');
  return {
    lastDueAt: (kind, now) => last.get(kind, now)?.dueAt ?? null,
    put(briefing, madeAt) {
      put.run(briefing.kind, briefing.dueAt, madeAt, JSON.stringify(briefing));
    },
    forgetBefore(at) {
      forget.run(at);
    },
  };
}
