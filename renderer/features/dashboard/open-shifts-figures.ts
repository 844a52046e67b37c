import type {
  OpenShiftCell,
  OpenShifts,
  PastOpenShiftCell,
} from '../../../shared/contract/dashboard.ts';
import { calendarDay, weekdayName } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { numberColumn, wordsColumn, type Sheet } from './sheet.ts';

/** One weekday and part of the day, ahead and in the past. */
interface Row {
  readonly ahead: OpenShiftCell;
  readonly past: PastOpenShiftCell | null;
}

/** How many are open, where most are, and where most were. */
export function openShiftsSummary({ ahead, past }: OpenShifts): string {
  const most = fullest(ahead.cells);
  return text.dashboard.openShifts.summary({
    open: ahead.open,
    shifts: ahead.shifts,
    until: calendarDay(ahead.to),
    most: most === null ? null : { when: nameOf(most), open: most.open },
    past: past === null ? null : pastFacts(past),
  });
}

function pastFacts({ from, cells }: NonNullable<OpenShifts['past']>) {
  const most = fullest(cells);
  if (most === null) return null;
  const { open, shifts } = most;
  return { since: calendarDay(from), when: nameOf(most), open, shifts };
}

/** The cell with most open shifts, the first of several; null where none is open. */
export function fullest(cells: readonly OpenShiftCell[]): OpenShiftCell | null {
  const most = Math.max(0, ...cells.map(({ open }) => open));
  return most === 0 ? null : (cells.find(({ open }) => open === most) ?? null);
}

/** "Friday afternoons". */
export function nameOf({ weekday, daypart }: OpenShiftCell): string {
  const words = text.dashboard.openShifts;
  return words.when(weekdayName(weekday, 'long'), words.parts[daypart]);
}

/** Every weekday and part of the day, in the order of the week. */
export function openShiftsSheet({ ahead, past }: OpenShifts): Sheet<Row> {
  const words = text.dashboard.openShifts;
  const ofPast = (value: (cell: PastOpenShiftCell) => number) => (row: Row) =>
    row.past === null ? null : value(row.past);
  return {
    columns: [
      wordsColumn(words.weekday, (row) => weekdayName(row.ahead.weekday, 'long')),
      wordsColumn(words.daypart, (row) => text.capacity.dayparts[row.ahead.daypart]),
      numberColumn(words.aheadShifts, (row) => row.ahead.shifts),
      numberColumn(words.aheadOpen, (row) => row.ahead.open),
      numberColumn(
        words.pastShifts,
        ofPast((cell) => cell.shifts),
      ),
      numberColumn(
        words.pastOpen,
        ofPast((cell) => cell.open),
      ),
      numberColumn(
        words.pastUnfilled,
        ofPast((cell) => cell.unfilled),
      ),
    ],
    rows: ahead.cells.map((cell) => {
      return { ahead: cell, past: past?.cells.find((one) => isSame(one, cell)) ?? null };
    }),
    keyOf: (row) => keyOf(row.ahead),
  };
}

export function keyOf({ weekday, daypart }: OpenShiftCell): string {
  return `${String(weekday)} ${daypart}`;
}

function isSame(one: OpenShiftCell, other: OpenShiftCell): boolean {
  return one.weekday === other.weekday && one.daypart === other.daypart;
}
