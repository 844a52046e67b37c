import { describe, expect, it } from 'vitest';
import { createServiceClock, headerTime } from '../../../../electron/io/channels/service-clock.ts';
import { HOUR, instant, MINUTE, plus, SECOND } from '../../../../shared/util/time.ts';

const NOW = instant(Date.parse('2026-11-27T18:00:00.400Z'));
const DATE = headerTime('Fri, 27 Nov 2026 18:00:00 GMT');
const AT_ONCE = { askedAt: NOW, answeredAt: plus(NOW, 200) };

/** What a clock makes of a time of ours after one answer. */
function theirsAfter(date: ReturnType<typeof headerTime>, exchange = AT_ONCE): number {
  const clock = createServiceClock();
  clock.hear(date, exchange);
  return clock.theirs(NOW) - NOW;
}

describe('the clock of a service', () => {
  it('is taken for ours until it is known', () => {
    const clock = createServiceClock();
    expect([clock.isKnown, clock.theirs(NOW), clock.ours(NOW)]).toEqual([false, NOW, NOW]);
    clock.hear(DATE, AT_ONCE);
    expect(clock.isKnown).toBe(true);
  });

  it('is ours where the answer allows that it is, whose time has whole seconds', () => {
    expect(theirsAfter(DATE)).toBe(0);
    const slow = { askedAt: NOW, answeredAt: plus(NOW, 20 * SECOND) };
    expect(theirsAfter(DATE === null ? null : plus(DATE, 20 * SECOND), slow)).toBe(0);
  });

  it.each([-HOUR, -MINUTE, 10 * SECOND, 5 * HOUR])('is known to be %i ms ahead', (ahead) => {
    const clock = createServiceClock();
    clock.hear(DATE === null ? null : plus(DATE, ahead), AT_ONCE);
    expect(Math.abs(clock.theirs(NOW) - NOW - ahead)).toBeLessThan(SECOND);
    expect(clock.ours(clock.theirs(NOW))).toBe(NOW);
  });

  it('is learned anew with each answer that says something of it', () => {
    const clock = createServiceClock();
    clock.hear(DATE === null ? null : plus(DATE, HOUR), AT_ONCE);
    clock.hear(null, AT_ONCE);
    clock.hear(DATE, { askedAt: NOW, answeredAt: plus(NOW, 8 * HOUR) });
    clock.hear(DATE, { askedAt: NOW, answeredAt: plus(NOW, -HOUR) });
    expect(clock.theirs(NOW) - NOW).toBeGreaterThan(HOUR - SECOND);
    clock.hear(DATE, AT_ONCE);
    expect(clock.theirs(NOW)).toBe(NOW);
  });

  it.each([null, '', 'yesterday'])('is not told by a header that says %j', (header) => {
    expect(headerTime(header)).toBeNull();
  });
});
