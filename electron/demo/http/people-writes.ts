import { parseLocalDate, type Instant, type LocalDate } from '../../../shared/util/time.ts';
import type { DemoCaregiver, DemoClient, Place } from '../world/model.ts';
import {
  asObject,
  textOf,
  type Api,
  type ApiRequest,
  type Handler,
  type JsonObject,
} from './api.ts';
import { NOT_FOUND, ok, refuse, type Answer } from './answer.ts';
import { wireId } from './wire.ts';

const FIRST_CREATED_ID = 4_900_001;
const NOWHERE: Place = {
  street: '',
  city: '',
  postalCode: '',
  latitude: 39.74,
  longitude: -104.99,
};

/** POST `/v1/patients/`: a new client or prospect. */
export const createPatient = creating('Patient', (api, common, tags) => {
  const client: DemoClient = {
    ...common,
    isClient: tags.get('isClient') === 'true',
    relative: null,
  };
  api.world.clients.set(client.id, client);
});

/** POST `/v1/practitioners/`: a new caregiver or applicant. */
export const createPractitioner = creating('Practitioner', (api, common, tags) => {
  const isHired = tags.get('isHired') === 'true';
  const caregiver: DemoCaregiver = { ...common, isHired, acceptance: 0.5, absence: 0.05 };
  api.world.caregivers.set(caregiver.id, caregiver);
});

/** PUT `/v1/patients/{id}/`: partial. */
export const putPatient: Handler = (api, request) =>
  change(api, request, 'Patient', api.world.clients);

/** PUT `/v1/practitioners/{id}/`: partial. */
export const putPractitioner: Handler = (api, request) =>
  change(api, request, 'Practitioner', api.world.caregivers);

type Common = Omit<DemoClient, 'isClient' | 'relative'>;

function creating(
  resourceType: string,
  add: (api: Api, common: Common, tags: ReadonlyMap<string, string>) => void,
): Handler {
  return (api, request) => {
    const wanted = read(request.body);
    if ('status' in wanted) return wanted;
    const { family, birthDate } = wanted;
    if (family === undefined) return refuse(422, 'Validation failed: name is required');
    if (birthDate === undefined) return refuse(422, 'Validation failed: birthDate is required');
    const tags = tagsIn(request.body);
    if (!tags.has('agencyId')) return refuse(422, "'agencyId' is required.");
    const id = String(FIRST_CREATED_ID + api.posted.size);
    api.posted.set(`${resourceType}/${id}`, request.body);
    add(api, { ...blank(id, tags, api.clock.now()), ...wanted, family, birthDate }, tags);
    return ok({ resourceType, id: wireId(api.switches, id) });
  };
}

function blank(id: string, tags: ReadonlyMap<string, string>, now: Instant) {
  return {
    id,
    given: [],
    gender: 'female' as const,
    home: NOWHERE,
    phone: '3035550199',
    email: `person.${id}@example.org`,
    active: true,
    status: tags.get('status') ?? 'None',
    locationId: tags.get('locationId') ?? 'None',
    tagIds: (tags.get('profileTags') ?? '').split(',').filter((tag) => tag !== ''),
    created: now,
    updated: now,
  };
}

function change<T extends DemoClient | DemoCaregiver>(
  api: Api,
  request: ApiRequest,
  resourceType: string,
  people: Map<string, T>,
): Answer {
  const person = people.get(request.ids[0] ?? '');
  if (person === undefined) return NOT_FOUND;
  const wanted = read(request.body);
  if ('status' in wanted) return wanted;
  people.set(person.id, { ...person, ...wanted, updated: api.clock.now() });
  return ok({ resourceType, id: wireId(api.switches, person.id) });
}

interface Wanted {
  readonly active?: boolean;
  readonly given?: readonly string[];
  readonly family?: string;
  readonly phone?: string;
  readonly birthDate?: LocalDate;
}

/** The stated fields of a document, or a validation failure in the words of the service. */
function read(body: JsonObject): Wanted | Answer {
  const name = asObject(firstOf(body['name']));
  const phone = textOf(asObject(firstOf(body['telecom'])), 'value');
  if (phone !== undefined && !/^[2-9]\d{9}$/.test(phone)) {
    return refuse(400, 'Invalid phone number format. Must be 10 digits.');
  }
  const birthText = textOf(body, 'birthDate');
  const birthDate = birthText === undefined ? undefined : parseLocalDate(birthText);
  if (birthDate === null) return refuse(422, 'Validation failed: birthDate is required');
  const family = textOf(name, 'family');
  const given = name['given'];
  return {
    ...(typeof body['active'] === 'boolean' ? { active: body['active'] } : {}),
    ...(Array.isArray(given) ? { given: given.map(String) } : {}),
    ...(family === undefined ? {} : { family }),
    ...(phone === undefined ? {} : { phone }),
    ...(birthDate === undefined ? {} : { birthDate }),
  };
}

function tagsIn(body: JsonObject): ReadonlyMap<string, string> {
  const tags = asObject(body['meta'])['tag'];
  const rows = Array.isArray(tags) ? tags.map(asObject) : [];
  return new Map(rows.map((tag) => [textOf(tag, 'code') ?? '', textOf(tag, 'display') ?? '']));
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}
