import { z } from 'zod';
import { feedSchema, capabilitiesSchema } from '../domain/feed.ts';
import { askSchema, IMPORT_KINDS } from '../domain/history.ts';
import {
  askIdSchema,
  caregiverIdSchema,
  clientIdSchema,
  incidentIdSchema,
  shiftKeySchema,
} from '../domain/ids.ts';
import {
  candidateSchema,
  exclusionSchema,
  incidentSchema,
  subjectSchema,
} from '../domain/incident.ts';
import { instantSchema } from '../util/time.ts';
import { agencyKeySchema, agencyNameSchema } from './agencies.ts';
import { firstRunStepSchema } from './first-run.ts';
import { dueBriefingSchema } from './insights.ts';

/** A problem that the whole panel should show, in words and with a stable code. */
const problemSchema = z.object({ code: z.string(), message: z.string() });

/** How far the first (or any long) sweep has come. */
export const progressSchema = z.object({
  stage: z.enum(['people', 'schedule', 'history']),
  done: z.number().int(),
  total: z.number().int(),
  /** Nothing has been decided yet: an empty list does not mean that nothing needs anybody. */
  isFirst: z.boolean(),
});
export type Progress = z.infer<typeof progressSchema>;

/** One line of the incident list. */
export const incidentLineSchema = incidentSchema
  .pick({
    id: true,
    workflow: true,
    severity: true,
    state: true,
    headline: true,
    body: true,
    subjects: true,
    caregiverId: true,
    details: true,
    delivery: true,
    openedAt: true,
    changedAt: true,
    wakesAt: true,
    wakesOnChange: true,
    wakesOnReply: true,
    assignedTo: true,
    actor: true,
    resolvedAt: true,
    resolution: true,
  })
  .extend({
    /** Short name of the client, where it is about one. */
    clientName: z.string().nullable(),
    /** The first candidate's name and match, where there is one. */
    best: z.object({ name: z.string(), match: z.number() }).nullable(),
    /** Who said yes, where that covers every shift of it and only the assignment is missing. */
    saidYes: z.array(z.string()),
    /** Caregivers whose answer about one of its shifts is awaited. */
    asked: z.number().int().min(0),
  });
export type IncidentLine = z.infer<typeof incidentLineSchema>;

/** Everything the panel's front page shows. */
export const panelSchema = z.object({
  /** Grows with every change; announcements carry it. */
  version: z.number().int(),
  /** The engine's clock: the demo agency lives at a time of its own. */
  now: instantSchema,
  /** Where the schedule comes from. */
  source: z.enum(['none', 'demo', 'wellsky']),
  agency: z.object({ name: z.string(), timeZone: z.string() }),
  feed: feedSchema,
  progress: progressSchema.nullable(),
  /** Shifts that start in the next 48 h, and how many of them are open. */
  coverage: z.object({ shifts: z.number().int(), open: z.number().int() }),
  /** Open, acknowledged and snoozed, most urgent first. */
  incidents: z.array(incidentLineSchema),
  /** Resolved in the last 12 h, newest first. */
  resolved: z.array(incidentLineSchema),
  /** Briefings to be read, the newest of each kind while it is worth having, oldest first. */
  briefings: z.array(dueBriefingSchema),
  problems: z.array(problemSchema),
  /** Replies whose meaning the scheduler has to say, and alerts that did not arrive. */
  attention: z.object({ replies: z.number().int(), undelivered: z.number().int() }),
  /** Where "Open in WellSky" leads; null: it is not offered. */
  wellskyPage: z.string().nullable(),
  /** Where the first run stands. */
  firstRun: firstRunStepSchema,
});
export type Panel = z.infer<typeof panelSchema>;

/** A candidate with what is needed to call now. */
export const candidateViewSchema = candidateSchema.extend({
  phone: z.string().nullable(),
  /** Her ask for this shift, if there is one. */
  ask: askSchema.nullable(),
  /** What she was last asked today about another shift. */
  askedToday: askSchema.nullable(),
});
export type CandidateView = z.infer<typeof candidateViewSchema>;

/** Whom to ask now, all at once, so that somebody says yes in time. */
const waveSchema = z.object({
  caregiverIds: z.array(caregiverIdSchema).min(1),
  /** Of at least one yes by `by`, asks that are still waiting included; 0 … 1. */
  probability: z.number().min(0).max(1),
  /** When to ask: now, or the end of the quiet hours. */
  from: instantSchema,
  by: instantSchema,
  /** "Ask 3: 86% chance of a yes by 1:00 PM". */
  text: z.string(),
  /** Why the wave stays below the wanted probability, in words; null where it does not. */
  fewer: z.string().nullable(),
});

/** Two steps where no direct candidate is likely: somebody moves here, somebody stands in there. */
const swapSchema = z.object({
  mover: z.object({ caregiverId: caregiverIdSchema, name: z.string(), match: z.number() }),
  /** The shift that the mover leaves. */
  from: subjectSchema.extend({ clientName: z.string() }),
  standIn: z.object({ caregiverId: caregiverIdSchema, name: z.string(), match: z.number() }),
  /** That both say yes and come. */
  probability: z.number().min(0).max(1),
  text: z.string(),
});
export type Swap = z.infer<typeof swapSchema>;

