import type { HoursReport, ReportKind } from '../../../shared/contract/insights.ts';
import type { Charge } from '../../../shared/domain/insight.ts';
import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { Caregiver, Client } from '../../../shared/domain/people.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import { csvOf } from '../../../shared/util/csv.ts';
import { localDate, localTime, type Instant, type LocalDate } from '../../../shared/util/time.ts';
import {
  differencesOf,
  hoursOf,
  type Difference,
  type Known,
  type LineHours,
} from './differences.ts';
import { workLines, type WorkLine } from './lines.ts';

export interface ReportInput {
  readonly kind: ReportKind;
  readonly from: LocalDate;
  /** Inclusive. */
  readonly to: LocalDate;
  readonly timeZone: string;
  readonly now: Instant;
  /** Shifts, visits and charges of the period, and of the day before and after. */
  readonly shifts: readonly Shift[];
  readonly visits: readonly Visit[];
  readonly charges: readonly Charge[];
  readonly clients: ReadonlyMap<ClientId, Client>;
  readonly caregivers: ReadonlyMap<CaregiverId, Caregiver>;
  /** When charge items of the whole period were last read; null when they were not. */
  readonly chargesReadAt: Instant | null;
  /** From here on the schedule was read. */
  readonly scheduleFrom: Instant | null;
}

type Row = HoursReport['rows'][number];

/**
 * Hours by client for billing, or by caregiver for payroll: as scheduled, visited and charged, with
 * every difference and its reason. A shift over midnight belongs to the day it starts on.
 */
export function hoursReport(input: ReportInput): HoursReport {
  const { kind, from, to } = input;
  const lines = workLines(input.shifts, input.visits, input.charges).filter((line) => {
    const day = localDate(line.at, input.timeZone);
    return day >= from && day <= to;
  });
  const known = {
    scheduleFrom: input.scheduleFrom,
    hasCharges: input.chargesReadAt !== null,
    now: input.now,
  };
  const groups = Map.groupBy(lines, (line) => idOf(line, kind));
  const rows = [...groups]
    .map(([id, own]) => rowOf(id, own, known, input))
    .sort((a, b) => (a.name === b.name ? compare(a.id, b.id) : compare(a.name, b.name)));
  return { kind, from, to, rows, csv: fileOf(rows, input), missing: missingOf(input) };
}

/** Payroll pays whoever worked, so a visit counts for its caregiver and not for the scheduled one. */
function idOf(line: WorkLine, kind: ReportKind): string {
  return (kind === 'billing' ? line.clientId : line.caregiverId) ?? '';
}

function rowOf(id: string, lines: readonly WorkLine[], known: Known, input: ReportInput): Row {
  const hours = lines.map(hoursOf);
  const differences = lines.flatMap((line) => differencesOf(line, known));
  return {
    id,
    name: nameOf(id, input),
    scheduled: scheduledOf(hours, lines, known),
    visited: sum(hours.map((one) => one.visited)),
    charged: known.hasCharges ? sum(hours.map((one) => one.charged)) : null,
    differences: differences.map((one) => ({ ...one, hours: rounded(one.hours) })),
  };
}

/** Nothing is said of a schedule that nobody read; what was planned elsewhere counts. */
function scheduledOf(
  hours: readonly LineHours[],
  lines: readonly WorkLine[],
  { scheduleFrom }: Known,
): number | null {
  const isRead = lines.some(({ at }) => scheduleFrom !== null && at >= scheduleFrom);
  const isPlanned = hours.some((one) => one.scheduled !== null);
  return isRead || isPlanned ? sum(hours.map((one) => one.scheduled)) : null;
}

function nameOf(id: string, { kind, clients, caregivers }: ReportInput): string {
  if (id === '') return kind === 'billing' ? 'No client named' : 'No caregiver named';
  const known =
    kind === 'billing' ? clients.get(id as ClientId) : caregivers.get(id as CaregiverId);
  return known?.name ?? `${kind === 'billing' ? 'Client' : 'Caregiver'} ${id}`;
}

function sum(hours: readonly (number | null)[]): number {
  return rounded(hours.reduce<number>((total, one) => total + (one ?? 0), 0));
}

/** Hundredths of an hour are finer than any payroll. */
function rounded(hours: number): number {
  return Math.round(hours * 100) / 100;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function missingOf({ chargesReadAt, scheduleFrom, from, timeZone }: ReportInput): string[] {
  const sentences: string[] = [];
  if (chargesReadAt === null) {
    sentences.push(
      'Charge items of these days have not been read, so charged hours are not compared.',
    );
  }
  const first = scheduleFrom === null ? null : localDate(scheduleFrom, timeZone);
  if (first === null || from < first) {
    const since = first === null ? 'yet' : `before ${first}`;
    sentences.push(
      `Standby did not read the schedule ${since}; visits of that time stand without their shifts.`,
    );
  }
  return sentences;
}

const HEADER = ['id', 'name', 'scheduled', 'visited', 'charged', 'when', 'difference', 'hours'];

/** One line a person, and one more for each difference, ready for a spreadsheet. */
function fileOf(rows: readonly Row[], input: ReportInput): string {
  const lines = rows.flatMap((row) => {
    const totals = [row.scheduled, row.visited, row.charged].map((one) => text(one));
    return [
      [row.id, row.name, ...totals, '', '', ''],
      ...row.differences.map((one) => [
        row.id,
        row.name,
        '',
        '',
        '',
        ...differenceCells(one, input),
      ]),
    ];
  });
  return csvOf([HEADER, ...lines]);
}

function differenceCells(
  { at, text: what, hours }: Difference,
  { timeZone }: ReportInput,
): string[] {
  const { date, minute } = localTime(at, timeZone);
  const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  return [`${date} ${clock.join(':')}`, what, text(hours)];
}

function text(hours: number | null): string {
  return hours === null ? '' : hours.toFixed(2);
}
