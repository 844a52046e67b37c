import { describe, expect, it } from 'vitest';
import {
  decideIncidents,
  type DecideInput,
  type Decided,
} from '../../../../electron/core/incidents/decide.ts';
import { finished, leased } from '../../../../electron/core/sending/life.ts';
import type { PresentedFinding } from '../../../../electron/core/incidents/presented-finding.ts';
import type { Delivery } from '../../../../shared/domain/delivery.ts';
import type { AppointmentId, IncidentId, ReplyId } from '../../../../shared/domain/ids.ts';
import type { Finding, Incident } from '../../../../shared/domain/incident.ts';
import { countingIds } from '../../../../shared/util/ids.ts';
import { HOUR, MINUTE, plus, SECOND, type Instant } from '../../../../shared/util/time.ts';
import {
  aCandidate,
  aFeed,
  aFinding,
  anIncident,
  aPolicy,
  aShift,
  aSnapshot,
  caregiverId,
  clientId,
  FRIDAY_11_AM,
  windowsOf,
  type SnapshotParts,
} from '../../../support/builders.ts';
import { storedAsk } from '../../../support/stored-rows.ts';

const NOW = FRIDAY_11_AM;
const open = aShift();
const other = aShift({ appointmentId: '200' as AppointmentId });
const elsewhere = aShift({ clientId: clientId('client-2') });
const headline = 'Friday 2 PM shift unfilled';
const sarah = aCandidate('Sarah', 0.857);
const lisa = aCandidate('Lisa', 0.9);

function presented(finding: Finding = aFinding(), over: Partial<PresentedFinding> = {}) {
  return {
    finding,
    ranking: { candidates: [sarah], excluded: [] },
    headline,
    body: 'Sarah',
    ...over,
  };
}

function callOut(...shifts: (typeof open)[]): Finding {
  return aFinding(shifts[0], {
    workflow: 'call-out',
    cause: 'caregiver:tom:2026-11-27',
    caregiverId: caregiverId('tom'),
    subjects: shifts.flatMap((shift) => aFinding(shift).subjects),
    details: { kind: 'unassigned' },
  });
}

function feedFinding(): Finding {
  return aFinding(open, {
    workflow: 'feed-health',
    cause: 'feed',
    severity: 'high',
    subjects: [],
    expiresAt: null,
    details: { kind: 'refused' },
  });
}

/** One decision on literal input; ids count from 1. */
function decide(
  over: Partial<Omit<DecideInput, 'snapshot'>> & { snapshot?: SnapshotParts } = {},
): Decided {
  const snapshot = aSnapshot({ shifts: [open], ...over.snapshot });
  const defaults = {
    findings: [],
    incidents: [],
    deliveries: [],
    feed: aFeed(),
    ids: countingIds('new'),
  };
  return decideIncidents({ ...defaults, ...over, snapshot });
}

/** A row of decisions, minute by minute, each on what the last one left behind. */
function world(initial: SnapshotParts = {}) {
  const ids = countingIds('id');
  const incidents = new Map<string, Incident>();
  const deliveries = new Map<string, Delivery>();
  return {
    incidents: () => [...incidents.values()],
    deliveries: () => [...deliveries.values()],
    change(incident: Incident) {
      incidents.set(incident.id, incident);
    },
    /** Sends what is due, as a channel that answers with `outcome`. */
    send(now: Instant, outcome: Parameters<typeof finished>[1] = { kind: 'sent' }) {
      for (const one of [...deliveries.values()]) {
        if (one.state === 'waiting' && one.dueAt <= now) {
          deliveries.set(one.id, finished(leased(one, now), outcome, now));
        }
      }
    },
    decide(now: Instant, findings: Finding[], over: SnapshotParts = {}, say = presented): Decided {
      const decided = decideIncidents({
        findings: findings.map((finding) => say(finding)),
        incidents: [...incidents.values()],
        deliveries: [...deliveries.values()],
        feed: aFeed(),
        snapshot: aSnapshot({ shifts: [open], now, ...initial, ...over }),
        ids,
      });
      for (const one of decided.incidents) incidents.set(one.id, one);
      for (const one of decided.deliveries) deliveries.set(one.id, one);
      return decided;
    },
  };
}

