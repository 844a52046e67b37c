import {
  HOUR,
  formatInstant,
  parseInstant,
  plus,
  type Instant,
} from '../../../shared/util/time.ts';
import { LOCAL_KINDS, type LocalKind } from '../local-data.ts';
import { SwitchError, type Switches } from '../switches.ts';
import type { WorldAccess } from '../world/access.ts';
import type { DemoShift } from '../world/model.ts';
import { asObject, textOf, type JsonObject } from './api.ts';
import { ok, refuse, type Answer } from './answer.ts';
import type { RawRequest } from './loopback.ts';
import type { RequestLog } from './request-log.ts';

/** A simulated tenant as far as it can be looked at and acted on from outside. */
export interface Controlled {
  readonly agencyId: string;
  readonly timeZone: string;
  readonly switches: Readonly<Switches>;
  readonly world: WorldAccess;
  /** Records that exist because somebody posted them, by `resource/id`. */
  readonly posted: ReadonlyMap<string, JsonObject>;
  readonly requests: Pick<RequestLog, 'count' | 'maxPerSecond' | 'byStatus' | 'log'>;
  /** Virtual time. */
  now(): Instant;
  /** Moves virtual time ahead; whatever falls due happens. */
  advance(milliseconds: number): void;
  /** Sets a switch from text. Throws a `SwitchError` that lists what is allowed. */
  setText(name: string, value: string): void;
  /** What WellSky does not hold, as CSV text; the state at the start of the simulation. */
  localData(): Record<LocalKind, string>;
}

/**
 * The control surface under `/_sim/`, for manual use and end-to-end tests:
 *
 * - GET `state`, GET `shifts?from=INSTANT&to=INSTANT`, GET `local-data/KIND.csv`, GET `posted`
 * - POST `set` {"switch": "value"}, POST `advance` {"ms": 60000}
 * - POST `call-out` | `no-show` | `cancel` {"shift": "ID@START"}
 * - POST `assign` {"shift", "caregiverId"}, POST `move` {"shift", "start"}
 * - POST `open` {"clientId", "start", "end"}
 */
export function control(simulator: Controlled, request: RawRequest): Answer {
  const command = request.path.slice('/_sim/'.length);
  try {
    return request.method === 'GET'
      ? look(simulator, command, request.query)
      : act(simulator, command, asObject(JSON.parse(request.body || '{}')));
  } catch (error) {
    const isExpected =
      error instanceof SwitchError || error instanceof RangeError || error instanceof SyntaxError;
    if (!isExpected) throw error;
    return refuse(400, error.message);
  }
}

function look(simulator: Controlled, command: string, query: URLSearchParams): Answer {
  if (command === 'state') return ok(state(simulator));
  if (command === 'posted') return ok(Object.fromEntries(simulator.posted));
  if (command === 'shifts') {
    const from = parseInstant(query.get('from') ?? '', 'UTC') ?? simulator.now();
    const to = parseInstant(query.get('to') ?? '', 'UTC') ?? plus(from, 24 * HOUR);
    return ok(simulator.world.shifts(from, to).map(describe));
  }
  const kind = LOCAL_KINDS.find((one) => command === `local-data/${one}.csv`);
  if (kind === undefined) return refuse(404, `unknown: ${command}`);
  const headers = { 'content-type': 'text/csv; charset=utf-8' };
  return { status: 200, body: simulator.localData()[kind], headers };
}

function state(simulator: Controlled): JsonObject {
  const { world, requests } = simulator;
  return {
    now: formatInstant(simulator.now()),
    agencyId: simulator.agencyId,
    timeZone: simulator.timeZone,
    switches: simulator.switches,
    clients: world.clients().length,
    caregivers: world.caregivers().length,
    requests: {
      count: requests.count,
      maxPerSecond: requests.maxPerSecond,
      byStatus: Object.fromEntries(requests.byStatus),
    },
  };
}

function act(simulator: Controlled, command: string, body: JsonObject): Answer {
  if (command === 'set') {
    for (const [name, value] of Object.entries(body)) simulator.setText(name, String(value));
    return ok(simulator.switches);
  }
  if (command === 'advance') {
    simulator.advance(Number(body['ms']));
    return ok({ now: formatInstant(simulator.now()) });
  }
  if (command === 'open') return ok(describe(open(simulator, body)));
  const shift = findShift(simulator, textOf(body, 'shift') ?? '');
  if (shift === undefined) return refuse(404, 'no such shift; expected {"shift": "ID@START"}');
  const { world } = simulator;
  if (command === 'call-out') world.callOut(shift);
  else if (command === 'no-show') world.keepAway(shift);
  else if (command === 'cancel') world.cancel(shift);
  else if (command === 'assign') world.assign(shift, textOf(body, 'caregiverId') ?? '');
  else if (command === 'move') world.move(shift, instantIn(body, 'start'));
  else return refuse(404, `unknown: ${command}`);
  return ok(describe(shift));
}

function open(simulator: Controlled, body: JsonObject): DemoShift {
  const clientId = textOf(body, 'clientId') ?? '';
  const start = instantIn(body, 'start');
  return simulator.world.addOpenShift({ clientId, start, end: instantIn(body, 'end') });
}

function instantIn(body: JsonObject, name: string): Instant {
  const at = parseInstant(textOf(body, name) ?? '', 'UTC');
  if (at === null) throw new RangeError(`${name} must be an ISO instant`);
  return at;
}

function findShift(simulator: Controlled, key: string): DemoShift | undefined {
  const [id = '', start = ''] = key.split('@');
  const at = parseInstant(start, 'UTC');
  return simulator.world.occurrences(id).find((shift) => shift.start === at);
}

function describe(shift: DemoShift): JsonObject {
  return {
    shift: `${shift.appointmentId}@${formatInstant(shift.start)}`,
    occurrenceId: shift.occurrenceId,
    clientId: shift.clientId,
    caregiverId: shift.caregiverId,
    start: formatInstant(shift.start),
    end: formatInstant(shift.end),
    cancelled: shift.cancelled,
  };
}
