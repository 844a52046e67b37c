import { HOUR, type Instant } from '../../../shared/util/time.ts';
import type { OvertimeRule, OvertimeRules } from './rules.ts';
import { timeWithin, type Worked } from './spans.ts';
import type { TimeSpan, WorkPeriod } from './workweek.ts';

/** Worked time at one rate. */
export interface PaidSpan extends TimeSpan {
  /** The rule that governs it; null for straight time. */
  readonly rule: OvertimeRule | null;
}

/** What one caregiver's workweek comes to, in hours that really passed. */
export interface Premium {
  /** The worked time of the week by time, cut where the rate changes. */
  readonly spans: readonly PaidSpan[];
  readonly hours: number;
  /** Hours at the regular rate: the ones that count towards a weekly threshold, up to it. */
  readonly straightHours: number;
  readonly overtimeHours: number;
  /** Hours' pay at the regular rate that overtime adds: Σ (multiplier − 1) × hours. */
  readonly premiumHours: number;
}

/**
 * Prices a workweek, given as its workdays in order. Every hour has one multiplier: the highest that
 * a daily, consecutive-hours or seventh-day rule of any jurisdiction gives it. Hours that none of
 * these lifts count towards the weekly thresholds, so that no hour is overtime twice (29 U.S.C.
 * 207(e)(5) and (h)(2) credit daily against weekly overtime). The result does not depend on the
 * order of jurisdictions, and more work never lowers it.
 */
export function premiumOf(
  worked: readonly Worked[],
  days: readonly WorkPeriod[],
  rules: OvertimeRules,
): Premium {
  const byDay = rules.isWeeklyOnly ? straight(worked, days) : dailyRates(worked, days, rules);
  return total(weeklyRates(byDay, rules.week));
}

function straight(worked: readonly Worked[], days: readonly WorkPeriod[]): PaidSpan[] {
  const [start, end] = [days[0]?.start ?? 0, days.at(-1)?.end ?? 0];
  return worked.flatMap((span) => clipped(span, start, end));
}

function clipped(span: TimeSpan, from: number, to: number): PaidSpan[] {
  const [start, end] = [Math.max(span.start, from) as Instant, Math.min(span.end, to) as Instant];
  return start < end ? [{ start, end, rule: null }] : [];
}

function dailyRates(
  worked: readonly Worked[],
  days: readonly WorkPeriod[],
  rules: OvertimeRules,
): PaidSpan[] {
  const isEveryDay = days.every((day) => timeWithin(worked, day) > 0);
  return days.flatMap((day, number) => {
    const isSeventh = isEveryDay && number === days.length - 1;
    const ofDay = isSeventh ? [...rules.seventhDay, ...rules.day] : rules.day;
    let dayBefore = 0;
    return worked.flatMap((span) =>
      clipped(span, day.start, day.end).flatMap(({ start, end }) => {
        const counters = [
          { rules: ofDay, before: dayBefore },
          { rules: rules.consecutive, before: span.stretchBefore + start - span.start },
        ];
        dayBefore += end - start;
        return cutByRules(start, end, counters);
      }),
    );
  });
}

/** Rules with the time of their unit that was worked before a span begins. */
interface Counter {
  readonly rules: readonly OvertimeRule[];
  readonly before: number;
}

/** Cuts a span where a rule sets in, and gives each piece the best rule that has. */
function cutByRules(start: Instant, end: Instant, counters: readonly Counter[]): PaidSpan[] {
  const cuts = counters
    .flatMap(({ rules, before }) => rules.map((rule) => start + rule.after - before))
    .filter((cut) => cut > start && cut < end);
  const edges = [start, ...new Set(cuts.sort((a, b) => a - b)), end] as Instant[];
  return edges.slice(0, -1).map((from, index) => {
    const met = counters.flatMap(({ rules, before }) =>
      rules.filter((rule) => rule.after <= before + from - start),
    );
    return { start: from, end: edges[index + 1] ?? end, rule: best(met) };
  });
}

/** The rule that pays most; of equals the first. */
function best(rules: readonly OvertimeRule[]): OvertimeRule | null {
  return rules.reduce<OvertimeRule | null>(
    (most, rule) => (most === null || rule.multiplier > most.multiplier ? rule : most),
    null,
  );
}

function weeklyRates(spans: readonly PaidSpan[], rules: readonly OvertimeRule[]): PaidSpan[] {
  const lowest = rules[0]?.after ?? Infinity;
  let before = 0;
  return spans.flatMap((span) => {
    if (span.rule !== null) return [span];
    const counter = { rules, before };
    before += span.end - span.start;
    return before <= lowest ? [span] : cutByRules(span.start, span.end, [counter]);
  });
}

function total(spans: readonly PaidSpan[]): Premium {
  let [all, overtime, premium] = [0, 0, 0];
  for (const { start, end, rule } of spans) {
    all += end - start;
    if (rule === null) continue;
    overtime += end - start;
    premium += (rule.multiplier - 1) * (end - start);
  }
  return {
    spans,
    hours: all / HOUR,
    straightHours: (all - overtime) / HOUR,
    overtimeHours: overtime / HOUR,
    premiumHours: premium / HOUR,
  };
}
