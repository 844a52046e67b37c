import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLACEHOLDER_CAREGIVER_ID } from '../../../electron/demo/agency/directory.ts';
import { startSimulator, type Simulator } from '../../../electron/demo/simulator.ts';
import { SWITCH_NAMES, SWITCHES, type SwitchName } from '../../../electron/demo/switches.ts';
import type { DemoShift } from '../../../electron/demo/world/model.ts';
import type { WellSkyOptions } from '../../../electron/io/wellsky/gateway.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Shift, Visit } from '../../../shared/domain/shift.ts';
import type { DayRange, ReadResult, WellSky } from '../../../shared/domain/wellsky.ts';
import {
  addDays,
  formatInstant,
  localDate,
  systemClock,
  type Instant,
} from '../../../shared/util/time.ts';
import { closeAfterEach, gatewayTo } from '../../support/wellsky-gateway.ts';
import { virtualTime, type VirtualTime } from '../../support/virtual-time.ts';

closeAfterEach();

/** Clients whose schedules are compared with the truth. */
const COMPARED = 6;

let simulator: Simulator;
let time: VirtualTime;

beforeAll(async () => {
  time = virtualTime(systemClock());
  simulator = await startSimulator({ clock: time.clock, speed: 0, latencyScale: 0.001 });
});

afterAll(() => simulator.close());

function connected(options: Partial<WellSkyOptions> = {}): WellSky {
  return gatewayTo(simulator.url, time, {
    clock: simulator.now,
    timeZone: simulator.timeZone,
    agencyId: simulator.agencyId,
    ...options,
  });
}

async function withSwitch(name: string, value: string, act: () => Promise<void>): Promise<void> {
  const before = simulator.switches[name as SwitchName];
  simulator.setText(name, value);
  try {
    await act();
  } finally {
    simulator.setText(name, before);
  }
}

/** Some clients, those with open or cancelled shifts first. */
function comparedClients(): ClientId[] {
  const interesting = truth(null).filter((shift) => shift.caregiverId === null || shift.cancelled);
  const all = [...interesting, ...truth(null)].map((shift) => shift.clientId as ClientId);
  return [...new Set(all)].slice(0, COMPARED);
}

function rangeOf(clientId: ClientId, fromDay: number, toDay: number): DayRange {
  const today = localDate(simulator.now(), simulator.timeZone);
  return { clientId, from: addDays(today, fromDay), to: addDays(today, toDay) };
}

/** The world's shifts from yesterday to three days ahead, of one client or all. */
function truth(clientId: ClientId | null): readonly DemoShift[] {
  const { from, to } = rangeOf('any' as ClientId, -1, 3);
  const day = 86_400_000;
  const around = simulator.now();
  return simulator.world
    .shifts((around - 4 * day) as Instant, (around + 6 * day) as Instant)
    .filter((shift) => clientId === null || shift.clientId === clientId)
    .filter((shift) => {
      const date = localDate(shift.start, simulator.timeZone);
      return date >= from && date <= to;
    });
}

/** What must come out whatever the wire looks like. */
function told(shift: { start: Instant; end: Instant; caregiverId: string | null }): string {
  const caregiver = shift.caregiverId === PLACEHOLDER_CAREGIVER_ID ? null : shift.caregiverId;
  return `${formatInstant(shift.start)} ${formatInstant(shift.end)} ${String(caregiver)}`;
}

function rowsOf<T>(result: ReadResult<T>): readonly T[] {
  if (!result.ok) throw new Error(result.failure.message);
  expect(result.quarantined).toEqual([]);
  return result.rows;
}

async function expectSchedulesTrue(wellsky: WellSky): Promise<void> {
  for (const clientId of comparedClients()) {
    const shifts = rowsOf(await wellsky.shifts(rangeOf(clientId, -1, 3), 'sweep'));
    const live = shifts.filter((shift) => shift.status !== 'cancelled');
    const expected = truth(clientId).filter((shift) => !shift.cancelled);
    expect(live.map(told).toSorted()).toEqual(expected.map(told).toSorted());
    expect(new Set(shifts.map((shift: Shift) => shift.key)).size).toBe(shifts.length);
  }
}

async function expectVisitsTrue(wellsky: WellSky): Promise<void> {
  const line = (visit: Pick<Visit, 'id' | 'clockIn' | 'clockOut' | 'caregiverId'>): string =>
    [visit.id, visit.caregiverId, visit.clockIn, visit.clockOut].join(' ');
  for (const clientId of comparedClients().slice(0, 2)) {
    const range = rangeOf(clientId, -40, 0);
    const visits = rowsOf(await wellsky.visits(range, 'sweep'));
    const expected = simulator.world
      .visits()
      .filter((visit) => visit.clientId === clientId)
      .filter((visit) => {
        const at = visit.clockIn ?? visit.clockOut;
        const date = at === null ? '' : localDate(at, simulator.timeZone);
        return date >= range.from && date <= range.to;
      });
    const real = expected.map((visit) => line(visit as unknown as Visit));
    expect(visits.map(line).toSorted()).toEqual(real.toSorted());
  }
}

