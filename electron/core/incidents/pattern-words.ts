import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import { patternDetailsSchema, type PatternDetails } from '../../../shared/domain/insight.ts';
import type { Caregiver, Client } from '../../../shared/domain/people.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import { WEEKDAYS } from '../../../shared/util/time.ts';
import type { Daypart } from '../calendar/daypart.ts';
import type { Snapshot } from '../snapshot.ts';
import { nameInTexts } from './caregiver-names.ts';
import type { Words, WordingInput } from './words.ts';

/** A pattern in parts of sentences, worded as cover to plan for and never as blame. */
export interface PatternPhrases {
  /** "Maria has called out the last 3 Mondays". */
  readonly fact: string;
  /** "3 of 3 Mondays, 1 of 75 other shifts". */
  readonly counts: string;
  /** "Plan a backup for her Monday shifts"; null where there is nothing to plan. */
  readonly plan: string | null;
  /** What the value is called: "Mondays", "mornings", the client's short name. */
  readonly label: string;
}

interface About {
  /** As texts call her. */
  readonly name: string;
  readonly pronoun: Caregiver['pronoun'];
}

type Clients = ReadonlyMap<ClientId, Client>;

/** Fewer in a row are better told as a share. */
const TELLING_STREAK = 3;

/** The words of a `pattern` finding. */
export function patternWords({ finding, snapshot, say }: WordingInput): Words {
  const details = patternDetailsSchema.parse(finding.details);
  const { fact, counts, plan } = patternPhrases(
    details,
    aboutOf(finding.caregiverId, snapshot),
    snapshot.clients,
    say,
  );
  return { headline: fact, body: plan === null ? counts : say.pattern.planned(counts, plan) };
}

/** Whom a pattern is about, in words. */
export function aboutOf(id: CaregiverId | null, { caregivers, policy }: Snapshot): About {
  const known = id === null ? undefined : caregivers.get(id);
  const name =
    nameInTexts(id, caregivers) ?? sentencesIn(policy.texts.language).incident.aCaregiver;
  return { name, pronoun: known?.pronoun ?? 'them' };
}

export function patternPhrases(
  details: PatternDetails,
  { name, pronoun }: About,
  clients: Clients,
  say: Sentences,
): PatternPhrases {
  const { pattern } = say;
  const { kind, count, opportunities, otherCount, otherOpportunities, dimension } = details;
  const label = labelOf(details, clients, say);
  const shifts = shiftsOf(details, clients, say);
  const isOneADay = details.days === opportunities || kind === 'days-off';
  const what = dimension === 'weekday' && isOneADay ? label : shifts;
  const others = kind === 'days-off' ? pattern.otherDays : pattern.otherShifts;
  const share = pattern.share(count, opportunities, what);
  return {
    fact: factOf(details, { name, label, share }, say),
    counts: pattern.counts(share, pattern.share(otherCount, otherOpportunities, others)),
    plan: kind === 'works' ? null : pattern.planBackup(pronoun, shifts),
    label,
  };
}

function factOf(
  { kind, dimension, streak }: PatternDetails,
  { name, label, share }: Pick<About, 'name'> & { readonly label: string; readonly share: string },
  { pattern }: Sentences,
): string {
  const isStreak = dimension === 'weekday' && streak >= TELLING_STREAK;
  if (kind === 'works') return pattern.worked(name, share);
  if (kind === 'days-off') {
    return isStreak ? pattern.askedOffLast(name, streak, label) : pattern.askedOff(name, share);
  }
  return isStreak ? pattern.calledOutLast(name, streak, label) : pattern.calledOutOf(name, share);
}

function labelOf({ dimension, value }: PatternDetails, clients: Clients, say: Sentences): string {
  if (dimension === 'client') return clientName(value, clients, say);
  return dimension === 'weekday'
    ? say.times.weekdays(weekdayOf(value))
    : say.pattern.dayparts[value as Daypart];
}

/** "Monday shifts", "morning shifts", "shifts with Mrs. A." */
function shiftsOf({ dimension, value }: PatternDetails, clients: Clients, say: Sentences): string {
  if (dimension === 'client') return say.pattern.clientShifts(clientName(value, clients, say));
  return dimension === 'weekday'
    ? say.pattern.weekdayShifts(say.times.weekday(weekdayOf(value)))
    : say.pattern.daypartShifts[value as Daypart];
}

function weekdayOf(name: string): number {
  return WEEKDAYS.findIndex((one) => one === name);
}

function clientName(value: string, clients: Clients, { pattern }: Sentences): string {
  // In this dimension the value is the client's id.
  return clients.get(value as ClientId)?.shortName ?? pattern.oneClient;
}
