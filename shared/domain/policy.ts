import { z } from 'zod';
import { LANGUAGES } from '../text/language.ts';
import { OUTSIDE_CHANNELS } from './channel.ts';
import { writeKindSchema } from './write.ts';

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

/** How a message to a caregiver names the client: not at all, or by initials. */
const ASK_TEXTS = ['no-client', 'initials'] as const;

/** Workflows that may ask caregivers by themselves. */
export const AUTOMATIC_WORKFLOWS = ['call-out', 'unfilled-shift', 'coverage-ahead'] as const;

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
      /** Workflows whose suggested waves are sent without approval. */
      automatic: z.array(z.enum(AUTOMATIC_WORKFLOWS)).default([]),
      /** Most asks a day that Standby sends by itself. */
      dailyCap: z.number().int().positive().max(200).default(10),
    })
    .prefault({}),
  privacy: z
    .strictObject({
      notificationText: z.enum(NOTIFICATION_TEXTS).default('no-client'),
      /** The same for what leaves this computer: SMS, email and Slack to the office. */
      outsideText: z.enum(NOTIFICATION_TEXTS).default('no-client'),
      askText: z.enum(ASK_TEXTS).default('no-client'),
    })
    .prefault({}),
  /** The language of headlines, suggestions, reasons and alerts, the same for everybody. */
  texts: z.strictObject({ language: z.enum(LANGUAGES).default('en') }).prefault({}),
  alerts: z
    .strictObject({
      /** Between these only critical alerts are told, by the agency's wall clock; null: always all. */
      quietFrom: timeOfDay.nullable().default(null),
      quietTo: timeOfDay.nullable().default(null),
      /** Over what people are told, in this order, when nobody acknowledged the notification. */
      ladder: z.array(z.enum(OUTSIDE_CHANNELS)).default(['sms', 'email', 'slack']),
      /** How long each step waits for an acknowledgement. */
      criticalMinutes: z.number().int().min(1).max(60).default(5),
      highMinutes: z.number().int().min(1).max(240).default(20),
      /** When the digest is told, by the agency's wall clock; null: never. */
      digestAt: timeOfDay.nullable().default('07:30'),
    })
    .prefault({}),
  /** What may be written into WellSky at all; each write is approved by itself. */
  writeBack: z
    .strictObject({
      allowed: z.array(writeKindSchema).default(['admin-task', 'shift-note']),
      /** WellSky ids of the people on whose dashboard a to-do appears. */
      taskOwners: z.array(z.string().regex(/^\d{1,18}$/, 'expected digits')).default([]),
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
