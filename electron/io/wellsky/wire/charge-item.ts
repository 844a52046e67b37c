import { z } from 'zod';
import { chargeSchema, type Charge } from '../../../../shared/domain/insight.ts';
import { caregiverIdSchema, type ClientId } from '../../../../shared/domain/ids.ts';
import { ok } from '../../../../shared/util/result.ts';
import { misfit, parseRecord, type Parsed } from './record.ts';
import { idOfReference, isId, listOf, optionalText, wireId, wireTime } from './scalars.ts';

/** More hours than a live-in day can be charged with are damage. */
const MOST_HOURS = 200;

const partySchema = z.object({ reference: z.string() });

const chargeItemSchema = z.object({
  id: wireId,
  status: optionalText,
  subject: partySchema.nullish(),
  performer: listOf(partySchema),
  occurrencePeriod: z
    .object({ start: wireTime, end: wireTime }, 'is missing')
    .refine(({ start, end }) => end > start, { path: ['end'], message: 'is not after start' }),
  quantity: z.object(
    { value: z.coerce.number('is not a number').min(0).max(MOST_HOURS) },
    'is missing',
  ),
});

/** Reads one charge item of `clientId`. */
export function parseChargeItem(row: unknown, clientId: ClientId): Parsed<Charge> {
  const parsed = parseRecord('chargeitem', chargeItemSchema, row);
  if (!parsed.ok) return parsed;
  const { id, status, subject, performer, occurrencePeriod, quantity } = parsed.value;
  const subjectId = subject ? idOfReference(subject.reference) : clientId;
  if (subjectId !== clientId) return misfit('chargeitem', row, 'subject is not the one asked for');
  const caregiver = performer.map((one) => idOfReference(one.reference)).find(isId);
  return ok(
    chargeSchema.parse({
      id,
      clientId,
      caregiverId: caregiver === undefined ? null : caregiverIdSchema.parse(caregiver),
      start: occurrencePeriod.start,
      end: occurrencePeriod.end,
      quantity: quantity.value,
      status: status ?? 'unknown',
    }),
  );
}
