import type { Instant } from '../../../shared/util/time.ts';
import { PLACEHOLDER_CAREGIVER_ID } from '../agency/directory.ts';
import type { Switches } from '../switches.ts';
import type { DemoCaregiver, DemoClient } from '../world/model.ts';
import { asObject, filtersOf, textOf, type Api, type ApiRequest, type JsonObject } from './api.ts';
import { NOT_FOUND, ok, refuse, type Answer } from './answer.ts';
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

/** PUT `/v1/patients/{id}/`: partial. */
export function putPatient(api: Api, request: ApiRequest): Answer {
  const client = api.world.clients.get(request.ids[0] ?? '');
  if (client === undefined) return NOT_FOUND;
  const change = changes(api, request.body);
  if ('status' in change) return change;
  api.world.clients.set(client.id, { ...client, ...change });
  return ok({ resourceType: 'Patient', id: wireId(api.switches, client.id) });
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

/** PUT `/v1/practitioners/{id}/`: partial. */
export function putPractitioner(api: Api, request: ApiRequest): Answer {
  const caregiver = api.world.caregivers.get(request.ids[0] ?? '');
  if (caregiver === undefined) return NOT_FOUND;
  const change = changes(api, request.body);
  if ('status' in change) return change;
  api.world.caregivers.set(caregiver.id, { ...caregiver, ...change });
  return ok({ resourceType: 'Practitioner', id: wireId(api.switches, caregiver.id) });
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

interface Changes {
  readonly active?: boolean;
  readonly family?: string;
  readonly phone?: string;
  readonly updated: Instant;
}

/** The changed fields of a PUT, or a validation failure in the words of the service. */
function changes(api: Api, body: JsonObject): Changes | Answer {
  const name = asObject(firstOf(body['name']));
  const phone = textOf(asObject(firstOf(body['telecom'])), 'value');
  if (phone !== undefined && !/^[2-9]\d{9}$/.test(phone)) {
    return refuse(400, 'Invalid phone number format. Must be 10 digits.');
  }
  const birthDate = textOf(body, 'birthDate');
  if (birthDate === '') return refuse(422, 'Validation failed: birthDate is required');
  const family = textOf(name, 'family');
  return {
    ...(typeof body['active'] === 'boolean' ? { active: body['active'] } : {}),
    ...(family === undefined ? {} : { family }),
    ...(phone === undefined ? {} : { phone }),
    updated: api.clock.now(),
  };
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}
