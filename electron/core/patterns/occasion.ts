import type { ClientId } from '../../../shared/domain/ids.ts';
import {
  addDays,
  instant,
  localTime,
  MINUTE,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { daypartOf, type Daypart } from '../calendar/daypart.ts';

/** Patterns are looked for in this many days before today. */
const PATTERN_DAYS = 182;

/** What became of an occasion on which a caregiver could work. */
type Outcome =
  | 'worked'
  | 'called-out'
  /** Assigned in the schedule, over, and neither visited nor given back. */
  | 'no-word'
  /** A working day asked off. */
  | 'asked-off'
  /** A working day not asked off. */
  | 'kept';

/** One occasion of one caregiver: a scheduled shift, or a working day. */
export interface Occasion {
  /** As planned where that is known, else as clocked; of a working day its beginning. */
  readonly start: Instant;
  /**
   * `start` to the nearest half hour: what weekday and part of the day are read from. Of most
   * visits only the clock-in is known; rounding brings it to the same side of noon and of midnight
   * as the planned start of a call-out.
   */
  readonly at: Instant;
  readonly date: LocalDate;
  /** 0 Sunday … 6 Saturday. */
  readonly weekday: number;
  readonly daypart: Daypart;
  /** Null where the record does not say with whom. */
  readonly clientId: ClientId | null;
  readonly outcome: Outcome;
}

const HALF_HOUR = 30 * MINUTE;

/** The occasion that begins at `start`. */
export function occasionAt(
  start: Instant,
  clientId: ClientId | null,
  outcome: Outcome,
  zone: string,
): Occasion {
  const at = instant(Math.floor(start / HALF_HOUR + 0.5) * HALF_HOUR);
  const { date, weekday, minute } = localTime(at, zone);
  return { start, at, date, weekday, daypart: daypartOf(minute), clientId, outcome };
}

/** The first of the days in which patterns are looked for. */
export function firstPatternDay(today: LocalDate): LocalDate {
  return addDays(today, -PATTERN_DAYS);
}
