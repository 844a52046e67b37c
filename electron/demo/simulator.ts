import { atLocal, type Clock, type Instant, type LocalDate } from '../../shared/util/time.ts';
import { TIME_ZONE } from './agency/calendar.ts';
import { AGENCY } from './agency/directory.ts';
import { generateAgency, type Scenario } from './agency/generate.ts';
import type { SizeName } from './agency/sizes.ts';
import type { Api } from './http/api.ts';
import { control } from './http/control.ts';
import { Throttle } from './http/disturbance.ts';
import type { Gateway } from './http/gateway.ts';
import { RequestLog } from './http/request-log.ts';
import { listen } from './http/server.ts';
import { CREDENTIALS, Tokens } from './http/tokens.ts';
import { localDataOf, type LocalKind } from './local-data.ts';
import { defaultSwitches, setSwitch, type SwitchName, type Switches } from './switches.ts';
import { createVirtualClock } from './virtual-clock.ts';
import { bringToLife, planVisit } from './world/life.ts';
import type { DemoCaregiver, DemoClient, DemoShift, DemoVisit } from './world/model.ts';
import { Timeline } from './world/timeline.ts';
import { World, type NewShift } from './world/world.ts';

/** Friday 2026-11-27, 11 AM in Denver. */
export const DEFAULT_START = atLocal('2026-11-27' as LocalDate, 11 * 60, TIME_ZONE);

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

/** The truth of the world, and the acts a test or a demonstration may do to it. */
export interface WorldAccess {
  /** Shifts that start in [from, to), by start, cancelled ones included. */
  shifts(from: Instant, to: Instant): readonly DemoShift[];
  /** Every occurrence of an appointment id, or the one of an occurrence id. */
  occurrences(id: string): readonly DemoShift[];
  clients(): readonly DemoClient[];
  caregivers(): readonly DemoCaregiver[];
  visits(): readonly DemoVisit[];
  visitOf(shift: DemoShift): DemoVisit | undefined;
  callOut(shift: DemoShift): void;
  assign(shift: DemoShift, caregiverId: string): void;
  cancel(shift: DemoShift): void;
  move(shift: DemoShift, start: Instant): void;
  /** The caregiver will not come and tells nobody. */
  keepAway(shift: DemoShift): void;
  /** Adds a shift, open unless it names a caregiver. */
  addOpenShift(shift: NewShift): DemoShift;
}

export interface Simulator {
  /** `http://127.0.0.1:PORT`, without `/v1`. */
  readonly url: string;
  readonly credentials: typeof CREDENTIALS;
  readonly agencyId: string;
  readonly timeZone: string;
  readonly switches: Readonly<Switches>;
  readonly world: WorldAccess;
  readonly requests: Pick<RequestLog, 'count' | 'maxPerSecond' | 'byStatus' | 'log'>;
  /** Virtual time. */
  now(): Instant;
  /** Moves virtual time ahead; whatever falls due happens. */
  advance(milliseconds: number): void;
  set<Name extends SwitchName>(name: Name, value: Switches[Name]): void;
  /** Sets a switch from text. Throws a `SwitchError` that lists what is allowed. */
  setText(name: string, value: string): void;
  /** What WellSky does not hold, as CSV text; the state at the start of the simulation. */
  localData(): Record<LocalKind, string>;
  close(): Promise<void>;
}

/**
 * Starts a simulated WellSky tenant on 127.0.0.1. Data depend only on seed, size, scenario and
 * `startAt`. Rejects with Node's error (code `EADDRINUSE`) when the port is taken.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { clock: realClock, seed = 1, size = 'S', scenario = 'golden' } = options;
  const startAt = options.startAt ?? DEFAULT_START;
  const switches: Switches = { ...defaultSwitches(), ...options.switches };
  const clock = createVirtualClock(startAt, options.speed ?? 1, realClock);
  const draft = generateAgency({ seed, size, scenario, startAt });
  const world = new World(draft);
  const timeline = new Timeline();
  const pool = draft.caregivers.filter((one) => one.isHired && one.active);
  const life = { seed, startAt, world, timeline, pool };
  bringToLife(life, draft);
  const catchUp = () => {
    timeline.runUntil(clock.now());
  };
  const api: Api = { world, clock, realClock, switches, posted: new Map() };
  const gateway: Gateway = {
    api,
    tokens: new Tokens(switches, realClock),
    throttle: new Throttle(switches, realClock),
  };
  const requests = new RequestLog();
  const reschedule = (shift: DemoShift) => {
    planVisit({ ...life, startAt: clock.now() }, shift);
  };
  const simulator = {
    credentials: CREDENTIALS,
    agencyId: AGENCY.id,
    timeZone: TIME_ZONE,
    switches,
    world: accessTo(world, catchUp, reschedule),
    requests,
    now: () => clock.now(),
    advance(milliseconds: number) {
      clock.advance(milliseconds);
      catchUp();
    },
    set(name: SwitchName, value: string) {
      setSwitch(switches, name, value);
    },
    setText(name: string, value: string) {
      setSwitch(switches, name, value);
    },
    localData: () => localDataOf(draft),
  };
  const started: { current: Simulator | null } = { current: null };
  const listening = await listen(
    {
      gateway,
      requests,
      latencyScale: options.latencyScale ?? 1,
      catchUp,
      control: (request) =>
        started.current === null
          ? { status: 503, body: { error: 'starting' } }
          : control(started.current, request),
    },
    options.port ?? 0,
  );
  started.current = {
    ...simulator,
    url: `http://127.0.0.1:${String(listening.port)}`,
    close: () => listening.close(),
  };
  return started.current;
}

/** Every look at the world and every act on it first lets happen what is due. */
function accessTo(
  world: World,
  catchUp: () => void,
  reschedule: (shift: DemoShift) => void,
): WorldAccess {
  const upToDate = <Arguments extends unknown[], Result>(
    act: (...parameters: Arguments) => Result,
  ) => {
    return (...parameters: Arguments): Result => {
      catchUp();
      return act(...parameters);
    };
  };
  return {
    shifts: upToDate((from: Instant, to: Instant) => world.shifts(from, to)),
    occurrences: upToDate((id: string) => world.occurrences(id)),
    clients: upToDate(() => [...world.clients.values()]),
    caregivers: upToDate(() => [...world.caregivers.values()]),
    visits: upToDate(() => [...world.visits()]),
    visitOf: upToDate((shift: DemoShift) => world.visitOf(shift)),
    callOut: upToDate((shift: DemoShift) => {
      world.callOut(shift);
    }),
    assign: upToDate((shift: DemoShift, caregiverId: string) => {
      world.assign(shift, caregiverId);
    }),
    cancel: upToDate((shift: DemoShift) => {
      world.cancel(shift);
    }),
    move: upToDate((shift: DemoShift, start: Instant) => {
      world.move(shift, start);
      reschedule(shift);
    }),
    keepAway: upToDate((shift: DemoShift) => {
      world.keepAway(shift);
    }),
    addOpenShift: upToDate((shift: NewShift) => {
      const added = world.addShift(shift);
      reschedule(added);
      return added;
    }),
  };
}
