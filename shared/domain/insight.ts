import { z } from 'zod';
import { instantSchema, localDateSchema, type Instant, type LocalDate } from '../util/time.ts';
import { caregiverIdSchema, clientIdSchema, shiftKeySchema, type IncidentId } from './ids.ts';
import { JURISDICTIONS, type Workflow } from './policy.ts';

/** What workflows find beyond single shifts: overtime, patterns, capacity. */

export const jurisdictionSchema = z.enum(JURISDICTIONS);
export type Jurisdiction = z.infer<typeof jurisdictionSchema>;

/** What an overtime rule counts: a workweek, a workday, hours in one stretch, the seventh day. */
const OVERTIME_UNITS = ['week', 'day', 'consecutive', 'seventh-day'] as const;
export const overtimeUnitSchema = z.enum(OVERTIME_UNITS);
export type OvertimeUnit = z.infer<typeof overtimeUnitSchema>;

/** The rule that one caregiver's workweek crosses first, or comes near to. */
export const overtimeDetailsSchema = z.object({
  weekStart: localDateSchema,
  unit: overtimeUnitSchema,
  /** Hours of that unit, worked and scheduled. */
  hours: z.number(),
  threshold: z.number(),
  jurisdiction: jurisdictionSchema,
  /** The first shift that crosses; null while none does. */
  firstCrossing: shiftKeySchema.nullable(),
  /** Hours of the whole workweek, and those of them at more than the regular rate. */
  weekHours: z.number(),
  overtimeHours: z.number(),
  /** Whether overtime is still to come; false while the weekly threshold is only near. */
  isAhead: z.boolean(),
});
export type OvertimeDetails = z.infer<typeof overtimeDetailsSchema>;

const PATTERN_KINDS = ['call-outs', 'days-off', 'works'] as const;
const PATTERN_DIMENSIONS = ['weekday', 'daypart', 'client'] as const;
export type PatternKind = (typeof PATTERN_KINDS)[number];
export type PatternDimension = (typeof PATTERN_DIMENSIONS)[number];

/** A share of opportunities that chance does not explain, with the counts on both sides. */
export const patternSchema = z.object({
  caregiverId: caregiverIdSchema,
  kind: z.enum(PATTERN_KINDS),
  dimension: z.enum(PATTERN_DIMENSIONS),
  /** Lower case: "monday", "morning"; the id for a client. */
  value: z.string(),
  count: z.number().int(),
  opportunities: z.number().int(),
  /** The same on all her other opportunities. */
  otherCount: z.number().int(),
  otherOpportunities: z.number().int(),
  /** Of the exact test, one-sided. */
  pValue: z.number(),
  /** The smallest false discovery rate at which it is flagged. */
  qValue: z.number(),
  /** Newest evidence. */
  lastAt: instantSchema,
  /** After this day without new evidence it is no longer said. */
  expiresOn: localDateSchema,
});
export type Pattern = z.infer<typeof patternSchema>;

/** What a pattern's incident keeps. */
export const patternDetailsSchema = patternSchema
  .pick({
    kind: true,
    dimension: true,
    value: true,
    count: true,
    opportunities: true,
    otherCount: true,
    otherOpportunities: true,
  })
  .extend({
    /** On how many days the opportunities lay; with clients, a long absence counts as one. */
    days: z.number().int(),
    /** How many of the latest of these days had an event, one after the other. */
    streak: z.number().int(),
  });
export type PatternDetails = z.infer<typeof patternDetailsSchema>;

/** Hours of one week ahead. */
export const forecastWeekSchema = z.object({
  weekStart: localDateSchema,
  hours: z.number(),
  /** 80 % interval. */
  low: z.number(),
  high: z.number(),
  /** Hours in the schedule now, open ones included; null for weeks that are not read yet. */
  booked: z.number().nullable(),
});
export type ForecastWeek = z.infer<typeof forecastWeekSchema>;

