import { expect } from 'vitest';
import type { Simulator } from '../../../electron/demo/simulator.ts';
import { rowsOf, type Row } from '../simulated-wellsky.ts';
import {
  type SwitchChecks,
  CLIENT,
  OPEN_FRIDAY,
  type Scene,
  type Check,
  shifts,
  openFriday,
  top,
} from './scene.ts';

const SARAHS_WEEK = { caregiverId: '3310001', startDate: '20261122', additionalDays: '6' };
const openShape = (expected: Row): Check => {
  return async (scene) => {
    const { caregiver, status } = await openFriday(scene);
    expect({ ...(caregiver === undefined ? {} : { caregiver }), status }).toEqual({
      status: 'SCHEDULED',
      ...expected,
    });
  };
};
const writes = (status: number, isApplied: boolean): Check => {
  return async ({ call, simulator }) => {
    const body = { caregiver: { id: '3310001' }, start: '2026-11-27T21:00:00Z' };
    const reply = await call('PUT', '/v1/appointment/109140010/', body);
    const truth = simulator.world
      .occurrences('109140010')
      .find((one) => one.start > simulator.now());
    expect([reply.status, truth?.caregiverId]).toEqual([status, isApplied ? '3310001' : null]);
  };
};
function cancelFriday(simulator: Simulator): void {
  const friday = simulator.world
    .occurrences('109140010')
    .filter((one) => one.start > simulator.now());
  for (const shift of friday) simulator.world.cancel(shift);
}

async function idsOfTwoFridays(scene: Scene): Promise<Set<unknown>> {
  const first = await shifts(scene, OPEN_FRIDAY);
  const second = await shifts(scene, { ...OPEN_FRIDAY, startDate: '20261204' });
  const ids = [...rowsOf(first), ...rowsOf(second)].map((row) => row['id']);
  expect(ids).toHaveLength(2);
  return new Set(ids);
}

/** Friday 8 to 10 PM in Denver is Saturday 3 to 5 AM in UTC. */
function addLateShift(simulator: Simulator): string {
  const [friday] = simulator.world
    .occurrences('109140010')
    .filter((shift) => shift.start > simulator.now());
  if (friday === undefined) throw new Error('the golden Friday shift is missing');
  const hour = 3_600_000;
  return simulator.world.addOpenShift({
    clientId: CLIENT,
    start: (friday.start + 6 * hour) as typeof friday.start,
    end: (friday.end + 6 * hour) as typeof friday.end,
  }).appointmentId;
}

async function datesWith(scene: Scene, id: string): Promise<string[]> {
  const found: string[] = [];
  for (const startDate of ['20261127', '20261128']) {
    const rows = rowsOf(await shifts(scene, { clientId: CLIENT, startDate }));
    if (rows.some((row) => row['id'] === id)) found.push(startDate);
  }
  return found;
}

/** John works Sunday 2026-11-22, which belongs to US week 48 but to ISO week 47. */
async function daysOfWeek48(scene: Scene): Promise<{ friday: boolean; sundayBefore: boolean }> {
  const friday = rowsOf(await shifts(scene, { clientId: CLIENT, weekNo: '202648' }));
  const john = rowsOf(await shifts(scene, { caregiverId: '3310002', weekNo: '202648' }));
  const starts = john.map((row) => String(row['start']));
  return {
    friday: friday.length === 1,
    sundayBefore: starts.some((start) => start.startsWith('2026-11-22')),
  };
}

/** What the switches of this group do to the wire, value by value. */
export const SHIFTS_CHECKS = {
  'appointment.search': {
    normal: async (scene) => {
      expect(await openFriday(scene)).toMatchObject({ id: '109140010', status: 'SCHEDULED' });
    },
    empty200: async (scene) => {
      const reply = await shifts(scene, OPEN_FRIDAY);
      expect([reply.status, rowsOf(reply)]).toEqual([200, []]);
    },
    forbidden403: async (scene) => {
      const reply = await shifts(scene, OPEN_FRIDAY);
      expect([reply.status, Object.keys(top(reply))]).toEqual([403, ['error']]);
    },
    'thin-no-id': async (scene) => {
      expect(await openFriday(scene)).not.toHaveProperty('id');
    },
    'thin-no-status': async (scene) => {
      expect(await openFriday(scene)).not.toHaveProperty('status');
    },
  },
  'appointment.openShape': {
    absent: openShape({}),
    null: openShape({ caregiver: null }),
    'empty-object': openShape({ caregiver: {} }),
    'empty-id': openShape({ caregiver: { id: '' } }),
    'null-id': openShape({ caregiver: { id: null } }),
    'zero-id': openShape({ caregiver: { id: '0' } }),
    'status-open': openShape({ status: 'OPEN' }),
    placeholder: async (scene) => {
      await openShape({ caregiver: { id: '3319999' } })(scene);
      const reply = await scene.call('GET', '/v1/practitioners/3319999/');
      expect(reply.text).toContain('Open Shift');
    },
  },
  'appointment.status': {
    scheduled: async (scene) => {
      const rows = rowsOf(await shifts(scene, SARAHS_WEEK));
      expect(new Set(rows.map((row) => row['status']))).toEqual(new Set(['SCHEDULED']));
    },
    extended: async (scene) => {
      const rows = rowsOf(await shifts(scene, SARAHS_WEEK));
      expect(new Set(rows.map((row) => row['status']))).toEqual(
        new Set(['COMPLETED', 'CONFIRMED']),
      );
      expect((await openFriday(scene))['status']).toBe('OPEN');
    },
    'lower-case': async (scene) => {
      expect((await openFriday(scene))['status']).toBe('scheduled');
    },
    unknown: async (scene) => {
      expect((await openFriday(scene))['status']).toBe('PENDING_REVIEW');
    },
  },
  'appointment.cancel': {
    vanish: async (scene) => {
      cancelFriday(scene.simulator);
      expect(rowsOf(await shifts(scene, OPEN_FRIDAY))).toEqual([]);
    },
    cancelled: async (scene) => {
      cancelFriday(scene.simulator);
      expect((await openFriday(scene))['status']).toBe('CANCELLED');
    },
  },
  'appointment.recurring': {
    shared: async (scene) => {
      expect((await idsOfTwoFridays(scene)).size).toBe(1);
    },
    unique: async (scene) => {
      expect((await idsOfTwoFridays(scene)).size).toBe(2);
    },
  },
  'appointment.window': {
    // 2026-11-27 21:00 to 24:00 UTC is Friday in both zones; a night shift tells them apart.
    agency: async (scene) => {
      const late = addLateShift(scene.simulator);
      expect(await datesWith(scene, late)).toEqual(['20261127']);
    },
    utc: async (scene) => {
      const late = addLateShift(scene.simulator);
      expect(await datesWith(scene, late)).toEqual(['20261128']);
    },
  },
  'appointment.week': {
    iso: async (scene) => {
      expect(await daysOfWeek48(scene)).toEqual({ friday: true, sundayBefore: false });
    },
    us: async (scene) => {
      expect(await daysOfWeek48(scene)).toEqual({ friday: true, sundayBefore: true });
    },
  },
  'appointment.write': {
    off: writes(403, false),
    on: writes(200, true),
    ignored: writes(200, false),
    '500-but-applied': writes(500, true),
  },
} satisfies Partial<SwitchChecks>;
