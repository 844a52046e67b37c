import { parseInstant, type Instant } from '../../../shared/util/time.ts';
import { asObject, textOf, type Api, type ApiRequest, type Handler } from './api.ts';
import { NOT_FOUND, ok, refuse, sigV4Refusal, type Answer } from './answer.ts';
import { wireId } from './wire.ts';

/** A write that was checked: applying it returns the id of the shift. */
type Write = () => string;

/** POST `/v1/appointment/`. Undocumented (one integrator's later additions), so off by default. */
export const createAppointment = writing((api, request) => {
  const { clientId, caregiverId, start, end } = read(request);
  if (clientId === undefined || start === null || end === null) {
    return refuse(422, 'Validation failed: client, start and end are required');
  }
  if (!api.world.clients.has(clientId)) return NOT_FOUND;
  const wanted = { clientId, caregiverId: caregiverId ?? null, start, end };
  return () => api.world.addShift(wanted).appointmentId;
});

/** PUT `/v1/appointment/{id}/`: assigns the occurrence nearest to the given start, or to now. */
export const putAppointment = writing((api, request) => {
  const { caregiverId, start } = read(request);
  const shift = api.world.nearest(request.ids[0] ?? '', start ?? api.clock.now());
  if (shift === undefined) return NOT_FOUND;
  if (caregiverId === undefined || !api.world.caregivers.has(caregiverId)) return NOT_FOUND;
  return () => {
    api.world.assign(shift, caregiverId);
    return shift.appointmentId;
  };
});

/** DELETE `/v1/appointment/{id}/`: cancels the occurrence nearest to now. */
export const deleteAppointment: Handler = (api, request) => {
  const answer = cancelNearest(api, request);
  return answer.status === 200 ? { status: 204, body: '' } : answer;
};

const cancelNearest = writing((api, request) => {
  const shift = api.world.nearest(request.ids[0] ?? '', api.clock.now());
  if (shift === undefined) return NOT_FOUND;
  return () => {
    api.world.cancel(shift);
    return shift.appointmentId;
  };
});

/** Answers a write as this tenant does: not at all, really, by pretending, or by failing late. */
function writing(check: (api: Api, request: ApiRequest) => Write | Answer): Handler {
  return (api, request) => {
    const mode = api.switches['appointment.write'];
    if (mode === 'off') return sigV4Refusal(request.headers['authorization'] ?? '');
    const write = check(api, request);
    if (typeof write !== 'function') return write;
    const id = mode === 'ignored' ? (request.ids[0] ?? '109140055') : write();
    if (mode === '500-but-applied') return { status: 500, body: '<html>Server Error</html>' };
    return ok({ resourceType: 'Appointment', id: wireId(api.switches, id) });
  };
}

interface Wanted {
  readonly clientId: string | undefined;
  readonly caregiverId: string | undefined;
  readonly start: Instant | null;
  readonly end: Instant | null;
}

function read({ body }: ApiRequest): Wanted {
  return {
    clientId: textOf(asObject(body['client']), 'id'),
    caregiverId: textOf(asObject(body['caregiver']), 'id'),
    start: parseInstant(textOf(body, 'start') ?? '', 'UTC'),
    end: parseInstant(textOf(body, 'end') ?? '', 'UTC'),
  };
}