const reasons = (decided: Decided): string[] =>
  decided.decisions.map((one) => `${one.verdict} ${one.reason}`);

describe('a new cause', () => {
  it('opens an incident and queues one alert after the group wait', () => {
    const { incidents, deliveries, decisions } = decide({ findings: [presented()] });
    expect(incidents).toEqual([
      anIncident(open, {
        id: 'new-1' as IncidentId,
        body: 'Sarah',
        candidates: [sarah],
        details: {},
      }),
    ]);
    expect(deliveries).toEqual([
      {
        id: 'new-2',
        incidentId: 'new-1',
        channel: 'desktop',
        severity: 'critical',
        title: headline,
        body: 'Sarah',
        createdAt: NOW,
        dueAt: plus(NOW, 30 * SECOND),
        expiresAt: open.start,
        state: 'waiting',
        leasedUntil: null,
        attempts: 0,
        finishedAt: null,
        reason: null,
        ...{ recipientId: null, follows: null, rung: 0, serviceId: null, receipt: null },
      },
    ]);
    expect(decisions.map((one) => one.verdict)).toEqual(['opened', 'queued']);
  });

  it.each([
    ['for the digest', { urgency: 'digest' as const }, {}, 'digest'],
    ['of a workflow that only records', {}, { 'unfilled-shift': 'record-only' }, 'record-only'],
  ])('%s is recorded and not told', (_case, over, workflows, delivery) => {
    const findings = [presented(aFinding(open, over))];
    const decided = decide({ findings, snapshot: { policy: aPolicy({ workflows }) } });
    expect(decided.incidents.map((one) => one.delivery)).toEqual([delivery]);
    expect(decided.deliveries).toEqual([]);
    expect(reasons(decided)).toContain(`not-told ${delivery}`);
  });

  it('that starts within the group wait is told until its end', () => {
    const soon = aShift({ start: plus(NOW, 20 * SECOND) });
    const { deliveries } = decide({
      findings: [presented(aFinding(soon))],
      snapshot: { shifts: [soon] },
    });
    expect(deliveries.map((one) => one.expiresAt)).toEqual([soon.end]);
  });
});

describe('the same facts again', () => {
  it('change nothing', () => {
    const { decide } = world();
    decide(NOW, [aFinding()]);
    const again = decide(plus(NOW, MINUTE), [aFinding()]);
    expect([again.incidents, again.deliveries]).toEqual([[], []]);
  });

  it('change nothing when a match drifts by less than what is shown', () => {
    const { decide } = world();
    decide(NOW, [aFinding()]);
    const drifted = { candidates: [aCandidate('Sarah', 0.8571)], excluded: [] };
    const say = (finding?: Finding) => presented(finding, { ranking: drifted });
    expect(decide(NOW, [aFinding()], {}, say).incidents).toEqual([]);
  });

  it('are not told again, but another first candidate is written', () => {
    const { decide, send } = world();
    decide(NOW, [aFinding()]);
    send(plus(NOW, MINUTE));
    const ranking = { candidates: [aCandidate('John', 0.9)], excluded: [] };
    const say = (finding?: Finding) => presented(finding, { ranking, body: 'John' });
    const later = decide(plus(NOW, 2 * MINUTE), [aFinding()], {}, say);
    expect(later.incidents.map((one) => [one.body, one.changedAt])).toEqual([
      ['John', plus(NOW, 2 * MINUTE)],
    ]);
    expect(later.deliveries).toEqual([]);
    expect(reasons(later)).toContain('not-told told-already');
  });

  it('reword an alert that is still waiting', () => {
    const { decide } = world();
    decide(NOW, [aFinding()]);
    const say = (finding?: Finding) => presented(finding, { body: 'John' });
    expect(decide(plus(NOW, SECOND), [aFinding()], {}, say).deliveries).toMatchObject([
      { id: 'id-2', body: 'John', dueAt: plus(NOW, 30 * SECOND) },
    ]);
  });
});

