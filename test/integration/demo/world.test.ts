import { describe, expect, it } from 'vitest';
import { loggedIn, rowsOf, simulatedWellSky } from '../../support/simulated-wellsky.ts';
import { DAY, HOUR, MINUTE, plus } from '../../../shared/util/time.ts';
import type { Simulator } from '../../../electron/demo/simulator.ts';
import type { DemoShift } from '../../../electron/demo/world/model.ts';

const TOMS_CLIENT = '2810003';

function nextShift(simulator: Simulator, keep: (shift: DemoShift) => boolean): DemoShift {
  const from = simulator.now();
  const shift = simulator.world.shifts(from, plus(from, 7 * DAY)).find(keep);
  if (shift === undefined) throw new Error('no such shift in the next week');
  return shift;
}

describe('the world of the simulator', () => {
  it('lets Tom give his shift back two virtual minutes after the start', async () => {
    const simulator = await simulatedWellSky();
    const call = await loggedIn(simulator);
    const saturday = { clientId: TOMS_CLIENT, startDate: '20261128' };
    const read = async () => rowsOf(await call('POST', '/v1/appointment/_search/', saturday))[0];
    expect(await read()).toMatchObject({ caregiver: { id: '3310006' } });
    simulator.advance(2 * MINUTE);
    expect(await read()).not.toHaveProperty('caregiver');
  });

  it('clocks caregivers in and out around the scheduled times', async () => {
    const simulator = await simulatedWellSky();
    const call = await loggedIn(simulator);
    const shift = nextShift(simulator, (one) => one.pinned && one.caregiverId !== null);
    const visits = async () =>
      rowsOf(
        await call('POST', '/v1/encounter/_search/?_count=100', {
          clientId: shift.clientId,
          caregiverId: String(shift.caregiverId),
          startDate: '20261127',
          endDate: '20261129',
        }),
      );
    expect(await visits()).toEqual([]);
    simulator.advance(shift.start - simulator.now() + 15 * MINUTE);
    expect(await visits()).toMatchObject([{ status: 'IN_PROGRESS', period: { end: null } }]);
    simulator.advance(shift.end - shift.start + 30 * MINUTE);
    expect(await visits()).toMatchObject([{ status: 'COMPLETE' }]);
  });

  it('has no clock-in for a caregiver who stays away', async () => {
    const simulator = await simulatedWellSky();
    const shift = nextShift(simulator, (one) => one.pinned && one.caregiverId !== null);
    simulator.world.keepAway(shift);
    simulator.advance(shift.start - simulator.now() + HOUR);
    expect(simulator.world.visitOf(shift)).toBeUndefined();
  });

  it('has call-outs, cancellations and fills of its own within two days', async () => {
    const simulator = await simulatedWellSky({ size: 'S' });
    const from = simulator.now();
    const truth = () => {
      const shifts = simulator.world.shifts(from, plus(from, 7 * DAY));
      return shifts.map(({ caregiverId, cancelled }) => ({ caregiverId, cancelled }));
    };
    const before = truth();
    simulator.advance(2 * DAY);
    const changes = truth().map((now, index) => ({ now, then: before[index] }));
    const count = (test: (change: (typeof changes)[number]) => boolean) =>
      changes.filter(test).length;
    expect(
      count(({ now, then }) => then?.caregiverId === null && now.caregiverId !== null),
    ).toBeGreaterThan(0);
    expect(
      count(({ now, then }) => then?.caregiverId !== now.caregiverId && then?.caregiverId !== null),
    ).toBeGreaterThan(0);
    expect(count(({ now, then }) => now.cancelled && then?.cancelled === false)).toBeGreaterThan(0);
  });

  it('shows acts of a person at once: call-out, assignment, move, new open shift', async () => {
    const simulator = await simulatedWellSky();
    const call = await loggedIn(simulator);
    const { world } = simulator;
    const shift = nextShift(simulator, (one) => one.caregiverId === '3310006');
    const read = async () => {
      const body = { clientId: shift.clientId, startDate: '20261127', additionalDays: '4' };
      return rowsOf(await call('POST', '/v1/appointment/_search/?_count=100', body));
    };
    world.callOut(shift);
    world.assign(shift, '3310007');
    world.move(shift, plus(shift.start, HOUR));
    expect(await read()).toContainEqual(
      expect.objectContaining({ id: shift.appointmentId, caregiver: { id: '3310007' } }),
    );
    const count = (await read()).length;
    const { clientId, start, end } = shift;
    world.addOpenShift({ clientId, start, end });
    expect(await read()).toHaveLength(count + 1);
    expect(() => {
      world.assign(shift, 'nobody');
    }).toThrow('no such caregiver');
  });

  it('runs at its speed by the real clock and never backwards', async () => {
    let real = plus(0 as DemoShift['start'], 0);
    const simulator = await simulatedWellSky({ speed: 60, clock: () => real });
    const start = simulator.now();
    real = plus(real, 1000);
    expect(simulator.now() - start).toBe(MINUTE);
    expect(() => {
      simulator.advance(-1);
    }).toThrow('virtual time cannot go back');
  });

  it('is driven over HTTP under /_sim/', async () => {
    const simulator = await simulatedWellSky();
    const call = await loggedIn(simulator);
    const toms = '109140003@2026-11-28T17:00:00Z';
    expect((await call('POST', '/_sim/call-out', { shift: toms })).json).toMatchObject({
      caregiverId: null,
    });
    const assigned = await call('POST', '/_sim/assign', { shift: toms, caregiverId: '3310007' });
    expect(assigned.json).toMatchObject({ caregiverId: '3310007' });
    await call('POST', '/_sim/advance', { ms: HOUR });
    await call('POST', '/_sim/set', { 'page.base': '1' });
    const state = await call('GET', '/_sim/state');
    expect(state.json).toMatchObject({
      now: '2026-11-27T19:00:00Z',
      switches: { 'page.base': '1' },
    });
    expect((await call('GET', '/_sim/local-data/asks.csv')).text).toBe(simulator.localData().asks);
    const bad = await call('POST', '/_sim/set', { 'page.base': '9' });
    expect([bad.status, bad.text]).toEqual([
      400,
      expect.stringContaining('use 0, 1, per-resource'),
    ]);
    const unknown = await call('POST', '/_sim/call-out', { shift: 'x@y' });
    expect(unknown.status).toBe(404);
  });
});
