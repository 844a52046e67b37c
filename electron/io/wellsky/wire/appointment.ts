import { z } from 'zod';
import {
  appointmentIdSchema,
  caregiverIdSchema,
  clientIdSchema,
  type ClientId,
} from '../../../../shared/domain/ids.ts';
import { positionSchema } from '../../../../shared/domain/people.ts';
import { shiftKey, type Shift, type ShiftStatus } from '../../../../shared/domain/shift.ts';
import { ok } from '../../../../shared/util/result.ts';
import { misfit, parseRecord, type Parsed } from './record.ts';
import { idOfReference, optionalId, optionalText, wireId, wireTime } from './scalars.ts';

/** Words for statuses after folding case and separators. */
const STATUSES: Readonly<Record<string, ShiftStatus>> = {
  scheduled: 'scheduled',
  confirmed: 'confirmed',
  open: 'open',
  'in-progress': 'in-progress',
  completed: 'completed',
  complete: 'completed',
  missed: 'missed',
  cancelled: 'cancelled',
  canceled: 'cancelled',
};

const bareId = z.union([z.string(), z.number()]);

/** The shapes in which a party is named or left out; anything else is a misfit, never a guess. */
const partySchema = z
  .union(
    [
      bareId,
      z.object({ id: bareId.nullish(), reference: z.string().nullish() }),
      z.array(z.never()),
    ],
    'is not a person',
  )
  .nullish()
  .transform((party) => {
    if (party === null || party === undefined || Array.isArray(party)) return null;
    if (typeof party !== 'object') return optionalText.parse(party);
    return optionalText.parse(party.id ?? idOfReference(party.reference ?? ''));
  })
  .pipe(optionalId);

const appointmentSchema = z
  .object({
    id: wireId.nullish().transform((id) => id ?? null),
    status: z.unknown().optional(),
    client: partySchema,
    caregiver: partySchema,
    start: wireTime,
    end: wireTime,
    position: positionSchema.nullable().catch(null),
  })
  .refine((wire) => wire.end > wire.start, { path: ['end'], message: 'is not after start' });
type WireAppointment = z.infer<typeof appointmentSchema>;

/**
 * Reads the rows of a shift search for `clientId`. Thin rows have no id: they get a stable one
 * made of the client, with an ordinal in wire order for simultaneous shifts. Rows of another
 * client are misfits.
 */
export function parseAppointments(
  rows: readonly unknown[],
  clientId: ClientId,
): readonly Parsed<Shift>[] {
  const thinAt = new Map<number, number>();
  return rows.map((row) => {
    const parsed = parseRecord('appointment', appointmentSchema, row);
    if (!parsed.ok) return parsed;
    const wire = parsed.value;
    if (wire.client !== null && wire.client !== clientId) {
      return misfit('appointment', row, 'client is not the one asked for');
    }
    if (wire.id !== null) return ok(shiftOf(wire, wire.id, clientId));
    const ordinal = (thinAt.get(wire.start) ?? 0) + 1;
    thinAt.set(wire.start, ordinal);
    return ok(shiftOf(wire, syntheticId(clientId, ordinal), clientId));
  });
}

function syntheticId(clientId: ClientId, ordinal: number): string {
  return ordinal === 1 ? `c${clientId}` : `c${clientId}-${String(ordinal)}`;
}

function shiftOf(wire: WireAppointment, id: string, clientId: ClientId): Shift {
  const appointmentId = appointmentIdSchema.parse(id);
  const status = statusOf(wire);
  return {
    key: shiftKey(appointmentId, wire.start),
    appointmentId,
    clientId: clientIdSchema.parse(clientId),
    // "OPEN" outweighs a left-over caregiver.
    caregiverId:
      wire.caregiver === null || status === 'open' ? null : caregiverIdSchema.parse(wire.caregiver),
    start: wire.start,
    end: wire.end,
    status,
    position: wire.position,
  };
}

/** An absent field is a thin row and means scheduled; a word nobody knows stays unknown. */
function statusOf(wire: WireAppointment): ShiftStatus {
  if (wire.status === undefined) return 'scheduled';
  if (typeof wire.status !== 'string') return 'unknown';
  const word = wire.status
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, '-');
  return Object.hasOwn(STATUSES, word) ? (STATUSES[word] ?? 'unknown') : 'unknown';
}