describe('news', () => {
  it.each<[string, Finding, Finding, number]>([
    ['a rise in severity', aFinding(open, { severity: 'high' }), aFinding(), 1],
    ['a fall in severity', aFinding(), aFinding(open, { severity: 'high' }), 0],
    ['another shift', callOut(open), callOut(open, other), 1],
    ['a shift less', callOut(open, other), callOut(open), 0],
    ['from the digest to now', aFinding(open, { urgency: 'digest' }), aFinding(), 1],
  ])('%s', (_case, before, after, told) => {
    const { decide, send } = world({ shifts: [open, other] });
    decide(NOW, [before]);
    send(plus(NOW, MINUTE));
    expect(decide(plus(NOW, 2 * MINUTE), [after]).deliveries).toHaveLength(told);
  });

  it('is an alert of which nobody knows whether it arrived, and it says so', () => {
    const { decide, send } = world();
    decide(NOW, [aFinding()]);
    send(plus(NOW, MINUTE), { kind: 'unknown', reason: 'lease ran out' });
    const { deliveries } = decide(plus(NOW, 2 * MINUTE), [aFinding()]);
    expect(deliveries.map((one) => one.body)).toEqual([
      'Sarah (sent again: the first may not have arrived)',
    ]);
    expect(decide(plus(NOW, 2 * MINUTE), [aFinding()]).deliveries).toEqual([]);
  });

  it('is sent again at most three times while nobody knows', () => {
    const { decide, send, deliveries } = world();
    for (let minute = 0; minute < 10; minute += 1) {
      decide(plus(NOW, minute * MINUTE), [aFinding()]);
      send(plus(NOW, minute * MINUTE), { kind: 'unknown', reason: 'lease ran out' });
    }
    expect(deliveries()).toHaveLength(3);
  });

  it('is not that a channel failed for good', () => {
    const { decide, send } = world();
    decide(NOW, [aFinding()]);
    send(plus(NOW, MINUTE), { kind: 'failed', reason: 'no display', retry: false });
    const later = decide(plus(NOW, 2 * MINUTE), [aFinding()]);
    expect(later.deliveries).toEqual([]);
    expect(reasons(later)).toContain('not-told last-failed');
  });
});

