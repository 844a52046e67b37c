import { expect } from 'vitest';
import type { Simulator } from '../../../electron/demo/simulator.ts';
import { rowsOf, type Caller, type Reply, type Row } from '../simulated-wellsky.ts';
import type { SwitchName } from '../../../electron/demo/switches.ts';

/** Mr. Beaumont, whose Friday 2 PM is open. */
export const CLIENT = '2810002';
export const OPEN_FRIDAY = { clientId: CLIENT, startDate: '20261127' };
const SHIFTS = '/v1/appointment/_search/?_count=100';
export const PATIENTS = '/v1/patients/_search/?_count=100';

/** A simulator with one switch set, and a caller who is logged in. */
export interface Scene {
  readonly call: Caller;
  readonly simulator: Simulator;
}
export type Check = (scene: Scene) => Promise<void>;

/** Searches shifts. */
export const shifts = (scene: Scene, body: object) => scene.call('POST', SHIFTS, body);
/** The open Friday shift as this tenant shows it. */
export const openFriday = async (scene: Scene): Promise<Row> => {
  const [row = {}] = rowsOf(await shifts(scene, OPEN_FRIDAY));
  return row;
};
/** The answer as one object. */
export const top = (reply: Reply) => reply.json as Row;
/** Expects one call to be answered with a status. */
export const statusOf = (method: string, path: string, status: number, body?: object): Check => {
  return async ({ call }) => {
    expect((await call(method, path, body)).status).toBe(status);
  };
};

/** A check for every value of every switch. */
export type SwitchChecks = Readonly<Record<SwitchName, Readonly<Record<string, Check>>>>;
