import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Feed } from '../../../shared/domain/feed.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Workflow } from '../../../shared/domain/policy.ts';
import type { IdSource } from '../../../shared/util/ids.ts';
import { MINUTE } from '../../../shared/util/time.ts';
import type { Decision, Snapshot } from '../snapshot.ts';
import { shiftsByKey } from '../sweep/by-key.ts';
import { inhibited, isQuieted } from './inhibition.ts';
import { kept, opened, resolved, updated, type Draft } from './lifecycle.ts';
import type { PresentedFinding } from './presented-finding.ts';
import { readability } from './readable.ts';
import type { ReplyToConfirm } from './replies.ts';
import { resolutionOf } from './resolution.ts';
import { telling } from './telling.ts';

/** A cause that comes back within this time re-opens its incident instead of making another. */
export const REOPEN_WITHIN = 30 * MINUTE;

export interface DecideInput {
  readonly findings: readonly PresentedFinding[];
  /** Unresolved ones, and those resolved within `REOPEN_WITHIN`. */
  readonly incidents: readonly Incident[];
  /** Unfinished ones, and the last of each incident on the desktop. */
  readonly deliveries: readonly Delivery[];
  readonly feed: Feed;
  readonly snapshot: Snapshot;
  /** Texts of caregivers whose meaning somebody of the office has to say. */
  readonly toConfirm?: readonly ReplyToConfirm[];
  /** Workflows whose alerts were rarely worth it: they speak in the digest unless critical. */
  readonly demoted?: ReadonlySet<Workflow>;
  readonly ids: IdSource;
}

/** What to write. */
export interface Decided {
  /** New and changed. */
  readonly incidents: readonly Incident[];
  /** New, reworded and withdrawn. */
  readonly deliveries: readonly Delivery[];
  readonly decisions: readonly Decision[];
}

/**
 * Turns what is true now into incidents and alerts. Identity is (workflow, cause): a known cause
 * is updated, a new one opened, one that is gone resolved, unless its part of the schedule cannot
 * be read, in which case it stays as it was. Then inhibition says who may speak, and the outbox
 * gets what is to be told. The same facts again change nothing.
 */
export function decideIncidents(input: DecideInput): Decided {
  const { feed, snapshot, demoted = NONE, ids } = input;
  const isReadable = readability(snapshot, feed);
  const drafts = inhibited(draftsOf(input, isReadable), snapshot.policy, isReadable, demoted);
  const deliveries = Map.groupBy(input.deliveries, (delivery) => delivery.incidentId);
  const incidents: Incident[] = [];
  const written: Delivery[] = [];
  const decisions: Decision[] = [];
  for (const draft of drafts) {
    const incident = dated(draft, snapshot);
    const { cause, openedAt } = incident;
    const told = telling({
      incident,
      deliveries: (deliveries.get(incident.id) ?? []).filter(
        ({ channel }) => channel === 'desktop',
      ),
      openSince: draft.verdict === 'reopened' ? snapshot.now : openedAt,
      hasNews: draft.hasNews,
      now: snapshot.now,
      language: snapshot.policy.texts.language,
      ids,
    });
    if (hasChanged(draft.before, incident)) incidents.push(incident);
    written.push(...told.deliveries);
    decisions.push(
      { subject: cause, verdict: draft.verdict, reason: draft.reason },
      { subject: cause, verdict: told.verdict, reason: told.reason },
      ...(incident.delivery === 'digest' && isQuieted(draft, demoted) ? [demotion(cause)] : []),
    );
  }
  return { incidents, deliveries: written, decisions };
}

const NONE: ReadonlySet<Workflow> = new Set();

function demotion(cause: string): Decision {
  return { subject: cause, verdict: 'demoted', reason: 'alerts-rarely-worth-it' };
}

function draftsOf(
  { findings, incidents, snapshot, toConfirm = [], ids }: DecideInput,
  isReadable: (incident: Incident) => boolean,
): Draft[] {
  const { now, policy } = snapshot;
  const heard = { asks: snapshot.asks, toConfirm };
  const known = new Map(incidents.toSorted(unresolvedLast).map((one) => [identity(one), one]));
  const found = new Map(findings.map((one) => [identity(one.finding), one]));
  const standing = [...found].toSorted(byIdentity).map(([key, presented]) => {
    const before = known.get(key);
    if (before !== undefined && isSame(before, now)) {
      return updated(before, presented, heard, now);
    }
    return opened(presented, heard, ids() as IncidentId, now);
  });
  const shifts = shiftsByKey(snapshot.shifts);
  const gone = incidents
    .filter((one) => one.state !== 'resolved' && !found.has(identity(one)))
    .map((one) => {
      const isOff = policy.workflows[one.workflow] === 'off';
      if (!isOff && !isReadable(one)) return kept(one);
      return resolved(one, isOff ? 'cleared' : resolutionOf(one, shifts, snapshot), now);
    });
  return [...standing, ...gone];
}

function identity({ workflow, cause }: Pick<Incident, 'workflow' | 'cause'>): string {
  return `${workflow} ${cause}`;
}

function isSame({ resolvedAt }: Incident, now: number): boolean {
  return resolvedAt === null || now - resolvedAt <= REOPEN_WITHIN;
}

/** Of several incidents of one cause the last in a map wins: the unresolved, else the latest. */
function unresolvedLast(a: Incident, b: Incident): number {
  return (a.resolvedAt ?? Infinity) === (b.resolvedAt ?? Infinity)
    ? a.openedAt - b.openedAt
    : (a.resolvedAt ?? Infinity) - (b.resolvedAt ?? Infinity);
}

function byIdentity([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}

/** `changedAt` moves when what the scheduler reads does. */
function dated({ before, after }: Draft, { now }: Snapshot): Incident {
  const isSame =
    before !== null &&
    before.headline === after.headline &&
    before.body === after.body &&
    before.severity === after.severity &&
    before.state === after.state &&
    before.subjects === after.subjects;
  return isSame ? after : { ...after, changedAt: now };
}

function hasChanged(before: Incident | null, after: Incident): boolean {
  if (before === null) return true;
  const keys = Object.keys(after) as (keyof Incident)[];
  return keys.some((key) => before[key] !== after[key]);
}
