import { describe, expect, it } from 'vitest';
import type { ShiftKey, WriteId } from '../../../../shared/domain/ids.ts';
import type { Write } from '../../../../shared/domain/write.ts';
import { MINUTE, plus } from '../../../../shared/util/time.ts';
import { aWrite } from '../../../support/a-write.ts';
import { openedStore } from '../../../support/opened-store.ts';

const at = (minutes: number, own: Partial<Write> = {}) =>
  aWrite({
    id: `at-${String(minutes)}` as WriteId,
    approvedAt: plus(aWrite().approvedAt, minutes * MINUTE),
    ...own,
  });
const ids = (writes: readonly Write[]) => writes.map(({ id }) => id);

describe('what was approved to be written', () => {
  it('is kept as it is and replaced by its id', () => {
    const { writes } = openedStore().store;
    writes.put(at(0, { state: 'leased', finishedAt: null, wellskyId: null }));
    writes.put(at(0, { state: 'unknown', reason: 'The connection to WellSky broke off.' }));
    expect(writes.get('at-0' as WriteId)).toEqual(
      at(0, { state: 'unknown', reason: 'The connection to WellSky broke off.' }),
    );
    expect(writes.get('at-1' as WriteId)).toBeNull();
  });

  it('is found by its shift and since a moment, newest first', () => {
    const { writes } = openedStore().store;
    const other = '7@2026-11-28T21:00:00Z' as ShiftKey;
    for (const write of [at(1), at(3), at(2, { shift: other })]) writes.put(write);
    expect(ids(writes.ofShift(aWrite().shift))).toEqual(['at-3', 'at-1']);
    expect(ids(writes.since(at(2).approvedAt))).toEqual(['at-3', 'at-2']);
  });

  it('is unsettled while it is under way or of unknown outcome, oldest first', () => {
    const { writes } = openedStore().store;
    const states = ['unknown', 'written', 'leased', 'verified', 'failed'] as const;
    for (const [minutes, state] of states.entries()) writes.put(at(minutes, { state }));
    expect(ids(writes.unsettled())).toEqual(['at-0', 'at-2']);
  });
});
