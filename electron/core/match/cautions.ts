import type { Caution } from '../../../shared/domain/incident.ts';
import { localDate, localTime, MINUTE, minuteOfDay } from '../../../shared/util/time.ts';
import { toldAvailability } from '../eligibility/availability.ts';
import type { Opening } from '../eligibility/opening.ts';
import { credentialUnknown, tagUnknown } from '../eligibility/requirements.ts';
import type { RosterEntry } from '../eligibility/roster.ts';
import { distanceUnknown, type Neighbours } from '../eligibility/schedule-conflict.ts';
import { distanceText, travelTime } from '../eligibility/travel.ts';
import { caution } from '../eligibility/verdict.ts';
import { dateText, lengthText } from '../eligibility/words.ts';
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
    overWantedHours(facts.hours, opening.roster),
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

function longTravel({ kilometres, opening }: CautionFacts): Caution | null {
  if (kilometres === null || travelTime(kilometres) < LONG_WAY) return null;
  const { say } = opening.roster;
  const way = lengthText(travelTime(kilometres), say);
  return caution('long-travel', say.caution.longTravel(way, distanceText(kilometres, say)));
}

/** Only where others told their hours: otherwise it would stand beside everybody. */
function availabilityUnknown({ entry, opening }: CautionFacts): Caution | null {
  const { knowsAvailability, say } = opening.roster;
  return knowsAvailability && !toldAvailability(entry)
    ? caution('availability-unknown', say.caution.availabilityUnknown)
    : null;
}

function hireStatusUnknown({ entry, opening }: CautionFacts): Caution | null {
  return entry.caregiver.isHired === null
    ? caution('hire-status-unknown', opening.roster.say.caution.hireStatusUnknown)
    : null;
}

function noHistory({ hasHistory, opening }: CautionFacts): Caution | null {
  return hasHistory ? null : caution('no-history', opening.roster.say.candidate.noHistory);
}

/** The scheduler's own reason of last time, with the day until which it counts. */
function passedOver({ soft, opening }: CautionFacts): Caution | null {
  const choice = soft?.against ?? null;
  if (choice === null) return null;
  const { say } = opening.roster;
  const on = dateText(localDate(choice.chosenAt, opening.zone), say);
  const until = dateText(choice.expiresOn, say);
  return caution('passed-over', say.candidate.passedOver(on, choiceWords(choice, say), until));
}

function askBudget({ asksThisWeek, opening }: CautionFacts): Caution | null {
  const { policy, say } = opening.roster;
  const { weeklyBudget } = policy.asking;
  if (asksThisWeek < weeklyBudget) return null;
  return caution('ask-budget', say.caution.askBudget(asksThisWeek, weeklyBudget));
}

/** Now is a time at which nobody wants to be asked. */
export function quietHours({ roster, zone }: Opening): Caution | null {
  const { quietFrom, quietTo } = roster.policy.asking;
  const from = minuteOfDay(quietFrom);
  const to = minuteOfDay(quietTo);
  const { minute } = localTime(roster.now, zone);
  const isQuiet = from <= to ? minute >= from && minute < to : minute >= from || minute < to;
  const { caution: cautions, times } = roster.say;
  return isQuiet ? caution('quiet-hours', cautions.quietHours(times.clock(to))) : null;
}
