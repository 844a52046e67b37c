import type { Feed } from '../../../shared/domain/feed.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Ranking } from '../../../shared/domain/incident.ts';
import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { DAY, HOUR, localDate, type Instant, type LocalDate } from '../../../shared/util/time.ts';
import { capacityOutlook } from '../capacity/outlook.ts';
import { fillRisk } from '../match/fill-risk.ts';
import { buildRankIndex, withChanged, type RankIndex } from '../match/rank-index.ts';
import { rankShift } from '../match/rank.ts';
import { overtimeOutlook, type Standing } from '../overtime/standing.ts';
import { findPatterns, type PatternRun } from '../patterns/find-patterns.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Context } from '../workflows/context.ts';
import type { History } from './as-of.ts';

/** Half a year of history says much the same for a week; a rehearsal reads it once a week. */
const HISTORY_HOLDS = 7 * DAY;

/** What circumstances change, and how much the agency works, is much the same for longer. */
const LEARNED_HOLDS = 28 * DAY;
const CAPACITY_HOLDS = 7 * DAY;

/** Overtime comes by the week; its alerts lose nothing by waiting for this long. */
const OVERTIME_HOLDS = 3 * HOUR;

/** What is computed once a day: it rests on months, of which a day changes little. */
interface Daily {
  readonly day: LocalDate;
  readonly index: RankIndex;
  /** When the index last read the whole history. */
  readonly historyAt: Instant;
  readonly learnedAt: Instant;
  readonly rankings: Map<string, Ranking>;
  patterns: PatternRun | null;
  capacity: { readonly at: Instant; readonly outlook: CapacityOutlook | null } | null;
  overtime: Overtime | null;
}

interface Overtime {
  readonly at: Instant;
  readonly of: Snapshot['shifts'];
  readonly standings: readonly Standing[];
}

/** What workflows may ask of the past, moment by moment in order of time. */
export interface Contexts {
  /**
   * Computes what a moment at which every workflow decides rests on, part by part: the host may
   * pause after each.
   */
  prepare(snapshot: Snapshot): Generator<undefined>;
  at(snapshot: Snapshot): Context;
}

/**
 * Contexts for snapshots in order of time. Rankings rest on the bookings of the day's first snapshot
 * and on a history that is at most a week older; overtime is looked at anew when the schedule
 * changed, every three hours.
 */
export function contextReader({ bookedHours, today }: History): Contexts {
  let daily: Daily | null = null;
  const dailyAt = (snapshot: Snapshot): Daily => {
    const day = localDate(snapshot.now, today.agency.timeZone);
    if (daily?.day !== day) daily = nextDay(daily, day, snapshot);
    return daily;
  };
  const at = (snapshot: Snapshot): Context => {
    const known = dailyAt(snapshot);
    return {
      snapshot,
      feed: freshFeed(snapshot),
      upkeep: UNWATCHED,
      rank: (shift, except) => rankOnce(known, shift, except),
      fillRisk: (ranking, shift) => fillRisk(ranking, shift, snapshot.now, known.index),
      overtime: () => overtimeOnce(known, snapshot),
      patterns: () => (known.patterns ??= findPatterns(snapshot)),
      capacity() {
        const records = bookedHours.filter(({ takenOn }) => takenOn <= known.day);
        known.capacity ??= { at: snapshot.now, outlook: capacityOutlook(snapshot, records) };
        return known.capacity.outlook;
      },
    };
  };
  return {
    at,
    *prepare(snapshot) {
      dailyAt(snapshot);
      yield;
      const context = at(snapshot);
      for (const part of ['patterns', 'capacity', 'overtime'] as const) {
        context[part]();
        yield;
      }
    },
  };
}

function nextDay(before: Daily | null, day: LocalDate, snapshot: Snapshot): Daily {
  const { now } = snapshot;
  const isKept = before !== null && now - before.historyAt < HISTORY_HOLDS;
  const capacity = before?.capacity ?? null;
  return {
    day,
    index: isKept ? withChanged(before.index, snapshot, BOOKINGS) : newIndex(before, snapshot),
    historyAt: isKept ? before.historyAt : now,
    learnedAt: before !== null && isLearned(before, now) ? before.learnedAt : now,
    rankings: new Map(),
    patterns: null,
    capacity: capacity !== null && now - capacity.at < CAPACITY_HOLDS ? capacity : null,
    overtime: before?.overtime ?? null,
  };
}

/** The whole history, but for what was learned from it not long ago. */
function newIndex(before: Daily | null, snapshot: Snapshot): RankIndex {
  const { now } = snapshot;
  if (before === null || !isLearned(before, now)) return buildRankIndex(snapshot);
  return buildRankIndex(snapshot, { ...before.index.learned, at: now });
}

function isLearned({ learnedAt }: Daily, now: Instant): boolean {
  return now - learnedAt < LEARNED_HOLDS;
}

const BOOKINGS: ReadonlySet<string> = new Set(['shifts']);

function rankOnce(
  { index, rankings }: Daily,
  shift: Shift,
  except: ReadonlySet<CaregiverId> = new Set(),
): Ranking {
  const question = [shift.key, ...[...except].sort()].join(' ');
  const known = rankings.get(question) ?? rankShift(index, shift, { except });
  rankings.set(question, known);
  return known;
}

function overtimeOnce(known: Daily, snapshot: Snapshot): readonly Standing[] {
  const { now, shifts } = snapshot;
  const last = known.overtime;
  if (last !== null && (last.of === shifts || now - last.at < OVERTIME_HOLDS)) {
    return last.standings;
  }
  const standings = overtimeOutlook(snapshot);
  known.overtime = { at: now, of: shifts, standings };
  return standings;
}

/** The schedule of a rehearsal is always read; outages of the past are not kept. */
function freshFeed({ now, windows }: Snapshot): Feed {
  return {
    state: 'fresh',
    readAt: now,
    windowsRead: windows.length,
    windowsTotal: windows.length,
    quarantined: 0,
    message: null,
  };
}

const UNWATCHED: Context['upkeep'] = {
  credentialsSince: null,
  requests: { count: 0, errors: 0, p50Ms: null, p95Ms: null },
  usual: { quarantined: null, p95Ms: null },
};
