import { describe, expect, it } from 'vitest';
import type { FeedUpkeep } from '../../../../electron/core/workflows/context.ts';
import { detect } from '../../../../electron/core/workflows/detect.ts';
import type { Feed, Window } from '../../../../shared/domain/feed.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
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

describe('what is out of the ordinary', () => {
  const requests = (p95Ms: number | null, count = 100) => ({ count, errors: 0, p50Ms: 300, p95Ms });
  const usual = (quarantined: number | null, p95Ms: number | null = null) => ({
    quarantined,
    p95Ms,
  });
  const since = (days: number) => plus(NOW, -days * DAY);

  function details(upkeep: Partial<FeedUpkeep>, quarantined = 0) {
    const snapshot = aSnapshot({ clients, windows: fresh });
    const context = aContext(snapshot, { feed: aFeed({ quarantined }), upkeep });
    return detect(context)
      .findings.filter((one) => one.workflow === 'feed-health')
      .map((one) => ({ ...one.details, severity: one.severity, urgency: one.urgency }));
  }

  const digest = { severity: 'normal', urgency: 'digest' };

  it.each<[string, Partial<FeedUpkeep>, number, unknown[]]>([
    ['as many records as usual', { usual: usual(8) }, 8, []],
    ['hardly more records than usual', { usual: usual(8) }, 9, []],
    [
      'a quarter more records than usual',
      { usual: usual(8) },
      10,
      [{ kind: 'quarantine', records: 10, usual: 8, ...digest }],
    ],
    [
      'one record where there was none',
      { usual: usual(0) },
      1,
      [{ kind: 'quarantine', records: 1, ...digest }],
    ],
    ['fewer records than usual', { usual: usual(8) }, 2, []],
    ['answers as slow as always', { requests: requests(2_999), usual: usual(0, 1_000) }, 0, []],
    [
      'answers three times as slow as usual',
      { requests: requests(6_000), usual: usual(0, 2_000) },
      0,
      [{ kind: 'slow', ...digest }],
    ],
    ['fast answers that were faster', { requests: requests(900), usual: usual(0, 100) }, 0, []],
    [
      'answers of three seconds before anything is usual',
      { requests: requests(3_000) },
      0,
      [{ kind: 'slow', ...digest }],
    ],
    ['a few slow answers', { requests: requests(9_000, 99) }, 0, []],
    ['no answers', { requests: requests(null) }, 0, []],
    ['credentials of 90 days', { credentialsSince: since(90) }, 0, []],
    [
      'credentials of 91 days',
      { credentialsSince: since(91) },
      0,
      [{ kind: 'credentials', since: '2026-08-28', ...digest }],
    ],
    ['credentials of which nothing is known', { credentialsSince: null }, 0, []],
    [
      'everything at once: the worst',
      { credentialsSince: since(91), requests: requests(9_000), usual: usual(1) },
      5,
      [{ kind: 'quarantine', records: 5, usual: 1, ...digest }],
    ],
    [
      'slow answers and old credentials: the slow answers',
      { credentialsSince: since(91), requests: requests(9_000) },
      0,
      [{ kind: 'slow', ...digest }],
    ],
  ])('%s', (_case, upkeep, quarantined, expected) => {
    expect(details(upkeep, quarantined)).toEqual(expected);
  });

  it('gives way to an outage', () => {
    const refused = windowsOf([a, b], NOW, { failure: 'refused', failedAt: NOW });
    const snapshot = aSnapshot({ clients, windows: refused });
    const feed = aFeed({ state: 'refused', quarantined: 9 });
    const { findings } = detect(
      aContext(snapshot, { feed, upkeep: { credentialsSince: since(400) } }),
    );
    expect(findings.map((one) => one.details['kind'])).toEqual(['refused']);
  });
});
