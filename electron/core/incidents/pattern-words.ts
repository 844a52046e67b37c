import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import { patternDetailsSchema, type PatternDetails } from '../../../shared/domain/insight.ts';
import type { Caregiver, Client } from '../../../shared/domain/people.ts';
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

const POSSESSIVES: Readonly<Record<Caregiver['pronoun'], string>> = {
  her: 'her',
  him: 'his',
  them: 'their',
};

/** The words of a `pattern` finding. */
export function patternWords({ finding, snapshot }: WordingInput): Words {
  const details = patternDetailsSchema.parse(finding.details);
  const { fact, counts, plan } = patternPhrases(
    details,
    aboutOf(finding.caregiverId, snapshot),
    snapshot.clients,
  );
  return { headline: fact, body: plan === null ? counts : `${counts}. ${plan}` };
}

/** Whom a pattern is about, in words. */
export function aboutOf(id: CaregiverId | null, { caregivers }: Snapshot): About {
  const known = id === null ? undefined : caregivers.get(id);
  const name = nameInTexts(id, caregivers) ?? 'A caregiver';
  return { name, pronoun: known?.pronoun ?? 'them' };
}

export function patternPhrases(
  details: PatternDetails,
  { name, pronoun }: About,
  clients: Clients,
): PatternPhrases {
  const { kind, count, opportunities, otherCount, otherOpportunities, dimension } = details;
  const label = labelOf(details, clients);
  const shifts = shiftsOf(details, clients);
  const isOneADay = details.days === opportunities || kind === 'days-off';
  const what = dimension === 'weekday' && isOneADay ? label : shifts;
  const others = kind === 'days-off' ? 'other working days' : 'other shifts';
  const share = `${String(count)} of ${String(opportunities)} ${what}`;
  return {
    fact: `${name} has ${factOf(details, label, share)}`,
    counts: `${share}, ${String(otherCount)} of ${String(otherOpportunities)} ${others}`,
    plan: kind === 'works' ? null : `Plan a backup for ${POSSESSIVES[pronoun]} ${shifts}`,
    label,
  };
}

function factOf({ kind, dimension, streak }: PatternDetails, label: string, share: string): string {
  const isStreak = dimension === 'weekday' && streak >= TELLING_STREAK;
  const last = `the last ${String(streak)} ${label}`;
  if (kind === 'works') return `worked ${share}`;
  if (kind === 'days-off') return `asked for ${isStreak ? last : share} off`;
  return isStreak ? `called out ${last}` : `called out of ${share}`;
}

function labelOf({ dimension, value }: PatternDetails, clients: Clients): string {
  if (dimension === 'client') return clientName(value, clients);
  return `${dimension === 'weekday' ? capitalized(value) : value}s`;
}

/** "Monday shifts", "morning shifts", "shifts with Mrs. A." */
function shiftsOf({ dimension, value }: PatternDetails, clients: Clients): string {
  if (dimension === 'client') return `shifts with ${clientName(value, clients)}`;
  return `${dimension === 'weekday' ? capitalized(value) : value} shifts`;
}

function clientName(value: string, clients: Clients): string {
  // In this dimension the value is the client's id.
  return clients.get(value as ClientId)?.shortName ?? 'one client';
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
