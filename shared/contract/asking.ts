import { z } from 'zod';
import { outsideChannelSchema } from '../domain/channel.ts';
import { askIdSchema, caregiverIdSchema, replyIdSchema, shiftKeySchema } from '../domain/ids.ts';
import { messageSchema, replySchema } from '../domain/message.ts';
import { workflowSchema } from '../domain/policy.ts';
import { instantSchema } from '../util/time.ts';

/**
 * Why somebody cannot be asked by message now. Words are the renderer's. `shift-over`: from its start
 * on nobody is asked by message; `quiet-hours`: they end only after the start.
 */
const ASK_OBSTACLES = [
  'no-number',
  'opted-out',
  'asked-already',
  'over-budget',
  'quiet-hours',
  'not-a-candidate',
  'shift-taken',
  'shift-over',
  'channel-off',
  'text-too-long',
  'text-empty',
  'text-names-client',
  'text-has-address',
  'text-has-phone',
  'text-has-birth-date',
  'text-has-health',
] as const;
export const askObstacleSchema = z.enum(ASK_OBSTACLES);
export type AskObstacle = z.infer<typeof askObstacleSchema>;

/** Longest text: ten parts of 160 characters. */
export const MAX_ASK_CHARACTERS = 1600;

/** What a text is made of when it leaves as SMS. */
const partsSchema = z.object({
  /** Parts that are paid for and arrive one by one on old phones. */
  count: z.number().int().min(0),
  /** `ucs-2` where a character is not in the GSM alphabet, such as an emoji: 70 a part, not 160. */
  alphabet: z.enum(['gsm-7', 'ucs-2']),
});

/** Words of a text that are an address or the code of a door, or may be. */
const askAddressSchema = z.object({
  words: z.string(),
  /** Sure: the text is not sent (`text-has-address`). Else a person may send it, Standby does not. */
  isSure: z.boolean(),
});
export type AskAddress = z.infer<typeof askAddressSchema>;

/** One message before it is approved. */
export const askDraftSchema = z.object({
  caregiverId: caregiverIdSchema,
  name: z.string(),
  channel: outsideChannelSchema,
  /** Where to, shortened: "(303) •••-0141". */
  to: z.string(),
  text: z.string(),
  parts: partsSchema,
  /** Empty: it can be sent. */
  obstacles: z.array(askObstacleSchema),
  /** In the order of the text. */
  addresses: z.array(askAddressSchema),
  /** From when on she may be asked, where that is later than now. */
  notBefore: instantSchema.nullable(),
});
export type AskDraft = z.infer<typeof askDraftSchema>;

export const askDraftsSchema = z.object({
  drafts: z.array(askDraftSchema),
  /** Of at least one yes by `by`, when those without obstacles are asked; 0 … 1; null for nobody. */
  probability: z.number().min(0).max(1).nullable(),
  by: instantSchema.nullable(),
});
export type AskDrafts = z.infer<typeof askDraftsSchema>;

/** `caregiverIds` null: the suggested wave. `texts`: as edited so far, to be checked again. */
export const askDraftsQuestionSchema = z.strictObject({
  shift: shiftKeySchema,
  caregiverIds: z.array(caregiverIdSchema).max(20).nullable(),
  texts: z.record(z.string().max(80), z.string().max(4000)).optional(),
});

/** What the scheduler approves: exactly these texts to exactly these people. */
export const approvedAsksSchema = z.strictObject({
  shift: shiftKeySchema,
  asks: z
    .array(z.strictObject({ caregiverId: caregiverIdSchema, text: z.string().max(4000) }))
    .min(1)
    .max(20),
});

/** All that can be sent are queued together; the others say why not. */
export const askingOutcomeSchema = z.object({
  queued: z.array(z.object({ caregiverId: caregiverIdSchema, askId: askIdSchema })),
  refused: z.array(
    z.object({ caregiverId: caregiverIdSchema, obstacles: z.array(askObstacleSchema).min(1) }),
  ),
});
export type AskingOutcome = z.infer<typeof askingOutcomeSchema>;

/** A reply whose meaning the scheduler has to say, or that was read already. */
export const replyViewSchema = replySchema.omit({ from: true, serviceId: true }).extend({
  /**
   * Who wrote: a name, the names of all who were asked at a shared address, or the end of a number
   * that nobody is known by.
   */
  fromName: z.string(),
  /** Asks it may answer, newest first; those of everybody at a shared address, with their names. */
  asks: z.array(
    z.object({ askId: askIdSchema, shift: shiftKeySchema.nullable(), label: z.string() }),
  ),
});
export type ReplyView = z.infer<typeof replyViewSchema>;

/**
 * The scheduler says what a reply means. `stop`: no more messages to that address, whatever the ask;
 * `none`: nothing that has to do with an ask.
 */
export const replyMeaningSchema = z.strictObject({
  id: replyIdSchema,
  askId: askIdSchema.nullable(),
  meaning: z.enum(['yes', 'no', 'maybe', 'stop', 'none']),
});

/** Messages and replies about one shift. */
export const shiftMessagesSchema = z.object({
  /** Newest first. */
  messages: z.array(messageSchema.omit({ to: true }).extend({ caregiverName: z.string() })),
  replies: z.array(replyViewSchema),
});
export type ShiftMessages = z.infer<typeof shiftMessagesSchema>;

/** Asking as a whole, for the agency that is shown. */
export const askingStateSchema = z.object({
  /** Whether asks can be sent by message at all: a channel to caregivers is set up. */
  canSend: z.boolean(),
  /** The stop button: nothing goes out to caregivers by itself, and nothing that waits either. */
  isStopped: z.boolean(),
  /** Workflows that ask by themselves. */
  automatic: z.array(workflowSchema),
  /** Asks sent by Standby itself since midnight, agency time. */
  sentToday: z.number().int(),
  dailyCap: z.number().int(),
  /** What Standby would send by itself next: of which shift, to how many, when. */
  planned: z.array(z.object({ shift: shiftKeySchema, count: z.number().int(), at: instantSchema })),
  /** Oldest first. */
  toConfirm: z.array(replyViewSchema),
  /** Messages that wait or are being sent. */
  waiting: z.number().int(),
  /** Messages of the last 24 h that did not arrive, or may not have. */
  failed: z.array(messageSchema.omit({ to: true }).extend({ caregiverName: z.string() })),
  /** Messages that left in the last 24 h, newest first. */
  sent: z.array(messageSchema.omit({ to: true, text: true }).extend({ caregiverName: z.string() })),
});
export type AskingState = z.infer<typeof askingStateSchema>;

export const messagesReference = z.strictObject({ shift: shiftKeySchema });
export const askWithdrawalSchema = z.strictObject({ askId: askIdSchema });
/** `wasSent`: her message may have left, so that she is told that it is settled. */
export const withdrawnAskSchema = z.object({ wasSent: z.boolean() });
