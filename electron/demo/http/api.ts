import type { Clock } from '../../../shared/util/time.ts';
import type { Switches } from '../switches.ts';
import type { VirtualClock } from '../virtual-clock.ts';
import type { World } from '../world/world.ts';
import type { Answer } from './answer.ts';

/** A request as the resources see it. */
export interface ApiRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON object of the body; empty when there is none. */
  readonly body: JsonObject;
  /** The ids in the path, in order. */
  readonly ids: readonly string[];
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** What the resources answer from. */
export interface Api {
  readonly world: World;
  readonly clock: VirtualClock;
  readonly realClock: Clock;
  readonly switches: Switches;
  /** Records that only exist because somebody posted them. */
  readonly posted: Map<string, JsonObject>;
}

export type Handler = (api: Api, request: ApiRequest) => Answer;

/** Reads a JSON value as an object; anything else counts as empty. */
export function asObject(value: unknown): JsonObject {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as JsonObject) : {};
}

/** A text or number of a JSON object as text; undefined when it is absent or something else. */
export function textOf(object: JsonObject, name: string): string | undefined {
  const value = object[name];
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** The search filters of a request: the body of a `_search/`, the query of a GET. */
export function filtersOf(request: ApiRequest): ReadonlyMap<string, string> {
  const own = new Set(['_count', '_page', '_sort', 'agencyId']);
  const pairs =
    request.method === 'GET'
      ? [...request.query]
      : Object.keys(request.body).map((name) => [name, textOf(request.body, name) ?? ''] as const);
  return new Map(pairs.filter(([name]) => !own.has(name)));
}
