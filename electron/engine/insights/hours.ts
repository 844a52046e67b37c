import type { HoursReport, ReportKind } from '../../../shared/contract/insights.ts';
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
import { actionAudit } from '../audit-entries.ts';
import type { Source } from '../parts.ts';

/** Days of a report, both included. */
export interface ReportDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** One fact a day: when the charge items of everybody were last read for it. */
export const CHARGES_READ = 'charges-read:';

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
