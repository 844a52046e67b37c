import { describe, expect, it } from 'vitest';
import { shownMatchSchema, type ShownMatch } from '../../../../shared/domain/insight.ts';
import { incidentIdSchema } from '../../../../shared/domain/ids.ts';
import { DAY, HOUR, plus } from '../../../../shared/util/time.ts';
import { openedStore } from '../../../support/opened-store.ts';
import { storedShift, TEST_NOW } from '../../../support/stored-rows.ts';

function storedShown(fields: Record<string, unknown> = {}): ShownMatch {
  const start = plus(TEST_NOW, 3 * HOUR);
  return shownMatchSchema.parse({
    clientId: '2810001',
    shiftStart: start,
    shiftEnd: plus(start, 4 * HOUR),
    shiftKey: storedShift(start).shift.key,
    caregiverId: '3310001',
    shownAt: TEST_NOW,
    match: 0.85,
    place: 1,
    cameTrue: null,
    settledAt: null,
    ...fields,
  });
}

describe('shown matches', () => {
  const later = storedShown({ shownAt: plus(TEST_NOW, HOUR), match: 0.8, place: 2 });

  it('are kept as they were shown last', () => {
    const { store } = openedStore();
    store.shownMatches.show([storedShown()]);
    store.shownMatches.show([later]);
    expect(store.shownMatches.since(TEST_NOW)).toEqual([later]);
  });

  it('keep their time where they say the same', () => {
    const { store } = openedStore();
    store.shownMatches.show([storedShown()]);
    store.shownMatches.show([storedShown({ shownAt: plus(TEST_NOW, HOUR) })]);
    expect(store.shownMatches.since(TEST_NOW)).toEqual([storedShown()]);
  });

  it('stay as they are once their outcome is known', () => {
    const { store } = openedStore();
    const known = storedShown({ cameTrue: true, settledAt: plus(TEST_NOW, DAY) });
    store.shownMatches.show([storedShown()]);
    store.shownMatches.settle([known]);
    store.shownMatches.show([later]);
    expect(store.shownMatches.since(TEST_NOW)).toEqual([known]);
  });

  it('are to be settled while nothing is known, or while it may still change', () => {
    const { store } = openedStore();
    const old = { shiftStart: plus(TEST_NOW, -9 * DAY), shiftEnd: plus(TEST_NOW, -8 * DAY) };
    const [open, done, recent] = [
      storedShown({ ...old, caregiverId: '1' }),
      storedShown({ ...old, caregiverId: '2' }),
      storedShown({ caregiverId: '3' }),
    ];
    store.shownMatches.show([open, done, recent]);
    store.shownMatches.settle([
      { ...done, settledAt: TEST_NOW },
      { ...recent, cameTrue: false, settledAt: TEST_NOW },
    ]);
    const ids = store.shownMatches.toSettle(TEST_NOW).map((row) => row.caregiverId);
    expect(ids).toEqual(['1', '3']);
  });

  it('are forgotten by the start of their shift', () => {
    const { store } = openedStore();
    store.shownMatches.show([storedShown(), storedShown({ shiftStart: TEST_NOW })]);
    store.shownMatches.forgetBefore(plus(TEST_NOW, 1));
    expect(store.shownMatches.since(TEST_NOW)).toEqual([storedShown()]);
  });
});

describe('grades of incidents', () => {
  const id = incidentIdSchema.parse('incident-1');
  const graded = { incidentId: id, workflow: 'overtime', grade: 'ignored' } as const;

  it('remember who was handled, and count only what was graded', () => {
    const { store } = openedStore();
    expect(store.incidentGrades.handledAt(id)).toBeNull();
    store.incidentGrades.handled(id, 'overtime', TEST_NOW);
    expect(store.incidentGrades.handledAt(id)).toBe(TEST_NOW);
    expect(store.incidentGrades.since(TEST_NOW)).toEqual([]);
  });

  it('are replaced when the incident came back and ended again', () => {
    const { store } = openedStore();
    const first = { ...graded, gradedAt: TEST_NOW };
    const second = { ...graded, grade: 'acted-on' as const, gradedAt: plus(TEST_NOW, HOUR) };
    store.incidentGrades.put([first]);
    expect(store.incidentGrades.since(TEST_NOW)).toEqual([first]);
    expect(store.incidentGrades.since(plus(TEST_NOW, 1))).toEqual([]);
    store.incidentGrades.put([second]);
    expect(store.incidentGrades.since(TEST_NOW)).toEqual([second]);
  });
});
