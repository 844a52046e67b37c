import { describe, expect, it } from 'vitest';
import type { Store } from '../../../../../electron/io/store/store.ts';
import { openedStore } from '../../../../support/opened-store.ts';
import { auditEntry } from '../../../../support/stored-rows.ts';

const ANY = { actor: null, action: null, entity: null, outcome: null };

/** Twelve rows: every third is Dana's, every fourth failed. */
function filled(): Store['audit'] {
  const { store } = openedStore();
  store.audit.append(
    Array.from({ length: 12 }, (_, index) =>
      auditEntry({
        actor: index % 3 === 2 ? 'Dana' : 'standby',
        action: index % 3 === 2 ? 'create' : 'read',
        entity: index % 3 === 2 ? 'ask' : 'wellsky.shifts',
        outcome: index % 4 === 3 ? 'failure' : 'success',
      }),
    ),
  );
  return store.audit;
}

function sequences(rows: readonly { readonly sequence: number }[]): number[] {
  return rows.map(({ sequence }) => sequence);
}

describe('a look into the audit log', () => {
  it('finds the newest rows of a stretch that match, newest first', () => {
    const { search } = filled();
    const all = { from: 1, to: 12 };
    expect(sequences(search.newest(ANY, all, 3))).toEqual([12, 11, 10]);
    expect(sequences(search.newest(ANY, { from: 4, to: 6 }, 9))).toEqual([6, 5, 4]);
    expect(sequences(search.newest({ ...ANY, actor: 'Dana' }, all, 9))).toEqual([12, 9, 6, 3]);
    expect(sequences(search.newest({ ...ANY, outcome: 'failure' }, all, 9))).toEqual([12, 8, 4]);
    const both = { ...ANY, action: 'read', entity: 'wellsky.shifts', outcome: 'failure' } as const;
    expect(sequences(search.newest(both, all, 9))).toEqual([8, 4]);
    expect(search.newest({ ...ANY, actor: 'nobody' }, all, 9)).toEqual([]);
  });

  it('reads on from where it was left, oldest first, and knows what there is to filter by', () => {
    const { search } = filled();
    expect(sequences(search.oldest({ from: 5, to: 12 }, 3))).toEqual([5, 6, 7]);
    expect(search.fields({ from: 1, to: 2 })).toEqual([
      { actor: 'standby', entity: 'wellsky.shifts' },
    ]);
    expect(search.fields({ from: 1, to: 12 })).toHaveLength(2);
  });
});

describe('a verification with pauses', () => {
  it('pauses, and does not stumble over rows that are added meanwhile', () => {
    const { store } = openedStore();
    store.audit.append(Array.from({ length: 2_500 }, () => auditEntry()));
    const verification = store.audit.verification();
    let pauses = 0;
    let step = verification.next();
    while (step.done !== true) {
      pauses += 1;
      store.transaction(() => {
        store.audit.append([auditEntry()]);
      });
      step = verification.next();
    }
    expect(pauses).toBe(2);
    expect(step.value).toEqual({ ok: true, rows: 2_500 });
    expect(store.audit.verify()).toEqual({ ok: true, rows: 2_502 });
    expect(store.audit.last()).toBe(2_502);
  });
});
