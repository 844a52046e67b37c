import { PLACEHOLDER_CAREGIVER_ID } from '../agency/directory.ts';
import type { Switches } from '../switches.ts';
import type { DemoCaregiver, DemoClient } from '../world/model.ts';
import { filtersOf, type Api, type ApiRequest, type JsonObject } from './api.ts';
import { NOT_FOUND, ok, type Answer } from './answer.ts';
import { bundle } from './bundle.ts';
import { filterPeople, sortPeople } from './filters.ts';
import { naiveInstant, wireId, wireTags } from './wire.ts';

const ENGLISH = { coding: [{ code: 'en-us', display: 'English' }] };
const SPANISH = { coding: [{ code: 'es', display: 'Spanish' }] };
const SPEAKS_SPANISH = '91';

/** GET `/v1/patients/` and POST `/v1/patients/_search/`. */
export function listPatients(api: Api, request: ApiRequest): Answer {
  const { switches } = api;
  const filters = filtersOf(request);
  const isBroken = switches['patients.activeFilter'] === 'broken' && filters.has('active');
  const found = filterPeople(switches, [...api.world.clients.values()], filters, () => null);
  if (!isRows(found)) return found;
  return bundle(api, request, {
    resource: 'patients',
    rows: isBroken ? [] : sortPeople(found, request.query.get('_sort')),
    render: (client) => patient(switches, client),
  });
}

/** GET `/v1/patients/{id}/`. */
export function getPatient(api: Api, request: ApiRequest): Answer {
  const client = api.world.clients.get(request.ids[0] ?? '');
  return client === undefined ? NOT_FOUND : ok(patient(api.switches, client));
}

/** GET `/v1/practitioners/` and POST `/v1/practitioners/_search/`. */
export function listPractitioners(api: Api, request: ApiRequest): Answer {
  const { switches } = api;
  const found = filterPeople(
    switches,
    withPlaceholder(api, [...api.world.caregivers.values()]),
    filtersOf(request),
    (caregiver) => caregiver.isHired,
  );
  if (!isRows(found)) return found;
  return bundle(api, request, {
    resource: 'practitioners',
    rows: sortPeople(found, request.query.get('_sort')),
    render: (caregiver) => practitioner(switches, caregiver),
  });
}

/** GET `/v1/practitioners/{id}/`. */
export function getPractitioner(api: Api, request: ApiRequest): Answer {
  const id = request.ids[0] ?? '';
  const caregiver =
    api.world.caregivers.get(id) ?? withPlaceholder(api, []).find((one) => one.id === id);
  return caregiver === undefined ? NOT_FOUND : ok(practitioner(api.switches, caregiver));
}

function isRows<T>(found: readonly T[] | Answer): found is readonly T[] {
  return Array.isArray(found);
}

function patient(switches: Switches, client: DemoClient): JsonObject {
  return {
    resourceType: 'Patient',
    ...person(switches, client),
    maritalStatus: [{ coding: [{ code: 'W', display: 'Widowed' }] }],
    communication: [ENGLISH],
    deceasedBoolean: false,
    meta: wireTags(switches, {
      isClient: String(client.isClient),
      status: client.status,
      locationId: client.locationId,
      profileTags: client.tagIds.length === 0 ? null : client.tagIds.join(','),
      referralSource: '5501',
      created: naiveInstant(client.created),
      updated: naiveInstant(client.updated),
    }),
  };
}

function practitioner(switches: Switches, caregiver: DemoCaregiver): JsonObject {
  const languages = caregiver.tagIds.includes(SPEAKS_SPANISH) ? [ENGLISH, SPANISH] : [ENGLISH];
  return {
    resourceType: 'Practitioner',
    ...person(switches, caregiver),
    communication: languages,
    meta: wireTags(switches, {
      isHired: String(caregiver.isHired),
      status: caregiver.status,
      locationId: caregiver.locationId,
      profileTags: caregiver.tagIds.length === 0 ? null : caregiver.tagIds.join(','),
      created: naiveInstant(caregiver.created),
      updated: naiveInstant(caregiver.updated),
    }),
  };
}

function person(switches: Switches, who: DemoClient | DemoCaregiver): JsonObject {
  const { home } = who;
  return {
    id: wireId(switches, who.id),
    active: who.active,
    name: [
      {
        use: 'official',
        family: who.family,
        given: who.given,
        text: `${who.given.join(' ')} ${who.family}`,
      },
    ],
    telecom: [
      { system: 'phone', value: who.phone, use: 'mobile' },
      { system: 'email', value: who.email },
    ],
    address: [
      {
        use: 'home',
        line: [home.street],
        city: home.city,
        state: 'CO',
        postalCode: home.postalCode,
        country: 'US',
      },
    ],
    gender: who.gender,
    birthDate: who.birthDate,
  };
}

/** Some agencies keep a caregiver called "Open Shift" to assign open shifts to. */
function withPlaceholder(api: Api, caregivers: DemoCaregiver[]): DemoCaregiver[] {
  const model = api.world.caregivers.values().next().value;
  if (api.switches['appointment.openShape'] !== 'placeholder' || model === undefined) {
    return caregivers;
  }
  const placeholder = {
    id: PLACEHOLDER_CAREGIVER_ID,
    given: ['Open'],
    family: 'Shift',
    tagIds: [],
  };
  return [...caregivers, { ...model, ...placeholder, email: 'open.shift@example.org' }];
}
