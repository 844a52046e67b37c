import { describe, expect, it } from 'vitest';
import { detect } from '../../../../electron/core/workflows/detect.ts';
import type { Feed, Window } from '../../../../shared/domain/feed.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import {
  aClient,
  aContext,
  aFeed,
  aPolicy,
  aSnapshot,
  clientId,
  FRIDAY_11_AM,
  windowsOf,
} from '../../../support/builders.ts';

const NOW = FRIDAY_11_AM;
const [a, b] = [clientId('a'), clientId('b')];
const clients = [aClient({ id: a }), aClient({ id: b })];
const fresh = windowsOf([a, b]);

function found(feed: Partial<Feed>, windows: readonly Window[] = fresh, policy = aPolicy()) {
  const snapshot = aSnapshot({ clients, windows, policy });
  return detect(aContext(snapshot, { feed: aFeed(feed) })).findings.map(
    ({ cause, severity, urgency, details }) => ({ cause, severity, urgency, ...details }),
  );
}

describe('the health of the feed', () => {
  const refused = windowsOf([a, b], NOW, { failure: 'refused', failedAt: NOW });
  const aged = windowsOf([a, b], NOW, { readAt: plus(NOW, -20 * MINUTE) });
  const never = windowsOf([a, b], NOW, { readAt: null });
  const ages = (minutes: number) => ({ readAt: plus(NOW, -minutes * MINUTE) });

  it.each<[string, Partial<Feed>, readonly Window[], unknown[]]>([
    ['is not mentioned while it is fresh', {}, fresh, []],
    [
      'is high when everything is refused',
      { state: 'refused' },
      refused,
      [{ cause: 'feed', severity: 'high', urgency: 'now', kind: 'refused', clients: 2, of: 2 }],
    ],
    [
      'is critical after an hour without a complete reading',
      { state: 'refused', ...ages(60) },
      refused,
      [{ cause: 'feed', severity: 'critical', urgency: 'now', kind: 'refused', clients: 2, of: 2 }],
    ],
    [
      'is a line in the list while a few clients fail and nothing is too old',
      { state: 'unreachable' },
      [...windowsOf([a]), ...windowsOf([b], NOW, { failure: 'unreachable', failedAt: NOW })],
      [
        {
          cause: 'feed',
          severity: 'normal',
          urgency: 'digest',
          kind: 'unreachable',
          clients: 1,
          of: 2,
        },
      ],
    ],
    [
      'is high when readings are too old',
      { state: 'stale', ...ages(20) },
      aged,
      [{ cause: 'feed', severity: 'high', urgency: 'now', kind: 'stale', clients: 2, of: 2 }],
    ],
    [
      'is high when the schedule is empty everywhere',
      { state: 'stale' },
      fresh,
      [{ cause: 'feed', severity: 'high', urgency: 'now', kind: 'stale', clients: 0, of: 2 }],
    ],
    ['is not mentioned during the first reading', { state: 'stale', readAt: null }, never, []],
    [
      'is normal when only later days are too old',
      {},
      fresh.map((one) => (one.span === 'far' ? { ...one, readAt: plus(NOW, -2 * HOUR) } : one)),
      [
        {
          cause: 'feed',
          severity: 'normal',
          urgency: 'now',
          kind: 'stale-later',
          clients: 2,
          of: 2,
        },
      ],
    ],
    [
      'is for the digest when records were quarantined',
      { quarantined: 3 },
      fresh,
      [{ cause: 'feed', severity: 'normal', urgency: 'digest', kind: 'quarantine', records: 3 }],
    ],
  ])('%s', (_case, feed, windows, expected) => {
    expect(found(feed, windows)).toEqual(expected);
  });

  it('is not mentioned when the workflow is off', () => {
    const policy = aPolicy({ workflows: { 'feed-health': 'off' } });
    expect(found({ state: 'refused' }, refused, policy)).toEqual([]);
  });
});
