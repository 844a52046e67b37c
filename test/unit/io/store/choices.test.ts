import { describe, expect, it } from 'vitest';
import { choiceSchema } from '../../../../shared/domain/insight.ts';
import { openedStore } from '../../../support/opened-store.ts';
import { TEST_NOW } from '../../../support/stored-rows.ts';

const CHOICE = choiceSchema.parse({
  id: 'choice-1',
  clientId: '2810001',
  shiftStart: TEST_NOW,
  passedOverId: '3310001',
  chosenId: '3310002',
  reason: 'too-far',
  note: 'past the river',
  chosenAt: TEST_NOW,
  expiresOn: '2027-02-18',
  actor: 'Dana',
});

describe('choices', () => {
  it('come back as they were added, by time, until they are removed', () => {
    const { store } = openedStore();
    const earlier = {
      ...CHOICE,
      id: 'choice-2',
      chosenId: null,
      note: null,
      chosenAt: choiceSchema.shape.chosenAt.parse(TEST_NOW - 1),
    };
    store.choices.add(CHOICE);
    store.choices.add(earlier);
    expect(store.choices.all()).toEqual([earlier, CHOICE]);
    store.choices.remove(earlier.id);
    expect(store.choices.get(earlier.id)).toBeNull();
    expect(store.choices.get(CHOICE.id)).toEqual(CHOICE);
  });
});
