import { z } from 'zod';
import { LANGUAGES } from '../text/language.ts';

/** The workflows of Standby, in the order in which they may claim a shift. */
const WORKFLOWS = [
  'call-out',
  'unfilled-shift',
  'coverage-ahead',
  'overtime',
  'pattern',
  'capacity',
  'visit-compliance',
  'feed-health',
] as const;
export const workflowSchema = z.enum(WORKFLOWS);
export type Workflow = z.infer<typeof workflowSchema>;

/** `record-only` keeps incidents for the record and tells nobody. */
export const workflowModeSchema = z.enum(['off', 'record-only', 'on']);

export const JURISDICTIONS = [
  'us-federal',
  'us-ca-personal-attendant',
  'us-ca',
  'us-co',
  'us-ny',
  'us-ny-live-in',
  'us-or',
  'us-nj',
  'us-wa',
] as const;

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected HH:MM');
const WEEKDAY_NAMES = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

/**
 * What a notification may say where others can read it: `names` what the panel says, `no-client`
 * the same without the client, `no-names` only that something needs somebody.
 */
export const NOTIFICATION_TEXTS = ['names', 'no-client', 'no-names'] as const;
export type NotificationText = (typeof NOTIFICATION_TEXTS)[number];

/**
 * The agency's rules. Every key is optional in a file and has the default stated here; an unknown
 * key is an error. Units stand in the names.
 */
export const policySchema = z.strictObject({
  week: z
    .strictObject({
      startsOn: z.enum(WEEKDAY_NAMES).default('sunday'),
      workdayStartsAt: timeOfDay.default('00:00'),
    })
    .prefault({}),
  overtime: z
    .strictObject({
      jurisdictions: z.array(z.enum(JURISDICTIONS)).min(1).default(['us-federal']),
      warningHours: z.number().min(0).max(40).default(3),
      weeklyThresholdHours: z.number().positive().max(168).nullable().default(null),
    })
    .prefault({}),
  eligibility: z
    .strictObject({
      restHours: z.number().min(0).max(24).default(8),
      hourCap: z.number().positive().max(168).nullable().default(null),
      requiredTags: z.array(z.string().min(1)).default([]),
    })
    .prefault({}),
  match: z
    .strictObject({
      halfLifeDays: z.number().positive().max(3650).default(180),
      similarStartHours: z.number().min(0).max(12).default(2),
    })
    .prefault({}),
  patterns: z
    .strictObject({
      q: z.number().gt(0).lt(1).default(0.1),
      expireDays: z.number().int().positive().max(365).default(60),
    })
    .prefault({}),
  capacity: z
    .strictObject({
      triggerHours: z.number().positive().default(2200),
      leadWeeks: z.number().int().positive().max(52).default(6),
    })
    .prefault({}),
  sweep: z
    .strictObject({
      requestsPerSecond: z.number().positive().max(100).default(5),
      nearMinutes: z.number().positive().max(1440).default(15),
      farMinutes: z.number().positive().max(1440).default(90),
    })
    .prefault({}),
  visits: z
    .strictObject({ lateMinutes: z.number().int().positive().max(240).default(15) })
    .prefault({}),
  asking: z
    .strictObject({
      target: z.number().gt(0).lt(1).default(0.8),
      weeklyBudget: z.number().int().positive().max(50).default(4),
      quietFrom: timeOfDay.default('21:00'),
      quietTo: timeOfDay.default('08:00'),
    })
    .prefault({}),
  privacy: z
    .strictObject({ notificationText: z.enum(NOTIFICATION_TEXTS).default('no-client') })
    .prefault({}),
  /** The language of headlines, suggestions, reasons and alerts, the same for everybody. */
  texts: z.strictObject({ language: z.enum(LANGUAGES).default('en') }).prefault({}),
  /** Between these only critical alerts are told, by the agency's wall clock; null: always all. */
  alerts: z
    .strictObject({
      quietFrom: timeOfDay.nullable().default(null),
      quietTo: timeOfDay.nullable().default(null),
    })
    .prefault({}),
  workflows: z
    .strictObject({
      'call-out': workflowModeSchema.default('on'),
      'unfilled-shift': workflowModeSchema.default('on'),
      'coverage-ahead': workflowModeSchema.default('on'),
      overtime: workflowModeSchema.default('on'),
      pattern: workflowModeSchema.default('on'),
      capacity: workflowModeSchema.default('on'),
      'visit-compliance': workflowModeSchema.default('on'),
      'feed-health': workflowModeSchema.default('on'),
    })
    .prefault({}),
});
export type Policy = z.infer<typeof policySchema>;

/** The policy of an agency that changed nothing. */
export const DEFAULT_POLICY: Policy = policySchema.parse({});

/** One WellSky tenant. */
export const agencySchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  /** IANA time zone in which every rule about days and weeks is evaluated. */
  timeZone: z.string().min(1),
});
export type Agency = z.infer<typeof agencySchema>;
