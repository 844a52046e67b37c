import { z } from 'zod';
import { instantSchema, localDateSchema } from '../util/time.ts';
import { clientIdSchema } from './ids.ts';

/** Feed states from worst to best. */
export const FEED_STATES = ['unreachable', 'refused', 'stale', 'fresh'] as const;
export const feedStateSchema = z.enum(FEED_STATES);
export type FeedState = z.infer<typeof feedStateSchema>;

/** The spans into which a client's schedule is read; one request covers one span. */
export const SPANS = ['near', 'middle', 'far'] as const;
export const spanSchema = z.enum(SPANS);
export type Span = z.infer<typeof spanSchema>;

/**
 * One client's days `from` … `to` (inclusive, agency calendar) and what is known of the reading.
 * `readAt` is the last *complete* reading; `failure` is the outcome of the newest attempt.
 */
export const windowSchema = z.object({
  clientId: clientIdSchema,
  span: spanSchema,
  from: localDateSchema,
  to: localDateSchema,
  readAt: instantSchema.nullable(),
  failure: z.enum(['refused', 'unreachable']).nullable(),
  failedAt: instantSchema.nullable(),
  /** When its content last changed; changed schedules come round sooner. */
  changedAt: instantSchema.nullable(),
});
export type Window = z.infer<typeof windowSchema>;

/** What the capability probe found out about a tenant, by reads only. */
export const capabilitiesSchema = z.object({
  probedAt: instantSchema,
  tokenRequest: z.enum(['json', 'form', 'basic']),
  agencyIdOnReads: z.boolean(),
  pageBase: z.record(z.string(), z.union([z.literal(0), z.literal(1)])),
  entryWrapping: z.enum(['wrapped', 'bare', 'mixed', 'unknown']),
  openShiftShape: z.string(),
  scheduleFeed: z.enum(['granted', 'refused', 'empty', 'unknown']),
  visitFeed: z.enum(['granted', 'refused', 'empty', 'unknown']),
  unauthorizedShape: z.string(),
});
export type Capabilities = z.infer<typeof capabilitiesSchema>;

/** A record that did not fit the wire schema. `reason` names paths and rules, never values. */
export const quarantinedSchema = z.object({
  resource: z.string(),
  /** WellSky's id where it could be read. */
  recordId: z.string().nullable(),
  reason: z.string(),
});
export type Quarantined = z.infer<typeof quarantinedSchema>;

export const requestCountersSchema = z.object({
  count: z.number().int(),
  errors: z.number().int(),
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
});
export type RequestCounters = z.infer<typeof requestCountersSchema>;

/** The feed as a whole, for the panel's header and `status`. */
export const feedSchema = z.object({
  state: feedStateSchema,
  /** Oldest complete reading among today's and tomorrow's windows; null before the first. */
  readAt: instantSchema.nullable(),
  windowsRead: z.number().int(),
  windowsTotal: z.number().int(),
  quarantined: z.number().int(),
  /** One sentence on what is wrong and what it means; null when fresh. */
  message: z.string().nullable(),
});
export type Feed = z.infer<typeof feedSchema>;

/** What one day of reading came to, kept to know what is usual. */
export const feedDaySchema = z.object({
  date: localDateSchema,
  /** Records that could not be read when the day was last looked at. */
  quarantined: z.number().int(),
  p95Ms: z.number().nullable(),
});
export type FeedDay = z.infer<typeof feedDaySchema>;
