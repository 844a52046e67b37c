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
  const { share, first, hours, dollars } = cost;
  const { rule, reaches } = first;
  const when = isWithin(roster.now, share.week) ? '' : ' that week';
  const price = dollars === null ? `${hoursText(hours)} of overtime` : dollarText(dollars);
  const unknown = dollars === null && roster.knowsPayRates ? ', pay rate not known' : '';
  return `would ${reachText(cost, hoursText(reaches), when)}, ${String(rule.multiplier)}× ${fromText(cost)}: ${price}${unknown}`;
}

function reachText({ first }: OvertimeCost, reaches: string, when: string): string {
  if (first.rule.unit === 'day') return `reach ${reaches} in one day`;
  if (first.rule.unit === 'consecutive') return `reach ${reaches} in a row`;
  if (first.rule.unit === 'seventh-day') return 'work seven days of the week';
  return `reach ${reaches}${when}`;
}

function fromText({ first: { rule } }: OvertimeCost): string {
  return rule.unit === 'seventh-day' && rule.afterHours === 0
    ? 'on the seventh'
    : `from ${hoursText(rule.afterHours)}`;
}

function dollarText(dollars: number): string {
  return dollars < 1 ? 'less than $1' : `about $${String(Math.round(dollars))}`;
}
