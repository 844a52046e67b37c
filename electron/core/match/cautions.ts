import type { Caution } from '../../../shared/domain/incident.ts';
import { localDate, localTime, MINUTE, minuteOfDay } from '../../../shared/util/time.ts';
import { toldAvailability } from '../eligibility/availability.ts';
import type { Opening } from '../eligibility/opening.ts';
import { credentialUnknown, tagUnknown } from '../eligibility/requirements.ts';
import type { RosterEntry } from '../eligibility/roster.ts';
import { distanceUnknown, type Neighbours } from '../eligibility/schedule-conflict.ts';
import { distanceText, travelTime } from '../eligibility/travel.ts';
import { caution } from '../eligibility/verdict.ts';
import { dateText, lengthText, minuteText } from '../eligibility/words.ts';
import { choiceWords, type SoftPreference } from './choice-effects.ts';
import { overWantedHours, type HoursSpread } from './hours-spread.ts';
import { overtimeCost } from './overtime-cost.ts';
import { overtimeCostText } from './overtime-cost-text.ts';
import { opensGap, type Ripple } from './ripple.ts';

/** What the cautions of one candidate are about. */
export interface CautionFacts {
  readonly entry: RosterEntry;
  readonly opening: Opening;
  readonly neighbours: Neighbours;
  readonly kilometres: number | null;
  readonly asksThisWeek: number;
  readonly hasHistory: boolean;
  readonly hours: HoursSpread | null;
  readonly soft: SoftPreference | null;
  readonly ripple: Ripple | null;
  /** The same for everybody, see `quietHours`. */
  readonly quiet: Caution | null;
}

/** A way that most caregivers would think twice about. */
const LONG_WAY = 45 * MINUTE;

/** Everything the scheduler should know before calling, most expensive first. */
export function cautionsOf(facts: CautionFacts): Caution[] {
  const { entry, opening, neighbours } = facts;
  return [
    overtime(facts),
    longTravel(facts),
    opensGap(facts.ripple, opening),
    overWantedHours(facts.hours),
    distanceUnknown(opening, neighbours),
    tagUnknown(entry, opening),
    credentialUnknown(entry, opening),
    availabilityUnknown(facts),
    hireStatusUnknown(facts),
    noHistory(facts),
    passedOver(facts),
    askBudget(facts),
    facts.quiet,
  ].filter((one) => one !== null);
}

function overtime({ entry, opening }: CautionFacts): Caution | null {
  const cost = overtimeCost(entry, opening);
  return cost === null ? null : caution('overtime', overtimeCostText(cost, opening.roster));
}

function longTravel({ kilometres }: CautionFacts): Caution | null {
  if (kilometres === null || travelTime(kilometres) < LONG_WAY) return null;
  const text = `about ${lengthText(travelTime(kilometres))} on the way, ${distanceText(kilometres)}`;
  return caution('long-travel', text);
}

/** Only where others told their hours: otherwise it would stand beside everybody. */
function availabilityUnknown({ entry, opening }: CautionFacts): Caution | null {
  return opening.roster.knowsAvailability && !toldAvailability(entry)
    ? caution('availability-unknown', 'availability not known')
    : null;
}

function hireStatusUnknown({ entry }: CautionFacts): Caution | null {
  return entry.caregiver.isHired === null
    ? caution('hire-status-unknown', 'WellSky does not say whether hired')
    : null;
}

function noHistory({ hasHistory }: CautionFacts): Caution | null {
  return hasHistory ? null : caution('no-history', 'new: no history yet');
}

/** The scheduler's own reason of last time, with the day until which it counts. */
function passedOver({ soft, opening }: CautionFacts): Caution | null {
  const choice = soft?.against ?? null;
  if (choice === null) return null;
  const on = dateText(localDate(choice.chosenAt, opening.zone));
  const text = `passed over on ${on}: ${choiceWords(choice)} (counts until ${dateText(choice.expiresOn)})`;
  return caution('passed-over', text);
}

function askBudget({ asksThisWeek, opening }: CautionFacts): Caution | null {
  const { weeklyBudget } = opening.roster.policy.asking;
  if (asksThisWeek < weeklyBudget) return null;
  return caution(
    'ask-budget',
    `asked ${String(asksThisWeek)} times this week, budget ${String(weeklyBudget)}`,
  );
}

/** Now is a time at which nobody wants to be asked. */
export function quietHours({ roster, zone }: Opening): Caution | null {
  const { quietFrom, quietTo } = roster.policy.asking;
  const from = minuteOfDay(quietFrom);
  const to = minuteOfDay(quietTo);
  const { minute } = localTime(roster.now, zone);
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
  return isQuiet ? caution('quiet-hours', `quiet hours until ${minuteText(to)}`) : null;
}
