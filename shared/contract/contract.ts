import { z } from 'zod';
import { ASK_CHANNELS, ASK_OUTCOMES, askSchema } from '../domain/history.ts';
import { caregiverIdSchema, incidentIdSchema, shiftKeySchema } from '../domain/ids.ts';
import { severitySchema } from '../domain/incident.ts';
import { instantSchema, localDateSchema } from '../util/time.ts';
import { choiceSchema } from '../domain/insight.ts';
import { workflowModeSchema, workflowSchema } from '../domain/policy.ts';
import {
  briefingKindSchema,
  briefingSchema,
  capacityViewSchema,
  choiceInputSchema,
  explanationSchema,
  foundSchema,
  hoursReportSchema,
  overtimeViewSchema,
  patternsViewSchema,
  personReferenceSchema,
  profileSchema,
  rehearsalSchema,
  reportKindSchema,
  trackRecordViewSchema,
  workflowModesSchema,
} from './insights.ts';
import {
  askReference,
  connectionSchema,
  connectionTestSchema,
  importFileSchema,
  importResultSchema,
  incidentReference,
  incidentViewSchema,
  panelSchema,
  progressSchema,
  setupSchema,
  shiftViewSchema,
} from './views.ts';

/**
 * The one description of everything a renderer may ask of the engine. The client in the renderer,
 * the handlers in the engine and the test double are mapped types of this object, so a missing or
 * mistyped handler does not compile.
 */
export const ROLES = ['scheduler', 'supervisor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

interface Call<I extends z.ZodType, O extends z.ZodType> {
  readonly input: I;
  readonly output: O;
  readonly roles: readonly Role[];
}

function call<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  roles: readonly Role[] = ROLES,
): Call<I, O> {
  return { input, output, roles };
}

const nothing = z.strictObject({});
const done = z.null();
const supervisors: readonly Role[] = ['supervisor', 'administrator'];
const administrators: readonly Role[] = ['administrator'];

export const calls = {
  /** The front page. */
  panel: call(nothing, panelSchema),
  /** One incident with its shifts, candidates, exclusions and ledger. */
  incident: call(incidentReference, incidentViewSchema),
  /** "I have it": silent until it times out. */
  acknowledge: call(incidentReference, done),
  /** Silent until `until`. */
  snooze: call(z.strictObject({ id: incidentIdSchema, until: instantSchema }), done),
  /** Takes back an acknowledgement or a snooze. */
  reopen: call(incidentReference, done),
  /** Logs an ask; with an outcome when the answer is already known. */
  logAsk: call(
    z.strictObject({
      shift: shiftKeySchema,
      caregiverId: caregiverIdSchema,
      channel: z.enum(ASK_CHANNELS),
      outcome: z.enum(ASK_OUTCOMES).nullable(),
    }),
    askSchema,
  ),
  /** Takes back a logged ask. */
  undoAsk: call(askReference, done),
  /** Candidates for any shift, freshly ranked. */
  rank: call(z.strictObject({ shift: shiftKeySchema }), shiftViewSchema),
  /** Reads what is due from WellSky now. */
  refresh: call(nothing, done),
  /** The connection form's current content, without the secret. */
  setup: call(nothing, setupSchema, administrators),
  /** Tries the credentials by reads only and says what was found. Stores nothing. */
  testConnection: call(connectionSchema, connectionTestSchema, administrators),
  /** Stores the credentials in the keyring and starts reading this agency; leaves the demo. */
  connect: call(connectionSchema, connectionTestSchema, administrators),
  /** Goes (back) to the demo agency; a connected agency's data stay where they are. */
  useDemo: call(nothing, done, administrators),
  /** Checks or stores a CSV file of what WellSky does not know, for the agency that is shown. */
  importFile: call(importFileSchema, importResultSchema, administrators),
  /** Who is near overtime this workweek and the next, and by which rule. */
  overtime: call(nothing, overtimeViewSchema),
  /** Call-outs, days off and regular work that chance does not explain. */
  patterns: call(nothing, patternsViewSchema),
  /** Hours against typical capacity, with the forecast. */
  capacity: call(nothing, capacityViewSchema),
  /** How well the shown matches came true, and how the rules grade themselves. */
  trackRecord: call(nothing, trackRecordViewSchema),
  /** The briefing of that kind as of now. */
  briefing: call(z.strictObject({ kind: briefingKindSchema }), briefingSchema),
  /** A due briefing was opened or put away: it is no longer shown as waiting. */
  seeBriefing: call(z.strictObject({ kind: briefingKindSchema, dueAt: instantSchema }), done),
  /** Scheduled, visited and charged hours of some days. */
  hoursReport: call(
    z.strictObject({ kind: reportKindSchema, from: localDateSchema, to: localDateSchema }),
    hoursReportSchema,
    supervisors,
  ),
  /** Reads the charge items of these days from WellSky; takes as long as WellSky does. */
  readCharges: call(
    z.strictObject({ from: localDateSchema, to: localDateSchema }),
    z.object({
      clients: z.number().int(),
      rows: z.number().int(),
      leftOut: z.number().int(),
    }),
    supervisors,
  ),
  /** Clients and caregivers by id, any part of the name, or phone. */
  lookUp: call(z.strictObject({ text: z.string().max(80) }), foundSchema),
  profile: call(personReferenceSchema, profileSchema),
  /** "Why not the first?": kept as a soft preference that expires. */
  recordChoice: call(choiceInputSchema, choiceSchema),
  /** Why everybody (or, with an id, one caregiver) stands where she stands for a shift. */
  explain: call(
    z.strictObject({ shift: shiftKeySchema, caregiverId: caregiverIdSchema.nullable() }),
    explanationSchema,
  ),
  /** Takes back a recorded choice. */
  undoChoice: call(z.strictObject({ id: z.string().min(1).max(80) }), done),
  /** What the workflows would have done in the last days. */
  rehearse: call(z.strictObject({ days: z.number().int().min(1).max(180) }), rehearsalSchema),
  workflows: call(nothing, workflowModesSchema),
  setWorkflow: call(
    z.strictObject({ workflow: workflowSchema, mode: workflowModeSchema }),
    done,
    administrators,
  ),
} as const;

