import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alertHold } from '../../electron/core/incidents/alert-hold.ts';
import { dueDeliveries } from '../../electron/core/incidents/outbox.ts';
import { finished, lapsed, leased } from '../../electron/core/sending/life.ts';
import { telling } from '../../electron/core/incidents/telling.ts';
import type { Delivery } from '../../shared/domain/delivery.ts';
import type { IncidentId } from '../../shared/domain/ids.ts';
import { SEVERITIES, type Incident } from '../../shared/domain/incident.ts';
import { countingIds } from '../../shared/util/ids.ts';
import {
  DAY,
  HOUR,
  instant,
  localTime,
  MINUTE,
  minuteOfDay,
  parseInstant,
  plus,
  type Instant,
} from '../../shared/util/time.ts';
import { storedIncident } from '../support/stored-rows.ts';

const ZONE = 'America/Denver';
const TICK = 10 * MINUTE;
const LENGTH = 36 * HOUR;

/** The evenings before the clocks go back and forward, and one without either. */
const EVENINGS = ['2026-10-31T18:00', '2027-03-13T18:00', '2026-11-27T18:00'].map(
  (local) => parseInstant(local, ZONE) ?? instant(0),
);

const timeOfDay = fc
  .integer({ min: 0, max: 47 })
  .map(
    (half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
  );

const scene = fc.record({
  start: fc.constantFrom(...EVENINGS),
  quietFrom: timeOfDay,
  quietTo: timeOfDay,
  pauseFrom: fc.integer({ min: 0, max: 150 }),
  pauseTicks: fc.integer({ min: 0, max: 80 }),
  incidents: fc.array(
    fc.record({
      severity: fc.constantFrom(...SEVERITIES),
      opens: fc.integer({ min: 0, max: 150 }),
      /** Ticks until it is gone; more than the scene has means never. */
      lasts: fc.integer({ min: 1, max: 300 }),
    }),
    { minLength: 1, maxLength: 6 },
  ),
});

interface Sent {
  readonly id: IncidentId;
  readonly at: Instant;
}

it('what is held is told once at the end if it still stands, on nights with DST too', () => {
  fc.assert(
    fc.property(scene, ({ start, quietFrom, quietTo, pauseFrom, pauseTicks, incidents }) => {
      const tick = (count: number): Instant => plus(start, count * TICK);
      const pausedUntil = tick(pauseFrom + pauseTicks);
      const isPausedAt = (now: Instant): boolean => now >= tick(pauseFrom) && now < pausedUntil;
      const isQuietAt = (now: Instant): boolean => isQuiet(now, quietFrom, quietTo);
      const all = incidents.map((one, index) => ({
        ...one,
        id: `i-${String(index)}` as IncidentId,
      }));
      const outbox = new Map<string, Delivery>();
      const sent: Sent[] = [];
      const wrong: string[] = [];
      const ids = countingIds('d');

      for (let count = 0; count * TICK <= LENGTH; count += 1) {
        const now = tick(count);
        for (const row of lapsed([...outbox.values()], now)) outbox.set(row.id, row);
        for (const one of all) {
          if (count < one.opens) continue;
          const deliveries = [...outbox.values()].filter(({ incidentId }) => incidentId === one.id);
          const incident = incidentAt(one, count >= one.opens + one.lasts);
          const openSince = tick(one.opens);
          const moment = { openSince, hasNews: false, now, language: 'en', ids } as const;
          const told = telling({ incident, deliveries, ...moment });
          for (const row of told.deliveries) outbox.set(row.id, row);
        }
        // The group wait is shorter than a tick.
        const sendAt = plus(now, MINUTE);
        const pause = isPausedAt(sendAt) ? pausedUntil : null;
        const hold = alertHold(sendAt, pause, { quietFrom, quietTo }, ZONE);
        for (const row of dueDeliveries([...outbox.values()], sendAt, hold)) {
          outbox.set(row.id, finished(leased(row, sendAt), { kind: 'sent' }, sendAt));
          sent.push({ id: row.incidentId, at: sendAt });
        }
        for (const one of all) {
          const stands = count >= one.opens && count < one.opens + one.lasts;
          const isLoud = !isPausedAt(sendAt) && (one.severity === 'critical' || !isQuietAt(sendAt));
          const times = sent.filter(({ id }) => id === one.id);
          if (stands && isLoud && times.length === 0) wrong.push(`${one.id} is not told`);
        }
      }
      const told = sent.map(({ id }) => id);
      if (new Set(told).size < told.length) wrong.push('told twice');
      for (const { id, at } of sent) {
        const one = all.find((incident) => incident.id === id);
        if (one === undefined || at < tick(one.opens)) wrong.push(`${id} is told too early`);
        else if (at >= tick(one.opens + one.lasts + 1)) wrong.push(`${id} is told after its end`);
        else if (isPausedAt(at)) wrong.push(`${id} breaks the pause`);
        else if (one.severity !== 'critical' && isQuietAt(at)) wrong.push(`${id} is not quiet`);
      }
      expect(wrong).toEqual([]);
    }),
    { numRuns: 50, seed: 14 },
  );
});

function incidentAt(
  { id, severity }: { readonly id: IncidentId; readonly severity: Incident['severity'] },
  isGone: boolean,
): Incident {
  return {
    ...storedIncident({ id }),
    severity,
    state: isGone ? 'resolved' : 'open',
    delivery: 'now',
    subjects: [],
    expiresAt: plus(EVENINGS[1] ?? (0 as Instant), 30 * DAY),
  };
}

/** By the wall clock alone, without the code under test. */
function isQuiet(now: Instant, from: string, to: string): boolean {
  const { minute } = localTime(now, ZONE);
  const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
  return start <= end ? minute >= start && minute < end : minute >= start || minute < end;
}
