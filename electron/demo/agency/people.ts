import { DAY, addDays, plus, type Instant } from '../../../shared/util/time.ts';
import { beta, between, chance, pick, randomFrom, weighted, type Random } from '../random.ts';
import type { DemoCaregiver, DemoClient, Place, Relative } from '../world/model.ts';
import { agencyDate } from './calendar.ts';
import { LOCATIONS } from './directory.ts';
import { FAMILIES, MEN, RELATIONSHIPS, STREETS, TOWNS, WOMEN } from './names.ts';

/** Where the ids of generated people begin; the golden people have the first numbers. */
export const FIRST_CLIENT_ID = 2_810_001;
export const FIRST_CAREGIVER_ID = 3_310_001;
const FIRST_RELATIVE_ID = 551_201;
const AREA_CODES = ['303', '720', '719', '970', '983', '307', '505', '575', '402', '308'];

/** Most people hardly ever give a shift back and a few often do: about 5 % of all shifts. */
const ABSENCE = [
  [0.015, 68],
  [0.08, 23],
  [0.22, 9],
] as const;

/** What a golden person states about herself; the rest is generated. */
export interface Identity {
  readonly given: readonly string[];
  readonly family: string;
  readonly gender: 'female' | 'male';
}

type Role =
  'client' | 'prospect' | 'former-client' | 'caregiver' | 'applicant' | 'former-caregiver';

/** Invents a client, a prospect or a former client. Same arguments, same person. */
export function inventClient(
  seed: number,
  number: number,
  role: Extract<Role, 'client' | 'prospect' | 'former-client'>,
  at: Instant,
  identity: Identity | null = null,
): DemoClient {
  const random = randomFrom(seed, role, number);
  const id = String(FIRST_CLIENT_ID + number);
  const who = identity ?? inventIdentity(random);
  return {
    ...inventPerson(random, id, number, at, who, [1932, 1958]),
    active: role !== 'former-client',
    isClient: role !== 'prospect',
    status: clientStatus(random, role),
    tagIds: clientTags(random, identity),
    relative: random() < 0.7 ? inventRelative(random, number, who.family) : null,
  };
}

/** Invents a caregiver, an applicant or somebody who left. Same arguments, same person. */
export function inventCaregiver(
  seed: number,
  number: number,
  role: Extract<Role, 'caregiver' | 'applicant' | 'former-caregiver'>,
  at: Instant,
  identity: Identity | null = null,
): DemoCaregiver {
  const random = randomFrom(seed, role, number);
  const who = identity ?? inventIdentity(random);
  return {
    ...inventPerson(
      random,
      String(FIRST_CAREGIVER_ID + number),
      number + 37,
      at,
      who,
      [1962, 2004],
    ),
    active: role !== 'former-caregiver',
    isHired: role !== 'applicant',
    status: role === 'applicant' ? pick(random, ['10', '20', '30', '40', '60']) : '100',
    tagIds: caregiverTags(random),
    acceptance: inventAcceptance(random),
    absence: weighted(random, ABSENCE),
  };
}

function inventIdentity(random: Random): Identity {
  const gender = random() < 0.7 ? 'female' : 'male';
  const first = pick<string>(random, gender === 'female' ? WOMEN : MEN);
  const second = random() < 0.2 ? [pick<string>(random, gender === 'female' ? WOMEN : MEN)] : [];
  return { given: [first, ...second], family: pick<string>(random, FAMILIES), gender };
}

function inventPerson(
  random: Random,
  id: string,
  number: number,
  at: Instant,
  who: Identity,
  [bornFrom, bornTo]: readonly [number, number],
) {
  const created = plus(at, -DAY * between(random, 200, 1500));
  const birthDay = addDays(agencyDate(at), -between(random, 0, 364));
  return {
    id,
    given: who.given,
    family: who.family,
    gender: who.gender,
    birthDate: addDays(birthDay, -365 * (2026 - between(random, bornFrom, bornTo))),
    home: inventPlace(random),
    phone: fictionPhone(number),
    email: `person.${id}@example.org`,
    locationId: weighted(random, [
      [LOCATIONS[0].id, 3],
      [LOCATIONS[1].id, 1],
    ]),
    created,
    updated: plus(at, -DAY * between(random, 2, 180)),
  };
}

function inventPlace(random: Random): Place {
  const town = pick(random, TOWNS);
  return {
    street: `${String(between(random, 100, 9900))} ${pick(random, STREETS)} ${pick(random, ['St', 'Ave', 'Ct', 'Way'])}`,
    city: town.city,
    postalCode: town.postalCode,
    latitude: round4(town.latitude + (random() - 0.5) * 0.05),
    longitude: round4(town.longitude + (random() - 0.5) * 0.05),
  };
}

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** A number of the 555-01xx block, which no telephone company gives to anybody. */
function fictionPhone(number: number): string {
  const area = AREA_CODES[Math.floor(number / 100) % AREA_CODES.length] ?? '303';
  return `${area}55501${String(number % 100).padStart(2, '0')}`;
}

/** Records in which nobody ever chose a status say "None" (a fact of the live service). */
function clientStatus(random: Random, role: Role): string {
  if (role === 'prospect') return pick(random, ['1', '10', '20', '30', '50', 'None']);
  if (role === 'former-client') return pick(random, ['80', '100', 'None']);
  return random() < 0.08 ? 'None' : '80';
}

function clientTags(random: Random, identity: Identity | null): string[] {
  if (identity !== null) return [];
  const required = weighted<string | null>(random, [
    [null, 80],
    ['45', 8],
    ['67', 8],
    ['68', 4],
  ]);
  const wishes = ['89', '90', '91'].filter(() => random() < 0.12);
  return required === null ? wishes : [required, ...wishes];
}

function caregiverTags(random: Random): string[] {
  const shares = { 45: 0.4, 46: 0.7, 67: 0.35, 68: 0.4, 89: 0.75, 90: 0.5, 91: 0.25 };
  return Object.entries(shares)
    .filter(([, share]) => random() < share)
    .map(([id]) => id);
}

/**
 * Beta(3.4, 2.8) without its tails: the agency says yes about half of the time, people differ, and
 * nobody invented stands above the golden people.
 */
function inventAcceptance(random: Random): number {
  for (;;) {
    const drawn = beta(random, 3.4, 2.8);
    if (drawn > 0.2 && drawn < 0.66) return drawn;
  }
}

function inventRelative(random: Random, number: number, family: string): Relative {
  return {
    id: String(FIRST_RELATIVE_ID + number),
    given: pick<string>(random, chance(family, number) < 0.5 ? WOMEN : MEN),
    family,
    relationship: pick(random, RELATIONSHIPS),
    phone: fictionPhone(number + 61),
  };
}
