import { z } from 'zod';

/** Every method answers 200 with `ok`; what failed is in `error`. */
export const wireFailureSchema = z.object({ ok: z.literal(false), error: z.string() });

export const wirePostedSchema = z.object({
  ok: z.literal(true),
  channel: z.string().min(1),
  ts: z.string().min(1),
});

export const wireOpenedSchema = z.object({
  ok: z.literal(true),
  channel: z.object({ id: z.string().min(1) }),
});

/** What Standby attaches to each message, so that it knows its own again. */
export const EVENT_TYPE = 'standby_message';

/** Slack's time: seconds with decimals. */
const TIME = /^\d+\.\d+$/;

const wireMessageSchema = z.object({
  ts: z.string().regex(TIME),
  text: z.string().default(''),
  user: z.string().optional(),
  bot_id: z.string().optional(),
  /** Joins, edits and the like; plain messages have none. */
  subtype: z.string().optional(),
  /** Answers in the thread under it, and the time of the newest. */
  reply_count: z.number().optional().catch(undefined),
  latest_reply: z.string().regex(TIME).optional().catch(undefined),
  metadata: z
    .object({ event_type: z.string(), event_payload: z.object({ key: z.string().optional() }) })
    .optional()
    .catch(undefined),
});
export type WireMessage = z.infer<typeof wireMessageSchema>;

const cursorSchema = z.object({ next_cursor: z.string().optional() }).optional();

/** One message that does not fit becomes null, and hides none of the others. */
export const wireHistorySchema = z.object({
  ok: z.literal(true),
  messages: z.array(wireMessageSchema.nullable().catch(null)),
  response_metadata: cursorSchema,
});

/** Direct conversations of the bot. */
export const wireConversationsSchema = z.object({
  ok: z.literal(true),
  channels: z.array(z.object({ id: z.string().min(1), user: z.string().optional() })),
  response_metadata: cursorSchema,
});
