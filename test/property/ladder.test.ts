import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handOver } from '../../electron/core/incidents/handling.ts';
import { alertHold, heldUntil } from '../../electron/core/incidents/alert-hold.ts';
import { deliveryOf } from '../../electron/core/incidents/telling.ts';
import { finished, leased } from '../../electron/core/sending/life.ts';
import { dutySpans } from '../../electron/core/routing/duty.ts';
import { climbing, type LadderInput } from '../../electron/core/routing/ladder.ts';
import { addressOf } from '../../electron/core/routing/lanes.ts';
import { OUTSIDE_CHANNELS } from '../../shared/domain/channel.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { Incident, Severity } from '../../shared/domain/incident.ts';
import type { SendOutcome } from '../../shared/domain/messenger.ts';
import { DEFAULT_POLICY } from '../../shared/domain/policy.ts';
import type { Recipient } from '../../shared/domain/recipient.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { DAY, MINUTE, plus, type Instant } from '../../shared/util/time.ts';
import { anIncident, at, DENVER } from '../support/builders.ts';
import { aChannel, aLadder } from '../support/ladders.ts';
import { aRecipient } from '../support/recipients.ts';

/** The evening before the clocks go back. */
const START = at('2026-10-31 19:00');
const TICK = 10 * MINUTE;
const TICKS = 90;
const NIGHT = { quietFrom: '22:00', quietTo: '06:30' };

const shift = fc.record({
  weekday: fc.constantFrom(0, 0, 6, 1),
  fromMinute: fc.integer({ min: 0, max: 1439 }),
  toMinute: fc.integer({ min: 0, max: 1440 }),
});

/** Few numbers, so that people share them. */
const person = fc.record({
  phone: fc.constantFrom(null, '+15555550111', '+15555550112'),
  email: fc.constantFrom(null, 'dana@example.org', 'eve@example.org'),
  dutyHours: fc.array(shift, { maxLength: 3 }),
  isOnCall: fc.boolean(),
});

const outcome = fc.constantFrom<SendOutcome>(
  { kind: 'sent' },
  { kind: 'sent' },
  { kind: 'failed', reason: 'bad number', retry: false },
  { kind: 'failed', reason: 'busy', retry: true },
  { kind: 'unknown', reason: 'no answer' },
);