describe('an incident at rest', () => {
  const rests = [
    ['acknowledged', 'nothing new', aFinding(), -1, 'acknowledged', 0],
    ['acknowledged', 'its time is up', aFinding(), 0, 'open', 1],
    ['snoozed', 'its time is up', aFinding(), 0, 'open', 1],
    ['acknowledged', 'it is worse', aFinding(), -1, 'open', 1],
    ['snoozed', 'it is worse', aFinding(), -1, 'snoozed', 0],
  ] as const;

  it.each(rests)('%s, %s', (state, why, finding, late, after, told) => {
    const wakesAt = plus(NOW, -late * MINUTE);
    const severity = why === 'it is worse' ? 'high' : 'critical';
    const incident = anIncident(open, {
      state,
      wakesAt,
      actor: 'Dana',
      severity,
      body: 'Sarah',
      candidates: [sarah],
    });
    const delivery = {
      ...decide({ findings: [presented()] }).deliveries[0],
      incidentId: incident.id,
      state: 'sent',
      severity,
    } as Delivery;
    const decided = decide({
      findings: [presented(finding)],
      incidents: [incident],
      deliveries: [delivery],
    });
    const [changed = incident] = decided.incidents;
    expect(changed.state).toBe(after);
    expect(changed.actor).toBe(after === 'open' ? null : 'Dana');
    expect(decided.deliveries).toHaveLength(told);
  });

  it.each([
    ['acknowledged', 60 * MINUTE, 'acknowledged'],
    ['acknowledged', 60 * MINUTE + 1, 'open'],
    ['snoozed', 3 * HOUR, 'snoozed'],
    ['snoozed', 3 * HOUR + 1, 'open'],
  ] as const)('%s for %i ms because the clock was set back: %s', (state, rest, after) => {
    const incident = anIncident(open, { state, wakesAt: plus(NOW, rest) });
    const { incidents, decisions } = decide({ findings: [presented()], incidents: [incident] });
    expect(incidents.map((one) => one.state)).toEqual([after]);
    expect(decisions.some((one) => one.reason === 'clock-set-back')).toBe(after === 'open');
  });

  it('wakes from a snooze when another shift joins it', () => {
    const { decide, change, incidents } = world({ shifts: [open, other] });
    decide(NOW, [callOut(open)]);
    for (const one of incidents()) change({ ...one, state: 'snoozed', wakesAt: plus(NOW, HOUR) });
    decide(plus(NOW, MINUTE), [callOut(open, other)]);
    expect(incidents().map((one) => one.state)).toEqual(['open']);
  });

  it.each([
    ['nothing else', [sarah], 'critical', 'snoozed'],
    ['the severity', [sarah], 'high', 'open'],
    ['whom to call first', [lisa], 'critical', 'open'],
    ['that anybody can be called', [], 'critical', 'open'],
  ] as const)('until something changes wakes when it is %s', (_what, before, severity, after) => {
    const incident = anIncident(open, {
      state: 'snoozed',
      wakesAt: plus(NOW, HOUR),
      wakesOnChange: true,
      severity,
      candidates: [...before],
    });
    const decided = decide({ findings: [presented()], incidents: [incident] });
    const [changed = incident] = decided.incidents;
    expect(changed.state).toBe(after);
    expect(changed.wakesOnChange).toBe(after === 'snoozed');
  });

  it.each([
    ['somebody said no', 'declined', 1, open, 'open'],
    ['somebody said yes', 'accepted', 1, open, 'open'],
    ['nobody answered in time', 'no-answer', 1, open, 'snoozed'],
    ['she is still waiting', null, 1, open, 'snoozed'],
    ['the answer came before', 'declined', -1, open, 'snoozed'],
    ['it was about another client', 'declined', 1, elsewhere, 'snoozed'],
  ] as const)('until a reply: %s', (_what, outcome, minutes, asked, after) => {
    const since = plus(NOW, -10 * MINUTE);
    const ask = storedAsk({
      ...{ clientId: asked.clientId, shiftStart: asked.start, shiftEnd: asked.end, outcome },
      answeredAt: outcome === null ? null : plus(since, minutes * MINUTE),
    });
    const incident = anIncident(open, {
      ...{ state: 'snoozed', wakesAt: plus(NOW, HOUR), wakesOnReply: true, restsSince: since },
    });
    const decided = decide({
      findings: [presented()],
      incidents: [incident],
      snapshot: { asks: [ask] },
    });
    const [changed = incident] = decided.incidents;
    expect(changed).toMatchObject({ state: after, wakesOnReply: after === 'snoozed' });
    expect(reasons(decided).includes('woke somebody-answered')).toBe(after === 'open');
  });

  const asked = storedAsk({
    ...{ clientId: open.clientId, shiftStart: open.start, shiftEnd: open.end },
    ...{ outcome: null, answeredAt: null },
  });
  const unclear = {
    id: 'reply-1' as ReplyId,
    askId: asked.id,
    caregiverId: asked.caregiverId,
  };

  it.each([
    ['to its ask', unclear, open, 'open'],
    ['to one of her asks', { ...unclear, askId: null }, open, 'open'],
    ['to an ask of another client', unclear, elsewhere, 'snoozed'],
    [
      'of somebody else',
      { ...unclear, askId: null, caregiverId: caregiverId('eve') },
      open,
      'snoozed',
    ],
  ] as const)('until a reply: one %s that a person has to read', (_what, reply, shift, after) => {
    const incident = anIncident(open, {
      ...{ state: 'snoozed', wakesAt: plus(NOW, HOUR), wakesOnReply: true, restsSince: NOW },
    });
    const { clientId, start } = shift;
    const decided = decide({
      findings: [presented()],
      incidents: [incident],
      toConfirm: [reply],
      snapshot: { asks: [{ ...asked, clientId, shiftStart: start }] },
    });
    const [changed = incident] = decided.incidents;
    expect(changed.state).toBe(after);
    expect(decided.deliveries).toHaveLength(after === 'open' ? 1 : 0);
  });

  it('is told again, once, when a person has to read a reply about it', () => {
    const told = { findings: [presented()], snapshot: { asks: [asked] } };
    const first = decide(told);
    const sent = first.deliveries.map((one) => finished(leased(one, NOW), { kind: 'sent' }, NOW));
    const toConfirm = [unclear];
    const again = decide({ ...told, incidents: first.incidents, deliveries: sent, toConfirm });
    expect(reasons(again)).toContain('queued news');
    const deliveries = again.deliveries.map((one) =>
      finished(leased(one, NOW), { kind: 'sent' }, NOW),
    );
    const third = decide({ ...told, incidents: again.incidents, deliveries, toConfirm });
    expect([third.incidents, third.deliveries]).toEqual([[], []]);
  });

  it('has its waiting alert withdrawn', () => {
    const { decide, change, incidents } = world();
    decide(NOW, [aFinding()]);
    for (const one of incidents())
      change({ ...one, state: 'acknowledged', wakesAt: plus(NOW, HOUR) });
    expect(decide(plus(NOW, SECOND), [aFinding()]).deliveries).toMatchObject([
      { state: 'withdrawn', reason: 'acknowledged' },
    ]);
  });
});

