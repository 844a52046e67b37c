import { ADMINS, AGENCY, LOCATIONS, PROFILE_TAGS } from '../agency/directory.ts';
import type { DemoClient } from '../world/model.ts';
import { filtersOf, type Api, type ApiRequest, type JsonObject } from './api.ts';
import { NOT_FOUND, ok, refuse, type Answer } from './answer.ts';
import { bundle } from './bundle.ts';
import { comparison, unknownFilter } from './filters.ts';
import { wireId, wireTags } from './wire.ts';

const FICTION_PHONE = '3035550100';

/** GET `/v1/locations/` and POST `/v1/locations/_search`. */
export function listLocations(api: Api, request: ApiRequest): Answer {
  return bundle(api, request, {
    resource: 'locations',
    rows: LOCATIONS,
    render: (location) => ({
      resourceType: 'Location',
      id: wireId(api.switches, location.id),
      name: location.name,
      telecom: [{ system: 'phone', value: FICTION_PHONE, use: 'work' }],
      address: {
        line: [location.line],
        city: location.city,
        state: 'CO',
        postalCode: location.postalCode,
      },
      meta: wireTags(api.switches, {}),
    }),
  });
}

/** GET `/v1/organizations/` and POST `_search/`: agencies; never paged. */
export function listOrganizations(api: Api, request: ApiRequest): Answer {
  return bundle(api, request, {
    resource: 'organizations',
    rows: [AGENCY],
    render: (agency) => ({
      resourceType: 'Organization',
      id: wireId(api.switches, agency.id),
      name: agency.name,
      subdomain: agency.subdomain,
      telecom: [{ system: 'phone', value: FICTION_PHONE }],
      address: [{ city: 'Denver', state: 'CO' }],
    }),
  });
}

/** POST `/v1/admins/_search/`: office staff. */
export function listAdmins(api: Api, request: ApiRequest): Answer {
  return bundle(api, request, {
    resource: 'admins',
    rows: ADMINS,
    render: (admin) => ({
      resourceType: 'Practitioner',
      id: wireId(api.switches, admin.id),
      name: [{ family: admin.family, given: [admin.given] }],
      telecom: [{ system: 'email', value: admin.email }],
      active: true,
    }),
  });
}

/** GET `/v1/profileTags/`: there is no such list, except where one integrator claims to see it. */
export function listProfileTags(api: Api, request: ApiRequest): Answer {
  const mode = api.switches['profileTags.list'];
  if (mode === '405') return refuse(405, 'Method not allowed');
  if (mode === '404') return NOT_FOUND;
  return bundle(api, request, {
    resource: 'profileTags',
    rows: PROFILE_TAGS,
    render: (tag) => ({ ...tag, id: wireId(api.switches, tag.id) }),
  });
}

/** GET `/v1/profileTags/{id}/`. */
export function getProfileTag(api: Api, request: ApiRequest): Answer {
  const tag = PROFILE_TAGS.find((one) => one.id === request.ids[0]);
  return tag === undefined ? NOT_FOUND : ok({ ...tag, id: wireId(api.switches, tag.id) });
}

/** GET `/v1/allergyintolerance/all-allergy/`: a fixed list, never paged. */
export function listAllergies(api: Api, request: ApiRequest): Answer {
  return bundle(api, request, {
    resource: 'allergyintolerance',
    rows: ['Penicillin', 'Latex', 'Peanuts', 'Shellfish'],
    render: (name) => ({ resourceType: 'AllergyIntolerance', code: { text: name } }),
  });
}

/** GET `/v1/relatedperson/{patient}/`: the family of one client. */
export function getRelatedPeople(api: Api, request: ApiRequest): Answer {
  const client = api.world.clients.get(request.ids[0] ?? '');
  return client === undefined ? NOT_FOUND : relatives(api, request, [client]);
}

/** POST `/v1/relatedperson/_search/`. */
export function searchRelatedPeople(api: Api, request: ApiRequest): Answer {
  let clients = [...api.world.clients.values()];
  for (const [name, value] of filtersOf(request)) {
    if (name === 'created' || name === 'updated') {
      const keep = comparison(name, value);
      if (typeof keep !== 'function') return refuse(400, `Invalid value for ${name}.`);
      clients = clients.filter(keep);
    } else if (name === 'patient') {
      clients = clients.filter((client) => client.id === value);
    } else if (api.switches.unknownFilter === '400') {
      return unknownFilter(name);
    }
  }
  return relatives(api, request, clients);
}

function relatives(api: Api, request: ApiRequest, clients: readonly DemoClient[]): Answer {
  return bundle(api, request, {
    resource: 'relatedperson',
    rows: clients.filter((client) => client.relative !== null),
    render: (client) => relatedPerson(api, client),
    withoutTotals: true,
  });
}

function relatedPerson(api: Api, client: DemoClient): JsonObject {
  const { relative, home } = client;
  return {
    resourceType: 'RelatedPerson',
    id: wireId(api.switches, relative?.id ?? ''),
    patient: { reference: `Patient/${client.id}` },
    name: [{ family: relative?.family, given: [relative?.given] }],
    relationship: { coding: [relative?.relationship] },
    telecom: [{ system: 'phone', value: relative?.phone, use: 'mobile' }],
    address: [{ city: home.city, state: 'CO', postalCode: home.postalCode }],
    emergencyContact: true,
    primaryContact: true,
    payer: false,
    poa: false,
  };
}