const world = fc.record({
  severity: fc.constantFrom<Severity>('critical', 'critical', 'high', 'normal'),
  people: fc.array(person, { minLength: 1, maxLength: 4 }),
  ladder: fc.shuffledSubarray([...OUTSIDE_CHANNELS], { minLength: 1 }),
  isWell: fc.boolean(),
  optedOut: fc.constantFrom(null, '+15555550111', 'eve@example.org'),
  outcomes: fc.array(outcome, { minLength: 1, maxLength: 6 }),
  /** The tick at which somebody acknowledges it, at which it is handed over. */
  endsAt: fc.integer({ min: 0, max: 3 * TICKS }),
  handedOverAt: fc.integer({ min: 0, max: 3 * TICKS }),
  pause: fc.record({ from: fc.integer({ min: 0, max: TICKS }), ticks: fc.nat({ max: 30 }) }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

interface Sent {
  readonly row: Delivery;
  readonly to: string;
  readonly at: Instant;
}

interface Played {
  readonly recipients: readonly Recipient[];
  readonly sent: readonly Sent[];
  readonly input: (now: Instant) => LadderInput;
}

/** Plays one incident through its ladder, tick by tick; every due row is tried once a tick. */
function play(one: World): Played {
  const recipients = one.people.map((fields, index) => aRecipient(`P${String(index)}`, fields));
  const channels = one.ladder.map((channel) =>
    aChannel(channel, { needsAddress: channel !== 'slack', isWell: one.isWell }),
  );
  const optOuts = OUTSIDE_CHANNELS.flatMap((channel) =>
    one.optedOut === null ? [] : [{ channel, address: one.optedOut }],
  );
  const tick = (count: number): Instant => plus(START, count * TICK);
  const ids = countingIds('row');
  const alerts = { ...DEFAULT_POLICY.alerts, ...NIGHT };
  const duty = dutySpans(recipients, START, plus(START, 3 * DAY), DENVER);
  const lasting = { subjects: [], expiresAt: plus(START, 9 * DAY) };
  let incident: Incident = anIncident(undefined, { severity: one.severity, ...lasting });
  const desktop = deliveryOf({ incident, now: START, ids: () => 'desktop' }, START);
  let rows: Delivery[] = [{ ...desktop, state: 'sent', attempts: 1, finishedAt: START }];
  const sent: Sent[] = [];
  let tries = 0;
  const input = (now: Instant): LadderInput => {
    const isPaused = now >= tick(one.pause.from);
    const pausedUntil = isPaused ? tick(one.pause.from + one.pause.ticks) : null;
    return aLadder({
      ...{ incident, deliveries: rows, alerts, pausedUntil, now, ids, recipients },
      reach: { duty, channels, optOuts },
    });
  };
  const put = (changed: readonly Delivery[]): void => {
    const byId = new Map([...rows, ...changed].map((row) => [row.id, row]));
    rows = [...byId.values()];
  };

  for (let count = 0; count < TICKS; count += 1) {
    const now = tick(count);
    if (count === one.endsAt) incident = { ...incident, state: 'acknowledged' };
    const [first] = recipients;
    if (count === one.handedOverAt && first !== undefined && incident.state === 'open') {
      const handed = handOver(incident, first.id, 'Dana', now);
      if (handed.ok) incident = handed.value;
    }
    put(climbing(input(now)).deliveries);
    const hold = alertHold(now, input(now).pausedUntil, alerts, DENVER);
    for (const row of rows) {
      if (row.state !== 'waiting' || row.dueAt > now || heldUntil(row, hold) !== null) continue;
      const recipient = recipients.find(({ id }) => id === row.recipientId);
      const channel = channels.find((known) => known.channel === row.channel);
      if (recipient === undefined || channel === undefined) throw new Error('Told to nobody.');
      sent.push({ row, to: addressOf(recipient, channel) ?? 'nowhere', at: now });
      const came = one.outcomes[tries % one.outcomes.length] ?? { kind: 'sent' };
      put([finished(leased(row, now), came, now)]);
      tries += 1;
    }
  }
  return { recipients, sent, input };
}

function holds(check: (one: World, played: Played) => void, seed: number): void {
  fc.assert(
    fc.property(world, (one) => {
      check(one, play(one));
    }),
    { seed, numRuns: 40 },
  );
}

describe('any ladder', () => {
  it('tells nobody twice over the same channel in one telling, but what has to be tried again', () => {
    holds((one, { sent }) => {
      const handedOver = plus(START, one.handedOverAt * TICK);
      const firsts = sent.filter(({ row }) => row.attempts === 0);
      const steps = firsts.map(({ row, to, at: when }) => {
        return `${row.channel} ${to} ${String(when >= handedOver)}`;
      });
      expect(new Set(steps).size).toBe(steps.length);
    }, 21);
  });

  it('says nothing once somebody has it', () => {
    holds((one, { sent }) => {
      const end = plus(START, one.endsAt * TICK);
      expect(sent.filter(({ at: when }) => when >= end)).toEqual([]);
    }, 22);
  });

  it('breaks neither a pause nor, below critical, quiet hours', () => {
    holds((one, { sent }) => {
      const [from, to] = [one.pause.from, one.pause.from + one.pause.ticks];
      for (const { at: when } of sent) {
        const count = (when - START) / TICK;
        expect(count >= from && count < to).toBe(false);
        const { quietUntil } = alertHold(when, null, NIGHT, DENVER);
        if (one.severity !== 'critical') expect(quietUntil).toBeNull();
      }
    }, 23);
  });

  it('never uses an address that asked for no more', () => {
    holds((one, { sent }) => {
      expect(sent.filter(({ to }) => to === one.optedOut || to === 'nowhere')).toEqual([]);
    }, 24);
  });

  it('keeps the order of the agency for each person', () => {
    holds((one, { sent, recipients }) => {
      const handedOver = plus(START, one.handedOverAt * TICK);
      for (const { id } of recipients) {
        for (const isAfter of [false, true]) {
          const places = sent
            .filter(({ row }) => row.recipientId === id && row.attempts === 0)
            .filter(({ row }) => row.createdAt >= handedOver === isAfter)
            .map(({ row }) => one.ladder.findIndex((channel) => channel === row.channel));
          expect(places).toEqual(places.toSorted((a, b) => a - b));
        }
      }
    }, 25);
  });

  it('reaches everybody who is on call over everything when a critical alert stays unanswered', () => {
    holds((one, { sent, recipients }) => {
      if (one.severity !== 'critical' || one.endsAt < TICKS || one.handedOverAt < TICKS) return;
      const told = new Set(sent.map(({ row, to }) => `${row.channel} ${to}`));
      const missing = recipients
        .filter(({ isOnCall }) => isOnCall)
        .flatMap((recipient) => waysTo(recipient, one))
        .filter((way) => !told.has(way));
      // What is tried without end holds nobody else up only where its channel is known to fail.
      const isStuck = !one.isWell || one.outcomes.every(({ kind }) => kind === 'sent');
      if (isStuck) expect(missing).toEqual([]);
    }, 26);
  });

  it('is at rest where nothing has changed since the last decision', () => {
    holds((_one, { input }) => {
      const last = input(plus(START, TICKS * TICK));
      const byId = new Map(
        [...last.deliveries, ...climbing(last).deliveries].map((row) => [row.id, row]),
      );
      expect(climbing({ ...last, deliveries: [...byId.values()] }).deliveries).toEqual([]);
    }, 27);
  });
});

/** Every channel with the address at which somebody can be told, as far as she did not object. */
function waysTo(recipient: Recipient, { ladder, optedOut }: World): string[] {
  return ladder.flatMap((channel) => {
    const address = addressOf(recipient, { channel, needsAddress: channel !== 'slack' });
    return address === null || address === optedOut ? [] : [`${channel} ${address}`];
  });
}
