import { describe, expect, it } from 'vitest';
import {
  alertHold,
  heldUntil,
  LONGEST_PAUSE,
  NO_HOLD,
} from '../../../../electron/core/incidents/alert-hold.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { HOUR, MINUTE, parseInstant, plus, type Instant } from '../../../../shared/util/time.ts';

const ZONE = 'America/Denver';
const NIGHT = { quietFrom: '21:00', quietTo: '07:00' };

function at(local: string): Instant {
  const parsed = parseInstant(local, ZONE);
  if (parsed === null) throw new Error(`${local} is no time`);
  return parsed;
}

describe('quiet hours for alerts', () => {
  it('are off by default', () => {
    expect(alertHold(at('2026-11-27T23:00'), null, DEFAULT_POLICY.alerts, ZONE)).toEqual(NO_HOLD);
  });

  it.each([
    ['in the evening', '2026-11-27T23:00', '2026-11-28T07:00'],
    ['in the morning', '2026-11-28T06:59', '2026-11-28T07:00'],
    ['at their first minute', '2026-11-27T21:00', '2026-11-28T07:00'],
    ['when the clocks go back in them', '2026-10-31T22:00', '2026-11-01T07:00'],
  ])('last until their end %s', (_name, now, until) => {
    expect(alertHold(at(now), null, NIGHT, ZONE).quietUntil).toBe(at(until));
  });

  it.each(['2026-11-27T20:59', '2026-11-28T07:00', '2026-11-28T12:00'])('are over at %s', (now) => {
    expect(alertHold(at(now), null, NIGHT, ZONE).quietUntil).toBeNull();
  });

  it('end where the clock skips their end', () => {
    const skipping = { quietFrom: '21:00', quietTo: '02:30' };
    // On this night 2:00 AM is followed by 3:00 AM.
    expect(alertHold(at('2027-03-14T01:50'), null, skipping, ZONE).quietUntil).toBe(
      at('2027-03-14T03:00'),
    );
  });
});

describe('a pause', () => {
  const now = at('2026-11-27T11:00');

  it('lasts until its end', () => {
    const until = plus(now, HOUR);
    const policy = DEFAULT_POLICY.alerts;
    expect(alertHold(now, until, policy, ZONE).pausedUntil).toBe(until);
    expect(alertHold(until, until, policy, ZONE).pausedUntil).toBeNull();
  });

  it('that would outlast every pause was made before the clock was set back', () => {
    const until = plus(now, LONGEST_PAUSE + MINUTE);
    expect(alertHold(now, until, DEFAULT_POLICY.alerts, ZONE).pausedUntil).toBeNull();
  });
});

describe('what is held', () => {
  const pausedUntil = at('2026-11-27T23:30');
  const quietUntil = at('2026-11-28T07:00');

  it.each([
    ['critical', { pausedUntil: null, quietUntil }, null],
    ['high', { pausedUntil: null, quietUntil }, quietUntil],
    ['critical', { pausedUntil, quietUntil }, pausedUntil],
    ['info', { pausedUntil, quietUntil: null }, pausedUntil],
    ['normal', NO_HOLD, null],
  ] as const)('%s during %o', (severity, hold, expected) => {
    expect(heldUntil({ severity }, hold)).toBe(expected);
  });
});
