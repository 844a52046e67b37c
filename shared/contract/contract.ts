import { z } from 'zod';
import { channelNameSchema } from '../domain/channel.ts';
import { ASK_CHANNELS, ASK_OUTCOMES, askSchema } from '../domain/history.ts';
import { caregiverIdSchema, incidentIdSchema, shiftKeySchema } from '../domain/ids.ts';
import { severitySchema } from '../domain/incident.ts';
import { ROLES, type Role } from '../domain/role.ts';
import { instantSchema, localDateSchema } from '../util/time.ts';
import { choiceSchema } from '../domain/insight.ts';
import { recipientSchema } from '../domain/recipient.ts';
import { writeSchema } from '../domain/write.ts';
import { workflowModeSchema, workflowSchema } from '../domain/policy.ts';
import { apiHealthSchema, askLoadSchema, fillRateSchema, openShiftsSchema } from './dashboard.ts';
import {
  agencyChoiceSchema,
  agencyLineSchema,
  agencyReferenceSchema,
  agencyRenamingSchema,
} from './agencies.ts';
import {
  approvedAsksSchema,
  askDraftsQuestionSchema,
  askDraftsSchema,
  askingOutcomeSchema,
  askingStateSchema,
  askWithdrawalSchema,
  withdrawnAskSchema,
  messagesReference,
  replyMeaningSchema,
  shiftMessagesSchema,
} from './asking.ts';
import { channelInputSchema, channelReference, channelViewSchema } from './channels.ts';
import { firstRunStepSchema } from './first-run.ts';
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
  handOverSchema,
  recipientInputSchema,
  recipientReference,
  recipientsViewSchema,
} from './recipients.ts';
import {
  lockAfterSchema,
  personIdSchema,
  personInputSchema,
  personSchema,
  sessionSchema,
  unlockedSchema,
} from './session.ts';
import {
  auditExportSchema,
  auditFieldsSchema,
  auditPageSchema,
  auditQuestionSchema,
  auditVerdictSchema,
  diagnosticsSchema,
  exportedFileSchema,
  keptDataSchema,
  policyChangesSchema,
  policyOutcomeSchema,
  policyPreviewSchema,
  policyViewSchema,
  privacySchema,
  testedChannelSchema,
  wipedSchema,
} from './settings.ts';
import { deliveryReference, outboxViewSchema, tellingViewSchema } from './telling.ts';
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
import {
  approvedWriteSchema,
  wellskyPageSchema,
  writeDraftSchema,
  writeQuestionSchema,
  writesViewSchema,
} from './write-back.ts';

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

/**
 * The one description of everything a renderer may ask of the engine. The client in the renderer,
 * the handlers in the engine and the test double are mapped types of this object, so a missing or
 * mistyped handler does not compile.
 */
