import { z } from 'zod';
import {
  appointmentIdSchema,
  caregiverIdSchema,
  visitIdSchema,
  type ClientId,
} from '../../../../shared/domain/ids.ts';
import type { Visit } from '../../../../shared/domain/shift.ts';
import { ok } from '../../../../shared/util/result.ts';
import { misfit, parseRecord, type Parsed } from './record.ts';
import {
  idOfReference,
  isId,
  listOf,
  optionalId,
  optionalText,
  wireId,
  wireTime,
} from './scalars.ts';

const referenceSchema = z
  .object({ reference: optionalText })
  .nullish()
  .transform((party) => party?.reference ?? null)
  .transform((reference) => (reference === null ? null : idOfReference(reference)))
  .pipe(optionalId);

const individualSchema = z.object({ reference: z.string() });

/** `participant` is an object with a capital `Individual`; FHIR's own spelling is read as well. */
const participantSchema = listOf(
  z.object({ Individual: listOf(individualSchema), individual: listOf(individualSchema) }),
).transform((participants) => {
  const references = participants.flatMap((one) => [...one.Individual, ...one.individual]);
  const caregiver = references.find((one) => /^(?:Practitioner\/)?[^/]+$/.test(one.reference));
  return caregiver === undefined ? '' : idOfReference(caregiver.reference);
});

/** Null while a visit runs, or where a caregiver forgot to clock in; damaged text is a misfit. */
const stamp = wireTime.nullish().transform((at) => at ?? null);

const periodSchema = z
  .object({ start: stamp, end: stamp }, 'is missing')
  .refine(({ start, end }) => start !== null || end !== null, 'has neither start nor end')
  .refine(({ start, end }) => start === null || end === null || end > start, {
    path: ['end'],
    message: 'is not after start',
  });

const encounterSchema = z.object({
  id: wireId,
  status: z.unknown().optional(),
  subject: referenceSchema,
  participant: participantSchema.refine(isId, 'names no caregiver'),
  appointment: referenceSchema,
  period: periodSchema,
});

/** Encounters of these statuses have not happened: their times are planned ones. */
const NOT_A_VISIT = new Set(['scheduled', 'planned', 'cancelled', 'canceled', 'missed', 'open']);

/** Reads one encounter of `clientId`; null for one that only announces a visit. */
export function parseEncounter(row: unknown, clientId: ClientId): Parsed<Visit> | null {
  const parsed = parseRecord('encounter', encounterSchema, row);
  if (!parsed.ok) return parsed;
  const wire = parsed.value;
  if (typeof wire.status === 'string' && NOT_A_VISIT.has(wire.status.trim().toLowerCase())) {
    return null;
  }
  if (wire.subject !== null && wire.subject !== clientId) {
    return misfit('encounter', row, 'subject is not the one asked for');
  }
  return ok({
    id: visitIdSchema.parse(wire.id),
    clientId,
    caregiverId: caregiverIdSchema.parse(wire.participant),
    appointmentId: wire.appointment === null ? null : appointmentIdSchema.parse(wire.appointment),
    clockIn: wire.period.start,
    clockOut: wire.period.end,
    plannedStart: null,
    plannedEnd: null,
  });
}