describe('a cause that is gone', () => {
  const taken = aShift({ caregiverId: caregiverId('lisa') });
  const toms = aShift({ caregiverId: caregiverId('tom') });
  const ended = plus(open.end, MINUTE);

  it.each([
    ['somebody took the shift', aFinding(), [taken], NOW, 'filled'],
    ['the shift is gone', aFinding(), [], NOW, 'cancelled'],
    [
      'the shift is cancelled',
      aFinding(),
      [{ ...open, status: 'cancelled' as const }],
      NOW,
      'cancelled',
    ],
    ['the shift ended with nobody', aFinding(), [open], ended, 'missed'],
    ['it is still open but no longer found', aFinding(), [open], NOW, 'cleared'],
    ['somebody else took over', callOut(open), [taken], NOW, 'filled'],
    ['she has it again', callOut(open), [toms], NOW, 'cleared'],
    ['it ended and she never came', callOut(open), [toms], ended, 'missed'],
    [
      'one of two was missed',
      callOut(open, other),
      [open, { ...other, caregiverId: taken.caregiverId }],
      ended,
      'missed',
    ],
    ['the feed recovered', feedFinding(), [], NOW, 'cleared'],
  ])('resolves by itself: %s', (_case, finding, shifts, now, resolution) => {
    const { decide, incidents } = world();
    decide(plus(NOW, -MINUTE), [finding], { windows: windowsOf([open.clientId], NOW) });
    decide(now, [], { shifts, now });
    expect(incidents()).toMatchObject([
      { state: 'resolved', resolution, resolvedAt: now, actor: null },
    ]);
  });

  it('takes its waiting alert back', () => {
    const { decide, deliveries } = world();
    decide(NOW, [aFinding()]);
    decide(plus(NOW, 10 * SECOND), [], { shifts: [taken] });
    expect(deliveries()).toMatchObject([{ state: 'withdrawn', reason: 'resolved' }]);
  });

  it.each([
    ['filled', 30, [taken], [open], 1, 2],
    ['filled', 31, [taken], [open], 2, 2],
    ['cancelled', 30, [], [open], 1, 2],
    ['cleared', 30, [open], [open], 1, 1],
    ['cleared, another shift', 30, [open], [open, other], 1, 2],
  ] as const)('%s, and comes back after %i minutes', (_case, minutes, gone, back, count, told) => {
    const { decide, send, incidents, deliveries } = world();
    decide(NOW, [callOut(open)]);
    send(plus(NOW, MINUTE));
    decide(plus(NOW, 2 * MINUTE), [], { shifts: [...gone] });
    const later = plus(NOW, (2 + minutes) * MINUTE);
    decide(later, [callOut(...back)]);
    expect(incidents()).toHaveLength(count);
    expect(incidents().at(-1)).toMatchObject({ state: 'open', resolution: null });
    const dues = [plus(NOW, 30 * SECOND), plus(later, 30 * SECOND)];
    expect(deliveries().map((one) => one.dueAt)).toEqual(dues.slice(0, told));
  });

  it('and flaps before it was ever told waits the group wait anew', () => {
    const { decide, deliveries } = world();
    decide(NOW, [aFinding()]);
    decide(plus(NOW, 10 * SECOND), [], { shifts: [taken] });
    const back = plus(NOW, 5 * MINUTE);
    decide(back, [aFinding()]);
    expect(deliveries().map((one) => [one.state, one.dueAt])).toEqual([
      ['withdrawn', plus(NOW, 30 * SECOND)],
      ['waiting', plus(back, 30 * SECOND)],
    ]);
  });

  it('because its workflow was switched off is cleared', () => {
    const policy = aPolicy({ workflows: { 'unfilled-shift': 'off' } });
    const { incidents } = decide({ incidents: [anIncident()], snapshot: { policy } });
    expect(incidents).toMatchObject([{ state: 'resolved', resolution: 'cleared' }]);
  });
});

