import type { JURISDICTIONS, Policy } from '../../../shared/domain/policy.ts';
import { HOUR } from '../../../shared/util/time.ts';
import type { TimeSpan } from './workweek.ts';

type Jurisdiction = (typeof JURISDICTIONS)[number];

/**
 * Hours a week after which overtime is due. Sources: 29 U.S.C. 207(a)(1); California Labor Code
 * 1454 (personal attendants) and 510; 7 CCR 1103-1 (Colorado); 12 NYCRR 142-2.2 (New York, 44 h
 * for residential workers); ORS 653.261; N.J.S.A. 34:11-56a4; RCW 49.46.130.
 */
const WEEKLY_THRESHOLD: Readonly<Record<Jurisdiction, number>> = {
  'us-federal': 40,
  'us-ca-personal-attendant': 45,
  'us-ca': 40,
  'us-co': 40,
  'us-ny': 40,
  'us-ny-live-in': 44,
  'us-or': 40,
  'us-nj': 40,
  'us-wa': 40,
};

/**
 * The weekly overtime threshold in hours: the agency's own where it set one, otherwise the lowest
 * of its jurisdictions, because the rule that gives more overtime governs.
 */
export function weeklyThreshold(rules: Policy['overtime']): number {
  if (rules.weeklyThresholdHours !== null) return rules.weeklyThresholdHours;
  return Math.min(...rules.jurisdictions.map((one) => WEEKLY_THRESHOLD[one]));
}

/** Hours of `span` that lie within `period`; a shift over the boundary is split there. */
export function hoursOf(span: TimeSpan, period: TimeSpan): number {
  const start = Math.max(span.start, period.start);
  const end = Math.min(span.end, period.end);
  return Math.max(0, end - start) / HOUR;
}

/** Hours of all `spans` that lie within `period`. */
export function hoursWithin(spans: readonly TimeSpan[], period: TimeSpan): number {
  let hours = 0;
  for (const span of spans) hours += hoursOf(span, period);
  return hours;
}

/** Overtime hours that `added` hours cause in a week that already has `hours`. */
export function addedOvertime(hours: number, added: number, threshold: number): number {
  return Math.max(0, hours + added - threshold) - Math.max(0, hours - threshold);
}
