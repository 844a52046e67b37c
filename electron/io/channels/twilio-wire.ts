import { z } from 'zod';
import { instant, type Instant } from '../../../shared/util/time.ts';

/** `Fri, 27 Nov 2026 18:00:00 +0000` (RFC 2822). Temporal does not read it; Date.parse does. */
const wireTimeSchema = z.string().transform((text, context): Instant => {
  const at = Date.parse(text);
  if (!Number.isNaN(at)) return instant(at);
  context.addIssue({ code: 'custom', message: 'not a time' });
  return z.NEVER;
});

/** What Standby reads of a message; the rest is left alone. */
export const wireMessageSchema = z.object({
  sid: z.string().min(1).max(64),
  status: z.string(),
  direction: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  body: z.string().nullable(),
  messaging_service_sid: z.string().nullish(),
  date_created: wireTimeSchema.nullable(),
  date_sent: wireTimeSchema.nullable(),
});
export type WireMessage = z.infer<typeof wireMessageSchema>;

/** One message that does not fit becomes null, and hides none of the others. */
export const wirePageSchema = z.object({
  messages: z.array(wireMessageSchema.nullable().catch(null)),
  next_page_uri: z.string().nullish(),
});

/** Created; nothing but the id is of interest. */
export const wireCreatedSchema = z.object({ sid: z.string().min(1).max(64) });

/** The code is stable, the message is not, and can contain the number. */
export const wireErrorSchema = z.object({ code: z.number().int().nullish() });
