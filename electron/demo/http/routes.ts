import { createAppointment, deleteAppointment, putAppointment } from './appointment-writes.ts';
import { getAppointment, searchAppointments } from './appointments.ts';
import type { Handler } from './api.ts';
import { searchChargeItems } from './charges.ts';
import {
  getProfileTag,
  getRelatedPeople,
  listAdmins,
  listAllergies,
  listLocations,
  listOrganizations,
  listProfileTags,
  searchRelatedPeople,
} from './directory.ts';
import { clockIn, clockOut, getEncounter, searchEncounters } from './encounters.ts';
import { createAdminTask, createDocument, getAdminTask } from './office.ts';
import { getPatient, getPractitioner, listPatients, listPractitioners } from './people.ts';
import { createPatient, createPractitioner, putPatient, putPractitioner } from './people-writes.ts';
import { createTaskLog, listTaskLog, putShiftTask, putTaskLog } from './task-log.ts';

interface Route {
  readonly method: string;
  /** Segments under `/v1`; `{}` stands for an id. */
  readonly path: string;
  readonly handle: Handler;
  /** Published without the trailing slash that every other route needs. */
  readonly isSlashOptional?: boolean;
}

/** Everything the service answers; any other route or verb is the gateway's business. */
const ROUTES: readonly Route[] = [
  { method: 'GET', path: 'patients', handle: listPatients },
  { method: 'POST', path: 'patients/_search', handle: listPatients },
  { method: 'GET', path: 'patients/{}', handle: getPatient },
  { method: 'POST', path: 'patients', handle: createPatient },
  { method: 'PUT', path: 'patients/{}', handle: putPatient },
  { method: 'GET', path: 'practitioners', handle: listPractitioners },
  { method: 'POST', path: 'practitioners/_search', handle: listPractitioners },
  { method: 'GET', path: 'practitioners/{}', handle: getPractitioner },
  { method: 'POST', path: 'practitioners', handle: createPractitioner },
  { method: 'PUT', path: 'practitioners/{}', handle: putPractitioner },
  { method: 'GET', path: 'appointment', handle: searchAppointments },
  { method: 'POST', path: 'appointment/_search', handle: searchAppointments },
  { method: 'GET', path: 'appointment/{}', handle: getAppointment },
  { method: 'POST', path: 'appointment', handle: createAppointment },
  { method: 'PUT', path: 'appointment/{}', handle: putAppointment },
  { method: 'DELETE', path: 'appointment/{}', handle: deleteAppointment },
  { method: 'POST', path: 'encounter/_search', handle: searchEncounters },
  { method: 'GET', path: 'encounter/{}', handle: getEncounter },
  { method: 'POST', path: 'encounter/{}/clockin', handle: clockIn },
  { method: 'PUT', path: 'encounter/{}/clockout', handle: clockOut },
  { method: 'GET', path: 'encounter/{}/tasklog', handle: listTaskLog },
  { method: 'POST', path: 'encounter/{}/tasklog', handle: createTaskLog },
  { method: 'PUT', path: 'encounter/{}/tasklog/{}', handle: putTaskLog },
  { method: 'PUT', path: 'encounter/{}/task/{}', handle: putShiftTask },
  { method: 'POST', path: 'chargeitem/_search', handle: searchChargeItems },
  { method: 'POST', path: 'relatedperson/_search', handle: searchRelatedPeople },
  { method: 'GET', path: 'relatedperson/{}', handle: getRelatedPeople },
  { method: 'GET', path: 'profileTags', handle: listProfileTags },
  { method: 'GET', path: 'profileTags/{}', handle: getProfileTag },
  { method: 'GET', path: 'locations', handle: listLocations },
  { method: 'POST', path: 'locations/_search', handle: listLocations, isSlashOptional: true },
  { method: 'GET', path: 'organizations', handle: listOrganizations },
  { method: 'POST', path: 'organizations/_search', handle: listOrganizations },
  { method: 'POST', path: 'admins/_search', handle: listAdmins },
  { method: 'POST', path: 'adminTasks', handle: createAdminTask },
  { method: 'GET', path: 'adminTasks/{}', handle: getAdminTask },
  { method: 'POST', path: 'documentReferences', handle: createDocument },
  { method: 'GET', path: 'allergyintolerance/all-allergy', handle: listAllergies },
];

/** A route that fits a request, with the ids of its path. */
export interface Match {
  readonly handle: Handler;
  readonly ids: readonly string[];
  readonly hasSlash: boolean;
}

/** Finds the route for a path under `/v1/`; paths are case-sensitive. */
export function findRoute(method: string, path: string): Match | null {
  const hasSlash = path.endsWith('/');
  const segments = path.slice('/v1/'.length).replace(/\/$/, '').split('/');
  for (const route of ROUTES) {
    const ids = route.method === method ? fit(route.path.split('/'), segments) : null;
    if (ids !== null) {
      return { handle: route.handle, ids, hasSlash: hasSlash || route.isSlashOptional === true };
    }
  }
  return null;
}

function fit(pattern: readonly string[], segments: readonly string[]): string[] | null {
  if (pattern.length !== segments.length) return null;
  const ids: string[] = [];
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (part === '{}' && segment !== '' && segment !== '_search') ids.push(segment);
    else if (part !== segment) return null;
  }
  return ids;
}