describe('a feed that cannot be read', () => {
  const refused = windowsOf([open.clientId], NOW, { failure: 'refused', failedAt: NOW });
  const dead = aFeed({ state: 'refused' });

  it('mutes what depends on it in the name of its incident', () => {
    const decided = decide({
      findings: [presented(aFinding()), presented(feedFinding())],
      feed: dead,
      snapshot: { windows: refused },
    });
    const [feed, shift] = decided.incidents;
    expect(feed).toMatchObject({ workflow: 'feed-health', delivery: 'now', mutedBy: null });
    expect(shift).toMatchObject({
      workflow: 'unfilled-shift',
      delivery: 'muted',
      mutedBy: feed?.id,
    });
    expect(decided.deliveries.map((one) => one.incidentId)).toEqual([feed?.id]);
  });

  it('keeps incidents whose cause can no longer be seen, and takes back what was not sent', () => {
    const [delivery] = decide({ findings: [presented()] }).deliveries;
    const incident = anIncident(open, { id: delivery?.incidentId ?? ('' as IncidentId) });
    const decided = decide({
      incidents: [incident],
      deliveries: delivery === undefined ? [] : [delivery],
      feed: dead,
      snapshot: { windows: refused, shifts: [] },
    });
    expect(decided.incidents).toMatchObject([{ state: 'open', delivery: 'muted' }]);
    expect(decided.deliveries).toMatchObject([{ state: 'withdrawn', reason: 'muted' }]);
    expect(reasons(decided)).toContain('kept schedule-not-readable');
  });

  it('lets what rests on readable parts speak', () => {
    const decided = decide({ findings: [presented()], feed: aFeed({ state: 'unreachable' }) });
    expect(decided.incidents.map((one) => one.delivery)).toEqual(['now']);
  });

  it('holds nothing up for days before yesterday or clients who left', () => {
    const old = aShift({ start: plus(NOW, -80 * HOUR) });
    const decided = decide({
      incidents: [anIncident(old)],
      snapshot: { shifts: [old], windows: [] },
    });
    expect(decided.incidents).toMatchObject([{ resolution: 'missed' }]);
    const gone = decide({ incidents: [anIncident()], snapshot: { clients: [], windows: [] } });
    expect(gone.incidents).toMatchObject([{ resolution: 'cleared' }]);
  });
});

