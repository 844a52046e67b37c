import type { FillCounts, FillRate, FillWeek } from '../../../shared/contract/dashboard.ts';
import type { Opening } from '../../../shared/domain/opening.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import { localDate, MINUTE, type Instant } from '../../../shared/util/time.ts';
import type { AskedOpening } from '../match/past-openings.ts';
import type { WorkPeriod } from '../overtime/workweek.ts';
import { median } from '../statistics/robust.ts';
import { dateWords } from '../sweep/clock-words.ts';
import type { Snapshot } from '../snapshot.ts';
import { weeksUntil } from './weeks.ts';

/** With fewer, the slowest tenth is a single shift. */
const FEWEST_FOR_P90 = 5;

interface FillInput extends Pick<Snapshot, 'agency' | 'policy' | 'now'> {
  /** How many workweeks, the current one among them. */
  readonly weeks: number;
  readonly openings: readonly Opening[];
  /** What is known of the time before Standby watched. */
  readonly asked: readonly AskedOpening[];
  /** When Standby first read the schedule; null before it has. */
  readonly watchedSince: Instant | null;
}

/** One shift that lacked somebody, as it is counted. */
interface Filling {
  readonly shiftStart: Instant;
  readonly result: 'in-time' | 'late' | 'missed' | 'cancelled' | 'open';
  /** From becoming known as open to being filled; null where it was not, or nobody knows when. */
  readonly minutes: number | null;
}

/**
 * The share of open shifts that were filled and how long that took, by the workweek in which the
 * shift was to start. Of shifts that began before Standby watched, asks are what is known.
 */
export function fillRate(input: FillInput): FillRate {
  const { agency, policy, now, openings, asked } = input;
  const watchedSince = input.watchedSince ?? now;
  const remembered = asked.filter(({ shiftStart }) => shiftStart < watchedSince);
  const fillings = [...openings.flatMap(fillingOf), ...remembered.flatMap(fillingOfAsks)];
  const first = remembered.reduce((a, { shiftStart: b }) => (b < a ? b : a), watchedSince);
  const weeks = weeksUntil(now, input.weeks, policy.week, agency.timeZone).filter(
    ({ end }) => end > first,
  );
  const ofWeek = (week: WorkPeriod): Filling[] =>
    fillings.filter(({ shiftStart }) => shiftStart >= week.start && shiftStart < week.end);
  return {
    weeks: weeks.map((week): FillWeek => ({
      ...countsOf(ofWeek(week)),
      weekStart: week.date,
      basis: week.start >= watchedSince || remembered.length === 0 ? 'incidents' : 'asks',
      isComplete: week.end <= now && (week.start >= watchedSince || remembered.length > 0),
    })),
    total: countsOf(weeks.flatMap(ofWeek)),
    watchedSince:
      input.watchedSince === null ? null : localDate(input.watchedSince, agency.timeZone),
    missing: missingData(input, weeks),
  };
}

function fillingOf({ shiftStart, openedAt, closedAt, fate }: Opening): Filling[] {
  if (fate === 'kept' || fate === 'unseen') return [];
  if (fate === null || closedAt === null) return [{ shiftStart, result: 'open', minutes: null }];
  if (fate !== 'filled') return [{ shiftStart, result: fate, minutes: null }];
  const result = closedAt <= shiftStart ? 'in-time' : 'late';
  return [{ shiftStart, result, minutes: (closedAt - openedAt) / MINUTE }];
}

function fillingOfAsks({ shiftStart, askedAt, takenAt, fate }: AskedOpening): Filling[] {
  if (fate === null) return [];
  if (fate === 'withdrawn') return [{ shiftStart, result: 'cancelled', minutes: null }];
  if (fate === 'unfilled') return [{ shiftStart, result: 'missed', minutes: null }];
  // A visit without a yes: somebody was found, and nobody wrote down when.
  if (takenAt === null) return [{ shiftStart, result: 'in-time', minutes: null }];
  const result = takenAt <= shiftStart ? 'in-time' : 'late';
  return [{ shiftStart, result, minutes: (takenAt - askedAt) / MINUTE }];
}

function countsOf(fillings: readonly Filling[]): FillCounts {
  const count = (result: Filling['result']): number =>
    fillings.filter((one) => one.result === result).length;
  const [inTime, late, missed] = [count('in-time'), count('late'), count('missed')];
  const ended = inTime + late + missed;
  const times = fillings.flatMap(({ minutes }) => minutes ?? []).sort((a, b) => a - b);
  return {
    filledInTime: inTime,
    filledLate: late,
    missed,
    cancelled: count('cancelled'),
    stillOpen: count('open'),
    filledShare: ended === 0 ? null : inTime / ended,
    medianMinutes: times.length === 0 ? null : Math.round(median(times)),
    p90Minutes: times.length < FEWEST_FOR_P90 ? null : Math.round(nearestRank(times, 0.9)),
  };
}

function nearestRank(ascending: readonly number[], share: number): number {
  return ascending[Math.ceil(share * ascending.length) - 1] ?? NaN;
}

function missingData(
  { openings, asked, watchedSince, agency, policy }: FillInput,
  [first]: readonly WorkPeriod[],
): string[] {
  const say = sentencesIn(policy.texts.language);
  if (watchedSince === null) return [say.dashboard.nothingRead];
  const since = dateWords(localDate(watchedSince, agency.timeZone), say);
  const before = asked.length > 0 ? say.dashboard.askedBefore : say.dashboard.watchedSince;
  const unseen = openings.filter(({ fate }) => fate === 'unseen').length;
  return [
    ...(first !== undefined && first.start < watchedSince ? [before(since)] : []),
    ...(unseen > 0 ? [say.dashboard.unseen(unseen)] : []),
  ];
}