/** What the engine says by itself. */
export const announcements = {
  /** Something on the front page changed; ask for `panel` again. */
  changed: z.strictObject({ version: z.number().int() }),
  /** A new incident, or new information on one, worth saying aloud. */
  incident: z.strictObject({
    id: incidentIdSchema,
    severity: severitySchema,
    headline: z.string(),
    body: z.string(),
  }),
  progress: progressSchema.strict(),
  /** A briefing is due and can be asked for. */
  briefing: z.strictObject({ kind: briefingKindSchema, title: z.string() }),
  /** The scheduler asked to see this incident (a notification was clicked). */
  show: z.strictObject({ id: incidentIdSchema }),
} as const;

export type CallName = keyof typeof calls;
export type CallInput<N extends CallName> = z.infer<(typeof calls)[N]['input']>;
export type CallOutput<N extends CallName> = z.infer<(typeof calls)[N]['output']>;

export type AnnouncementName = keyof typeof announcements;
export type Announcement = {
  [N in AnnouncementName]: {
    readonly name: N;
    readonly value: z.infer<(typeof announcements)[N]>;
  };
}[AnnouncementName];

/** What a call answers over every transport. `code` is stable, `message` is for people. */
export const FAILURE_CODES = [
  'bad-request',
  'forbidden',
  'not-found',
  'conflict',
  'unavailable',
  'unexpected',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: FailureCode; readonly message: string };

/** What every call is told about who is asking. */
export interface Caller {
  /** Name for the audit log. */
  readonly actor: string;
  readonly role: Role;
}

/** The engine's side of the contract. */
export type Handlers = {
  readonly [N in CallName]: (
    input: CallInput<N>,
    caller: Caller,
  ) => Answer<CallOutput<N>> | Promise<Answer<CallOutput<N>>>;
};

/** The renderer's side of the contract. */
export type Client = {
  readonly [N in CallName]: (input: CallInput<N>) => Promise<Answer<CallOutput<N>>>;
};