describe('news that may not be told yet', () => {
  const refused = {
    windows: windowsOf([open.clientId], NOW, { failure: 'refused', failedAt: NOW }),
  };
  const wakesAt = plus(NOW, 5 * MINUTE);
  const digest = aFinding(open, { urgency: 'digest' });
  const acknowledged = { state: 'acknowledged', wakesAt } as const;

  it.each<[string, Partial<Incident>, Finding[], SnapshotParts, Finding]>([
    ['its time was up while unreadable', acknowledged, [aFinding()], refused, aFinding()],
    ['its time was up while not found', acknowledged, [], refused, aFinding()],
    ['its time was up in the digest', acknowledged, [digest], {}, aFinding()],
    ['a shift joined while unreadable', {}, [callOut(open, other)], refused, callOut(open, other)],
    [
      'a shift joined at rest while unreadable',
      acknowledged,
      [callOut(open, other)],
      refused,
      callOut(open, other),
    ],
  ])('is told once it may be: %s', (_case, rest, silent, unreadable, back) => {
    const { decide, send, change, incidents, deliveries } = world({ shifts: [open, other] });
    decide(NOW, [back.workflow === 'call-out' ? callOut(open) : aFinding()]);
    send(plus(NOW, MINUTE));
    for (const one of incidents()) change({ ...one, ...rest });
    decide(plus(NOW, 6 * MINUTE), silent, unreadable);
    decide(plus(NOW, 7 * MINUTE), silent, unreadable);
    expect(deliveries().filter((one) => one.state === 'waiting')).toEqual([]);
    const now = plus(NOW, 8 * MINUTE);
    expect(decide(now, [back]).deliveries).toMatchObject([{ state: 'waiting', dueAt: now }]);
    send(now);
    expect(decide(plus(NOW, 9 * MINUTE), [back]).deliveries).toEqual([]);
  });

  it.each<[string, Finding, Finding, number]>([
    ['of another shift', callOut(open), callOut(open, other), 1],
    ['of a rise in severity', aFinding(open, { severity: 'high' }), aFinding(), 1],
    ['but not what says the same', aFinding(), aFinding(), 0],
  ])('is queued behind an alert that is being sent: %s', (_what, before, after, told) => {
    const { decide, incidents, deliveries } = world({ shifts: [open, other] });
    decide(NOW, [before]);
    const sending = deliveries().map((one) => leased(one, plus(NOW, MINUTE)));
    const now = plus(NOW, MINUTE + SECOND);
    const decided = decideIncidents({
      findings: [presented(after)],
      incidents: incidents(),
      deliveries: sending,
      feed: aFeed(),
      snapshot: aSnapshot({ shifts: [open, other], now }),
      ids: countingIds('new'),
    });
    expect(decided.deliveries.map(({ state, dueAt }) => [state, dueAt])).toEqual(
      Array.from({ length: told }, () => ['waiting', now]),
    );
  });
});

describe('a call-out', () => {
  it('mutes the incident of a shift that it contains', () => {
    const decided = decide({ findings: [presented(aFinding()), presented(callOut(open, other))] });
    const byWorkflow = new Map(decided.incidents.map((one) => [one.workflow, one]));
    expect(byWorkflow.get('unfilled-shift')).toMatchObject({
      delivery: 'muted',
      mutedBy: byWorkflow.get('call-out')?.id,
    });
    expect(decided.deliveries).toHaveLength(1);
  });

  it('that is only recorded mutes nothing', () => {
    const policy = aPolicy({ workflows: { 'call-out': 'record-only' } });
    const findings = [presented(aFinding()), presented(callOut(open))];
    const decided = decide({ findings, snapshot: { policy } });
    expect(decided.incidents.map((one) => one.delivery).sort()).toEqual(['now', 'record-only']);
  });

  it('with several shifts expires at the start of the next one', () => {
    const running = aShift({ start: plus(NOW, -HOUR) });
    const { deliveries } = decide({ findings: [presented(callOut(running, open))] });
    expect(deliveries.map((one) => one.expiresAt)).toEqual([open.start]);
  });
});

describe('a workflow whose alerts were rarely worth it', () => {
  const demoted = new Set(['unfilled-shift'] as const);
  const because = { verdict: 'demoted', reason: 'alerts-rarely-worth-it' };

  it('speaks in the digest, and the decision says why', () => {
    const { incidents, deliveries, decisions } = decide({
      findings: [presented(aFinding(open, { severity: 'high' }))],
      demoted,
    });
    expect(incidents[0]).toMatchObject({ delivery: 'digest', state: 'open' });
    expect(deliveries).toEqual([]);
    expect(decisions).toContainEqual({ subject: aFinding(open).cause, ...because });
  });

  it('withdraws an alert that was not sent yet', () => {
    const high = { severity: 'high' as const };
    const findings = [presented(aFinding(open, high))];
    const first = decide({ findings });
    const second = decide({
      findings,
      incidents: first.incidents,
      deliveries: first.deliveries,
      demoted,
    });
    expect(second.deliveries).toMatchObject([{ state: 'withdrawn', reason: 'digest' }]);
  });

  it('still interrupts when it is critical', () => {
    const { incidents, deliveries, decisions } = decide({ findings: [presented()], demoted });
    expect(incidents[0]?.delivery).toBe('now');
    expect(deliveries).toHaveLength(1);
    expect(decisions.map((one) => one.verdict)).not.toContain('demoted');
  });

  it('leaves the other workflows as they are', () => {
    const findings = [presented(feedFinding())];
    expect(decide({ findings, demoted }).incidents[0]?.delivery).toBe('now');
  });
});
