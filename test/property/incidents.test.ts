import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideIncidents } from '../../electron/core/incidents/decide.ts';
import { NO_HOLD } from '../../electron/core/incidents/alert-hold.ts';
import { dueDeliveries } from '../../electron/core/incidents/outbox.ts';
import { finished, lapsed, leased } from '../../electron/core/sending/life.ts';
import { detect } from '../../electron/core/workflows/detect.ts';
import { presentFindings } from '../../electron/core/workflows/present.ts';
import type { Snapshot } from '../../electron/core/snapshot.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { SendOutcome } from '../../shared/domain/messenger.ts';
import type { AppointmentId } from '../../shared/domain/ids.ts';
import type { Incident } from '../../shared/domain/incident.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { HOUR, MINUTE, plus, type Instant } from '../../shared/util/time.ts';
import {
  aCallOut,
  aCandidate,
  aCaregiver,
  aContext,
  aFeed,
  aShift,
  aSnapshot,
  caregiverId,
  clientId,
  FRIDAY_11_AM,
  windowsOf,
} from '../support/builders.ts';

const START = FRIDAY_11_AM;
const caregivers = ['Tom', 'Lisa', 'Sarah'].map((name) => aCaregiver(name));
const candidates = [aCandidate('Sarah', 0.8), aCandidate('Lisa', 0.7)];

/** One step of a history: what the schedule shows, whether it can be read, and how a send ends. */
const step = fc.record({
  minutes: fc.integer({ min: 1, max: 90 }),
  states: fc.array(fc.constantFrom('open', 'tom', 'lisa', 'cancelled', 'gone'), {
    minLength: 4,
    maxLength: 4,
  }),
  reported: fc.boolean(),
  feed: fc.constantFrom('fresh', 'fresh', 'fresh', 'refused', 'unreachable'),
  outcome: fc.constantFrom<SendOutcome>(
    { kind: 'sent' },
    { kind: 'failed', reason: 'busy', retry: true },
    { kind: 'unknown', reason: 'no answer' },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function snapshotAt(now: Instant, { states, reported, feed }: Step): Snapshot {
  const slots = states.map((_, index) =>
    aShift({
      appointmentId: String(index) as AppointmentId,
      start: plus(START, (index * 7 + 1) * HOUR),
    }),
  );
  const shifts = slots.flatMap((slot, index) => {
    const state = states[index];
    if (state === 'gone') return [];
    if (state === 'cancelled') return [{ ...slot, status: 'cancelled' as const }];
    return [{ ...slot, caregiverId: state === 'open' ? null : caregiverId(String(state)) }];
  });
  const failure = feed === 'fresh' ? null : feed === 'refused' ? 'refused' : 'unreachable';
  const windows = windowsOf([clientId('client-1')], now, { failure });
  const callOuts = reported ? slots.slice(0, 2).map((slot) => aCallOut(slot, 'tom')) : [];
  return aSnapshot({ now, shifts, callOuts, caregivers, windows });
}

/** Plays a history through detection, decision and sending; calls `check` after every step. */
function play(
  steps: readonly Step[],
  check: (state: {
    incidents: Incident[];
    deliveries: Delivery[];
    sent: Delivery[];
    outcome: SendOutcome;
    again: ReturnType<typeof decideIncidents>;
  }) => void,
): void {
  const ids = countingIds('id');
  const incidents = new Map<string, Incident>();
  const deliveries = new Map<string, Delivery>();
  let now = START;
  for (const one of steps) {
    now = plus(now, one.minutes * MINUTE);
    const snapshot = snapshotAt(now, one);
    const feed = aFeed({
      state: one.feed === 'fresh' ? 'fresh' : 'refused',
      message: 'Refused. Paused',
    });
    const context = aContext(snapshot, { candidates, feed });
    const decide = () =>
      decideIncidents({
        findings: presentFindings(context, detect(context).findings),
        incidents: [...incidents.values()],
        deliveries: [...deliveries.values()],
        feed,
        snapshot,
        ids,
      });
    for (const row of lapsed([...deliveries.values()], now)) deliveries.set(row.id, row);
    const decided = decide();
    for (const row of decided.incidents) incidents.set(row.id, row);
    for (const row of decided.deliveries) deliveries.set(row.id, row);
    const again = decide();
    const sentAt = plus(now, 45_000);
    const sent = dueDeliveries([...deliveries.values()], sentAt, NO_HOLD);
    for (const row of sent) {
      deliveries.set(row.id, finished(leased(row, sentAt), one.outcome, sentAt));
    }
    check({
      incidents: [...incidents.values()],
      deliveries: [...deliveries.values()],
      sent,
      outcome: one.outcome,
      again,
    });
  }
}

const history = fc.array(step, { minLength: 1, maxLength: 12 });

describe('any history of a schedule', () => {
  it('never has two unresolved incidents of one cause', () => {
    fc.assert(
      fc.property(history, (steps) => {
        play(steps, ({ incidents }) => {
          const live = incidents.filter((one) => one.state !== 'resolved');
          const causes = live.map((one) => `${one.workflow} ${one.cause}`);
          expect(new Set(causes).size).toBe(causes.length);
        });
      }),
      { seed: 9, numRuns: 100 },
    );
  });

  it('is at rest when nothing changed since the last decision', () => {
    fc.assert(
      fc.property(history, (steps) => {
        play(steps, ({ again }) => {
          expect([again.incidents, again.deliveries]).toEqual([[], []]);
        });
      }),
      { seed: 10, numRuns: 100 },
    );
  });

  it('sends nothing that is resolved, muted or too late, and nothing twice', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let told = new Set<string>();
        play(steps, ({ incidents, sent, outcome }) => {
          const byId = new Map(incidents.map((one) => [one.id, one]));
          // What really ended and comes back has happened again.
          const ended = incidents.filter(({ resolution }) => {
            return resolution !== null && resolution !== 'cleared';
          });
          told = new Set(
            [...told].filter((words) => !ended.some(({ id }) => words.includes(`"${id}"`))),
          );
          for (const delivery of sent) {
            const { incidentId, severity, title, body } = delivery;
            expect(byId.get(incidentId)).toMatchObject({ state: 'open', delivery: 'now' });
            const words = JSON.stringify([incidentId, severity, title, body]);
            // Only what may not have arrived is sent again; it then says so, or is a later copy.
            if (delivery.attempts === 0) expect(told.has(words)).toBe(false);
            if (outcome.kind !== 'failed') told.add(words);
          }
        });
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  it('resolves nothing while the feed is dead', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const resolved = new Set<string>();
        play(steps, ({ incidents, again }) => {
          const isDead = incidents.some(
            (one) => one.workflow === 'feed-health' && one.state !== 'resolved',
          );
          const now = incidents.filter((one) => one.state === 'resolved').map((one) => one.id);
          if (isDead) expect(now.filter((id) => !resolved.has(id))).toEqual([]);
          for (const id of now) resolved.add(id);
          expect(again.incidents).toEqual([]);
        });
      }),
      { seed: 12, numRuns: 100 },
    );
  });
});