export const calls = {
  /** Who sits here, whether Standby is locked, whether alerts are paused. */
  session: call(nothing, sessionSchema),
  /** Lets somebody in. A wrong PIN is an answer, not a failure: it says how long to wait. */
  unlock: call(
    z.strictObject({ personId: personIdSchema, pin: z.string().min(1).max(200) }),
    unlockedSchema,
  ),
  lock: call(nothing, done),
  /** Somebody is at the page: she pressed a key or moved the pointer. */
  active: call(nothing, done),
  /** Who can unlock this computer, and what each may do. */
  people: call(nothing, z.array(personSchema), administrators),
  /** Adds or changes somebody; the first one is an administrator and turns the lock on. */
  savePerson: call(personInputSchema, personSchema, administrators),
  removePerson: call(z.strictObject({ id: personIdSchema }), done, administrators),
  setLockAfter: call(lockAfterSchema, done, administrators),
  /** Holds all alerts, critical ones too, until then by the clock of the agency that is shown. */
  pause: call(z.strictObject({ until: instantSchema }), done),
  /** Ends the pause; what still matters is told. */
  resume: call(nothing, done),
  /** The front page. */
  panel: call(nothing, panelSchema),
  /** One incident with its shifts, candidates, exclusions and ledger. */
  incident: call(incidentReference, incidentViewSchema),
  /** "I have it": silent until it times out. */
  acknowledge: call(incidentReference, done),
  /** Silent until `until`: a time, what changes the matter, or the answer of somebody asked. */
  snooze: call(
    z.strictObject({
      id: incidentIdSchema,
      until: z.union([instantSchema, z.literal('change'), z.literal('reply')]),
    }),
    done,
  ),
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
  /**
   * Takes back a logged ask; of one whose message left, the answer. Such a one that waits is a
   * `conflict`: she has to be told that it is settled.
   */
  undoAsk: call(askReference, done),
  /** Candidates for any shift, freshly ranked. */
  rank: call(z.strictObject({ shift: shiftKeySchema }), shiftViewSchema),
  /** Reads what is due from WellSky now. */
  refresh: call(nothing, done),
  /** The connection form's current content, without the secret. */
  setup: call(nothing, setupSchema, administrators),
  /** Tries the credentials by reads only and says what was found. Stores nothing. */
  testConnection: call(connectionSchema, connectionTestSchema, administrators),
  /**
   * Stores the credentials in the keyring, starts reading this agency beside the others, and shows
   * it. Leaves the demo.
   */
  connect: call(connectionSchema, connectionTestSchema, administrators),
  /** Shows the demo agency; connected agencies are watched on beside it. */
  useDemo: call(nothing, done, administrators),
  /** Every agency that is watched, in the order in which they were added. */
  agencies: call(nothing, z.array(agencyLineSchema)),
  /** Shows another agency; one that could not be opened is tried again. */
  showAgency: call(agencyChoiceSchema, done),
  renameAgency: call(agencyRenamingSchema, done, administrators),
  /**
   * Stops watching an agency. Its cache and its key stay, so that connecting it again goes on with
   * them; `wipeData` is for what must be gone.
   */
  removeAgency: call(agencyChoiceSchema, done, administrators),
  /** Goes to a step of the first run; `done` ends it. */
  firstRun: call(z.strictObject({ step: firstRunStepSchema }), done, administrators),
  /** The one workflow to begin with: the others only record, but for the one on the feed. */
  startWith: call(z.strictObject({ workflow: workflowSchema }), done, administrators),
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
  /** Open shifts by weekday and part of the day: the days ahead, and as many weeks back. */
  openShifts: call(z.strictObject({ weeks: z.number().int().min(1).max(26) }), openShiftsSchema),
  /** How many open shifts were filled and how long that took, week by week. */
  fillRate: call(z.strictObject({ weeks: z.number().int().min(1).max(52) }), fillRateSchema),
  /** Who was asked how often in the last weeks, and what she said. */
  askLoad: call(nothing, askLoadSchema),
  /** How WellSky answered in the last 24 hours. */
  apiHealth: call(nothing, apiHealthSchema),
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
  /** Clients and caregivers by id, any part of the name, or phone, with their next shifts. */
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
  /** Every rule of the agency with its form, range, default and value. */
  policy: call(nothing, policyViewSchema),
  /** Changes rules for the running agency at once; fails with `conflict` under a policy file. */
  changePolicy: call(
    z.strictObject({ changes: policyChangesSchema }),
    policyOutcomeSchema,
    administrators,
  ),
  /**
   * What the changes would have made of the last days. Takes about as long as `rehearse`, the first
   * time twice as long; a newer one replaces it.
   */
  previewPolicy: call(
    z.strictObject({
      changes: policyChangesSchema,
      days: z.number().int().min(1).max(180),
    }),
    policyPreviewSchema,
    supervisors,
  ),
  /** Who did and saw what, newest first. Reading it is written into it. */
  auditPage: call(auditQuestionSchema, auditPageSchema, supervisors),
  auditFields: call(nothing, auditFieldsSchema, supervisors),
  /** Walks the whole chain of the audit log. */
  verifyAudit: call(nothing, auditVerdictSchema, supervisors),
  /** The audit log as JSON lines, in pieces of some thousand rows; `after` 0 begins. */
  exportAudit: call(
    z.strictObject({ after: z.number().int().min(0) }),
    auditExportSchema,
    administrators,
  ),
  /** What is stored of the agency, since when and for how long. */
  keptData: call(nothing, keptDataSchema, supervisors),
  /** What Standby knows and WellSky does not, as one JSON file: no secrets, but names' ids. */
  exportData: call(nothing, exportedFileSchema, administrators),
  /** Removes cache, key and secrets of the agency that is shown. Cannot be taken back. */
  wipeData: call(
    z.strictObject({ confirmation: z.string().max(200) }),
    wipedSchema,
    administrators,
  ),
  /** What may leave this computer. */
  privacy: call(nothing, privacySchema),
  /** Sends a test over a channel, whether alerts are paused or not; `to` where it needs one. */
  sendTest: call(
    z.strictObject({ channel: channelNameSchema, to: z.string().max(254).nullable() }),
    testedChannelSchema,
  ),
  /** Every channel with how it does. */
  channels: call(nothing, z.array(channelViewSchema)),
  /** Sets a channel up; its secrets go to the keyring. */
  saveChannel: call(channelInputSchema, channelViewSchema, administrators),
  /** Switches a channel off and forgets its secrets. */
  removeChannel: call(channelReference, done, administrators),
  /** Whom Standby tells, over what and when. */
  recipients: call(nothing, recipientsViewSchema),
  saveRecipient: call(recipientInputSchema, recipientSchema, supervisors),
  removeRecipient: call(recipientReference, done, supervisors),
  /** Who was told of an incident, what waits, and what goes out if nobody does anything. */
  telling: call(incidentReference, tellingViewSchema),
  outbox: call(nothing, outboxViewSchema),
  /** Sends a failed alert once more. */
  retryDelivery: call(deliveryReference, done),
  handOver: call(handOverSchema, done),
  /** Messages to caregivers about a shift as they would be sent. */
  draftAsks: call(askDraftsQuestionSchema, askDraftsSchema),
  /** Approves messages: the shift is read again before they leave. */
  sendAsks: call(approvedAsksSchema, askingOutcomeSchema),
  /** Takes back an ask whose message waits, or tells her politely that it is settled. */
  withdrawAsk: call(askWithdrawalSchema, withdrawnAskSchema),
  asking: call(nothing, askingStateSchema),
  shiftMessages: call(messagesReference, shiftMessagesSchema),
  confirmReply: call(replyMeaningSchema, done),
  /** The stop button. */
  stopAsking: call(nothing, done),
  allowAsking: call(nothing, done, supervisors),
  /** What would be written into WellSky. */
  draftWrite: call(writeQuestionSchema, writeDraftSchema),
  /** Writes once what was approved, and re-reads it. */
  approveWrite: call(approvedWriteSchema, writeSchema),
  writes: call(messagesReference, writesViewSchema),
  /** Where "Open in WellSky" leads. */
  setWellSkyPage: call(wellskyPageSchema, done, administrators),
  diagnostics: call(nothing, diagnosticsSchema),
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
    /** Absent: the agency that is shown. */
    agency: agencyReferenceSchema.optional(),
  }),
  progress: progressSchema.strict(),
  /** A briefing is due and can be asked for. */
  briefing: z.strictObject({
    kind: briefingKindSchema,
    title: z.string(),
    /** Absent: the agency that is shown. */
    agency: agencyReferenceSchema.optional(),
  }),
  /** Standby was locked or unlocked, or alerts were paused or resumed; ask for `session` again. */
  session: z.strictObject({}),
  /** The scheduler asked to see this incident (a notification was clicked). */
  show: z.strictObject({ id: incidentIdSchema }),
} as const;

export type CallName = keyof typeof calls;

/** What is answered for the computer, not for an agency. */
export type SessionCall =
  | 'session'
  | 'unlock'
  | 'lock'
  | 'active'
  | 'people'
  | 'savePerson'
  | 'removePerson'
  | 'setLockAfter'
  | 'pause'
  | 'resume';
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
  'locked',
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

/** What the agencies answer; the rest of the contract is about the computer. */
export type AgencyHandlers = Omit<Handlers, SessionCall>;

/** The renderer's side of the contract. */
export type Client = {
  readonly [N in CallName]: (input: CallInput<N>) => Promise<Answer<CallOutput<N>>>;
};
