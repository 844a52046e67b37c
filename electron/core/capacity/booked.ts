import type { Window } from '../../../shared/domain/feed.ts';
import { isOpen, isWorked, type Shift } from '../../../shared/domain/shift.ts';
import { HOUR, localDate, plus, type LocalDate } from '../../../shared/util/time.ts';
import { workdayOf, workweekOf, type WorkPeriod } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import { sweptClients } from '../sweep/as-of.ts';
import type { Delivered } from './delivered.ts';

/** What the schedule holds of one week. */
export interface BookedWeek extends WorkPeriod {
  /** Worked so far, and scheduled for the rest, open shifts included. */
  readonly hours: number;
  /** Whether the schedule was read to the end of the week. */
  readonly isRead: boolean;
}

export type BookedInput = Pick<
  Snapshot,
  'agency' | 'policy' | 'now' | 'clients' | 'shifts' | 'windows'
>;

/** The share of clients who may fail to be read before a week counts as unread. */
const TOLERATED = 0.01;

/**
 * The current workweek and the next `ahead` ones as they are booked. A shift counts whole in the
 * week it starts in; one that has begun with nobody counts until it is over.
 */
export function bookedWeeks(input: BookedInput, delivered: Delivered, ahead: number): BookedWeek[] {
  const { policy, agency, now } = input;
  const toCome = shiftsToCome(input);
  const through = readThrough(input);
  let week = workweekOf(now, policy.week, agency.timeZone);
  const weeks: BookedWeek[] = [];
  while (weeks.length <= ahead) {
    const shifts = toCome.filter(({ start }) => start >= week.start && start < week.end);
    weeks.push({
      ...week,
      hours: hoursOf(shifts) + (weeks.length === 0 ? doneHours(delivered, week) : 0),
      isRead: through !== null && localDate(plus(week.end, -1), agency.timeZone) <= through,
    });
    week = workweekOf(week.end, policy.week, agency.timeZone);
  }
  return weeks;
}

/** Today's shifts that are not over, and all later ones, if they take anybody's time. */
export function shiftsToCome({
  agency,
  policy,
  now,
  shifts,
}: Omit<BookedInput, 'clients' | 'windows'>): Shift[] {
  const today = workdayOf(now, policy.week, agency.timeZone);
  return shifts.filter(
    (shift) => shift.start >= today.start && shift.end > now && (isOpen(shift) || isWorked(shift)),
  );
}

/** Hours of the current week that are over. */
function doneHours({ days, hours, today }: Delivered, week: WorkPeriod): number {
  const first = days.findIndex((day) => day.start >= week.start);
  return first < 0 ? today : hours.slice(first).reduce((sum, one) => sum + one, today);
}

function hoursOf(shifts: readonly Shift[]): number {
  return shifts.reduce((sum, { start, end }) => sum + (end - start) / HOUR, 0);
}

/** The day through which nearly every client's schedule was completely read; null for none. */
function readThrough(input: BookedInput): LocalDate | null {
  const byClient = Map.groupBy(input.windows, (window) => window.clientId);
  const days = sweptClients(input)
    .map((client) => lastReadDay(byClient.get(client) ?? []))
    .sort(unreadFirst);
  return days[Math.floor(TOLERATED * days.length)] ?? null;
}

function lastReadDay(windows: readonly Window[]): LocalDate | null {
  if (windows.some((window) => window.readAt === null)) return null;
  return windows.reduce<LocalDate | null>(
    (last, { to }) => (last === null || to > last ? to : last),
    null,
  );
}

function unreadFirst(a: LocalDate | null, b: LocalDate | null): number {
  if (a === b) return 0;
  return a === null || (b !== null && a < b) ? -1 : 1;
}
