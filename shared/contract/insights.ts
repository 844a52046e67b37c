import { z } from 'zod';
import {
  capacityOutlookSchema,
  choiceReasonSchema,
  jurisdictionSchema,
  patternSchema,
} from '../domain/insight.ts';
import {
  caregiverIdSchema,
  clientIdSchema,
  incidentIdSchema,
  shiftKeySchema,
} from '../domain/ids.ts';
import { exclusionReasonSchema } from '../domain/incident.ts';
import { workflowModeSchema, workflowSchema } from '../domain/policy.ts';
import { instantSchema, localDateSchema } from '../util/time.ts';

/**
 * What the panel shows beyond single incidents. `missing` says in sentences which data the agency
 * has not told and what they would add; it never hides a row.
 */
const missing = z.array(z.string());

/** One caregiver's workweek against the thresholds. */
const overtimeRowSchema = z.object({
  caregiverId: caregiverIdSchema,
  name: z.string(),
  workedHours: z.number(),
  scheduledHours: z.number(),
  /** The weekly threshold that governs. */
  threshold: z.number(),
  /** Hours at more than the regular rate, each counted once. */
  overtimeHours: z.number(),
  /** Dollars beyond the regular rate; null without a pay rate. */
  premium: z.number().nullable(),
  hoursWanted: z.number().nullable(),
  state: z.enum(['over', 'near', 'under']),
  /** Which rule, in words, where one is crossed or near. */
  rule: z.string().nullable(),
  incidentId: incidentIdSchema.nullable(),
});

/** A jurisdiction's rules as they are applied. */
const jurisdictionViewSchema = z.object({
  id: jurisdictionSchema,
  name: z.string(),
  /** "More than 9 h a day or 45 h a week: 1.5×". */
  rules: z.array(z.string()),
  /** The law or regulation, and where to read it. */
  source: z.string(),
  effectiveFrom: localDateSchema,
});

const overtimeWeekSchema = z.object({
  weekStart: localDateSchema,
  /** Nearest to or furthest over the threshold first. */
  rows: z.array(overtimeRowSchema),
  missing,
});
export type OvertimeWeek = z.infer<typeof overtimeWeekSchema>;

/** The current workweek, and the one after it, for which there are incidents as well. */
export const overtimeViewSchema = overtimeWeekSchema.extend({
  next: overtimeWeekSchema,
  /** Rules in force in the current week. */
  jurisdictions: z.array(jurisdictionViewSchema),
});
export type OvertimeView = z.infer<typeof overtimeViewSchema>;

export const patternsViewSchema = z.object({
  rows: z.array(
    patternSchema.extend({
      name: z.string(),
      /** The pattern in a sentence, worded as planning cover. */
      text: z.string(),
      /** What the value is called: "Mondays", "mornings", the client's short name. */
      label: z.string(),
    }),
  ),
  /** How many tests the false discovery rate was controlled over. */
  tests: z.number().int(),
  q: z.number(),
  missing,
});
export type PatternsView = z.infer<typeof patternsViewSchema>;

export const capacityViewSchema = z.object({
  /** Null before there is any history or schedule. */
  outlook: capacityOutlookSchema.nullable(),
  /** This week's hours by place and part of the day, beside the hours wanted there. */
  places: z.array(
    z.object({
      place: z.string(),
      daypart: z.enum(['morning', 'afternoon', 'evening', 'night']),
      hours: z.number(),
      openHours: z.number(),
    }),
  ),
  /** Hours that caregivers would like, and have, by place. */
  wanted: z.array(
    z.object({
      place: z.string(),
      hours: z.number(),
      hoursWanted: z.number(),
      /** Caregivers whose wish is known, of all. */
      told: z.number().int(),
      caregivers: z.number().int(),
    }),
  ),
  missing,
});
export type CapacityView = z.infer<typeof capacityViewSchema>;

/** A rule that graded itself by what became of its incidents. */
const ruleGradeSchema = z.object({
  workflow: workflowSchema,
  actedOn: z.number().int(),
  resolvedByItself: z.number().int(),
  ignored: z.number().int(),
  missed: z.number().int(),
  /** Acted on, or missed by everybody: the share that was right to speak. Null with none. */
  precision: z.number().nullable(),
  floor: z.number(),
  /** Below its floor, so that it speaks in the digest only. */
  isDemoted: z.boolean(),
});

