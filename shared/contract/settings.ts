import { z } from 'zod';
import { auditEntrySchema } from '../domain/audit.ts';
import { CHANNELS, OUTSIDE_CHANNELS } from '../domain/channel.ts';
import { feedStateSchema } from '../domain/feed.ts';
import {
  DEFAULT_POLICY,
  workflowModeSchema,
  workflowSchema,
  type Policy,
} from '../domain/policy.ts';
import { instantSchema } from '../util/time.ts';

/**
 * What the Settings window asks of the engine. Everything here is codes, numbers and instants: the
 * words (titles, help, units, what a change changes) are the renderer's, in its catalogue, as
 * `Record<PolicyKey, …>`, `Record<KeptTable, …>` and so on, so that a missing one does not compile.
 */

/** A group of rules: a workflow's own, or what several of them share. */
export type PolicyGroup = keyof Policy;

/** The path of one rule: `overtime.warningHours`. */
export type PolicyKey = {
  [G in PolicyGroup]: `${G}.${keyof Policy[G] & string}`;
}[PolicyGroup];

/** Every rule of the policy, in its order. A new one is here by itself. */
export const POLICY_KEYS = Object.entries(DEFAULT_POLICY).flatMap(([group, rules]) =>
  Object.keys(rules).map((name) => `${group}.${name}`),
) as PolicyKey[];

const policyKeySchema = z.enum(POLICY_KEYS);

/** What a rule can hold. Whether it fits its rule is for the engine to say, beside the field. */
export const policyValueSchema = z.union([
  z.number(),
  z.string().max(80),
  z.array(z.string().max(80)).max(200),
  z.null(),
]);
export type PolicyValue = z.infer<typeof policyValueSchema>;

export const policyChangeSchema = z.strictObject({
  key: policyKeySchema,
  value: policyValueSchema,
});
export type PolicyChange = z.infer<typeof policyChangeSchema>;

export const policyChangesSchema = z.array(policyChangeSchema).min(1).max(POLICY_KEYS.length);

/** What a number is counted in; `share` is 0 … 1 and shown as a percentage. */
export const UNITS = [
  'hours',
  'minutes',
  'days',
  'weeks',
  'hours-a-week',
  'share',
  'requests-a-second',
  'asks-a-week',
  'asks-a-day',
] as const;
export type Unit = (typeof UNITS)[number];

/**
 * How a rule is entered, from its schema. Bounds are inclusive unless `isAboveMin` or `isBelowMax`
 * says that the bound itself does not fit.
 */
const policyFormSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('number'),
    isWhole: z.boolean(),
    unit: z.enum(UNITS),
    min: z.number().nullable(),
    isAboveMin: z.boolean(),
    max: z.number().nullable(),
    isBelowMax: z.boolean(),
  }),
  /** One of `options`, which are codes. */
  z.object({ kind: z.literal('choice'), options: z.array(z.string()) }),
  /** At least `least` of `options`. */
  z.object({
    kind: z.literal('choices'),
    options: z.array(z.string()),
    least: z.number().int(),
  }),
  /** Any words, such as the names of tags, or IDs of digits alone. */
  z.object({ kind: z.literal('words'), least: z.number().int(), isDigits: z.boolean() }),
  /** `HH:MM`, 00:00 … 23:59, agency time. */
  z.object({ kind: z.literal('time') }),
]);
export type PolicyForm = z.infer<typeof policyFormSchema>;

const policyFieldSchema = z.object({
  key: policyKeySchema,
  group: z.enum(Object.keys(DEFAULT_POLICY) as PolicyGroup[]),
  form: policyFormSchema,
  /** Whether null is a value of its own: "not set". */
  isNullable: z.boolean(),
  default: policyValueSchema,
  value: policyValueSchema,
});
export type PolicyField = z.infer<typeof policyFieldSchema>;

