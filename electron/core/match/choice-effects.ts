import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { Choice, ChoiceReason } from '../../../shared/domain/insight.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { addDays, type LocalDate } from '../../../shared/util/time.ts';

/** Days after which the scheduler's reason no longer counts. */
const CHOICE_DAYS = 90;
/** Being asked too often, or having enough hours, is about these weeks. */
const PASSING_DAYS = 14;

/** What one reason says about the two caregivers, in points of match. */
interface Effect {
  readonly passedOver: number;
  readonly chosen: number;
  /** For this client only, or wherever the caregiver is suggested. */
  readonly scope: 'client' | 'caregiver';
  readonly days: number;
}

/**
 * Small on purpose: one tap can decide between equals and no more. Reasons that speak for the
 * chosen one say little against the other. Too far is about the way to this client.
 */
const EFFECTS: Readonly<Record<ChoiceReason, Effect>> = {
  'client-prefers-other': {
    passedOver: -2,
    chosen: 2,
    scope: 'client',
    days: CHOICE_DAYS,
  },
  'knows-client-better': {
    passedOver: 0,
    chosen: 2,
    scope: 'client',
    days: CHOICE_DAYS,
  },
  'skills-fit-better': {
    passedOver: -1,
    chosen: 2,
    scope: 'client',
    days: CHOICE_DAYS,
  },
  'told-me-no': {
    passedOver: -2,
    chosen: 0,
    scope: 'client',
    days: CHOICE_DAYS,
  },
  'asked-too-often': {
    passedOver: -1.5,
    chosen: 0,
    scope: 'caregiver',
    days: PASSING_DAYS,
  },
  'too-far': {
    passedOver: -2,
    chosen: 0,
    scope: 'client',
    days: CHOICE_DAYS,
  },
  'keeps-hours-down': {
    passedOver: -1.5,
    chosen: 0,
    scope: 'caregiver',
    days: PASSING_DAYS,
  },
  other: { passedOver: -1, chosen: 0, scope: 'client', days: CHOICE_DAYS },
};

/** However often the same was said, it moves nobody further than this. */
const MOST_POINTS = 4;

/** Days for which any choice can count. */
export const LONGEST_CHOICE = Math.max(...Object.values(EFFECTS).map(({ days }) => days));

/** The last day on which a choice made on `date` counts. */
export function choiceExpiresOn(reason: ChoiceReason, date: LocalDate): LocalDate {
  return addDays(date, EFFECTS[reason].days);
}

/** What the scheduler's choices say about one caregiver for one shift. */
export interface SoftPreference {
  /** Points of match, within ±4. */
  readonly points: number;
  /** The newest choice that speaks against her; null where none does. */
  readonly against: Choice | null;
  /** The newest choice that speaks for her. */
  readonly inFavor: Choice | null;
}

/** Valid choices of an agency, by the caregivers they speak of. */
type ChoicesByCaregiver = ReadonlyMap<CaregiverId, readonly Choice[]>;

const arranged = new WeakMap<readonly Choice[], ChoicesByCaregiver>();

/** Arranges choices by caregiver, passed over or chosen, in the order they came. */
export function choicesByCaregiver(choices: readonly Choice[]): ChoicesByCaregiver {
  const made = arranged.get(choices) ?? arrange(choices);
  arranged.set(choices, made);
  return made;
}

function arrange(choices: readonly Choice[]): ChoicesByCaregiver {
  const people = new Map<CaregiverId, Choice[]>();
  for (const choice of choices) {
    for (const id of [choice.passedOverId, choice.chosenId]) {
      if (id === null) continue;
      const known = people.get(id);
      if (known === undefined) people.set(id, [choice]);
      else known.push(choice);
    }
  }
  return people;
}

/**
 * Soft preferences for her at a client on `today`; null where the choices say nothing. `hers` are
 * the choices that name her, oldest first.
 */
export function softPreference(
  caregiverId: CaregiverId,
  hers: readonly Choice[] | undefined,
  clientId: ClientId,
  today: LocalDate,
): SoftPreference | null {
  if (hers === undefined) return null;
  let points = 0;
  let against: Choice | null = null;
  let inFavor: Choice | null = null;
  for (const choice of hers) {
    const { scope, passedOver, chosen } = EFFECTS[choice.reason];
    if (choice.expiresOn < today) continue;
    if (scope === 'client' && choice.clientId !== clientId) continue;
    const effect = choice.passedOverId === caregiverId ? passedOver : chosen;
    points += effect;
    if (effect < 0) against = choice;
    if (effect > 0) inFavor = choice;
  }
  if (against === null && inFavor === null) return null;
  return { points: Math.max(-MOST_POINTS, Math.min(MOST_POINTS, points)), against, inFavor };
}

/** Why she was passed over, as a clause: "too far", or the scheduler's own note. */
export function choiceWords({ reason, note }: Choice, { candidate }: Sentences): string {
  const words = candidate.choice[reason];
  if (note === null) return words;
  return reason === 'other' ? `"${note}"` : `${words} ("${note}")`;
}
