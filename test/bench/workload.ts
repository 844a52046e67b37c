import { generateAgency } from '../../electron/demo/agency/generate.ts';
import { TIME_ZONE } from '../../electron/demo/agency/calendar.ts';
import { AGENCY } from '../../electron/demo/agency/directory.ts';
import { localDataOf, type LocalKind } from '../../electron/demo/local-data.ts';
import { DEFAULT_START } from '../../electron/demo/simulator.ts';
import { defaultSwitches } from '../../electron/demo/switches.ts';
import { createVirtualClock } from '../../electron/demo/virtual-clock.ts';
import { bringToLife } from '../../electron/demo/world/life.ts';
import { Timeline } from '../../electron/demo/world/timeline.ts';
import { World } from '../../electron/demo/world/world.ts';
import type { Reads } from '../../electron/io/wellsky/reads.ts';
import type { Agency } from '../../shared/domain/policy.ts';
import { plus, type Clock, type Instant } from '../../shared/util/time.ts';
import { recordedReads } from './recorded-wellsky.ts';

/** Workloads: 150 caregivers, 120 clients, 500 shifts a week (S); 1,000, 1,000, 5,000 (M). */
export const SIZES = ['S', 'M'] as const;
export type Size = (typeof SIZES)[number];

/** An agency on Friday at 11 AM, as WellSky and its files tell it. */
export interface Workload {
  readonly size: Size;
  readonly agency: Agency;
  readonly reads: Reads;
  readonly files: Readonly<Record<LocalKind, string>>;
  readonly clock: Clock;
  /** Moves the clock ahead. Nothing happens in the agency meanwhile. */
  advance(milliseconds: number): void;
}

const SEED = 1;

/** Generates the agency; the same size always gives the same one. */
export function generateWorkload(size: Size): Workload {
  let now: Instant = DEFAULT_START;
  const clock: Clock = () => now;
  const draft = generateAgency({ seed: SEED, size, scenario: 'plain', startAt: now });
  const world = new World(draft);
  const pool = draft.caregivers.filter((one) => one.isHired && one.active);
  bringToLife({ seed: SEED, startAt: now, world, timeline: new Timeline(), pool }, draft);
  const api = {
    world,
    clock: createVirtualClock(now, 0, clock),
    realClock: clock,
    switches: defaultSwitches(),
    posted: new Map(),
  };
  return {
    size,
    agency: { id: AGENCY.id, name: AGENCY.name, timeZone: TIME_ZONE },
    reads: recordedReads(api, clock, TIME_ZONE),
    files: localDataOf(draft),
    clock,
    advance(milliseconds) {
      now = plus(now, milliseconds);
    },
  };
}
