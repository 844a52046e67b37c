import { z } from 'zod';
import { formatInstant, instantSchema, type Instant } from '../util/time.ts';
import {
  appointmentIdSchema,
  caregiverIdSchema,
  clientIdSchema,
  shiftKeySchema,
  visitIdSchema,
  type AppointmentId,
  type ShiftKey,
} from './ids.ts';
import { positionSchema } from './people.ts';

/**
 * What WellSky says of a shift. Only `scheduled` is evidenced on the wire; the others are read in
 * any case. An unknown word stays `unknown` and is never taken for `scheduled`.
 */
export const SHIFT_STATUSES = [
  'scheduled',
  'confirmed',
  'open',
  'in-progress',
  'completed',
  'missed',
  'cancelled',
  'unknown',
] as const;
export type ShiftStatus = (typeof SHIFT_STATUSES)[number];

/** One occurrence of a WellSky appointment. Occurrences of a series share the appointment id. */
export const shiftSchema = z.object({
  key: shiftKeySchema,
  appointmentId: appointmentIdSchema,
  clientId: clientIdSchema,
  /** Null in every wire shape that means "nobody". */
  caregiverId: caregiverIdSchema.nullable(),
  start: instantSchema,
  /** Always after `start`. */
  end: instantSchema,
  status: z.enum(SHIFT_STATUSES),
  position: positionSchema.nullable(),
});
export type Shift = z.infer<typeof shiftSchema>;

/** A shift as the cache holds it, with the trace that the diff needs. */
export interface CachedShift {
  readonly shift: Shift;
  readonly firstSeen: Instant;
  readonly lastSeen: Instant;
  /**
   * First complete read that missed it. A second one removes the shift; rules and rankings
   * meanwhile treat it as still there.
   */
  readonly missedAt: Instant | null;
}

/** A WellSky encounter (care log): what really happened. */
export const visitSchema = z.object({
  id: visitIdSchema,
  /** Null in care logs of a warehouse file that names no client. */
  clientId: clientIdSchema.nullable(),
  caregiverId: caregiverIdSchema,
  appointmentId: appointmentIdSchema.nullable(),
  clockIn: instantSchema.nullable(),
  clockOut: instantSchema.nullable(),
  /** When it was to begin and end; null where the source does not say, as WellSky's own feed. */
  plannedStart: instantSchema.nullable(),
  plannedEnd: instantSchema.nullable(),
});
export type Visit = z.infer<typeof visitSchema>;

/** The key under which one occurrence is known. */
export function shiftKey(appointmentId: AppointmentId, start: Instant): ShiftKey {
  return `${appointmentId}@${formatInstant(start)}` as ShiftKey;
}

/** Whether nobody is assigned and the shift still wants somebody. */
export function isOpen(shift: Shift): boolean {
  return shift.caregiverId === null && !isOver(shift.status);
}

/** Whether the shift takes up somebody's time: not cancelled and not missed. */
export function isWorked(shift: Shift): boolean {
  return shift.caregiverId !== null && shift.status !== 'cancelled' && shift.status !== 'missed';
}

function isOver(status: ShiftStatus): boolean {
  return status === 'cancelled' || status === 'completed' || status === 'missed';
}
