import { z } from 'zod';
import { instantSchema } from '../util/time.ts';
import { outsideChannelSchema } from './channel.ts';
import {
  askIdSchema,
  caregiverIdSchema,
  messageIdSchema,
  recipientIdSchema,
  replyIdSchema,
  shiftKeySchema,
} from './ids.ts';
import { sendingSchema } from './sending.ts';

/**
 * What Standby writes to caregivers: the ask; to the first who says yes that the office will confirm
 * it; to the others that it is settled; and that a late yes came too late.
 */
export const MESSAGE_KINDS = ['ask', 'taken-note', 'release', 'too-late'] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** One message to one caregiver about one shift. */
export const messageSchema = sendingSchema.extend({
  id: messageIdSchema,
  askId: askIdSchema,
  caregiverId: caregiverIdSchema,
  shift: shiftKeySchema,
  kind: z.enum(MESSAGE_KINDS),
  channel: outsideChannelSchema,
  /** Address at the time of approval. */
  to: z.string(),
  /** Exactly as it leaves the computer. */
  text: z.string(),
  /** Who approved it; `standby` where a rule is automatic. */
  approvedBy: z.string(),
});
export type Message = z.infer<typeof messageSchema>;

/** What a reply says. `ack` and `snooze` come from the office. */
const READINGS = ['yes', 'no', 'maybe', 'stop', 'start', 'ack', 'snooze', 'unclear'] as const;
export const readingSchema = z.enum(READINGS);
export type Reading = z.infer<typeof readingSchema>;

/** A text that came in, and what was made of it. */
export const replySchema = z.object({
  id: replyIdSchema,
  serviceId: z.string(),
  channel: outsideChannelSchema,
  from: z.string(),
  /** Who wrote; both null for a number that nobody is known by. */
  caregiverId: caregiverIdSchema.nullable(),
  recipientId: recipientIdSchema.nullable(),
  text: z.string(),
  receivedAt: instantSchema,
  reading: readingSchema,
  /** The ask it answers; null while that is not clear, and where it answers none. */
  askId: askIdSchema.nullable(),
  /** `to-confirm`: the scheduler has to say what it means. */
  state: z.enum(['applied', 'to-confirm', 'ignored']),
  /** Who said what it means; null where Standby read it. */
  confirmedBy: z.string().nullable(),
});
export type Reply = z.infer<typeof replySchema>;
