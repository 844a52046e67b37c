import { z } from 'zod';
import { instantSchema } from '../util/time.ts';
import {
  caregiverIdSchema,
  clientIdSchema,
  incidentIdSchema,
  recipientIdSchema,
  replyIdSchema,
  shiftKeySchema,
} from './ids.ts';
import { workflowSchema } from './policy.ts';

export const SEVERITIES = ['critical', 'high', 'normal', 'info'] as const;
export const severitySchema = z.enum(SEVERITIES);
export type Severity = z.infer<typeof severitySchema>;

/** Why a caregiver is not among the candidates. */
export const EXCLUSION_REASONS = [
  'not-hired',
  'inactive',
  'called-out',
  'blocked',
  'opted-out',
  'declined-already',
  'overlap',
  'time-off',
  'unavailable',
  'missing-tag',
  'credential-expired',
  'travel-gap',
  'rest',
  'hour-cap',
] as const;
export const exclusionReasonSchema = z.enum(EXCLUSION_REASONS);
export type ExclusionReason = z.infer<typeof exclusionReasonSchema>;

/**
 * What moved a candidate up, worth a chip. `exploration` moves her to the third place of a shift
 * that is not urgent, because asking her would teach the most.
 */
const RANK_REASONS = [
  'exploration',
  'continuity',
  'similar-shifts',
  'reliable',
  'preferred',
  'nearby',
  'available',
  'few-asks',
  'no-overtime',
  'usually-works',
  'short-of-hours',
  'chosen-before',
] as const;
export const rankReasonSchema = z.enum(RANK_REASONS);
export type RankReason = z.infer<typeof rankReasonSchema>;

/** Something the scheduler should know before calling; never a reason to hide anybody. */
export const cautionSchema = z.object({
  code: z.enum([
    'overtime',
    'long-travel',
    'distance-unknown',
    'availability-unknown',
    'hire-status-unknown',
    'tag-unknown',
    'credential-unknown',
    'no-history',
    'ask-budget',
    'quiet-hours',
    'opens-gap',
    'over-wanted-hours',
    'passed-over',
  ]),
  /** The caution in words, with its figures. */
  text: z.string(),
});
export type Caution = z.infer<typeof cautionSchema>;

/** Counts as they happened, not weighted: "accepted 6/7 similar shifts". */
const acceptsEvidenceSchema = z.object({
  accepted: z.number().int(),
  asked: z.number().int(),
  /** True when the counts are of similar shifts, false when of all her asks. */
  similar: z.boolean(),
});
const workedEvidenceSchema = z.object({
  worked: z.number().int(),
  scheduled: z.number().int(),
  /** What the shifts have in common, in words: "Saturdays", "shifts with this client". */
  of: z.string(),
});

export const candidateSchema = z.object({
  caregiverId: caregiverIdSchema,
  /** First name and family initial. */
  name: z.string(),
  /** P(accepts) × P(works | accepted), 0 … 1. */
  match: z.number().min(0).max(1),
  /** 80 % interval of `match`. */
  interval: z.tuple([z.number(), z.number()]),
  accepts: acceptsEvidenceSchema.nullable(),
  worked: workedEvidenceSchema.nullable(),
  reasons: z.array(rankReasonSchema),
  cautions: z.array(cautionSchema),
});
export type Candidate = z.infer<typeof candidateSchema>;

export const exclusionSchema = z.object({
  caregiverId: caregiverIdSchema,
  name: z.string(),
  reason: exclusionReasonSchema,
  /** The reason with its facts, for "why isn't Ana listed?". */
  text: z.string(),
});
export type Exclusion = z.infer<typeof exclusionSchema>;

/** The reason alone, as an incident remembers it; `rank` tells the rest when somebody asks. */
export const leftOutSchema = exclusionSchema.pick({ caregiverId: true, reason: true });
export type LeftOut = z.infer<typeof leftOutSchema>;

/** Candidates in the order in which to call, and everybody else with the reason. */
export interface Ranking {
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly Exclusion[];
}

export const subjectSchema = z.object({
  shift: shiftKeySchema,
  clientId: clientIdSchema,
  start: instantSchema,
  end: instantSchema,
});
export type Subject = z.infer<typeof subjectSchema>;

/** What one workflow says is true now, before anybody is ranked. */
export interface Finding {
  readonly workflow: z.infer<typeof workflowSchema>;
  /** The cause, stable over time and free of names: `shift:KEY`, `caregiver:ID:DATE`, `feed`. */
  readonly cause: string;
  readonly severity: Severity;
  readonly subjects: readonly Subject[];
  readonly caregiverId: z.infer<typeof caregiverIdSchema> | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** `digest`: worth knowing, not worth interrupting for. */
  readonly urgency: 'now' | 'digest';
  /** When it stops being actionable (the shift's end); null for conditions. */
  readonly expiresAt: z.infer<typeof instantSchema> | null;
}

const INCIDENT_STATES = ['open', 'acknowledged', 'snoozed', 'resolved'] as const;

/** What the scheduler handles. Identity is (`workflow`, `cause`), never the text. */
export const incidentSchema = z.object({
  id: incidentIdSchema,
  workflow: workflowSchema,
  cause: z.string(),
  severity: severitySchema,
  state: z.enum(INCIDENT_STATES),
  headline: z.string(),
  body: z.string(),
  subjects: z.array(subjectSchema),
  caregiverId: caregiverIdSchema.nullable(),
  candidates: z.array(candidateSchema),
  excluded: z.array(leftOutSchema),
  details: z.record(z.string(), z.unknown()),
  delivery: z.enum(['now', 'digest', 'muted', 'record-only']),
  mutedBy: incidentIdSchema.nullable(),
  openedAt: instantSchema,
  /** When what it says last changed. */
  changedAt: instantSchema,
  /** After this nothing can be done about it any more. */
  expiresAt: instantSchema.nullable(),
  /** While acknowledged or snoozed: when it speaks again. */
  wakesAt: instantSchema.nullable(),
  /** Snoozed until something changes, and until `wakesAt` at the latest. */
  wakesOnChange: z.boolean().optional(),
  /** Snoozed until an asked caregiver answers, and until `wakesAt` at the latest. */
  wakesOnReply: z.boolean().optional(),
  /** Texts about its shifts whose meaning has to be confirmed, of which it took notice. */
  repliesNoted: z.array(replyIdSchema).optional(),
  /** Since when it is acknowledged or snoozed. */
  restsSince: instantSchema.nullable().optional(),
  /** Who was handed it and is told instead of whoever is on duty; absent or null: nobody. */
  assignedTo: recipientIdSchema.nullable().optional(),
  assignedAt: instantSchema.nullable().optional(),
  /** Who acknowledged, snoozed or resolved it; null for Standby itself. */
  actor: z.string().nullable(),
  resolvedAt: instantSchema.nullable(),
  resolution: z.enum(['filled', 'cancelled', 'missed', 'cleared', 'by-hand']).nullable(),
});
export type Incident = z.infer<typeof incidentSchema>;
