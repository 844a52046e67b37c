import type { DutyHours } from '../../../../shared/domain/recipient.ts';
import { minuteOfDay } from '../../../../shared/util/time.ts';

/** The same hours on some days of the week, as they stand in the form. */
export interface DutyRow {
  /** `0` Sunday … `6` Saturday. */
  readonly days: readonly string[];
  /** `HH:MM`; `to` at or before `from` is on the next day. */
  readonly from: string;
  readonly to: string;
}

/** The week as people plan it: Monday first. */
export const WEEK = ['1', '2', '3', '4', '5', '6', '0'] as const;

const MIDNIGHT = 1440;

export const OFFICE_HOURS: readonly DutyRow[] = [
  { days: ['1', '2', '3', '4', '5'], from: '08:00', to: '17:00' },
];
export const ALWAYS: readonly DutyRow[] = [{ days: WEEK, from: '00:00', to: '00:00' }];

/** The hours that most agencies need, and the rest. */
export const DUTY_PRESETS = ['office', 'always', 'none', 'own'] as const;
export type DutyPreset = (typeof DUTY_PRESETS)[number];

/** What a preset stands for; null where the hours are entered. */
export function rowsOfPreset(preset: DutyPreset): readonly DutyRow[] | null {
  if (preset === 'office') return OFFICE_HOURS;
  if (preset === 'always') return ALWAYS;
  return preset === 'none' ? [] : null;
}

export function presetOf(rows: readonly DutyRow[]): DutyPreset {
  if (rows.length === 0) return 'none';
  if (isSame(rows, OFFICE_HOURS)) return 'office';
  return isSame(rows, ALWAYS) ? 'always' : 'own';
}

/** Days with the same hours in one row, in the order in which the first of them comes. */
export function rowsOf(hours: readonly DutyHours[]): DutyRow[] {
  const inWeek = WEEK.flatMap((day) => hours.filter(({ weekday }) => String(weekday) === day));
  const rows = new Map<string, DutyRow>();
  for (const { weekday, fromMinute, toMinute } of inWeek) {
    const [from, to] = [clockOf(fromMinute), clockOf(toMinute)];
    const days = rows.get(`${from} ${to}`)?.days ?? [];
    rows.set(`${from} ${to}`, { days: [...days, String(weekday)], from, to });
  }
  return [...rows.values()];
}

/** The hours of rows that are whole. Midnight as an end is that of the same day. */
export function dutyHoursOf(rows: readonly DutyRow[]): DutyHours[] {
  return rows.flatMap(({ days, from, to }) => {
    const toMinute = to === '00:00' ? MIDNIGHT : minuteOfDay(to);
    const fromMinute = minuteOfDay(from);
    return WEEK.filter((day) => days.includes(day)).map((day) => {
      return { weekday: Number(day), fromMinute, toMinute };
    });
  });
}

/** How the end of a row stands to its beginning, once both are there. */
export function endOf({ from, to }: DutyRow): 'same-day' | 'next-day' | 'whole-day' | null {
  if (from === '' || to === '') return null;
  if (from === '00:00' && to === '00:00') return 'whole-day';
  return to === '00:00' || to > from ? 'same-day' : 'next-day';
}

/** Days that follow each other, as first and last; alone they are both. Monday is the first. */
export function runsOf(days: readonly string[]): (readonly [first: string, last: string])[] {
  const runs: [string, string][] = [];
  for (const [index, day] of WEEK.entries()) {
    if (!days.includes(day)) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === WEEK[index - 1]) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

function isSame(rows: readonly DutyRow[], others: readonly DutyRow[]): boolean {
  return JSON.stringify(dutyHoursOf(rows)) === JSON.stringify(dutyHoursOf(others));
}

function clockOf(minute: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const inDay = minute % MIDNIGHT;
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}
