import type {
  OpenShiftCell,
  OpenShifts,
  PastOpenShiftCell,
} from '../../../shared/contract/dashboard.ts';
import type { Opening } from '../../../shared/domain/opening.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import {
  addDays,
  localDate,
  localTime,
  WEEKDAYS,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { daypartOf, DAYPARTS } from '../calendar/daypart.ts';
import { spansFor } from '../sweep/plan.ts';
import type { Snapshot } from '../snapshot.ts';

type Ahead = OpenShifts['ahead'];
type Past = NonNullable<OpenShifts['past']>;

/** Shifts that are not over yet, on the days whose schedule is read, and those nobody has. */
export function openShiftsAhead({
  agency,
  policy,
  now,
  shifts,
}: Pick<Snapshot, 'agency' | 'policy' | 'now' | 'shifts'>): Ahead {
  const zone = agency.timeZone;
  const from = localDate(now, zone);
  const to = spansFor(from).at(-1)?.to ?? from;
  const wanted = shifts.filter(
    (shift) => isWanted(shift) && shift.end > now && localDate(shift.start, zone) <= to,
  );
  const all = countCells(wanted, zone);
  const open = countCells(wanted.filter(isOpen), zone);
  const cells = inOrder(policy.week).map((place): OpenShiftCell => ({
    ...place,
    shifts: all(place),
    open: open(place),
  }));
  return { from, to, shifts: wanted.length, open: sum(cells, 'open'), cells };
}

interface PastInput extends Pick<Snapshot, 'agency' | 'policy' | 'now'> {
  /** Days of the past, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Shifts of these days, as they were last seen. */
  readonly shifts: readonly Shift[];
  readonly openings: readonly Opening[];
}

/** Shifts of past days: which of them nobody had at some time, and which nobody had in the end. */
export function openShiftsPast(input: PastInput): Past {
  const { from, to, now, policy, openings } = input;
  const zone = input.agency.timeZone;
  const wanted = input.shifts.filter(isWanted);
  // Whoever was thought not to come and did leaves no gap.
  const gaps = openings.filter(({ fate }) => fate !== 'kept');
  const lacked = new Set(gaps.map(({ shift }) => shift));
  const missed = new Set(gaps.filter(({ fate }) => fate === 'missed').map(({ shift }) => shift));
  const isLeftOpen = (shift: Shift): boolean =>
    shift.status === 'missed' || missed.has(shift.key) || (isOpen(shift) && shift.end <= now);
  const all = countCells(wanted, zone);
  const open = countCells(
    wanted.filter((shift) => isOpen(shift) || isLeftOpen(shift) || lacked.has(shift.key)),
    zone,
  );
  const unfilled = countCells(wanted.filter(isLeftOpen), zone);
  const cells = inOrder(policy.week).map((place): PastOpenShiftCell => ({
    ...place,
    shifts: all(place),
    open: open(place),
    unfilled: unfilled(place),
  }));
  const totals = { open: sum(cells, 'open'), unfilled: sum(cells, 'unfilled') };
  return { from, to, shifts: wanted.length, ...totals, cells };
}

/** The first day of `weeks` weeks that end yesterday, and yesterday. */
export function pastDays(now: Instant, weeks: number, zone: string): Pick<Past, 'from' | 'to'> {
  const today = localDate(now, zone);
  return { from: addDays(today, -7 * weeks), to: addDays(today, -1) };
}

type Place = Pick<OpenShiftCell, 'weekday' | 'daypart'>;

function isWanted({ status }: Shift): boolean {
  return status !== 'cancelled';
}

/** Shifts by where their start stands in the week. */
function countCells(shifts: readonly Shift[], zone: string): (place: Place) => number {
  const counts = new Map<string, number>();
  for (const { start } of shifts) {
    const { weekday, minute } = localTime(start, zone);
    const name = nameOf({ weekday, daypart: daypartOf(minute) });
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return (place) => counts.get(nameOf(place)) ?? 0;
}

function nameOf({ weekday, daypart }: Place): string {
  return `${String(weekday)} ${daypart}`;
}

/** Every cell, from the first day of the agency's week. */
function inOrder({ startsOn }: Policy['week']): Place[] {
  const first = WEEKDAYS.indexOf(startsOn);
  return WEEKDAYS.flatMap((_, index) =>
    DAYPARTS.map((daypart) => ({ weekday: (first + index) % 7, daypart })),
  );
}

function sum<K extends string>(cells: readonly Readonly<Record<K, number>>[], key: K): number {
  return cells.reduce((all, cell) => all + cell[key], 0);
}
