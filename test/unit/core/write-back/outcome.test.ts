import { describe, expect, it } from 'vitest';
import {
  finishedWrite,
  isWorthReading,
  lapsedWrites,
  rereadWrite,
  type Seen,
} from '../../../../electron/core/write-back/outcome.ts';
import {
  WRITE_DOUBTS,
  WRITE_FAULTS,
  type WriteOutcome,
} from '../../../../shared/domain/wellsky.ts';
import type { Write } from '../../../../shared/domain/write.ts';
import { ENGLISH } from '../../../../shared/text/sentences.ts';
import { DAY, HOUR, MINUTE, plus, SECOND } from '../../../../shared/util/time.ts';
import { FRIDAY_11_AM } from '../../../support/builders.ts';
import { aWrite } from '../../../support/a-write.ts';

const SAY = ENGLISH.writeBack;
const NOW = FRIDAY_11_AM;
const LEASED = aWrite({
  state: 'leased',
  approvedAt: NOW,
  finishedAt: null,
  wellskyId: null,
  reason: null,
});

describe('after WellSky answered', () => {
  it.each<[string, WriteOutcome, Write['state']]>([
    ['accepted', { kind: 'done', id: '700123' }, 'written'],
    ...WRITE_FAULTS.map((reason): [string, WriteOutcome, Write['state']] => [
      reason,
      { kind: 'refused', reason, permanent: true },
      'failed',
    ]),
    ['not sent', { kind: 'not-sent', reason: 'no-connection' }, 'failed'],
    ...WRITE_DOUBTS.map((reason): [string, WriteOutcome, Write['state']] => [
      reason,
      { kind: 'unknown', reason },
      'unknown',
    ]),
  ])('a write that was %s is known as such, with words', (_, outcome, state) => {
    const row = finishedWrite(LEASED, outcome, plus(NOW, SECOND), SAY);
    expect(row).toMatchObject({ state, finishedAt: plus(NOW, SECOND) });
    expect(row.reason === null).toBe(state === 'written');
    expect(row.wellskyId).toBe(state === 'written' ? '700123' : null);
  });
});

describe('after WellSky was read again', () => {
  const THERE: Seen = { kind: 'there', id: '41' };
  it.each<[Write['state'], Seen, number, Write['state']]>([
    ['written', THERE, 0, 'verified'],
    ['unknown', THERE, 0, 'verified'],
    ['written', { kind: 'absent' }, HOUR, 'written'],
    ['written', { kind: 'unclear' }, HOUR, 'written'],
    ['unknown', { kind: 'absent' }, 2 * MINUTE - 1, 'unknown'],
    ['unknown', { kind: 'absent' }, 2 * MINUTE, 'failed'],
    ['unknown', { kind: 'unclear' }, DAY, 'unknown'],
  ])('%s and %j after %i ms is %s', (state, seen, later, next) => {
    const row = rereadWrite({ ...LEASED, state }, seen, plus(NOW, later), SAY);
    expect(row.state).toBe(next);
    expect(row.wellskyId).toBe(seen.kind === 'there' ? '41' : null);
  });

  it('an id that is known stays, and what was doubted is said no more', () => {
    const doubted = { ...LEASED, state: 'unknown', wellskyId: '7', reason: 'why' } as const;
    expect(rereadWrite(doubted, THERE, NOW, SAY)).toMatchObject({ wellskyId: '7', reason: null });
  });
});

it('what is under way for five minutes is of unknown outcome, nothing else', () => {
  const others = (['written', 'verified', 'failed', 'unknown'] as const).map((state) =>
    aWrite({ state, approvedAt: NOW }),
  );
  const all = [LEASED, ...others];
  expect(lapsedWrites(all, plus(NOW, 5 * MINUTE - 1), SAY)).toEqual([]);
  expect(lapsedWrites(all, plus(NOW, 5 * MINUTE), SAY)).toEqual([
    {
      ...LEASED,
      state: 'unknown',
      finishedAt: plus(NOW, 5 * MINUTE),
      reason: 'Standby stopped while it was writing.',
    },
  ]);
});

it.each<[Partial<Write>, number, boolean]>([
  [{ kind: 'shift-note', state: 'unknown' }, DAY - 1, true],
  [{ kind: 'shift-note', state: 'unknown' }, DAY, false],
  [{ kind: 'shift-note', state: 'written' }, HOUR - 1, true],
  [{ kind: 'shift-note', state: 'written' }, HOUR, false],
  [{ kind: 'admin-task', state: 'unknown', wellskyId: null }, 0, false],
  [{ kind: 'admin-task', state: 'written', wellskyId: '7' }, 0, true],
  [{ kind: 'assignment', state: 'unknown' }, 0, true],
  [{ kind: 'shift-note', state: 'verified' }, 0, false],
  [{ kind: 'shift-note', state: 'failed' }, 0, false],
  [{ kind: 'shift-note', state: 'leased' }, 0, false],
])('%j is worth reading again after %i ms: %s', (own, later, isWorth) => {
  expect(isWorthReading({ ...LEASED, ...own }, plus(NOW, later))).toBe(isWorth);
});
