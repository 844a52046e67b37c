import { describe, expect, it } from 'vitest';
import {
  acknowledge,
  handOver,
  reopen,
  snooze,
} from '../../../../electron/core/incidents/handling.ts';
import { byUrgency } from '../../../../electron/core/incidents/urgency.ts';
import type { IncidentId, RecipientId } from '../../../../shared/domain/ids.ts';
import type { Severity } from '../../../../shared/domain/incident.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { anIncident, aShift, FRIDAY_11_AM } from '../../../support/builders.ts';

const NOW = FRIDAY_11_AM;
const shift = aShift();
const resolved = anIncident(shift, { state: 'resolved', resolvedAt: NOW, resolution: 'filled' });

describe('acknowledging', () => {
  it.each<[Severity, number]>([
    ['critical', 5],
    ['high', 20],
    ['normal', 60],
  ])('a %s incident silences it for %i minutes', (severity, minutes) => {
    const incident = anIncident(shift, { severity });
    expect(acknowledge(incident, 'Dana', NOW)).toEqual({
      ok: true,
      value: {
        ...incident,
        state: 'acknowledged',
        actor: 'Dana',
        wakesAt: plus(NOW, minutes * MINUTE),
        restsSince: NOW,
        wakesOnChange: false,
        wakesOnReply: false,
      },
    });
  });
});

describe('snoozing', () => {
  const started = anIncident(aShift({ start: plus(NOW, -HOUR) }));
  const condition = anIncident(shift, { subjects: [], expiresAt: null });
  const distant = anIncident(aShift({ start: plus(NOW, 14 * DAY) }));

  it.each([
    ['until before the start', anIncident(), shift.start, 'ok'],
    ['beyond the start', anIncident(), plus(shift.start, 1), 'bad-request'],
    ['into the past', anIncident(), NOW, 'bad-request'],
    ['a started shift until its end', started, plus(NOW, 3 * HOUR), 'ok'],
    ['a started shift beyond its end', started, plus(NOW, 3 * HOUR + 1), 'bad-request'],
    ['a condition for a week', condition, plus(NOW, 7 * DAY), 'ok'],
    ['a condition for longer than a week', condition, plus(NOW, 7 * DAY + 1), 'bad-request'],
    ['a shift in two weeks for longer than a week', distant, plus(NOW, 7 * DAY + 1), 'bad-request'],
    ['what is resolved', resolved, shift.start, 'conflict'],
  ])('%s', (_case, incident, until, outcome) => {
    const result = snooze(incident, until, 'Dana', NOW);
    expect(result.ok ? 'ok' : result.error.code).toBe(outcome);
    if (result.ok)
      expect(result.value).toMatchObject({ state: 'snoozed', wakesAt: until, actor: 'Dana' });
  });
});

describe('snoozing until something changes', () => {
  const near = anIncident(aShift({ start: plus(NOW, HOUR) }));
  const condition = anIncident(shift, { subjects: [], expiresAt: null });

  it.each([
    ['two hours before the start', anIncident(), plus(shift.start, -2 * HOUR)],
    ['at a start that is nearer', near, plus(NOW, HOUR)],
    ['after a week where there is no shift', condition, plus(NOW, 7 * DAY)],
  ])('wakes at the latest %s', (_when, incident, wakesAt) => {
    expect(snooze(incident, 'change', 'Dana', NOW)).toMatchObject({
      value: { state: 'snoozed', wakesAt, wakesOnChange: true, actor: 'Dana' },
    });
  });

  it('is forgotten by the next thing that is done with it', () => {
    const snoozed = anIncident(shift, { state: 'snoozed', wakesOnChange: true });
    expect(reopen(snoozed, 'Dana', NOW)).toMatchObject({ value: { wakesOnChange: false } });
    expect(acknowledge(snoozed, 'Dana', NOW)).toMatchObject({ value: { wakesOnChange: false } });
  });
});

describe('handing over', () => {
  const EVE = 'eve' as RecipientId;
  const hers = anIncident(shift, { assignedTo: EVE, assignedAt: plus(NOW, -HOUR) });

  it('opens what rests, for her, from now on', () => {
    const resting = anIncident(shift, { state: 'snoozed', wakesAt: shift.start, restsSince: NOW });
    expect(handOver(resting, EVE, 'Dana', NOW)).toMatchObject({
      value: { state: 'open', wakesAt: null, restsSince: null, assignedTo: EVE, assignedAt: NOW },
    });
  });

  it('leaves what rests at rest where nobody can be told of it', () => {
    const resting = anIncident(shift, { state: 'acknowledged', wakesAt: shift.start });
    expect(handOver(resting, EVE, 'Dana', NOW, false)).toMatchObject({
      value: { state: 'acknowledged', wakesAt: shift.start, assignedTo: EVE },
    });
  });

  it('is taken back', () => {
    expect(handOver(hers, null, 'Dana', NOW)).toMatchObject({
      value: { state: 'open', assignedTo: null, assignedAt: null },
    });
  });

  it.each([
    ['of what is resolved', resolved, EVE],
    ['to whom it was handed already', hers, EVE],
    ['back from nobody', anIncident(), null],
  ])('%s is refused', (_case, incident, to) => {
    expect(handOver(incident, to, 'Dana', NOW)).toMatchObject({ error: { code: 'conflict' } });
  });
});

describe('taking back', () => {
  it('opens what was acknowledged', () => {
    const incident = anIncident(shift, { state: 'acknowledged', wakesAt: shift.start });
    expect(reopen(incident, 'Dana', NOW)).toMatchObject({
      value: { state: 'open', wakesAt: null },
    });
  });

  it.each([
    ['is open', anIncident()],
    ['is resolved', resolved],
  ])('is refused for what %s', (_case, incident) => {
    expect(reopen(incident, 'Dana', NOW)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('of an acknowledgement is refused once resolved', () => {
    expect(acknowledge(resolved, 'Dana', NOW)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });
});

describe('the order of the list', () => {
  it('is severity, then the soonest shift, then the oldest incident', () => {
    const named = (id: string, over: Parameters<typeof anIncident>[1], start = shift.start) =>
      anIncident(aShift({ start }), { id: id as IncidentId, ...over });
    const list = [
      named('later', {}, plus(NOW, 5 * HOUR)),
      named('normal', { severity: 'normal' }, plus(NOW, HOUR)),
      named('younger', { openedAt: plus(NOW, MINUTE) }),
      named('older', {}),
      named('condition', { subjects: [] }),
    ];
    expect(list.sort(byUrgency).map((one) => one.id)).toEqual([
      'condition',
      'older',
      'younger',
      'later',
      'normal',
    ]);
  });
});
