import { parseInstant } from '../../../shared/util/time.ts';
import type { DemoVisit } from '../world/model.ts';
import { asObject, filtersOf, textOf, type Api, type ApiRequest, type JsonObject } from './api.ts';
import { NOT_FOUND, ok, refuse, type Answer } from './answer.ts';
import { ID_REQUIRED } from './appointments.ts';
import { bundle } from './bundle.ts';
import { unknownFilter } from './filters.ts';
import { visitWindow } from './windows.ts';
import { naiveInstant, visitInstant, wireId } from './wire.ts';

const FILTERS = ['clientId', 'caregiverId', 'startDate', 'endDate'];

/** POST `/v1/encounter/_search/`: one person, a span of days. */
export function searchEncounters(api: Api, request: ApiRequest): Answer {
  const { switches, world } = api;
  const filters = filtersOf(request);
  const unknown = [...filters.keys()].find((name) => !FILTERS.includes(name));
  if (unknown !== undefined && switches.unknownFilter === '400') return unknownFilter(unknown);
  const clientId = filters.get('clientId') ?? '';
  const caregiverId = filters.get('caregiverId') ?? '';
  if (clientId === '' && caregiverId === '') return ID_REQUIRED;
  const window = visitWindow(switches, filters);
  if (window === 'invalid') return refuse(400, 'Invalid date window.');
  const visits = clientId === '' ? [...world.visits()] : world.visitsOfClient(clientId);
  const found = visits.filter((visit) => {
    const at = visit.clockIn ?? visit.clockOut;
    const isHers = caregiverId === '' || visit.caregiverId === caregiverId;
    return isHers && at !== null && at >= window.from && at < window.to;
  });
  const sign = request.query.get('_sort')?.startsWith('-') === true ? -1 : 1;
  return bundle(api, request, {
    resource: 'encounter',
    rows: found.sort((left, right) => sign * (sortKey(left) - sortKey(right))),
    render: (visit) => encounter(api, visit),
    defaultCount: 30,
  });
}

function sortKey(visit: DemoVisit): number {
  return visit.clockIn ?? visit.clockOut ?? 0;
}

/** GET `/v1/encounter/{id}/`. */
export function getEncounter(api: Api, request: ApiRequest): Answer {
  const visit = api.world.visit(request.ids[0] ?? '');
  return visit === undefined ? NOT_FOUND : ok(encounter(api, visit));
}

/** POST `/v1/encounter/{appointment}/clockin/`: idempotent; the id comes as a number. */
export function clockIn(api: Api, request: ApiRequest): Answer {
  const shift = api.world.nearest(request.ids[0] ?? '', api.clock.now());
  const start = parseInstant(textOf(asObject(request.body['period']), 'start') ?? '', 'UTC');
  if (shift === undefined) return NOT_FOUND;
  if (start === null) return refuse(422, 'Validation failed: period.start is required');
  const visit = api.world.clockIn(shift, start);
  if (visit === null) return refuse(422, 'Validation failed: the shift has no caregiver');
  return ok({
    clockedOut: visit.isComplete,
    id: Number(visit.id),
    period: { start: naive(visit.clockIn), end: naive(visit.clockOut) },
    resourceType: 'Encounter',
    status: statusOf(visit),
    success: true,
  });
}

/** PUT `/v1/encounter/{id}/clockout/`: idempotent. */
export function clockOut(api: Api, request: ApiRequest): Answer {
  const visit = api.world.visit(request.ids[0] ?? '');
  const end = parseInstant(textOf(asObject(request.body['period']), 'end') ?? '', 'UTC');
  if (visit === undefined) return NOT_FOUND;
  if (end === null) return refuse(422, 'Validation failed: period.end is required');
  api.world.clockOut(visit, end);
  return ok({ success: true });
}

function naive(at: DemoVisit['clockIn']): string | null {
  return at === null ? null : naiveInstant(at);
}

function statusOf(visit: DemoVisit): string {
  return visit.isComplete ? 'COMPLETE' : 'IN_PROGRESS';
}

function encounter(api: Api, visit: DemoVisit): JsonObject {
  const { switches, world } = api;
  const isUnique = switches['appointment.recurring'] === 'unique';
  const client = world.clients.get(visit.clientId);
  const caregiver = world.caregivers.get(visit.caregiverId);
  const rate = (id: string, amount: number) => [{ id, amount, method: 'Hourly' }];
  return {
    resourceType: 'Encounter',
    id: wireId(switches, visit.id),
    status: statusOf(visit),
    subject: { reference: `Patient/${visit.clientId}`, display: nameOf(client) },
    participant: {
      Individual: [{ reference: `Practitioner/${visit.caregiverId}`, display: nameOf(caregiver) }],
    },
    appointment: {
      reference: `Appointment/${isUnique ? visit.occurrenceId : visit.appointmentId}`,
    },
    period: {
      start: visitInstant(switches, visit.clockIn),
      end: visitInstant(switches, visit.clockOut),
    },
    rates: { payRate: rate('67890', 18.5), billRate: rate('12345', 34) },
  };
}

function nameOf(person: { given: readonly string[]; family: string } | undefined): string {
  return person === undefined ? '' : `${person.given[0] ?? ''} ${person.family}`;
}