/** Every rule of the agency that is shown. */
export const policyViewSchema = z.object({
  /** Every key of the policy once, in the policy's order. */
  fields: z.array(policyFieldSchema),
  /** False where a policy file decides: nothing can be changed here then. */
  isEditable: z.boolean(),
});
export type PolicyView = z.infer<typeof policyViewSchema>;

/** Why a value does not fit its rule. */
export const POLICY_PROBLEMS = [
  'too-small',
  'too-large',
  'not-whole',
  'not-a-number',
  'not-a-time',
  'not-digits',
  'not-an-option',
  'too-few',
  'empty',
] as const;
export type PolicyProblem = (typeof POLICY_PROBLEMS)[number];

/**
 * What became of asked-for changes: all of them are in force, or none. With `problems`, nothing was
 * changed, and each stands for one field. `changed` leaves out what was so already; for Undo, send
 * `changed` back as changes with `from` as the value.
 */
export const policyOutcomeSchema = z.object({
  changed: z.array(
    z.object({ key: policyKeySchema, from: policyValueSchema, to: policyValueSchema }),
  ),
  problems: z.array(z.object({ key: policyKeySchema, problem: z.enum(POLICY_PROBLEMS) })),
});
export type PolicyOutcome = z.infer<typeof policyOutcomeSchema>;

/** What one workflow would have done: nothing where it is off; `record-only` tells nobody of it. */
const previewCountsSchema = z.object({
  mode: workflowModeSchema,
  /** Alerts and lines of the digest. */
  fired: z.number().int(),
  /** Alerts among these during quiet hours. */
  atNight: z.number().int(),
  critical: z.number().int(),
  digest: z.number().int(),
});

/**
 * The last days with today's rules and with the changed ones. With `problems` nothing was rehearsed
 * and `workflows` is empty. A newer preview replaces one that runs; the older call, for whose answer
 * nobody waits any more, then fails with `conflict`.
 */
export const policyPreviewSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  /** Those that can be rehearsed; outages of the past are not kept, so `feed-health` is not. */
  workflows: z.array(
    z.object({
      workflow: workflowSchema,
      now: previewCountsSchema,
      changed: previewCountsSchema,
    }),
  ),
  problems: policyOutcomeSchema.shape.problems,
  /** What the rehearsal could not know, in sentences. */
  missing: z.array(z.string()),
});
export type PolicyPreview = z.infer<typeof policyPreviewSchema>;

/** Which rows of the audit log to show; null: all. */
export const auditQuestionSchema = z.strictObject({
  /** Only rows before this sequence, from an earlier page's `next`; null: from the newest. */
  before: z.number().int().positive().nullable(),
  limit: z.number().int().min(1).max(200),
  actor: z.string().max(80).nullable(),
  action: auditEntrySchema.shape.action.nullable(),
  entity: z.string().max(80).nullable(),
  outcome: auditEntrySchema.shape.outcome.nullable(),
});
export type AuditQuestion = z.infer<typeof auditQuestionSchema>;

/** Rows of the audit log, newest first. `detail` holds ids, counts and codes. */
export const auditPageSchema = z.object({
  rows: z.array(auditEntrySchema.extend({ sequence: z.number().int() })),
  /** For `before` of the next page; null at the beginning of the log. */
  next: z.number().int().nullable(),
  /** All rows of the log, filtered or not. */
  total: z.number().int(),
});
export type AuditPage = z.infer<typeof auditPageSchema>;

/** What there is to filter by, each in alphabetical order. */
export const auditFieldsSchema = z.object({
  actors: z.array(z.string()),
  entities: z.array(z.string()),
});

export const auditVerdictSchema = z.object({
  ok: z.boolean(),
  /** Rows that were walked through. */
  rows: z.number().int(),
  /** First sequence that cannot be trusted; null when all can. */
  brokenAt: z.number().int().nullable(),
  /** One sentence without PHI; null when all is well. */
  reason: z.string().nullable(),
});

/** One piece of the log as JSON lines; call again with `next` until it is null, and join. */
export const auditExportSchema = z.object({
  text: z.string(),
  next: z.number().int().nullable(),
});