/** One shift of an incident with its ranked candidates. */
export const shiftViewSchema = z.object({
  shift: shiftKeySchema,
  clientId: clientIdSchema,
  clientName: z.string(),
  city: z.string().nullable(),
  start: instantSchema,
  end: instantSchema,
  isOpen: z.boolean(),
  /** Who is assigned now, or who held it before the call-out. */
  assignedName: z.string().nullable(),
  requiredTags: z.array(z.string()),
  /** When this part of the schedule was last completely read. */
  readAt: instantSchema.nullable(),
  candidates: z.array(candidateViewSchema),
  excluded: z.array(exclusionSchema),
  /** Asks for this shift, newest first. `hasGivenBack`: what she took is open again since. */
  ledger: z.array(
    askSchema.extend({ caregiverName: z.string(), hasGivenBack: z.boolean().optional() }),
  ),
  /** Null where nobody has to be asked (any more), or nobody may be. */
  wave: waveSchema.nullable(),
  /** Null where somebody is likely to take it, or nothing better is known. */
  swap: swapSchema.nullable(),
});
export type ShiftView = z.infer<typeof shiftViewSchema>;

/** An incident with one view per shift. */
export const incidentViewSchema = z.object({
  incident: incidentLineSchema,
  shifts: z.array(shiftViewSchema),
});
export type IncidentView = z.infer<typeof incidentViewSchema>;

/** What the connection form holds. The secret goes to the keyring and is never read back. */
export const connectionSchema = z.strictObject({
  url: z.url({ protocol: /^https?$/, error: 'Enter the WellSky address, starting with https://.' }),
  clientId: z.string().trim().min(1, 'Enter the client ID from WellSky.').max(200),
  clientSecret: z.string().min(1, 'Enter the client secret from WellSky.').max(400),
  agencyId: z.string().trim().min(1, 'Enter your WellSky agency ID.').max(80),
  timeZone: z.string().min(1, 'Choose the time zone of the agency.').max(80),
  /** Only where no operating-system keyring is available: protects the cache of this agency. */
  passphrase: z.string().min(12, 'Use at least 12 characters.').max(400).nullable(),
  /** What the agency is called here; absent: as it was, or by its WellSky id. */
  name: agencyNameSchema.optional(),
  /** The agency that is connected again; absent: the one of this address and id, or a new one. */
  agency: agencyKeySchema.optional(),
});
export type Connection = z.infer<typeof connectionSchema>;

export const connectionTestSchema = z.object({
  reached: z.boolean(),
  /** What happened, what it means, what to do. */
  message: z.string(),
  capabilities: capabilitiesSchema.nullable(),
});
export type ConnectionTest = z.infer<typeof connectionTestSchema>;

export const setupSchema = z.object({
  source: z.enum(['none', 'demo', 'wellsky']),
  /** The connected agency that the form is about; null for a new one. */
  agency: agencyKeySchema.nullable(),
  name: z.string(),
  url: z.string(),
  clientId: z.string(),
  agencyId: z.string(),
  timeZone: z.string(),
  /** Whether secrets can be kept in the operating system's keyring; otherwise a passphrase is asked. */
  keyring: z.boolean(),
  capabilities: capabilitiesSchema.nullable(),
});
export type Setup = z.infer<typeof setupSchema>;

/** About twenty thousand rows: years of asks, and small enough to be read in one go. */
export const MAX_IMPORT_CHARACTERS = 2_000_000;

export const importFileSchema = z.strictObject({
  kind: z.enum(IMPORT_KINDS),
  /** The text of the CSV file. */
  content: z.string().max(MAX_IMPORT_CHARACTERS, 'The file is too large. Split it into several.'),
  /** Stores the good rows of a file with bad ones; otherwise such a file is not stored at all. */
  skipBad: z.boolean(),
  /** Looks, but stores nothing. */
  dryRun: z.boolean(),
  /**
   * The file's column for each column of its kind; null: it has none. Absent: a look guesses, and
   * to be stored the columns have to be named as the kind's.
   */
  mapping: z.record(z.string().max(80), z.string().max(400).nullable()).optional(),
});

/** One thing that is wrong or noteworthy in a file; never the content of a cell. */
const importRemarkSchema = z.object({
  /** Line on which its row starts, from 1. */
  line: z.number().int(),
  /** Name of the column; empty when it is about the whole row or file. */
  column: z.string(),
  message: z.string(),
});
export type ImportRemark = z.infer<typeof importRemarkSchema>;

/** The beginning of a file, and which of its columns are taken for which. */
const importPreviewSchema = z.object({
  /** Names in the header row, as they stand there. */
  columns: z.array(z.string()),
  /** The first rows, cell by cell. */
  rows: z.array(z.array(z.string())),
  /** The columns of the kind, required ones first. */
  fields: z.array(
    z.object({
      name: z.string(),
      isRequired: z.boolean(),
      /** The column of the file that holds it; null: none. */
      column: z.string().nullable(),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** What an import found and did. Remarks are sorted by line; of many only the first are sent. */
export const importResultSchema = z.object({
  /** Rows that are new and stored now: 0 after a dry run and where bad rows forbade storing. */
  accepted: z.number().int(),
  /** Rows without a problem, each counted once. */
  good: z.number().int(),
  /** What forbids storing: one for every bad cell. */
  rejected: z.array(importRemarkSchema),
  rejectedTotal: z.number().int(),
  /** What is stored all the same, but deserves a look. */
  warnings: z.array(importRemarkSchema),
  warningsTotal: z.number().int(),
  preview: importPreviewSchema,
});
export type ImportResult = z.infer<typeof importResultSchema>;

export const incidentReference = z.strictObject({ id: incidentIdSchema });
export const askReference = z.strictObject({ id: askIdSchema });
