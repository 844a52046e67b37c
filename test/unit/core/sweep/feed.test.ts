import { describe, expect, it } from 'vitest';
import { feedOf, type FeedInput } from '../../../../electron/core/sweep/feed.ts';
import { windowFailed, windowRead } from '../../../../electron/core/sweep/windows.ts';
import type { Window } from '../../../../shared/domain/feed.ts';
import { MINUTE, plus, type LocalDate } from '../../../../shared/util/time.ts';
import { at, clientId, DENVER, windowsOf } from '../../../support/builders.ts';

const NOW = at('2026-11-27 09:15');
const TODAY = '2026-11-27' as LocalDate;
const [a, b] = [clientId('a'), clientId('b')];
const readAt905 = windowsOf([a, b], NOW, { readAt: at('2026-11-27 09:05') });

function failed(windows: readonly Window[], failure: 'refused' | 'unreachable'): Window[] {
  return windows.map((one) => ({ ...one, failure, failedAt: at('2026-11-27 09:12') }));
}

function feed(over: Partial<FeedInput> = {}) {
  return feedOf({
    windows: readAt905,
    clients: [a, b],
    today: TODAY,
    now: NOW,
    timeZone: DENVER,
    language: 'en',
    limits: { nearMs: 15 * MINUTE, farMs: 90 * MINUTE },
    quarantined: 0,
    anyShiftSeen: true,
    peopleFailure: null,
    ...over,
  });
}

describe('the feed', () => {
  const onlyNearOfA = (one: Window): boolean => one.clientId === a && one.span === 'near';
  const onlyFar = (one: Window): boolean => one.span !== 'near';

  it.each<[string, Partial<FeedInput>, string]>([
    ['everything was read within its limit', {}, 'fresh'],
    ['every window is refused', { windows: failed(readAt905, 'refused') }, 'refused'],
    ['every window fails', { windows: failed(readAt905, 'unreachable') }, 'unreachable'],
    [
      'one of today’s windows fails',
      {
        windows: readAt905
          .map((one) => (onlyNearOfA(one) ? failed([one], 'refused') : [one]))
          .flat(),
      },
      'refused',
    ],
    [
      'only later days fail',
      { windows: readAt905.map((one) => (onlyFar(one) ? failed([one], 'refused') : [one])).flat() },
      'fresh',
    ],
    [
      'some windows are refused and some unreachable',
      {
        windows: [
          ...failed(windowsOf([a], NOW), 'refused'),
          ...failed(windowsOf([b], NOW), 'unreachable'),
        ],
      },
      'unreachable',
    ],
    ['a reading is older than its limit', { now: plus(NOW, 6 * MINUTE) }, 'stale'],
    [
      'the limit is stretched for a large agency',
      { now: plus(NOW, 6 * MINUTE), limits: { nearMs: 30 * MINUTE, farMs: 90 * MINUTE } },
      'fresh',
    ],
    ['a client was never read', { windows: windowsOf([a], NOW) }, 'stale'],
    ['it answers but is empty everywhere', { anyShiftSeen: false }, 'stale'],
    ['there are no clients', { clients: [], windows: [] }, 'stale'],
    [
      'the people lists are refused',
      { clients: [], windows: [], peopleFailure: 'refused' },
      'refused',
    ],
  ])('when %s', (_case, input, state) => {
    expect(feed(input).state).toBe(state);
  });

  it('counts the windows that are within their limits', () => {
    const windows = [...readAt905, ...windowsOf([clientId('gone')], NOW)];
    expect(feed({ windows, now: plus(NOW, 10 * MINUTE) })).toMatchObject({
      windowsRead: 4,
      windowsTotal: 6,
      readAt: at('2026-11-27 09:05'),
    });
  });

  it('covers the hours after midnight with the windows of the day before', () => {
    const midnight = at('2026-11-28 00:01');
    const windows = windowsOf([a, b], NOW, { readAt: plus(midnight, -5 * MINUTE) });
    expect(feed({ windows, now: midnight, today: '2026-11-28' as LocalDate }).state).toBe('fresh');
  });
});

describe('the message of a feed that is not fresh', () => {
  it.each<[Partial<FeedInput>, string]>([
    [
      { windows: failed(readAt905, 'refused') },
      'WellSky schedule feed refused since 9:12. Alerts paused, last complete read 9:05',
    ],
    [
      { windows: failed(readAt905, 'unreachable'), now: at('2026-11-28 14:00') },
      'WellSky unreachable since Fri 9:12 AM. Alerts paused, last complete read Fri 9:05 AM',
    ],
    [
      { windows: [...failed(windowsOf([a], NOW), 'refused'), ...windowsOf([b], NOW)] },
      'WellSky schedule feed refused for 1 of 2 clients since 9:12. Their alerts paused, last complete read 9:15',
    ],
    [
      { clients: [], windows: [], peopleFailure: 'unreachable' },
      'WellSky unreachable. Alerts paused, no complete read yet',
    ],
    [
      { anyShiftSeen: false },
      'WellSky schedule feed empty. Alerts paused, last complete read 9:05',
    ],
    [
      { now: plus(NOW, 6 * MINUTE) },
      'WellSky schedule not up to date. Alerts paused, last complete read 9:05',
    ],
  ])('%#', (input, message) => {
    expect(feed(input).message).toBe(message);
  });
});

describe('a window', () => {
  const read = { clientId: a, span: 'near', from: TODAY, to: '2026-12-01' as LocalDate } as const;
  const first = windowRead(read, null, { at: NOW, changed: true });

  it('remembers when its content last changed', () => {
    const later = plus(NOW, MINUTE);
    expect(windowRead(read, first, { at: later, changed: false })).toEqual({
      ...read,
      readAt: later,
      failure: null,
      failedAt: null,
      changedAt: NOW,
    });
  });

  it('keeps its last complete reading and the beginning of the trouble while it fails', () => {
    const once = windowFailed(read, first, { at: plus(NOW, MINUTE), failure: 'refused' });
    const twice = windowFailed(read, once, { at: plus(NOW, 2 * MINUTE), failure: 'refused' });
    expect(twice).toMatchObject({ readAt: NOW, failure: 'refused', failedAt: plus(NOW, MINUTE) });
  });

  it('dates another kind of trouble anew', () => {
    const once = windowFailed(read, null, { at: NOW, failure: 'refused' });
    const later = plus(NOW, MINUTE);
    expect(windowFailed(read, once, { at: later, failure: 'unreachable' }).failedAt).toBe(later);
  });
});
