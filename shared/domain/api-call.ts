import { z } from 'zod';
import { instantSchema, type Instant } from '../util/time.ts';

/** What is asked of WellSky, as far as it may be written down: no path, no id. */
const API_RESOURCES = [
  'sign-in',
  'clients',
  'caregivers',
  'schedule',
  'visits',
  'charges',
  'tags',
  'writes',
] as const;
export const apiResourceSchema = z.enum(API_RESOURCES);
export type ApiResource = (typeof API_RESOURCES)[number];

/** How an exchange that gave nothing ended. */
const API_ERRORS = [
  /** 429: WellSky asks for a pause. */
  'throttled',
  /** 401: the token has run out or was taken back; it is renewed. */
  'unauthorized',
  /** 403 and 400 about the account: credentials or entitlement. */
  'refused',
  /** 404 and other 4xx: a question that this WellSky does not know. */
  'not-understood',
  /** 5xx, 408, 425. */
  'server-error',
  /** 2xx whose content is not JSON. */
  'unreadable',
  /** No answer within the time limit. */
  'timed-out',
  /** No connection, or one that broke off. */
  'no-connection',
] as const;
export const apiErrorSchema = z.enum(API_ERRORS);
export type ApiError = (typeof API_ERRORS)[number];

/** One exchange with WellSky, from sending to the last byte or the failure. */
export interface ApiCall {
  /** When the question left, by the agency's clock. */
  readonly at: Instant;
  readonly resource: ApiResource;
  readonly milliseconds: number;
  /** Null when it was answered. */
  readonly error: ApiError | null;
}

/** After many failures in a row nothing is sent for a while (`open`), then one call tries. */
export const circuitStateSchema = z.enum(['closed', 'half-open', 'open']);
export type CircuitState = z.infer<typeof circuitStateSchema>;

/** Told by the gateway of what it does; never of whom it is about. */
export interface ApiObserver {
  called(call: ApiCall): void;
  /** A read that failed is about to be made again. */
  retried(at: Instant): void;
  circuitChanged(state: CircuitState, at: Instant): void;
}

/** Exchanges of one kind and of about the same length. */
export interface CallCount {
  /** When the hour (or the part of one) begins. */
  readonly from: Instant;
  readonly resource: ApiResource;
  readonly error: ApiError | null;
  /** The class of their response times, see `core/dashboard/response-times.ts`. */
  readonly timeClass: number;
  readonly count: number;
}

/** What the gateway did by itself in an hour. */
export interface UpkeepCount {
  readonly from: Instant;
  readonly kind: 'retry' | 'circuit-opened';
  readonly count: number;
}

/** What the newest reading of the schedule came to. */
export const lastSweepSchema = z.object({
  startedAt: instantSchema,
  milliseconds: z.number().int(),
  windowsRead: z.number().int(),
  /** Whether everything that was due was read. */
  isComplete: z.boolean(),
});
export type LastSweep = z.infer<typeof lastSweepSchema>;
