import type { DemoShift } from '../../electron/demo/world/model.ts';
import { appointmentIdSchema, caregiverIdSchema, clientIdSchema } from '../../shared/domain/ids.ts';
import { shiftKey, type Shift } from '../../shared/domain/shift.ts';

/** A shift of the simulated world as the gateway would read it. */
export function shiftOf(shift: DemoShift): Shift {
  const appointmentId = appointmentIdSchema.parse(shift.appointmentId);
  return {
    key: shiftKey(appointmentId, shift.start),
    appointmentId,
    clientId: clientIdSchema.parse(shift.clientId),
    caregiverId: shift.caregiverId === null ? null : caregiverIdSchema.parse(shift.caregiverId),
    start: shift.start,
    end: shift.end,
    status: 'scheduled',
    position: null,
  };
}
