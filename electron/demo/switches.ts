/**
 * Every way in which WellSky is known, or must be expected, to differ between tenants and days.
 * The default stands first. A switch with `range` also takes any whole number inside it.
 *
 * The contract's switch `clock` is not in this table: virtual time is set with the options
 * `startAt` and `speed`, and with `advance`.
 */
export const SWITCHES = {
  /** Shape of the token answer: Apigee's with strings and `BearerToken`, or the documented one. */
  'token.response': { values: ['apigee', 'documented'] },
  /** How the client may send its credentials. */
  'token.accept': { values: ['json+form', 'json', 'form', 'basic'] },
  /** Seconds a token lives, by the real clock. */
  'token.ttl': { values: ['3599', '60'], range: [1, 86_400] },
  /** A token stops working after this many calls. */
  'token.earlyRevoke': { values: ['off', '25'], range: [1, 100_000] },
  /** Rows under `resource`, directly in `entry[]`, or every second one either way. */
  'bundle.entry': { values: ['wrapped', 'bare', 'mixed'] },
  /** What a list without hits looks like. */
  'bundle.empty': { values: ['empty-entry', 'no-entry'] },
  /** Index of the first page; `per-resource` counts from 1 for encounter and relatedperson. */
  'page.base': { values: ['0', '1', 'per-resource'] },
  /** What `totalRecords` says; `wrong` is seven too many. */
  'page.totalRecords': { values: ['right', 'missing', 'string', 'page-size', 'wrong'] },
  /** Whether a row is inserted at the front between two pages, so that rows repeat. */
  'page.drift': { values: ['off', 'row-inserted'] },
  /** Which lists ignore paging and answer with everything each time. */
  'page.ignored': { values: ['organizations-allergy', 'any'] },
  /** Answer to an unknown route or verb. */
  badRoute: { values: ['403-sigv4', '404'] },
  /** Answer to a missing trailing slash; `lenient` serves the route. */
  'slash.strict': { values: ['on-403', 'on-404', 'lenient'] },
  /** What `?agencyId=` does to reads; `over-filter` hides every second row when it is sent. */
  'agencyId.onRead': { values: ['ignore', 'over-filter', 'required'] },
  /** The schedule feed as a whole, and thin rows without id or without status. */
  'appointment.search': {
    values: ['normal', 'empty200', 'forbidden403', 'thin-no-id', 'thin-no-status'],
  },
  /** How a shift without a caregiver looks. */
  'appointment.openShape': {
    values: [
      'absent',
      'null',
      'empty-object',
      'empty-id',
      'null-id',
      'zero-id',
      'status-open',
      'placeholder',
    ],
  },
  /** Vocabulary of `status`. */
  'appointment.status': { values: ['scheduled', 'extended', 'lower-case', 'unknown'] },
  /** A cancelled shift vanishes from the window, or stays with status CANCELLED. */
  'appointment.cancel': { values: ['vanish', 'cancelled'] },
  /** Occurrences share the id of the series, or each has its own. */
  'appointment.recurring': { values: ['shared', 'unique'] },
  /** The zone in which days, weeks and months of a search are cut. */
  'appointment.window': { values: ['agency', 'utc'] },
  /** Numbering of `weekNo`: ISO weeks from Monday, or US weeks from Sunday with January 1 in week 1. */
  'appointment.week': { values: ['iso', 'us'] },
  /** What POST, PUT and DELETE of a shift do. */
  'appointment.write': { values: ['off', 'on', 'ignored', '500-but-applied'] },
  /** Spelling of instants. With the default, encounters stay naive (UTC), as documented. */
  'time.format': { values: ['+00:00', 'z', 'naive', 'local-offset'] },
  /** Type of ids in JSON. */
  'id.type': { values: ['string', 'number', 'mixed'] },
  /** Tags without a real value: as they are, "None" for `status`, left out, or repeated. */
  'meta.none': { values: ['real', 'none-strings', 'tag-missing', 'duplicate-tag'] },
  /** Whether filtering patients by `active` finds anybody. */
  'patients.activeFilter': { values: ['broken', 'works'] },
  /** Answer to a filter the resource does not have. */
  unknownFilter: { values: ['ignored', '400'] },
  /** Which resources know `created` and `updated`; nobody has seen another one do so. */
  watermark: { values: ['people-only'] },
  /** Time to answer. `30s-tail`: one call in fifty takes 30 s. `hang`: never. */
  latency: { values: ['300ms', 'none', '1s', '30s-tail', 'hang'] },
  /** Whether calls beyond `limits.perSecond` are throttled, and how the answer says for how long. */
  limits: {
    values: ['off', '429-retry-after-seconds', '429-retry-after-date', '429-without'],
  },
  /** Calls within one second from which on `limits` answers 429. */
  'limits.perSecond': { values: ['100', '3'], range: [1, 10_000] },
  /** What goes wrong with `faults.percent` of the calls. */
  faults: {
    values: [
      'none',
      '500-html',
      '502-json',
      'truncated-json',
      'reset',
      'wrong-content-type',
      'gzip',
    ],
  },
  /** Share of calls that `faults` hits. */
  'faults.percent': { values: ['10', '100'], range: [0, 100] },
  /** Document upload: fails after validation for client-credentials tokens, or works. */
  docref: { values: ['500', 'works'] },
  /** Whether dashboard tasks can be created. */
  adminTasks: { values: ['works', '403', '422'] },
  /** Whether shift notes are taken: some encounters refuse them on the live service. */
  taskLog: { values: ['works', '403', '404'] },
  /**
   * What goes wrong with a write, before or after it was done: a reset, silence, an HTML error. With
   * `truncated` it is done, and its answer is cut off.
   */
  'write.fault': {
    values: [
      'none',
      'reset-before',
      'reset-after',
      'hang-before',
      'hang-after',
      '500-before',
      '500-after',
      'truncated',
    ],
  },
  /** Answer to GET of the profileTags collection. */
  'profileTags.list': { values: ['405', '404', 'list'] },
} as const satisfies Record<string, SwitchSpec>;

