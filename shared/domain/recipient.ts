import { z } from 'zod';
import { instantSchema } from '../util/time.ts';
import { emailSchema, phoneSchema, slackIdSchema } from './address.ts';
import { clientIdSchema, recipientIdSchema } from './ids.ts';

/**
 * Weekly hours in agency time: `weekday` 0 Sunday … 6 Saturday, minutes after midnight; `fromMinute`
 * above or equal to `toMinute` runs past midnight.
 */
export const dutyHoursSchema = z.strictObject({
  weekday: z.number().int().min(0).max(6),
  fromMinute: z.number().int().min(0).max(1439),
  toMinute: z.number().int().min(0).max(1440),
});
export type DutyHours = z.infer<typeof dutyHoursSchema>;

/** Which incidents are somebody's: any of these locations or clients; both empty: all. */
const scopeSchema = z.strictObject({
  locationIds: z.array(z.string().min(1).max(80)).max(200),
  clientIds: z.array(clientIdSchema).max(2000),
});

/** Somebody of the office whom Standby tells. */
export const recipientSchema = z.strictObject({
  id: recipientIdSchema,
  name: z.string().min(1).max(80),
  phone: phoneSchema.nullable(),
  email: emailSchema.nullable(),
  slackId: slackIdSchema.nullable(),
  dutyHours: z.array(dutyHoursSchema).max(50),
  scope: scopeSchema,
  /** Told outside everybody's duty hours, and after the whole ladder stayed without an answer. */
  isOnCall: z.boolean(),
  wantsDigest: z.boolean(),
});
export type Recipient = z.infer<typeof recipientSchema>;

type Addresses = Pick<Recipient, 'phone' | 'email' | 'slackId'>;

/** Whether two are told at the same number or address; writing of an email in capitals aside. */
export function sharesAddress(one: Addresses, other: Addresses): boolean {
  return (
    (one.phone !== null && one.phone === other.phone) ||
    (one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase()) ||
    (one.slackId !== null && one.slackId === other.slackId)
  );
}

/** Whether two entries are of one person: the same name at the same number or address. */
export function isSamePerson(one: Omit<Recipient, 'id'>, other: Omit<Recipient, 'id'>): boolean {
  const isNamesake = one.name.trim().toLowerCase() === other.name.trim().toLowerCase();
  return isNamesake && sharesAddress(one, other);
}

/** An address that asked for no more messages (STOP). */
export const optOutSchema = z.object({
  channel: z.enum(['sms', 'email', 'slack']),
  address: z.string(),
  at: instantSchema,
});
export type OptOut = z.infer<typeof optOutSchema>;
