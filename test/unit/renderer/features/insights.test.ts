import { describe, expect, it } from 'vitest';
import { briefingAsText } from '../../../../renderer/features/briefing/as-text.ts';
import { totalsOf } from '../../../../renderer/features/hours/totals.ts';
import { passedOver } from '../../../../renderer/features/incident/passed-over.ts';
import { patternOf } from '../../../../renderer/features/incident/pattern-of.ts';
import { purposeOf } from '../../../../renderer/features/incident/purpose.ts';
import type { Ask } from '../../../../shared/domain/history.ts';
import { candidate, incidentLine, NOW } from '../../../support/panel-data.ts';
import { BRIEFINGS } from '../../../support/panel-views/briefings.ts';
import { patternRow } from '../../../support/panel-views/patterns.ts';

const ask = { outcome: 'declined', askedAt: NOW } as Ask;

describe('who was passed over', () => {
  const [first, second, third] = [
    candidate('Sarah O.', 0.85),
    candidate('Lisa H.', 0.7),
    candidate('Mike F.', 0.5),
  ] as const;
  const all = [first, second, third];

  it.each([
    ['the first when another is asked', all, second, 'Sarah O.'],
    ['nobody when the first is asked', all, first, null],
    ['nobody when the one above has been asked', [{ ...first, ask }, second], second, null],
    [
      'the next one when the first has been asked',
      [{ ...first, ask }, second, third],
      third,
      'Lisa H.',
    ],
    ['nobody when an earlier ask is answered', all, { ...second, ask }, null],
  ])('is %s', (_name, candidates, chosen, name) => {
    expect(passedOver(candidates, chosen)?.name ?? null).toBe(name);
  });
});

describe('what an incident wants with its shifts', () => {
  it.each([
    ['unfilled-shift', 'open', 'fill'],
    ['call-out', 'acknowledged', 'fill'],
    ['overtime', 'open', 'back-up'],
    ['coverage-ahead', 'snoozed', 'back-up'],
    ['visit-compliance', 'open', 'read'],
    ['overtime', 'resolved', 'read'],
  ] as const)('%s while %s: to %s', (workflow, state, purpose) => {
    expect(purposeOf({ workflow, state })).toBe(purpose);
  });
});

describe('the pattern of an incident', () => {
  const rows = [
    patternRow('Maria G.'),
    patternRow('Maria G.', { value: 'friday' }),
    patternRow('Ana P.'),
  ];
  const about = (value: string) =>
    incidentLine('pattern', '', {
      caregiverId: rows[0]?.caregiverId ?? null,
      details: { kind: 'call-outs', dimension: 'weekday', value },
    });

  it('is the one of the same caregiver, kind and value', () => {
    expect(patternOf(rows, about('friday'))).toBe(rows[1]);
  });

  it('is none once it has expired', () => {
    expect(patternOf(rows, about('tuesday'))).toBeUndefined();
  });
});

describe('a briefing as text', () => {
  it('has every section with its lines, or what stands there without any', () => {
    const words = briefingAsText(BRIEFINGS.morning);
    expect(words).toMatch(/^Morning briefing, Friday, Nov 27\n\n/);
    expect(words).toContain('Open shifts\n- Friday 2 PM shift unfilled\n- Friday 6 PM');
    expect(words).toContain('Late starts yesterday\nEverybody clocked in on time.\n');
  });
});

describe('totals of an hours report', () => {
  it('adds up each column', () => {
    const rows = [
      { scheduled: 8, visited: 7.75, charged: 8 },
      { scheduled: 4, visited: 4.5, charged: 4 },
    ];
    expect(totalsOf(rows)).toEqual({ scheduled: 12, visited: 12.25, charged: 12 });
  });

  it('has no charged total while one row is not charged', () => {
    const rows = [
      { scheduled: 8, visited: 8, charged: 8 },
      { scheduled: 4, visited: 4, charged: null },
    ];
    expect(totalsOf(rows).charged).toBeNull();
  });
});
