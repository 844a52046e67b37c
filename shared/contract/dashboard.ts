import { z } from 'zod';
import {
  apiErrorSchema,
  apiResourceSchema,
  circuitStateSchema,
  lastSweepSchema,
} from '../domain/api-call.ts';
import { feedSchema } from '../domain/feed.ts';
import { caregiverIdSchema } from '../domain/ids.ts';
import { instantSchema, localDateSchema } from '../util/time.ts';

/**
 * What the dashboard draws beyond the other views. Every answer names the period it covers;
 * `missing` says in sentences what is not known and what would add it.
 */
const missing = z.array(z.string());
const count = z.number().int().min(0);
/** 0 … 1; null of nothing. */
const share = z.number().min(0).max(1).nullable();

/** One weekday and part of the day, by the agency's clock at the start of a shift. */
const gridCellSchema = z.object({
  /** 0 Sunday … 6 Saturday. */
  weekday: z.number().int().min(0).max(6),
  daypart: z.enum(['morning', 'afternoon', 'evening', 'night']),
  /** Shifts that are (were) wanted, cancelled ones left out. */
  shifts: count,
  /** Those of them that nobody has; in the past: that nobody had at some time. */
  open: count,
});

const pastGridCellSchema = gridCellSchema.extend({
  /** Those of `open` that stayed without anybody. */
  unfilled: count,
});

const gridPeriodSchema = z.object({
  from: localDateSchema,
  /** Inclusive. */
  to: localDateSchema,
  shifts: count,
  open: count,
});

/** Seven weekdays by four parts of the day; every cell is there, in the order of the week. */
export const openShiftsSchema = z.object({
  /** The days whose schedule is read, from now on. */
  ahead: gridPeriodSchema.extend({ cells: z.array(gridCellSchema) }),
  /** Whole days before today; null where nothing of them is kept. */
  past: gridPeriodSchema.extend({ unfilled: count, cells: z.array(pastGridCellSchema) }).nullable(),
  missing,
});
export type OpenShifts = z.infer<typeof openShiftsSchema>;
export type OpenShiftCell = z.infer<typeof gridCellSchema>;
export type PastOpenShiftCell = z.infer<typeof pastGridCellSchema>;

/** Open shifts by what became of them. Figures of an empty count are null. */
const fillCountsSchema = z.object({
  /** Somebody took it before it began. */
  filledInTime: count,
  /** Somebody took it after it had begun. */
  filledLate: count,
  /** It ended without anybody. */
  missed: count,
  /** No longer wanted: in none of the figures below. */
  cancelled: count,
  /** Not decided yet: in none of the figures below. */
  stillOpen: count,
  /** `filledInTime` of all that were filled or missed. */
  filledShare: share,
  /** From becoming known as open to being filled, of filled ones. */
  medianMinutes: z.number().nullable(),
  /** Nine of ten were filled within; null with fewer than five. */
  p90Minutes: z.number().nullable(),
});
export type FillCounts = z.infer<typeof fillCountsSchema>;

export const fillRateSchema = z.object({
  /** Workweeks by the start of the shift, oldest first, without gaps, the current one last. */
  weeks: z.array(
    fillCountsSchema.extend({
      weekStart: localDateSchema,
      /**
       * `incidents`: all of the week was watched by Standby. `asks`: of the time before, shifts
       * that somebody was asked to take, from the first ask to the yes; shifts that nobody was
       * asked for are not among them.
       */
      basis: z.enum(['incidents', 'asks']),
      /** False for the current week, and where nothing is known of a part of the week. */
      isComplete: z.boolean(),
    }),
  ),
  total: fillCountsSchema,
  /** Since when Standby watches; null before it has. */
  watchedSince: localDateSchema.nullable(),
  missing,
});
export type FillRate = z.infer<typeof fillRateSchema>;
export type FillWeek = FillRate['weeks'][number];

/** What somebody was asked in one week, and what she said. */
const askedWeekSchema = z.object({
  weekStart: localDateSchema,
  /** All of them, whatever was said: what the weekly budget counts. */
  asked: count,
  accepted: count,
  declined: count,
  /** No answer came, or it came too late. */
  noAnswer: count,
  /** The answer is awaited. */
  waiting: count,
  /** Taken back, as when somebody else was quicker. */
  withdrawn: count,
});
export type AskedWeek = z.infer<typeof askedWeekSchema>;

export const askLoadSchema = z.object({
  /** The four workweeks before the current one, and it; oldest first. */
  weekStarts: z.array(localDateSchema),
  /** Asks a week that nobody should get more of. */
  weeklyBudget: count,
  /** Everybody who was asked in these weeks; most asked this week first, then most asked. */
  rows: z.array(
    z.object({
      caregiverId: caregiverIdSchema,
      name: z.string(),
      asked: count,
      accepted: count,
      /** One for each of `weekStarts`. */
      weeks: z.array(askedWeekSchema),
    }),
  ),
  /** One for each of `weekStarts`, over everybody. */
  weeks: z.array(askedWeekSchema),
  /** Caregivers who can be asked: active, and not known to be applicants. */
  caregivers: count,
  /** Those of them whom nobody asked in these weeks. */
  neverAsked: count,
  /** The fewest caregivers who together got half of the asks; null without asks. */
  halfWentTo: count.nullable(),
  missing,
});
export type AskLoad = z.infer<typeof askLoadSchema>;

/** Exchanges with WellSky. Response times are exact to 5 %; null without any. */
const callFiguresSchema = z.object({
  calls: count,
  /** Those of them that gave nothing, `throttled` ones included. */
  errors: count,
  throttled: count,
  p50Ms: z.number().nullable(),
  p95Ms: z.number().nullable(),
});
export type CallFigures = z.infer<typeof callFiguresSchema>;

const callBucketSchema = callFiguresSchema.extend({ start: instantSchema });
export type CallBucket = z.infer<typeof callBucketSchema>;

export const apiHealthSchema = z.object({
  /** The last 24 hours; the newest one is not over. */
  from: instantSchema,
  to: instantSchema,
  /** One for each hour, oldest first, those without a call too. */
  hours: z.array(callBucketSchema),
  /** The last hour by five minutes, as far as this process has run. */
  recent: z.array(callBucketSchema),
  /** Of all `hours`. */
  total: callFiguresSchema.extend({
    /** Reads that were made again. */
    retries: count,
    /** How often too many failures in a row made Standby stop asking. */
    circuitOpened: count,
  }),
  /** Kinds of errors that happened, most frequent first. */
  errors: z.array(z.object({ kind: apiErrorSchema, count })),
  /** What was asked for, most frequent first. */
  resources: z.array(callFiguresSchema.extend({ resource: apiResourceSchema })),
  /** `open`: too many failures in a row, nothing is sent for the moment. */
  circuit: z.object({ state: circuitStateSchema, since: instantSchema.nullable() }),
  /** The newest reading that had something to read; null before the first. */
  lastSweep: lastSweepSchema.nullable(),
  feed: feedSchema,
  missing,
});
export type ApiHealth = z.infer<typeof apiHealthSchema>;
