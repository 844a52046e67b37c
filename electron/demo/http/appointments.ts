import { type Instant } from '../../../shared/util/time.ts';
import { PLACEHOLDER_CAREGIVER_ID } from '../agency/directory.ts';
import type { Switches } from '../switches.ts';
import type { DemoShift } from '../world/model.ts';
import { filtersOf, type Api, type ApiRequest, type JsonObject } from './api.ts';
import { NOT_FOUND, ok, refuse, type Answer } from './answer.ts';
import { bundle } from './bundle.ts';
import { unknownFilter } from './filters.ts';
import { searchWindow } from './windows.ts';
import { wireId, wireInstant } from './wire.ts';

const FILTERS = ['clientId', 'caregiverId', 'startDate', 'additionalDays', 'weekNo', 'monthNo'];
export const ID_REQUIRED = refuse(403, 'clientId or caregiverId is required.');

/** GET `/v1/appointment/` and POST `/v1/appointment/_search/`: one person, one window. */
export function searchAppointments(api: Api, request: ApiRequest): Answer {
  const { switches } = api;
  const mode = switches['appointment.search'];
  if (mode === 'forbidden403') return refuse(403, 'Access denied.');
  const filters = filtersOf(request);
  const unknown = [...filters.keys()].find((name) => !FILTERS.includes(name));
  if (unknown !== undefined && switches.unknownFilter === '400') return unknownFilter(unknown);
  const shifts = shiftsOf(api, filters);
  if (shifts === null) return ID_REQUIRED;
  const window = searchWindow(switches, filters);
  if (window === 'none') return refuse(403, 'startDate, weekNo or monthNo is required.');
  if (window === 'invalid') return refuse(400, 'Invalid date window.');
  const found = shifts
    .filter((shift) => shift.start >= window.from && shift.start < window.to)
    .sort((left, right) => left.start - right.start);
  return bundle(api, request, {
    resource: 'appointment',
    rows: mode === 'empty200' ? [] : found,
    render: (shift) => row(api, shift),
  });
}

/** GET `/v1/appointment/{id}/`: of a series, the occurrence nearest to now. */
export function getAppointment(api: Api, request: ApiRequest): Answer {
  if (api.switches['appointment.search'] === 'forbidden403') return refuse(403, 'Access denied.');
  const shift = api.world.nearest(request.ids[0] ?? '', api.clock.now());
  if (shift === undefined) return NOT_FOUND;
  const items = [{ id: '12345', name: 'Meal Preparation' }];
  const tasks = [{ id: '67890', description: 'Assist with a meal', status: 'NOT_COMPLETE' }];
  return ok({ ...appointment(api, shift), scheduledItems: items, tasks });
}

function shiftsOf(api: Api, filters: ReadonlyMap<string, string>): DemoShift[] | null {
  const clientId = filters.get('clientId') ?? '';
  const caregiverId = filters.get('caregiverId') ?? '';
  if (clientId === '' && caregiverId === '') return null;
  const shifts =
    clientId === ''
      ? api.world.shiftsOfCaregiver(caregiverId)
      : api.world.shiftsOfClient(clientId).filter((shift) => matches(shift, caregiverId));
  const isShown = api.switches['appointment.cancel'] === 'cancelled';
  return shifts.filter((shift) => isShown || !shift.cancelled);
}

function matches(shift: DemoShift, caregiverId: string): boolean {
  return caregiverId === '' || shift.caregiverId === caregiverId;
}

function row(api: Api, shift: DemoShift): JsonObject {
  const full = appointment(api, shift);
  switch (api.switches['appointment.search']) {
    case 'thin-no-id':
      return without(full, ['id', 'position']);
    case 'thin-no-status':
      return without(full, ['status', 'position']);
    default:
      return full;
  }
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

function appointment(api: Api, shift: DemoShift): JsonObject {
  const { switches, world } = api;
  const isUnique = switches['appointment.recurring'] === 'unique';
  const home = world.clients.get(shift.clientId)?.home;
  return {
    resourceType: 'Appointment',
    id: wireId(switches, isUnique ? shift.occurrenceId : shift.appointmentId),
    status: status(api, shift),
    client: { id: wireId(switches, shift.clientId) },
    ...caregiver(switches, shift),
    start: wireInstant(switches, shift.start),
    end: wireInstant(switches, shift.end),
    ...(home === undefined
      ? {}
      : { position: { latitude: home.latitude, longitude: home.longitude } }),
  };
}

/** The caregiver, or one of the shapes in which nobody is said. */
function caregiver(switches: Switches, shift: DemoShift): JsonObject {
  if (shift.caregiverId !== null) return { caregiver: { id: wireId(switches, shift.caregiverId) } };
  switch (switches['appointment.openShape']) {
    case 'absent':
    case 'status-open':
      return {};
    case 'null':
      return { caregiver: null };
    case 'empty-object':
      return { caregiver: {} };
    case 'empty-id':
      return { caregiver: { id: '' } };
    case 'null-id':
      return { caregiver: { id: null } };
    case 'zero-id':
      return { caregiver: { id: wireId(switches, '0') } };
    case 'placeholder':
      return { caregiver: { id: wireId(switches, PLACEHOLDER_CAREGIVER_ID) } };
  }
}

function status(api: Api, shift: DemoShift): string {
  const { switches } = api;
  const isOpen = shift.caregiverId === null;
  if (shift.cancelled) return spell(switches, 'CANCELLED');
  if (isOpen && switches['appointment.openShape'] === 'status-open') return spell(switches, 'OPEN');
  switch (switches['appointment.status']) {
    case 'scheduled':
    case 'lower-case':
      return spell(switches, 'SCHEDULED');
    case 'unknown':
      return 'PENDING_REVIEW';
    case 'extended':
      return extendedStatus(api, shift, api.clock.now());
  }
}

function spell(switches: Switches, word: string): string {
  return switches['appointment.status'] === 'lower-case' ? word.toLowerCase() : word;
}

function extendedStatus(api: Api, shift: DemoShift, now: Instant): string {
  const visit = api.world.visitOf(shift);
  if (visit?.isComplete === true) return 'COMPLETED';
  if (visit !== undefined) return 'IN_PROGRESS';
  if (shift.end <= now) return 'MISSED';
  return shift.caregiverId === null ? 'OPEN' : 'CONFIRMED';
}