/** What the schedule held of a workweek on one day: the record from which arrivals are learned. */
export interface BookedHours {
  readonly takenOn: LocalDate;
  readonly weekStart: LocalDate;
  /** Worked by then and scheduled for the rest, open shifts included. */
  readonly hours: number;
}

/** How much the agency can sustain, and what is coming. */
export const capacityOutlookSchema = z.object({
  /** First day of the current workweek. */
  weekStart: localDateSchema,
  /** Hours of the current week: worked, and scheduled for the rest of it. */
  hours: z.number(),
  /** Robust mean of the last eight weeks without holidays; null with too little history. */
  typicalHours: z.number().nullable(),
  /** `hours` / `typicalHours`. */
  ratio: z.number().nullable(),
  triggerHours: z.number(),
  leadWeeks: z.number().int(),
  /** First week whose forecast interval reaches the trigger within the lead time. */
  triggerWeek: localDateSchema.nullable(),
  /** Delivered hours of past weeks, oldest first. */
  history: z.array(z.object({ weekStart: localDateSchema, hours: z.number() })),
  /** The coming weeks, the current one first. */
  forecast: z.array(forecastWeekSchema),
});
export type CapacityOutlook = z.infer<typeof capacityOutlookSchema>;

/** Why the scheduler called somebody else than the first. None of them touches a protected trait. */
export const CHOICE_REASONS = [
  'client-prefers-other',
  'knows-client-better',
  'skills-fit-better',
  'told-me-no',
  'asked-too-often',
  'too-far',
  'keeps-hours-down',
  'other',
] as const;
export const choiceReasonSchema = z.enum(CHOICE_REASONS);
export type ChoiceReason = z.infer<typeof choiceReasonSchema>;

/** One tap of knowledge capture; it counts as a soft preference until it expires. */
export const choiceSchema = z.object({
  id: z.string(),
  clientId: clientIdSchema,
  shiftStart: instantSchema,
  /** The first suggestion, who was not called. */
  passedOverId: caregiverIdSchema,
  /** Who was called instead; null when nobody was. */
  chosenId: caregiverIdSchema.nullable(),
  reason: choiceReasonSchema,
  /** In the scheduler's words; refused where they name a protected trait. */
  note: z.string().max(200).nullable(),
  chosenAt: instantSchema,
  /** Last day on which it counts. */
  expiresOn: localDateSchema,
  actor: z.string(),
});
export type Choice = z.infer<typeof choiceSchema>;

/** A match that was shown, and what became of it. */
export const shownMatchSchema = z.object({
  clientId: clientIdSchema,
  shiftStart: instantSchema,
  shiftEnd: instantSchema,
  shiftKey: shiftKeySchema,
  caregiverId: caregiverIdSchema,
  shownAt: instantSchema,
  match: z.number().min(0).max(1),
  /** 1 is the first suggestion. */
  place: z.number().int().min(1),
  /** Whether she took the shift and worked it; null until that is known, or when never asked. */
  cameTrue: z.boolean().nullable(),
  settledAt: instantSchema.nullable(),
});
export type ShownMatch = z.infer<typeof shownMatchSchema>;

/** What became of an alert. */
export type Grade = 'acted-on' | 'resolved-by-itself' | 'ignored' | 'missed';

/** A resolved incident with its grade. */
export interface GradedIncident {
  readonly incidentId: IncidentId;
  readonly workflow: Workflow;
  readonly grade: Grade;
  readonly gradedAt: Instant;
}

/** A WellSky charge item: hours for billing. */
export const chargeSchema = z.object({
  id: z.string(),
  clientId: clientIdSchema,
  caregiverId: caregiverIdSchema.nullable(),
  start: instantSchema,
  end: instantSchema,
  /** Charged hours. */
  quantity: z.number(),
  status: z.string(),
});
export type Charge = z.infer<typeof chargeSchema>;