interface SwitchSpec {
  readonly values: readonly [string, ...string[]];
  readonly range?: readonly [number, number];
}

export type SwitchName = keyof typeof SWITCHES;
type Value<Spec> = Spec extends { values: readonly (infer V)[]; range: unknown }
  ? V | `${number}`
  : Spec extends { values: readonly (infer V)[] }
    ? V
    : never;
export type Switches = { [Name in SwitchName]: Value<(typeof SWITCHES)[Name]> };

export const SWITCH_NAMES = Object.keys(SWITCHES) as SwitchName[];

/** Every switch at its default. */
export function defaultSwitches(): Switches {
  const entries = SWITCH_NAMES.map((name) => [name, SWITCHES[name].values[0]]);
  return Object.fromEntries(entries) as Switches;
}

/** A switch setting that was refused; the message lists what is allowed. */
export class SwitchError extends Error {}

/** Sets one switch from text. Throws a `SwitchError` that names the allowed switches or values. */
export function setSwitch(switches: Switches, name: string, value: string): void {
  if (!isSwitchName(name)) {
    throw new SwitchError(`unknown switch "${name}"; known are ${SWITCH_NAMES.join(', ')}`);
  }
  const spec: SwitchSpec = SWITCHES[name];
  if (!spec.values.includes(value) && !inRange(spec, value)) {
    throw new SwitchError(`"${value}" is not a value of ${name}; use ${allowed(spec)}`);
  }
  Object.assign(switches, { [name]: value });
}

/** Reads `switch=value`. Throws a `SwitchError` for anything else. */
export function parseSetting(text: string): { readonly name: string; readonly value: string } {
  const at = text.indexOf('=');
  if (at < 1) throw new SwitchError(`"${text}" is not of the form switch=value`);
  return { name: text.slice(0, at), value: text.slice(at + 1) };
}

function isSwitchName(name: string): name is SwitchName {
  return Object.hasOwn(SWITCHES, name);
}

function inRange(spec: SwitchSpec, value: string): boolean {
  if (spec.range === undefined || !/^\d{1,6}$/.test(value)) return false;
  const [low, high] = spec.range;
  return Number(value) >= low && Number(value) <= high;
}

function allowed(spec: SwitchSpec): string {
  const values = spec.values.join(', ');
  if (spec.range === undefined) return values;
  return `${values} or a whole number from ${String(spec.range[0])} to ${String(spec.range[1])}`;
}
