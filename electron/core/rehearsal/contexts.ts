import type { Feed } from '../../../shared/domain/feed.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Ranking } from '../../../shared/domain/incident.ts';
import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { DAY, localDate, type Instant, type LocalDate } from '../../../shared/util/time.ts';
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

/** What is computed once a day: it rests on months, of which a day changes little. */
interface Daily {
  readonly day: LocalDate;
  readonly index: RankIndex;
  /** When the index last read the whole history. */
  readonly historyAt: Instant;
  readonly rankings: Map<string, Ranking>;
  patterns: PatternRun | null;
  capacity: { readonly outlook: CapacityOutlook | null } | null;
  /** Of the newest schedule of the day. */
  overtime: { readonly of: Snapshot['shifts']; readonly standings: readonly Standing[] } | null;
}

/**
 * Contexts for snapshots in order of time. Rankings rest on the bookings of the day's first snapshot
 * and on a history that is at most a week older; overtime is looked at anew when the schedule
 * changes.
 */
export function contextReader({ bookedHours, today }: History): (snapshot: Snapshot) => Context {
  let daily: Daily | null = null;
  const dailyAt = (snapshot: Snapshot): Daily => {
    const day = localDate(snapshot.now, today.agency.timeZone);
    if (daily?.day !== day) daily = nextDay(daily, day, snapshot);
    return daily;
  };
  return (snapshot) => {
    const known = dailyAt(snapshot);
    return {
      snapshot,
      feed: freshFeed(snapshot),
      upkeep: UNWATCHED,
      rank: (shift, except) => rankOnce(known, shift, except),
      fillRisk: (ranking, shift) => fillRisk(ranking, shift, snapshot.now),
      overtime: () => overtimeOnce(known, snapshot),
      patterns: () => (known.patterns ??= findPatterns(snapshot)),
      capacity() {
        const records = bookedHours.filter(({ takenOn }) => takenOn <= known.day);
        known.capacity ??= { outlook: capacityOutlook(snapshot, records) };
        return known.capacity.outlook;
      },
    };
  };
}

function nextDay(before: Daily | null, day: LocalDate, snapshot: Snapshot): Daily {
  const { now } = snapshot;
  const isKept = before !== null && now - before.historyAt < HISTORY_HOLDS;
  return {
    day,
    index: isKept ? withChanged(before.index, snapshot, BOOKINGS) : buildRankIndex(snapshot),
    historyAt: isKept ? before.historyAt : now,
    rankings: new Map(),
    patterns: null,
    capacity: null,
    overtime: null,
  };
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
  if (known.overtime?.of !== snapshot.shifts) {
    known.overtime = { of: snapshot.shifts, standings: overtimeOutlook(snapshot) };
  }
  return known.overtime.standings;
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