async function expectPeopleTrue(wellsky: WellSky): Promise<void> {
  const clients = rowsOf(await wellsky.clients(null));
  const isClient = clients.filter((client) => client.isClient === true).map((client) => client.id);
  const { world } = simulator;
  const real = world.clients().filter((client) => client.isClient);
  expect(isClient.map(String).toSorted()).toEqual(real.map((client) => client.id).toSorted());
  expect(clients).toHaveLength(world.clients().length);

  const caregivers = rowsOf(await wellsky.caregivers(null));
  const hired = caregivers.filter((one) => one.isHired === true && !one.isPlaceholder);
  const realHired = world.caregivers().filter((one) => one.isHired);
  expect(hired.map((one) => String(one.id)).toSorted()).toEqual(
    realHired.map((one) => one.id).toSorted(),
  );
  const standIns = caregivers.filter((one) => one.isPlaceholder).map((one) => String(one.id));
  const expected =
    simulator.switches['appointment.openShape'] === 'placeholder' ? [PLACEHOLDER_CAREGIVER_ID] : [];
  expect(standIns).toEqual(expected);
}

/** Values that take the schedule or the line away; they have tests of their own below. */
const ELSEWHERE = new Set([
  'appointment.search=empty200',
  'appointment.search=forbidden403',
  'latency=hang',
]);

/** Every switch at every value but its default, which the first row stands for. */
const values = SWITCH_NAMES.flatMap((name, index) =>
  SWITCHES[name].values
    .filter((_, at) => at > 0 || index === 0)
    .map((value): [string, string] => [name, value]),
).filter(([name, value]) => !ELSEWHERE.has(`${name}=${value}`));

describe('against the simulated WellSky', () => {
  it.each(values)('reads the truth with %s = %s', async (name, value) => {
    await withSwitch(name, value, async () => {
      const wellsky = connected();
      await expectPeopleTrue(wellsky);
      await expectSchedulesTrue(wellsky);
      await expectVisitsTrue(wellsky);
    });
  });

  it.each(['502-json', 'truncated-json', 'reset', '500-html'])(
    'reads the truth when every third call fails with %s',
    async (fault) => {
      await withSwitch('faults', fault, () =>
        withSwitch('faults.percent', '30', async () => {
          const wellsky = connected({ maxAttempts: 12 });
          await expectPeopleTrue(wellsky);
          await expectSchedulesTrue(wellsky);
        }),
      );
    },
  );

  it.each(['429-retry-after-seconds', '429-without'])(
    'reads the truth under a limit below its own rate (%s)',
    async (limits) => {
      await withSwitch('limits', limits, () =>
        withSwitch('limits.perSecond', '3', async () => {
          await expectSchedulesTrue(connected());
        }),
      );
    },
  );

  it.each(['1', '2', '7'])('reads the truth when a token dies after %s calls', async (calls) => {
    await withSwitch('token.earlyRevoke', calls, () => expectSchedulesTrue(connected()));
  });

  it('calls an empty feed empty', async () => {
    await withSwitch('appointment.search', 'empty200', async () => {
      const [clientId] = comparedClients();
      const wellsky = connected();
      const range = rangeOf(clientId ?? ('' as ClientId), -1, 3);
      expect(rowsOf(await wellsky.shifts(range, 'sweep'))).toEqual([]);
      expect(await wellsky.probe()).toMatchObject({ capabilities: { scheduleFeed: 'empty' } });
    });
  });

  it('calls a refused feed refused', async () => {
    await withSwitch('appointment.search', 'forbidden403', async () => {
      const [clientId] = comparedClients();
      const wellsky = connected();
      const range = rangeOf(clientId ?? ('' as ClientId), -1, 3);
      const result = await wellsky.shifts(range, 'sweep');
      expect(result).toMatchObject({ ok: false, failure: { kind: 'refused', status: 403 } });
      expect(await wellsky.probe()).toMatchObject({ capabilities: { scheduleFeed: 'refused' } });
    });
  });

  it('calls a silent line unreachable', async () => {
    await withSwitch('latency', 'hang', async () => {
      const wellsky = connected({ timeoutMs: 100, maxAttempts: 2 });
      expect(await wellsky.clients(null)).toMatchObject({
        ok: false,
        failure: { kind: 'unreachable', message: 'WellSky did not answer within 0 s' },
      });
    });
  });

  it.each(SWITCHES['appointment.openShape'].values)(
    'probes the open shape %s by its look',
    async (shape) => {
      await withSwitch('appointment.openShape', shape, async () => {
        const probed = await connected().probe();
        expect(probed).toMatchObject({
          ok: true,
          capabilities: { scheduleFeed: 'granted', visitFeed: 'granted', entryWrapping: 'wrapped' },
        });
      });
    },
  );

  it.each([
    ['0', 0, 0],
    ['1', 1, 1],
    ['per-resource', 0, 1],
  ])('probes the page base %s', async (base, people, visits) => {
    await withSwitch('page.base', base, async () => {
      const probed = await connected().probe();
      expect(probed).toMatchObject({
        capabilities: { pageBase: { patients: people, practitioners: people, encounter: visits } },
      });
    });
  });

  it('reads only: nothing but searches and tokens reaches the service', () => {
    const isRead = (path: string): boolean =>
      path.endsWith('/_search/') || path === '/oauth/accesstoken';
    expect(simulator.requests.log.filter(({ path }) => !isRead(path))).toEqual([]);
  });
});
