import type { HoursReport, ReportKind } from '../../../shared/contract/insights.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { ReadFailure } from '../../../shared/domain/wellsky.ts';
import {
  addDays,
  instant,
  localDate,
  startOfDay,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { hoursReport } from '../../core/reports/report.ts';
import { workweekOf } from '../../core/overtime/workweek.ts';
import { actionAudit, readAudit } from '../audit-entries.ts';
import type { Source } from '../parts.ts';

/** Days of a report, both included. */
export interface ReportDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One fact a day: when the charge items of everybody were last read for it. */
const CHARGES_READ = 'charges-read:';

/** Charge items of this many clients are asked for at once. */
const IN_FLIGHT = 8;

type Cache = Pick<Source, 'store' | 'agency' | 'policy' | 'clock'>;

/** The last workweek that is over: what payroll and billing usually want. */
export function lastWorkweek({ agency, policy, clock }: Omit<Cache, 'store'>): ReportDays {
  const { date } = workweekOf(clock(), policy.week, agency.timeZone);
  return { from: addDays(date, -7), to: addDays(date, -1) };
}

/** The report from the cache, and an audit row of who looked at it. */
export function reportHours(
  { store, agency, clock }: Cache,
  kind: ReportKind,
  days: ReportDays,
  actor: string,
): HoursReport {
  const now = clock();
  const { from, to } = around(days, agency.timeZone);
  const report = hoursReport({
    kind,
    ...days,
    timeZone: agency.timeZone,
    now,
    shifts: store.shifts.between(from, to).map((cached) => cached.shift),
    visits: store.visits.since(from).filter((visit) => (visit.clockIn ?? from) < to),
    charges: store.charges.between(from, to),
    clients: new Map(store.clients.all().map((one) => [one.id, one])),
    caregivers: new Map(store.caregivers.all().map((one) => [one.id, one])),
    chargesReadAt: chargesReadAt(store, days),
    scheduleFrom: store.shifts.earliest(),
  });
  store.transaction(() => {
    const entity = `report.${kind}`;
    store.audit.append([actionAudit(now, actor, 'read', entity, null, { ...days })]);
  });
  return report;
}

/** A day more at both ends: what belongs together may lie on both sides of midnight. */
function around({ from, to }: ReportDays, zone: string): { from: Instant; to: Instant } {
  return { from: startOfDay(addDays(from, -1), zone), to: startOfDay(addDays(to, 2), zone) };
}

/** The oldest reading among the days; null when one of them was never read. */
function chargesReadAt({ facts }: Source['store'], { from, to }: ReportDays): Instant | null {
  const read = facts.startingWith(CHARGES_READ);
  let oldest = Infinity;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    oldest = Math.min(oldest, Number(read.get(day) ?? Number.NaN));
  }
  return Number.isFinite(oldest) ? instant(oldest) : null;
}

/** How the reading of charge items went. */
export interface ChargesRead {
  readonly clients: number;
  readonly rows: number;
  /** The last failure; null when everything was read. */
  readonly failure: ReadFailure | null;
}

/**
 * Reads the charge items of everybody who had a shift or a visit on these days. Days count as read
 * only when every client was; what a client's failed reading did not give stays as it was.
 */
export async function readCharges(source: Source, days: ReportDays): Promise<ChargesRead> {
  const { store, agency, clock, wellsky } = source;
  const clients = clientsOf(source, days);
  let rows = 0;
  let failure: ReadFailure | null = null;
  for (let first = 0; first < clients.length; first += IN_FLIGHT) {
    const some = clients.slice(first, first + IN_FLIGHT);
    const reads = await Promise.all(
      some.map(async (clientId) => {
        const result = await wellsky.charges({ clientId, ...days }, 'urgent');
        return { clientId, result };
      }),
    );
    store.transaction(() => {
      for (const { clientId, result } of reads) {
        if (!result.ok) continue;
        const { from, to } = { from: days.from, to: addDays(days.to, 1) };
        const span = [startOfDay(from, agency.timeZone), startOfDay(to, agency.timeZone)] as const;
        store.charges.replace(clientId, ...span, result.rows);
        store.quarantine.replace(`charges ${clientId}`, result.quarantined);
        rows += result.rows.length;
      }
      store.audit.append([
        readAudit(
          clock(),
          'chargeitem',
          reads.map((one) => one.result),
        ),
      ]);
    });
    failure =
      reads.map(({ result }) => (result.ok ? null : result.failure)).find(isFailure) ?? failure;
    // What is refused once is refused for everybody.
    if (failure?.kind === 'refused' || failure?.kind === 'misrouted') break;
  }
  if (failure === null) noteRead(source, days);
  return { clients: clients.length, rows, failure };
}

function isFailure(failure: ReadFailure | null): failure is ReadFailure {
  return failure !== null;
}

function noteRead({ store, clock }: Source, { from, to }: ReportDays): void {
  const at = String(clock());
  store.transaction(() => {
    for (let day = from; day <= to; day = addDays(day, 1)) store.facts.set(CHARGES_READ + day, at);
  });
}

function clientsOf({ store, agency }: Source, { from, to }: ReportDays): ClientId[] {
  const zone = agency.timeZone;
  const [first, last] = [startOfDay(from, zone), startOfDay(addDays(to, 1), zone)];
  const visited = store.visits
    .since(first)
    .filter(({ clockIn }) => clockIn !== null && clockIn < last);
  const ids = [
    ...store.shifts.between(first, last).map(({ shift }) => shift.clientId),
    ...visited.flatMap(({ clientId }) => clientId ?? []),
  ];
  return [...new Set(ids)].sort();
}

/** Whether the days can be reported on: in order, and at most a quarter of a year. */
export function daysProblem({ from, to }: ReportDays, today: LocalDate): string | null {
  if (to < from) return 'The last day must not lie before the first.';
  if (from > today) return 'These days are still to come.';
  return addDays(from, 92) < to ? 'A report covers at most 93 days. Choose fewer.' : null;
}

/** Today by the agency's clock. */
export function todayOf({ agency, clock }: Omit<Cache, 'store'>): LocalDate {
  return localDate(clock(), agency.timeZone);
}
