import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Work } from '../attendance/work.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Premium } from './premium.ts';
import { workAround } from './recent-work.ts';
import type { OvertimeRule } from './rules.ts';
import {
  hoursOfUnit,
  premiumOfLoad,
  ruledWeek,
  weekLoad,
  type RuledWeek,
  type WeekLoad,
} from './week-load.ts';
import { workweekAfter, workweekOf, type WorkPeriod } from './workweek.ts';

/** Where one caregiver's workweek stands against the thresholds. */
export interface Standing {
  readonly caregiverId: CaregiverId;
  readonly ruled: RuledWeek;
  /** Her work in the week, by start. */
  readonly work: readonly Work[];
  readonly load: WeekLoad;
  readonly premium: Premium;
  /** The lowest weekly threshold; null where none is in force. */
  readonly weekly: OvertimeRule | null;
  /** `over` with any overtime; `near` in the warning band, which includes the threshold itself. */
  readonly state: 'over' | 'near' | 'under';
}

/** Everybody who works in the current workweek or the one after it and is over or near. */
export function overtimeOutlook(snapshot: Snapshot): Standing[] {
  const { policy, agency, now } = snapshot;
  const week = workweekOf(now, policy.week, agency.timeZone);
  const next = workweekAfter(week, policy.week, agency.timeZone);
  return [week, next].flatMap((one) =>
    standingsOf(snapshot, one).filter(({ state }) => state !== 'under'),
  );
}

/** Everybody who works in `week`, by caregiver id. Applicants and stand-ins for nobody are left out. */
export function standingsOf(snapshot: Snapshot, week: WorkPeriod): Standing[] {
  const ruled = ruledWeek(week, snapshot.policy, snapshot.agency.timeZone);
  const standings: Standing[] = [];
  for (const [caregiverId, recent] of workAround(week, snapshot)) {
    const caregiver = snapshot.caregivers.get(caregiverId);
    if (caregiver === undefined || caregiver.isPlaceholder || caregiver.isHired === false) continue;
    const work = recent.filter(({ start, end }) => end > week.start && start < week.end);
    if (work.length === 0) continue;
    const load = weekLoad(recent, ruled);
    const premium = premiumOfLoad(load, ruled);
    const weekly = ruled.rules.week[0] ?? null;
    const state = stateOf(premium, weekly, snapshot.policy.overtime.warningHours);
    standings.push({ caregiverId, ruled, work, load, premium, weekly, state });
  }
  return standings.sort((a, b) => (a.caregiverId < b.caregiverId ? -1 : 1));
}

/** Far less than the millisecond in which work is counted. */
const ROUNDING = 1e-9;

function stateOf(
  { overtimeHours, straightHours }: Premium,
  weekly: OvertimeRule | null,
  warningHours: number,
): Standing['state'] {
  if (overtimeHours > 0) return 'over';
  const isNear = weekly !== null && straightHours >= weekly.afterHours - warningHours - ROUNDING;
  return isNear ? 'near' : 'under';
}

/** Where a workweek first turns into overtime. */
export interface Crossing {
  readonly at: Instant;
  readonly rule: OvertimeRule;
  /** Hours of the rule's unit, worked and scheduled. */
  readonly hours: number;
  /** The shift that crosses; null for a visit without one. */
  readonly shift: Shift | null;
}

/**
 * Where the week first turns into overtime; null where it does not. A day that was crossed by a visit
 * without a shift is passed over for one whose shift is known, if there is any.
 */
export function firstCrossing(standing: Standing): Crossing | null {
  const all = crossingsOf(standing);
  return all.find(({ shift }) => shift !== null) ?? all[0] ?? null;
}

/** Every place where a threshold is passed: each day's and stretch's own, and the week's once. */
function crossingsOf({ premium, work, load, ruled }: Standing): Crossing[] {
  const crossings: Crossing[] = [];
  for (const { start: at, rule } of premium.spans) {
    if (rule === null) continue;
    const isKnown = rule.unit === 'week' && crossings.some((one) => one.rule.unit === 'week');
    if (isKnown) continue;
    const during = work.filter((one) => at >= one.start && at < one.end);
    const shift = during.find((one) => one.shift !== null)?.shift ?? null;
    crossings.push({ at, rule, hours: hoursOfUnit(rule, at, load.worked, ruled), shift });
  }
  return crossings;
}