/** What Standby keeps of an agency. */
export const KEPT_TABLES = [
  'clients',
  'caregivers',
  'tags',
  'shifts',
  'visits',
  'charges',
  'asks',
  'call-outs',
  'availability',
  'preferences',
  'credentials',
  'caregiver-facts',
  'choices',
  'incidents',
  'deliveries',
  'recipients',
  'channel-settings',
  'opt-outs',
  'messages',
  'replies',
  'writes',
  'alert-grades',
  'shown-matches',
  'booked-hours',
  'openings',
  'api-calls',
  'briefings',
  'quarantine',
  'audit',
] as const;
export type KeptTable = (typeof KEPT_TABLES)[number];

/**
 * How long rows stay: `mirrored` as long as WellSky has them, `until-wiped` until somebody wipes
 * the agency's data, `days` that many days.
 */
const retentionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mirrored') }),
  z.object({ kind: z.literal('until-wiped') }),
  z.object({ kind: z.literal('days'), days: z.number().int() }),
]);
export type Retention = z.infer<typeof retentionSchema>;

/** What is stored of the agency that is shown. */
export const keptDataSchema = z.object({
  tables: z.array(
    z.object({
      table: z.enum(KEPT_TABLES),
      rows: z.number().int(),
      /** When the oldest row is from; null where rows have no time, or there are none. */
      oldest: instantSchema.nullable(),
      retention: retentionSchema,
    }),
  ),
  /** Size of the cache on disk. */
  bytes: z.number().int(),
  /** What has to be typed to wipe it: the agency's name. */
  confirmation: z.string(),
  /** False for the demo agency, which is thrown away by itself. */
  isWipeable: z.boolean(),
});
export type KeptData = z.infer<typeof keptDataSchema>;

/** A file for the renderer to save. */
export const exportedFileSchema = z.object({ fileName: z.string(), text: z.string() });

/** What a wipe took away. */
const WIPED = ['cache', 'database-key', 'client-secret', 'connection'] as const;
export const wipedSchema = z.object({
  agency: z.string(),
  removed: z.array(z.enum(WIPED)),
  /** Names of the agencies that are left untouched. */
  left: z.array(z.string()),
});
export type Wiped = z.infer<typeof wipedSchema>;

const contactedHostSchema = z.object({
  host: z.string(),
  /**
   * `wellsky`: schedule and people are read there; `demo`: the simulated one, on this computer; an
   * outside channel: what is sent over it goes there.
   */
  purpose: z.enum(['wellsky', 'demo', ...OUTSIDE_CHANNELS]),
});
export type ContactedHost = z.infer<typeof contactedHostSchema>;

/** What may leave this computer, and to where. The rule itself is `privacy.notificationText`. */
export const privacySchema = z.object({
  /** Channels over which Standby tells people: the desktop, and what is set up of the others. */
  channels: z.array(z.enum(CHANNELS)),
  /** Of all agencies, each host once. */
  hosts: z.array(contactedHostSchema),
});
export type PrivacyView = z.infer<typeof privacySchema>;

export const testedChannelSchema = z.object({
  outcome: z.enum(['sent', 'failed', 'unknown']),
  /** Why it was not, or may not have been, shown; null when it was. */
  reason: z.string().nullable(),
});

/** About this Standby. No names, addresses or secrets in any of it. */
export const diagnosticsSchema = z.object({
  version: z.string(),
  host: z.enum(['desktop', 'browser']),
  /** Operating system, its release and the processor: `linux 6.1.0 x64`. */
  platform: z.string(),
  /** Of the cache; null without an agency. */
  schemaVersion: z.number().int().nullable(),
  startedAt: instantSchema,
  uptimeSeconds: z.number().int(),
  feed: feedStateSchema.nullable(),
  /** All of it and more, as text to copy into a message to support. */
  text: z.string(),
});
export type Diagnostics = z.infer<typeof diagnosticsSchema>;
