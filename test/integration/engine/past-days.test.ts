import { afterEach, expect, it } from 'vitest';
import { addDays, localDate, startOfDay } from '../../../shared/util/time.ts';
import { runAgency, type RunningAgency } from '../../support/running-agency.ts';

let agency: RunningAgency;
afterEach(() => agency.close());

/** Days before today on which the cache holds a shift, newest first. */
function daysKnown(): number[] {
  const { simulator, store } = agency;
  const zone = simulator.timeZone;
  const today = localDate(simulator.now(), zone);
  return Array.from({ length: 8 }, (_, days) => days + 1).filter((days) => {
    const from = startOfDay(addDays(today, -days), zone);
    return store.shifts.between(from, startOfDay(addDays(today, 1 - days), zone)).length > 0;
  });
}

function scheduleReads(): number {
  return agency.simulator.requests.log.filter(({ path }) => path.includes('appointment')).length;
}

it('reads the days of the workweek before it came, once, and tells nothing of them', async () => {
  agency = await runAgency({ scenario: 'plain' });
  await agency.engine.cycle('everything');
  expect(daysKnown()).toEqual([1, 2, 3, 4, 5, 6]);
  const { callOuts, incidents, facts } = agency.store;
  expect(callOuts.all()).toEqual([]);
  const now = agency.simulator.now();
  const past = incidents.unresolved().filter(({ subjects, workflow }) => {
    const isShift = workflow === 'unfilled-shift' || workflow === 'call-out';
    return isShift && subjects.some(({ end }) => end < now);
  });
  expect(past).toEqual([]);
  const clients = facts.startingWith('past.').size;
  expect(clients).toBeGreaterThan(5);
  const first = scheduleReads();
  await agency.engine.cycle('everything');
  // Three spans of every client, and no past days.
  expect(scheduleReads() - first).toBe(3 * clients);
});