export const trackRecordViewSchema = z.object({
  /** Matches whose outcome is known. */
  scored: z.number().int(),
  /** Shown, outcome not known (yet), or never asked. */
  unscored: z.number().int(),
  brier: z.number().nullable(),
  calibrationError: z.number().nullable(),
  /** 90 % bootstrap band of the calibration error. */
  band: z.tuple([z.number(), z.number()]).nullable(),
  /** Bins of equal mass, lowest match first. */
  bins: z.array(
    z.object({
      low: z.number(),
      high: z.number(),
      meanMatch: z.number(),
      yes: z.number().int(),
      count: z.number().int(),
      /** 80 % interval of the share that said yes. */
      interval: z.tuple([z.number(), z.number()]),
    }),
  ),
  first: z.object({ yes: z.number().int(), asked: z.number().int() }),
  /** "Of 112 times I said 70–80 %, 77 % said yes." */
  sentences: z.array(z.string()),
  rules: z.array(ruleGradeSchema),
  missing,
});
export type TrackRecordView = z.infer<typeof trackRecordViewSchema>;

export const BRIEFING_KINDS = ['morning', 'evening', 'weekly'] as const;
export const briefingKindSchema = z.enum(BRIEFING_KINDS);
export type BriefingKind = z.infer<typeof briefingKindSchema>;

export const briefingSchema = z.object({
  kind: briefingKindSchema,
  /** When it was due by the agency's clock; now for one that was asked for. */
  dueAt: instantSchema,
  title: z.string(),
  sections: z.array(
    z.object({
      title: z.string(),
      lines: z.array(z.object({ text: z.string(), incidentId: incidentIdSchema.nullable() })),
      /** What stands there when there are no lines. */
      empty: z.string(),
    }),
  ),
});
export type Briefing = z.infer<typeof briefingSchema>;

/** A briefing that has come due and was neither opened nor put away. */
export const dueBriefingSchema = briefingSchema.pick({ kind: true, dueAt: true, title: true });
export type DueBriefing = z.infer<typeof dueBriefingSchema>;

export const REPORT_KINDS = ['billing', 'payroll'] as const;
export const reportKindSchema = z.enum(REPORT_KINDS);
export type ReportKind = z.infer<typeof reportKindSchema>;

export const hoursReportSchema = z.object({
  /** `billing` by client, `payroll` by caregiver. */
  kind: reportKindSchema,
  from: localDateSchema,
  /** Inclusive. */
  to: localDateSchema,
  rows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Null where nobody read the schedule of these days and no plan is known. */
      scheduled: z.number().nullable(),
      visited: z.number(),
      /** Null where charge items were not read. */
      charged: z.number().nullable(),
      differences: z.array(
        z.object({
          at: instantSchema,
          code: z.enum([
            'no-visit',
            'no-shift',
            'missing-clock-in',
            'missing-clock-out',
            'shorter',
            'longer',
            'other-caregiver',
            'not-charged',
            'charged-without-visit',
            'charge-differs',
          ]),
          /** Hours by which the later figure is off; negative for less. */
          hours: z.number(),
          text: z.string(),
        }),
      ),
    }),
  ),
  /** The table as a CSV file. */
  csv: z.string(),
  missing,
});
export type HoursReport = z.infer<typeof hoursReportSchema>;

export const personReferenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('client'), id: clientIdSchema }),
  z.strictObject({ kind: z.literal('caregiver'), id: caregiverIdSchema }),
]);
export type PersonReference = z.infer<typeof personReferenceSchema>;

const foundPersonSchema = z.object({
  person: personReferenceSchema,
  name: z.string(),
  city: z.string().nullable(),
  phone: z.string().nullable(),
  active: z.boolean(),
});

export const foundSchema = z.object({
  people: z.array(foundPersonSchema),
  /** Shifts to come of the found people, open ones first, then the soonest: "find cover for …". */
  shifts: z.array(
    z.object({
      shift: shiftKeySchema,
      clientName: z.string(),
      /** Null for an open shift. */
      caregiverName: z.string().nullable(),
      start: instantSchema,
      end: instantSchema,
    }),
  ),
});
export type Found = z.infer<typeof foundSchema>;

