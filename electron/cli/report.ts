import { REPORT_KINDS, type HoursReport, type ReportKind } from '../../shared/contract/insights.ts';
import {
  formatInstant,
  localTime,
  parseLocalDate,
  type LocalDate,
} from '../../shared/util/time.ts';
import {
  daysProblem,
  lastWorkweek,
  reportHours,
  todayOf,
  type ReportDays,
} from '../engine/insights/hours.ts';
import { readCharges } from '../engine/insights/charges.ts';
import { CommandError, EXIT, printJson, type ExitCode } from './outcome.ts';
import type { Session } from './session.ts';

export interface ReportOptions {
  readonly json: boolean;
  /** `billing` or `payroll`. */
  readonly kind: string;
  /** Days as YYYY-MM-DD; without them the last workweek that is over. */
  readonly from: string | null;
  readonly to: string | null;
  /** Prints the table as a CSV file. */
  readonly csv: boolean;
  /** Reads the charge items of these days from WellSky first. */
  readonly refresh: boolean;
}

/**
 * Scheduled, visited and charged hours from the cache. Ends with 3 when charge items were to be
 * read and could not be; the report is printed all the same.
 */
export async function reportHoursCommand(
  session: Session,
  options: ReportOptions,
): Promise<ExitCode> {
  const kind = kindOf(options.kind);
  const cache = {
    store: session.openStore(),
    agency: session.agency(),
    policy: session.policy(),
    clock: session.clock,
  };
  const days = daysOf(options, lastWorkweek(cache));
  const problem = daysProblem(days, todayOf(cache));
  if (problem !== null) throw new CommandError(EXIT.usage, problem);
  const failure = options.refresh ? await refresh(session, days) : null;
  const report = reportHours(cache, kind, days, session.actor);
  if (options.json) printJson(session.output, reportJson(report));
  else session.output.out(options.csv ? report.csv : reportText(report, cache.agency.timeZone));
  if (failure === null) return EXIT.done;
  session.output.err(`${failure} The report shows charges as they were last read.\n`);
  return EXIT.wellsky;
}

function kindOf(text: string): ReportKind {
  const kind = REPORT_KINDS.find((one) => one === text);
  if (kind !== undefined) return kind;
  throw new CommandError(
    EXIT.usage,
    `"${text}" is not a report. Write ${REPORT_KINDS.join(' or ')}.`,
  );
}

/** One day alone is a report of that day. */
function daysOf({ from, to }: ReportOptions, usual: ReportDays): ReportDays {
  if (from === null && to === null) return usual;
  const first = readDay('--from', from ?? to ?? '');
  return { from: first, to: to === null ? first : readDay('--to', to) };
}

function readDay(option: string, text: string): LocalDate {
  const day = parseLocalDate(text);
  if (day !== null) return day;
  throw new CommandError(
    EXIT.usage,
    `${option} ${text} is not a day. Write YYYY-MM-DD, for example 2026-11-22.`,
  );
}

async function refresh(session: Session, days: ReportDays): Promise<string | null> {
  const source = session.openSource();
  try {
    const by = { actor: session.actor, signal: null };
    const { failure } = await readCharges(source, days, by);
    return failure?.message ?? null;
  } finally {
    source.wellsky.close();
  }
}

function reportJson(report: HoursReport): Record<string, unknown> {
  const rows = report.rows.map((row) => ({
    ...row,
    differences: row.differences.map((one) => ({ ...one, at: formatInstant(one.at) })),
  }));
  const { kind, from, to, missing } = report;
  return { kind, from, to, rows, missing };
}

const NAME_WIDTH = 28;

function reportText({ kind, from, to, rows, missing }: HoursReport, zone: string): string {
  const title = kind === 'billing' ? 'Billing hours by client' : 'Payroll hours by caregiver';
  const head = ['scheduled', 'visited', 'charged'].map((one) => one.padStart(10)).join('');
  const lines = rows.flatMap((row) => [
    `${row.name.padEnd(NAME_WIDTH)}${[row.scheduled, row.visited, row.charged].map(figure).join('')}`,
    ...row.differences.map((one) => `    ${when(one.at, zone)}  ${one.text}`),
  ]);
  const none = rows.length === 0 ? ['No hours on these days.'] : [];
  const notes = missing.map((one) => `Note: ${one}`);
  return [
    `${title}, ${from} to ${to}`,
    '',
    ' '.repeat(NAME_WIDTH) + head,
    ...lines,
    ...none,
    '',
    ...notes,
  ]
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function figure(hours: number | null): string {
  return (hours === null ? '' : hours.toFixed(2)).padStart(10);
}

function when(at: HoursReport['rows'][number]['differences'][number]['at'], zone: string): string {
  const { date, minute } = localTime(at, zone);
  const parts = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0'));
  return `${date} ${parts.join(':')}`;
}
