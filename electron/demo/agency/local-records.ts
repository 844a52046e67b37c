import { DAY, WEEKDAYS, addDays, plus, type Instant } from '../../../shared/util/time.ts';
import { between, chance, pick, randomFrom } from '../random.ts';
import type { AgencyDraft, DemoCaregiver, DemoClient } from '../world/model.ts';
import { agencyDate } from './calendar.ts';
import { PROFILE_TAGS } from './directory.ts';
import { isDayOff } from './template.ts';

/** Adds what the agency keeps outside WellSky: availability, credentials, pay, preferences. */
export function addLocalRecords(
  draft: AgencyDraft,
  seed: number,
  at: Instant,
  pool: readonly DemoCaregiver[],
  clients: readonly DemoClient[],
): void {
  for (const caregiver of pool) addAvailability(draft, seed, at, caregiver);
  for (const caregiver of draft.caregivers.filter((one) => one.isHired && one.active)) {
    addCredentials(draft, seed, at, caregiver);
    addFacts(draft, seed, caregiver);
  }
  if (pool.length === 0) return;
  const visitors = new Map(clients.map(({ id }) => [id, new Set<string>()]));
  for (const { clientId, caregiverId } of draft.shifts) {
    if (caregiverId !== null) visitors.get(clientId)?.add(caregiverId);
  }
  for (const { id } of clients) {
    addPreference(draft, seed, at, id, pool, visitors.get(id) ?? new Set());
  }
}

function addAvailability(
  draft: AgencyDraft,
  seed: number,
  at: Instant,
  caregiver: DemoCaregiver,
): void {
  const row = { caregiverId: caregiver.id, from: null, to: null, isProtected: false };
  WEEKDAYS.forEach((weekday, index) => {
    if (!isDayOff(seed, caregiver.id, index)) return;
    draft.availability.push({ ...row, kind: 'unavailable', weekday, dateFrom: null, dateTo: null });
  });
  if (chance(seed, 'time-off', caregiver.id) > 0.1) return;
  const from = addDays(agencyDate(at), between(randomFrom(seed, 'off-from', caregiver.id), 40, 60));
  const isProtected = chance(seed, 'protected', caregiver.id) < 0.2;
  draft.availability.push({
    ...row,
    kind: 'time-off',
    weekday: null,
    dateFrom: from,
    dateTo: addDays(from, 4),
    isProtected,
  });
}

function addCredentials(
  draft: AgencyDraft,
  seed: number,
  at: Instant,
  caregiver: DemoCaregiver,
): void {
  for (const tag of PROFILE_TAGS.filter((one) => one.type === 'certification')) {
    if (!caregiver.tagIds.includes(tag.id)) continue;
    const random = randomFrom(seed, 'credential', caregiver.id, tag.id);
    const days = random() < 0.03 ? -between(random, 1, 40) : between(random, 20, 700);
    const expiresOn = agencyDate(plus(at, days * DAY));
    draft.credentials.push({ caregiverId: caregiver.id, name: tag.name, expiresOn });
  }
}

/** Pay between 16 and 22 dollars by the quarter; three in four have told the hours they want. */
function addFacts(draft: AgencyDraft, seed: number, { id }: DemoCaregiver): void {
  const random = randomFrom(seed, 'facts', id);
  const payRate = between(random, 64, 88) / 4;
  const hoursWanted = random() < 0.75 ? between(random, 3, 9) * 5 : null;
  draft.caregiverFacts.push({ caregiverId: id, payRate, hoursWanted });
}

function addPreference(
  draft: AgencyDraft,
  seed: number,
  at: Instant,
  clientId: string,
  pool: readonly DemoCaregiver[],
  visitors: ReadonlySet<string>,
): void {
  const random = randomFrom(seed, 'preference', clientId);
  const roll = random();
  if (roll > 0.2) return;
  const isBlock = roll < 0.05;
  const choice = pool.filter((one) => visitors.has(one.id) !== isBlock);
  if (choice.length === 0) return;
  draft.preferences.push({
    clientId,
    caregiverId: pick(random, choice).id,
    kind: isBlock ? 'blocked' : 'preferred',
    source: isBlock ? 'family request' : 'client request',
    expiresOn: random() < 0.2 ? addDays(agencyDate(at), between(random, 30, 300)) : null,
  });
}
