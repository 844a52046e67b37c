import type { ExplainedCaregiver } from '../../../shared/contract/insights.ts';
import type { Choice } from '../../../shared/domain/insight.ts';
import { daysBetween, localDate } from '../../../shared/util/time.ts';
import type { Opening } from '../eligibility/opening.ts';
import { distanceText } from '../eligibility/travel.ts';
import { dateText, hoursText } from '../eligibility/words.ts';
import { choiceWords } from './choice-effects.ts';
import { overtimeCost } from './overtime-cost.ts';
import { overtimeCostText } from './overtime-cost-text.ts';
import type { Consideration } from './reasons.ts';
import { opensGapText } from './ripple.ts';
import type { Scored } from './score.ts';
import { workHistory } from './work-history.ts';

type Explained = ExplainedCaregiver['considerations'][number];
/** What the score adds to the match; similar shifts and reliability are in the match already. */
type Counted = Exclude<Consideration, 'similar-shifts' | 'reliable'>;
type Words = (scored: Scored, opening: Opening) => string;

const WORDS: Readonly<Record<Counted, Words>> = {
  continuity: continuityWords,
  preferred: () => 'the client asked for her',
  available: () => 'told hours that contain the shift',
  nearby: ({ kilometres }) => `${distanceText(kilometres ?? 0)} on the way`,
  'few-asks': ({ asksThisWeek }) => `asked ${String(asksThisWeek)}× this week`,
  'no-overtime': overtimeWords,
  'usually-works': () => 'nearly always works at this time of the week',
  'short-of-hours': hoursWords,
  'chosen-before': choiceText,
  'opens-gap': ({ ripple }, opening) => (ripple === null ? '' : opensGapText(ripple, opening)),
};

/** Every consideration that moved her, strongest first, with its points and dollars. */
export function considerationsInWords(scored: Scored, opening: Opening): Explained[] {
  const { points, entry } = scored;
  return (Object.keys(WORDS) as Counted[])
    .filter((code) => points[code] !== 0)
    .sort((a, b) => Math.abs(points[b]) - Math.abs(points[a]))
    .map((code) => ({
      code,
      points: points[code],
      dollars: code === 'no-overtime' ? (overtimeCost(entry, opening)?.dollars ?? null) : null,
      text: WORDS[code](scored, opening),
    }));
}

function continuityWords({ caregiverId }: Scored, { shift, roster, zone }: Opening): string {
  const { lastVisit } = workHistory(roster.visits, roster.now);
  const last = lastVisit.get(shift.clientId)?.get(caregiverId);
  if (last === undefined) return 'knows the client';
  const days = daysBetween(localDate(last, zone), localDate(roster.now, zone));
  return `knows the client, last visit ${days === 1 ? '1 day' : `${String(days)} days`} ago`;
}

function overtimeWords({ entry }: Scored, opening: Opening): string {
  const cost = overtimeCost(entry, opening);
  return cost === null ? '' : overtimeCostText(cost, opening.roster);
}

function hoursWords({ hours }: Scored): string {
  if (hours === null) return '';
  const wants = hours.isTold ? 'wants' : 'usually works';
  return `would reach ${hoursText(hours.reaches)} in the week, ${wants} ${hoursText(hours.target)}`;
}

function choiceText({ soft }: Scored, { zone }: Opening): string {
  const { inFavor = null, against = null } = soft ?? {};
  const on = ({ chosenAt }: Choice): string => `on ${dateText(localDate(chosenAt, zone))}`;
  return [
    inFavor === null ? null : `chosen before, ${on(inFavor)}`,
    against === null ? null : `passed over ${on(against)}: ${choiceWords(against)}`,
  ]
    .filter((one) => one !== null)
    .join('; ');
}
