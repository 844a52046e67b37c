import { type Instant } from '../../../shared/util/time.ts';
import { GOLDEN_CAREGIVERS, GOLDEN_CLIENTS } from '../golden.ts';
import type { AgencyDraft } from '../world/model.ts';
import { trimToGoldenHours } from './capacity.ts';
import { addGoldenSituations, goldenSunday } from './golden-draft.ts';
import { addLocalRecords } from './local-records.ts';
import { addOccurrences } from './occurrences.ts';
import { inventCaregiver, inventClient } from './people.ts';
import { SIZES, type SizeName } from './sizes.ts';
import { inventTemplate } from './template.ts';

export type Scenario = 'golden' | 'plain';

interface Wish {
  readonly seed: number;
  readonly size: SizeName;
  readonly scenario: Scenario;
  readonly startAt: Instant;
}

/** Generates an agency with its past and its schedule. The same wish always gives the same agency. */
export function generateAgency({ seed, size: name, scenario, startAt }: Wish): AgencyDraft {
  const size = SIZES[name];
  const draft = emptyDraft();
  const isGolden = scenario === 'golden';
  if (isGolden) addGoldenSituations(draft, seed, startAt);
  const goldenShifts = isGolden ? GOLDEN_CAREGIVERS.flatMap((one) => one.series).length : 0;
  const clients = range(isGolden ? GOLDEN_CLIENTS.length : 0, size.clients).map((number) =>
    inventClient(seed, number, 'client', startAt),
  );
  const pool = range(isGolden ? GOLDEN_CAREGIVERS.length : 0, size.caregivers).map((number) =>
    inventCaregiver(seed, number, 'caregiver', startAt),
  );
  draft.clients.push(...clients);
  draft.caregivers.push(...pool);
  addOthers(draft, seed, size, startAt);
  const template = inventTemplate(seed, clients, pool, size.shiftsPerWeek - goldenShifts);
  addOccurrences(draft, { seed, at: startAt, size, template, pool });
  addLocalRecords(draft, seed, startAt, pool, clients);
  if (isGolden && name === 'S') trimToGoldenHours(draft, seed, goldenSunday(startAt), startAt);
  return draft;
}

/** Prospects, applicants and people who left: in WellSky's lists, never to be alerted on. */
function addOthers(
  draft: AgencyDraft,
  seed: number,
  size: { readonly clients: number; readonly caregivers: number },
  at: Instant,
): void {
  const share = (count: number, part: number) => Math.max(1, Math.round(count * part));
  const clientsTo = size.clients + share(size.clients, 0.12);
  for (const number of range(size.clients, clientsTo)) {
    draft.clients.push(inventClient(seed, number, 'prospect', at));
  }
  for (const number of range(clientsTo, clientsTo + share(size.clients, 0.08))) {
    draft.clients.push(inventClient(seed, number, 'former-client', at));
  }
  const caregiversTo = size.caregivers + share(size.caregivers, 0.1);
  for (const number of range(size.caregivers, caregiversTo)) {
    draft.caregivers.push(inventCaregiver(seed, number, 'applicant', at));
  }
  for (const number of range(caregiversTo, caregiversTo + share(size.caregivers, 0.08))) {
    draft.caregivers.push(inventCaregiver(seed, number, 'former-caregiver', at));
  }
}

function emptyDraft(): AgencyDraft {
  return {
    clients: [],
    caregivers: [],
    shifts: [],
    asks: [],
    callOuts: [],
    availability: [],
    preferences: [],
    credentials: [],
    caregiverFacts: [],
    callOutsToCome: [],
  };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