export const profileSchema = foundPersonSchema.extend({
  /** Worked and scheduled hours of this workweek. */
  weekHours: z.number(),
  hoursWanted: z.number().nullable(),
  tags: z.array(z.string()),
  nextShifts: z.array(
    z.object({
      shift: shiftKeySchema,
      start: instantSchema,
      end: instantSchema,
      /** The other side: the client's name, or the caregiver's; null for an open shift. */
      with: z.string().nullable(),
    }),
  ),
  /** "Called Thu 2:10 PM about Fri 2 PM: accepted". */
  lastContact: z.object({ at: instantSchema, text: z.string() }).nullable(),
  missing,
});
export type Profile = z.infer<typeof profileSchema>;

/** What one workflow would have done. */
const rehearsedSchema = z.object({
  workflow: workflowSchema,
  mode: workflowModeSchema,
  fired: z.number().int(),
  /** Alerts among these during quiet hours; the digest waits for the day. */
  atNight: z.number().int(),
  critical: z.number().int(),
  digest: z.number().int(),
  /** How often per week, oldest first. */
  weeks: z.array(z.object({ weekStart: localDateSchema, fired: z.number().int() })),
  /** The newest ones. */
  examples: z.array(z.object({ at: instantSchema, headline: z.string(), body: z.string() })),
  /** Alerts and lines of the digest from before these days that still stood when they began. */
  stood: z.number().int(),
  /** "Would have fired 41 times, 12 at night." */
  text: z.string(),
});

export const rehearsalSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  workflows: z.array(rehearsedSchema),
  missing,
});
export type Rehearsal = z.infer<typeof rehearsalSchema>;

export const workflowModesSchema = z.array(
  z.object({
    workflow: workflowSchema,
    mode: workflowModeSchema,
    /** Why it speaks in the digest only, in a sentence; null while it does not. */
    note: z.string().nullable(),
    /** False where a policy file decides. */
    isEditable: z.boolean(),
  }),
);
export type WorkflowModes = z.infer<typeof workflowModesSchema>;

/** The tap "why not the first?". */
export const choiceInputSchema = z.strictObject({
  shift: shiftKeySchema,
  passedOverId: caregiverIdSchema,
  chosenId: caregiverIdSchema.nullable(),
  reason: choiceReasonSchema,
  note: z.string().trim().max(200).nullable(),
});

/** How one of the two probabilities came about, step by step. */
const explainedEstimateSchema = z.object({
  probability: z.number(),
  steps: z.array(
    z.object({
      text: z.string(),
      /** What the probability, 0 … 1, is after this step. */
      value: z.number(),
    }),
  ),
});

/** What moved her place beside the match. */
const explainedConsiderationSchema = z.object({
  code: z.string(),
  /** In points of match: 1 is one percent. */
  points: z.number(),
  /** What it costs the agency; null where it is not about money, or the pay rate is not told. */
  dollars: z.number().nullable(),
  text: z.string(),
});

/** Everything that decided about one caregiver, in words and numbers. */
const explainedCaregiverSchema = z.object({
  caregiverId: caregiverIdSchema,
  name: z.string(),
  /** 1 is the first to call; null where she is excluded. */
  place: z.number().int().min(1).nullable(),
  /** Null where she is excluded, like all that follows. */
  match: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
  accepts: explainedEstimateSchema.nullable(),
  works: explainedEstimateSchema.nullable(),
  considerations: z.array(explainedConsiderationSchema),
  /** Match in points with all considerations: what the order goes by. */
  score: z.number().nullable(),
  /** Why she stands here and not where her score alone would put her. */
  placeReason: z.string().nullable(),
  exclusion: z.object({ reason: exclusionReasonSchema, text: z.string() }).nullable(),
});
export type ExplainedCaregiver = z.infer<typeof explainedCaregiverSchema>;

export const explanationSchema = z.object({
  shift: shiftKeySchema,
  asOf: instantSchema,
  /** How places are decided, in sentences. */
  rules: z.array(z.string()),
  /** Candidates in calling order, then the excluded by id. */
  caregivers: z.array(explainedCaregiverSchema),
});
export type Explanation = z.infer<typeof explanationSchema>;
