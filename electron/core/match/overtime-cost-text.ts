import type { Sentences } from '../../../shared/text/sentences.ts';
import { isWithin } from '../eligibility/opening.ts';
import type { Roster } from '../eligibility/roster.ts';
import { hoursText } from '../eligibility/words.ts';
import type { OvertimeCost } from './overtime-cost.ts';

/**
 * What the assignment would cost, for whoever decides about it: "would reach 43 h, 1.5× from 40 h:
 * about $38". Without her pay rate the hours stand for the dollars; that the rate is not known is
 * worth a word only where others' are.
 */
export function overtimeCostText(cost: OvertimeCost, roster: Roster): string {
  const { first, dollars } = cost;
  const { say } = roster;
  return say.caution.overtime(
    reachText(cost, roster),
    first.rule.multiplier,
    fromText(cost, say),
    priceText(cost, say),
    dollars === null && roster.knowsPayRates,
  );
}

function reachText({ first, share }: OvertimeCost, { say, now }: Roster): string {
  const { rule, reaches } = first;
  const hours = hoursText(reaches, say);
  if (rule.unit === 'day') return say.caution.reachInDay(hours);
  if (rule.unit === 'consecutive') return say.caution.reachInRow(hours);
  if (rule.unit === 'seventh-day') return say.caution.reachSevenDays;
  return say.caution.reachInWeek(hours, isWithin(now, share.week));
}

function fromText({ first: { rule } }: OvertimeCost, say: Sentences): string {
  return rule.unit === 'seventh-day' && rule.afterHours === 0
    ? say.caution.onSeventh
    : say.caution.fromHours(hoursText(rule.afterHours, say));
}

function priceText({ dollars, hours }: OvertimeCost, say: Sentences): string {
  if (dollars === null) return say.caution.overtimeHours(hoursText(hours, say));
  return dollars < 1 ? say.caution.lessThanDollar : say.caution.aboutDollars(Math.round(dollars));
}
