import { expect, it } from 'vitest';
import { beforeNote } from '../../../../electron/core/asking/before-sending.ts';
import type { Ask } from '../../../../shared/domain/history.ts';
import { HOUR, instant, MINUTE, plus } from '../../../../shared/util/time.ts';

const NOW = instant(Date.parse('2026-11-28T04:00:00Z'));
const MORNING = plus(NOW, 9 * HOUR);
const WAITS = { kind: 'wait', until: MORNING, reason: 'her quiet hours' };

function about(outcome: Ask['outcome'], wroteAgo: number | null) {
  return {
    ask: { outcome } as Ask,
    askMessage: { state: 'sent', leasedUntil: null },
    hasOptedOut: false,
    wroteAt: wroteAgo === null ? null : plus(NOW, -wroteAgo),
    now: NOW,
    writableFrom: MORNING,
  } as const;
}

it.each([
  { kind: 'taken-note', outcome: 'accepted', wroteAgo: MINUTE, verdict: { kind: 'send' } },
  { kind: 'too-late', outcome: 'withdrawn', wroteAgo: 10 * MINUTE, verdict: { kind: 'send' } },
  { kind: 'taken-note', outcome: 'accepted', wroteAgo: 11 * MINUTE, verdict: WAITS },
  { kind: 'too-late', outcome: 'withdrawn', wroteAgo: 5 * HOUR, verdict: WAITS },
  { kind: 'taken-note', outcome: 'accepted', wroteAgo: null, verdict: WAITS },
  { kind: 'release', outcome: 'withdrawn', wroteAgo: MINUTE, verdict: WAITS },
] as const)(
  'in her quiet hours a $kind, $wroteAgo ms after she wrote: $verdict.kind',
  ({ kind, outcome, wroteAgo, verdict }) => {
    expect(beforeNote({ kind }, about(outcome, wroteAgo))).toEqual(verdict);
  },
);

it('outside her quiet hours a note goes out whenever she wrote', () => {
  const awake = { ...about('accepted', null), writableFrom: NOW };
  expect(beforeNote({ kind: 'taken-note' }, awake)).toEqual({ kind: 'send' });
});

it('after a STOP nothing goes out, not even an answer', () => {
  const stopped = { ...about('accepted', MINUTE), hasOptedOut: true };
  expect(beforeNote({ kind: 'taken-note' }, stopped)).toMatchObject({ kind: 'drop' });
});
