import type { IncidentId } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Policy, Workflow } from '../../../shared/domain/policy.ts';
import type { Draft } from './lifecycle.ts';

/** Workflows about one shift, which a call-out that contains the shift speaks for. */
const PER_SHIFT: readonly Workflow[] = ['unfilled-shift', 'coverage-ahead', 'visit-compliance'];

/**
 * The drafts with who may speak: a workflow that only records never does, a call-out mutes the
 * per-shift incidents it contains, and what rests on a part of the schedule that cannot be read
 * is muted by the feed's incident. What a demoted workflow says goes to the digest. Urgency decides
 * about the rest.
 */
export function inhibited(
  drafts: readonly Draft[],
  policy: Policy,
  isReadable: (incident: Incident) => boolean,
  demoted: ReadonlySet<Workflow> = new Set(),
): Draft[] {
  const live = drafts.map(({ after }) => after).filter(({ state }) => state !== 'resolved');
  const feedIncident = live.find(({ workflow }) => workflow === 'feed-health') ?? null;
  const callOuts = live.filter(
    ({ workflow }) => workflow === 'call-out' && policy.workflows[workflow] === 'on',
  );
  return drafts.map((draft) => {
    const { after } = draft;
    if (after.state === 'resolved') return draft;
    const set = (delivery: Incident['delivery'], mutedBy: IncidentId | null): Draft => ({
      ...draft,
      after: { ...after, delivery, mutedBy },
    });
    if (policy.workflows[after.workflow] === 'record-only') return set('record-only', null);
    if (!isReadable(after)) return set('muted', feedIncident?.id ?? null);
    const callOut = callOuts.find((one) => contains(one, after));
    if (callOut !== undefined) return set('muted', callOut.id);
    if (isQuieted(draft, demoted)) return set('digest', null);
    return set(draft.urgency ?? after.delivery, null);
  });
}

/**
 * Whether a draft that would interrupt goes to the digest, because its workflow's alerts were
 * rarely worth it. Critical incidents always interrupt.
 */
export function isQuieted({ after, urgency }: Draft, demoted: ReadonlySet<Workflow>): boolean {
  return urgency === 'now' && after.severity !== 'critical' && demoted.has(after.workflow);
}

function contains(callOut: Incident, { workflow, subjects }: Incident): boolean {
  if (!PER_SHIFT.includes(workflow) || subjects.length === 0) return false;
  const held = new Set(callOut.subjects.map(({ shift }) => shift));
  return subjects.every(({ shift }) => held.has(shift));
}
