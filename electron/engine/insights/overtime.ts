import type { OvertimeView, OvertimeWeek } from '../../../shared/contract/insights.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import { instant, type Instant } from '../../../shared/util/time.ts';
import { LAWS, regulationOn } from '../../core/overtime/jurisdictions.ts';
import { regulationWords, ruleWords } from '../../core/overtime/rule-words.ts';
import { hoursWithin } from '../../core/overtime/spans.ts';
import {
  firstCrossing,
  overtimeOutlook,
  standingsOf,
  type Standing,
} from '../../core/overtime/standing.ts';
import { workweekAfter, workweekOf, type WorkPeriod } from '../../core/overtime/workweek.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import { asOfSnapshot } from '../../core/sweep/as-of.ts';
import { overtimeCause } from '../../core/workflows/overtime.ts';
import type { Store } from '../../io/store/store.ts';
import type { Memory } from '../memory.ts';

/** Whose hours matter; they change with the schedule and with the workweek, not in between. */
export function overtimeNow(memory: Memory, snapshot: Snapshot): readonly Standing[] {
  const tables = ['people', 'shifts', 'visits', 'callOuts'] as const;
  const name = `overtime ${currentWeek(snapshot).date}`;
  return memory.derive(name, tables, snapshot.now, overtimeOutlook);
}

/** Everybody's hours of two workweeks beside the thresholds, and the rules that set them. */
export function overtimeView(store: Store, memory: Memory, now: Instant): OvertimeView {
  const snapshot = memory.snapshot(now);
  const week = currentWeek(snapshot);
  const next = workweekAfter(week, snapshot.policy.week, snapshot.agency.timeZone);
  const incidents = incidentIds(store);
  return {
    ...weekView(week, snapshot, incidents),
    next: weekView(next, snapshot, incidents),
    jurisdictions: jurisdictionsOn(week, snapshot),
  };
}

type IncidentIds = ReadonlyMap<string, IncidentId>;

function weekView(week: WorkPeriod, snapshot: Snapshot, incidents: IncidentIds): OvertimeWeek {
  const standings = standingsOf(snapshot, week);
  return {
    weekStart: week.date,
    rows: standings.map((standing) => rowOf(standing, snapshot, incidents)).sort(nearestFirst),
    missing: missingData(standings, week, snapshot),
  };
}

function currentWeek({ now, policy, agency }: Snapshot): WorkPeriod {
  return workweekOf(now, policy.week, agency.timeZone);
}

function incidentIds({ incidents }: Store): IncidentIds {
  const unresolved = incidents.unresolved().filter(({ workflow }) => workflow === 'overtime');
  return new Map(unresolved.map(({ cause, id }) => [cause, id]));
}

function jurisdictionsOn(
  { date }: WorkPeriod,
  { policy }: Snapshot,
): OvertimeView['jurisdictions'] {
  const { jurisdictions, weeklyThresholdHours } = policy.overtime;
  return jurisdictions.flatMap((id) => {
    const regulation = regulationOn(id, date);
    if (regulation === null) return [];
    const { source, from } = regulation;
    const rules = regulationWords(regulation, weeklyThresholdHours);
    return [{ id, name: LAWS[id].name, rules, source, effectiveFrom: from }];
  });
}

type Row = OvertimeWeek['rows'][number];

/** A week has no more hours than this: what stands there while no weekly rule is in force. */
const NO_THRESHOLD = 168;

function rowOf(
  standing: Standing,
  { now, caregivers, caregiverFacts }: Snapshot,
  incidents: IncidentIds,
): Row {
  const { caregiverId, ruled, load, premium, weekly, state } = standing;
  const { payRate = null, hoursWanted = null } = caregiverFacts.get(caregiverId) ?? {};
  const { start } = ruled.week;
  const workedHours = hoursWithin(load.worked, { start, end: instant(Math.max(start, now)) });
  const rule = firstCrossing(standing)?.rule ?? (state === 'near' ? weekly : null);
  return {
    caregiverId,
    name: caregivers.get(caregiverId)?.shortName ?? `Caregiver ${caregiverId}`,
    workedHours: rounded(workedHours),
    scheduledHours: rounded(premium.hours - workedHours),
    threshold: weekly?.afterHours ?? NO_THRESHOLD,
    overtimeHours: rounded(premium.overtimeHours),
    premium: payRate === null ? null : rounded(payRate * premium.premiumHours),
    hoursWanted,
    state,
    rule: rule === null ? null : ruleWords(rule),
    incidentId: incidents.get(overtimeCause(standing)) ?? null,
  };
}

/** Hundredths of hours, and cents. */
function rounded(amount: number): number {
  return Math.round(amount * 100) / 100;
}

/** Most overtime first, then whoever has least left to the threshold. */
function nearestFirst(a: Row, b: Row): number {
  return (
    b.overtimeHours - a.overtimeHours ||
    leftOf(a) - leftOf(b) ||
    a.name.localeCompare(b.name, 'en') ||
    (a.caregiverId < b.caregiverId ? -1 : 1)
  );
}

function leftOf({ threshold, workedHours, scheduledHours }: Row): number {
  return threshold - workedHours - scheduledHours;
}

function missingData(
  standings: readonly Standing[],
  week: WorkPeriod,
  snapshot: Snapshot,
): string[] {
  const { caregiverFacts } = snapshot;
  const facts = standings.map(({ caregiverId }) => caregiverFacts.get(caregiverId));
  const unpaid = facts.filter((one) => (one?.payRate ?? null) === null).length;
  const hasWishes = facts.some((one) => (one?.hoursWanted ?? null) !== null);
  // Of a week that has not begun there cannot be any.
  const isClocked =
    week.start > snapshot.now ||
    standings.some(({ work }) => work.some(({ source }) => source === 'visit'));
  const stale = staleClients(standings, snapshot);
  return [
    ...(stale > 0
      ? [
          `The schedule of ${count(stale, 'client')} is not up to date; hours there may have changed.`,
        ]
      : []),
    ...(standings.length > 0 && !isClocked
      ? ['No visit of this week is known. Until one is, scheduled hours stand for worked ones.']
      : []),
    ...(unpaid > 0 ? [payRateWords(unpaid, standings.length)] : []),
    ...(standings.length > 0 && !hasWishes
      ? [
          'Nobody told the hours she would like. An import of caregivers shows who wants more or fewer.',
        ]
      : []),
  ];
}

function payRateWords(unpaid: number, all: number): string {
  const known = unpaid === all ? 'No pay rate is known.' : '';
  const some = `The pay rate of ${String(unpaid)} of ${count(all, 'caregiver')} is not known.`;
  return `${known || some} An import of caregivers shows what overtime costs.`;
}

/** Clients of these caregivers with a shift to come that was not read within its limit. */
function staleClients(standings: readonly Standing[], snapshot: Snapshot): number {
  const asOf = asOfSnapshot(snapshot);
  const shifts = standings.flatMap(({ work }) => work.flatMap(({ shift }) => shift ?? []));
  const stale = shifts.filter(
    ({ clientId, start, end }) => end > snapshot.now && asOf.at(clientId, start).isStale,
  );
  return new Set(stale.map(({ clientId }) => clientId)).size;
}

function count(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? '' : 's'}`;
}
