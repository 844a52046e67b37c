import { expect } from 'vitest';
import { rowsOf, type Row } from '../simulated-wellsky.ts';
import { type Check, type Scene, type SwitchChecks } from './scene.ts';

const NOTE = { title: 'Scheduling note', description: 'Ring the bell twice.' };

/** The care log of a visit, begun before anything goes wrong. */
async function careLog({ call, simulator }: Scene): Promise<string> {
  const fault = simulator.switches['write.fault'];
  simulator.set('write.fault', 'none');
  const start = { period: { start: '2026-11-28T17:03:00' } };
  const { id } = (await call('POST', '/v1/encounter/109140003/clockin/', start)).json as Row;
  simulator.set('write.fault', fault);
  return `/v1/encounter/${String(id)}/tasklog/`;
}

async function notes(scene: Scene, path: string): Promise<number> {
  return rowsOf(await scene.call('GET', path)).length;
}

/** What a note was answered with, undefined for no answer, and whether it is there. */
const noteIs = (status: number | undefined, isDone: boolean): Check => {
  return async (scene) => {
    const path = await careLog(scene);
    const answered = await scene.call('POST', path, NOTE).then(
      (reply) => reply.status,
      () => undefined,
    );
    expect([answered, await notes(scene, path)]).toEqual([status, isDone ? 1 : 0]);
  };
};

const silent = (isDone: boolean): Check => {
  return async (scene) => {
    const { simulator, call } = scene;
    const path = await careLog(scene);
    const before = simulator.requests.count;
    const pending = call('POST', path, NOTE).then(
      () => 'answered',
      () => 'connection closed',
    );
    await expect.poll(() => simulator.requests.count).toBeGreaterThan(before);
    expect(await notes(scene, path)).toBe(isDone ? 1 : 0);
    await simulator.close();
    expect(await pending).toBe('connection closed');
  };
};

/** What the switches of this group do to the wire, value by value. */
export const WRITES_CHECKS = {
  taskLog: { works: noteIs(200, true), '403': noteIs(403, false), '404': noteIs(404, false) },
  'write.fault': {
    none: noteIs(200, true),
    'reset-before': noteIs(undefined, false),
    'reset-after': noteIs(undefined, true),
    'hang-before': silent(false),
    'hang-after': silent(true),
    '500-before': noteIs(500, false),
    '500-after': noteIs(500, true),
    truncated: noteIs(200, true),
  },
} satisfies Partial<SwitchChecks>;
