import { atLocal, type Clock, type Instant, type LocalDate } from '../../shared/util/time.ts';
import { TIME_ZONE } from './agency/calendar.ts';
import { AGENCY } from './agency/directory.ts';
import { generateAgency, type Scenario } from './agency/generate.ts';
import type { SizeName } from './agency/sizes.ts';
import type { JsonObject } from './http/api.ts';
import { control, type Controlled } from './http/control.ts';
import { Throttle } from './http/disturbance.ts';
import type { Gateway } from './http/gateway.ts';
import { RequestLog } from './http/request-log.ts';
import { listen } from './http/server.ts';
import { CREDENTIALS, Tokens } from './http/tokens.ts';
import { localDataOf } from './local-data.ts';
import { defaultSwitches, setSwitch, type SwitchName, type Switches } from './switches.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';
import { bringToLife, planVisit } from './world/life.ts';
import type { DemoShift, LocalRecords } from './world/model.ts';
import { Timeline } from './world/timeline.ts';
import { accessTo, type WorldAccess } from './world/access.ts';
import { World } from './world/world.ts';

/** Friday 2026-11-27, 11 AM in Denver. */
export const DEFAULT_START = atLocal('2026-11-27' as LocalDate, 11 * 60, TIME_ZONE);

/** The agency that the demo always is. */
export const DEFAULT_SEED = 1;

export interface SimulatorOptions {
  /** The real clock: virtual time, tokens and throttling follow it. */
  readonly clock: Clock;
  /** 0 (default) takes any free port. */
  readonly port?: number;
  readonly seed?: number;
  readonly size?: SizeName;
  readonly scenario?: Scenario;
  /** Virtual time at the start. */
  readonly startAt?: Instant;
  /** Virtual seconds per real second; 0 moves only by `advance`. */
  readonly speed?: number;
  readonly switches?: Partial<Switches>;
  /** Factor on latencies, so that tests do not wait. */
  readonly latencyScale?: number;
}

/** A running simulated tenant. */
export interface Simulator extends Controlled {
  /** `http://127.0.0.1:PORT`, without `/v1`. */
  readonly url: string;
  readonly credentials: typeof CREDENTIALS;
  set<Name extends SwitchName>(name: Name, value: Switches[Name]): void;
  close(): Promise<void>;
}

/**
 * Starts a simulated WellSky tenant on 127.0.0.1. Data depend only on seed, size, scenario and
 * `startAt`. Rejects with Node's error (code `EADDRINUSE`) when the port is taken.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { clock: realClock, port = 0, latencyScale = 1 } = options;
  const switches: Switches = { ...defaultSwitches(), ...options.switches };
  const agency = startAgency(options);
  const { world, clock, catchUp } = agency;
  const requests = new RequestLog();
  const posted = new Map<string, JsonObject>();
  const gateway: Gateway = {
    api: { world, clock, realClock, switches, posted },
    tokens: new Tokens(switches, realClock),
    throttle: new Throttle(switches, realClock),
  };
  const simulator: Omit<Simulator, 'url' | 'close'> = {
    credentials: CREDENTIALS,
    agencyId: AGENCY.id,
    timeZone: TIME_ZONE,
    switches,
    world: agency.access,
    posted,
    requests,
    now: () => clock.now(),
    advance(milliseconds) {
      clock.advance(milliseconds);
      catchUp();
    },
    set(name, value) {
      setSwitch(switches, name, value);
    },
    setText(name, value) {
      setSwitch(switches, name, value);
    },
    localData: () => localDataOf(agency.records),
  };
  const listening = await listen(
    {
      gateway,
      requests,
      latencyScale,
      catchUp,
      control: (request) => control(simulator, request),
    },
    port,
  );
  const url = `http://127.0.0.1:${String(listening.port)}`;
  return { ...simulator, url, close: () => listening.close() };
}

interface LivingAgency {
  readonly world: World;
  readonly clock: VirtualClock;
  readonly access: WorldAccess;
  readonly records: LocalRecords;
  /** Lets happen what is due by now. */
  readonly catchUp: () => void;
}

/** Generates the agency and lets its world live by a virtual clock. */
function startAgency(options: SimulatorOptions): LivingAgency {
  const { seed = DEFAULT_SEED, size = 'S', scenario = 'golden', startAt = DEFAULT_START } = options;
  const clock = createVirtualClock(startAt, options.speed ?? 1, options.clock);
  const draft = generateAgency({ seed, size, scenario, startAt });
  const world = new World(draft);
  const timeline = new Timeline();
  const pool = draft.caregivers.filter((one) => one.isHired && one.active);
  const life = { seed, startAt, world, timeline, pool };
  bringToLife(life, draft);
  const catchUp = () => {
    timeline.runUntil(clock.now());
  };
  const planAnew = (shift: DemoShift) => {
    planVisit({ ...life, startAt: clock.now() }, shift);
  };
  return { world, clock, records: draft, catchUp, access: accessTo(world, catchUp, planAnew) };
}
