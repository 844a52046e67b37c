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
  preferred: (_, { roster }) => roster.say.explanation.preferred,
  available: (_, { roster }) => roster.say.explanation.available,
  nearby: ({ kilometres }, { roster: { say } }) =>
    say.explanation.nearby(distanceText(kilometres ?? 0, say)),
  'few-asks': ({ asksThisWeek }, { roster }) => roster.say.explanation.asked(asksThisWeek),
  'no-overtime': overtimeWords,
  'usually-works': (_, { roster }) => roster.say.explanation.usuallyWorks,
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
  const { explanation } = roster.say;
  if (last === undefined) return explanation.knowsClient;
  return explanation.lastVisit(daysBetween(localDate(last, zone), localDate(roster.now, zone)));
}

function overtimeWords({ entry }: Scored, opening: Opening): string {
  const cost = overtimeCost(entry, opening);
  return cost === null ? '' : overtimeCostText(cost, opening.roster);
}

function hoursWords({ hours }: Scored, { roster: { say } }: Opening): string {
  if (hours === null) return '';
  const reaches = hoursText(hours.reaches, say);
  return say.explanation.weekHours(reaches, hours.isTold, hoursText(hours.target, say));
}

function choiceText({ soft }: Scored, { zone, roster: { say } }: Opening): string {
  const { inFavor = null, against = null } = soft ?? {};
  const on = ({ chosenAt }: Choice): string => dateText(localDate(chosenAt, zone), say);
  return [
    inFavor === null ? null : say.explanation.chosenOn(on(inFavor)),
    against === null ? null : say.explanation.passedOverOn(on(against), choiceWords(against, say)),
  ]
    .filter((one) => one !== null)
    .join('; ');
}
