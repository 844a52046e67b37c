import { describe, expect, it } from 'vitest';
import { gradeOf, type GradeInput } from '../../../../electron/core/track-record/grade.ts';
import type { Incident } from '../../../../shared/domain/incident.ts';
import type { Grade } from '../../../../shared/domain/insight.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { anIncident, aShift, caregiverId, FRIDAY_11_AM } from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';

const OPENED = FRIDAY_11_AM;
const TOLD = plus(OPENED, 30_000);

function ended(resolution: Incident['resolution'], after = 2 * HOUR): Incident {
  return anIncident(aShift(), { state: 'resolved', resolution, resolvedAt: plus(OPENED, after) });
}

function ask(minutes: number, outcome: 'accepted' | 'declined' = 'declined') {
  return anAsk('sarah', { askedAt: plus(OPENED, minutes * MINUTE), outcome });
}

function graded(input: Partial<GradeInput>): Grade | null {
  return gradeOf({
    incident: ended('cleared'),
    handledAt: null,
    toldAt: TOLD,
    asks: [],
    hasFewerHours: false,
    ...input,
  });
}

describe('the grade of an alert', () => {
  it.each<{ what: string; input: Partial<GradeInput>; expected: Grade | null }>([
    { what: 'acknowledged', input: { handledAt: plus(TOLD, MINUTE) }, expected: 'acted-on' },
    { what: 'somebody asked while it stood', input: { asks: [ask(20)] }, expected: 'acted-on' },
    {
      what: 'filled by a yes from before',
      input: { incident: ended('filled'), asks: [ask(-20, 'accepted')] },
      expected: 'acted-on',
    },
    {
      what: 'handled, and missed all the same',
      input: { incident: ended('missed'), asks: [ask(20)] },
      expected: 'acted-on',
    },
    { what: 'missed', input: { incident: ended('missed') }, expected: 'missed' },
    {
      what: 'missed and never told',
      input: { incident: ended('missed'), toldAt: null },
      expected: 'missed',
    },
    {
      what: 'passed soon after',
      input: { incident: ended('cleared', 20 * MINUTE) },
      expected: 'resolved-by-itself',
    },
    { what: 'passed after hours', input: { incident: ended('cleared') }, expected: 'ignored' },
    {
      what: 'passed, never told',
      input: { incident: ended('cleared'), toldAt: null },
      expected: null,
    },
    {
      what: 'filled in WellSky without a trace',
      input: { incident: ended('filled') },
      expected: null,
    },
    { what: 'cancelled by the client', input: { incident: ended('cancelled') }, expected: null },
    { what: 'an ask from before it opened', input: { asks: [ask(-20)] }, expected: 'ignored' },
    { what: 'an ask after it had ended', input: { asks: [ask(180)] }, expected: 'ignored' },
  ])('$what: $expected', ({ input, expected }) => {
    expect(graded(input)).toBe(expected);
  });

  it.each(['overtime', 'pattern', 'visit-compliance'] as const)(
    'of %s counts asks to somebody else only',
    (workflow) => {
      const incident = { ...ended('cleared'), workflow, caregiverId: caregiverId('john') };
      const john = anAsk('john', { askedAt: plus(OPENED, MINUTE), outcome: 'accepted' });
      expect(graded({ incident, asks: [john] })).toBe('ignored');
      expect(graded({ incident, asks: [john, ask(20)] })).toBe('acted-on');
      expect(graded({ incident, handledAt: plus(TOLD, MINUTE) })).toBe('acted-on');
    },
  );

  it('of overtime that was taken off her week: acted-on', () => {
    const incident: Incident = { ...ended('cleared'), workflow: 'overtime' };
    expect(graded({ incident, hasFewerHours: true })).toBe('acted-on');
  });
});
