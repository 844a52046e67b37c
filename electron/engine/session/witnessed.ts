import type {
  Answer,
  Caller,
  CallInput,
  CallName,
  Handlers,
} from '../../../shared/contract/contract.ts';
import { HOUR, type Instant } from '../../../shared/util/time.ts';
import type { Engine } from '../agency-engine.ts';
import type { Report } from '../parts.ts';
import { writeActs, type Act, type SessionAudit } from './session-audit.ts';

/** What somebody has seen by a call: entity and id of its row in the audit log. */
interface Seen {
  readonly entity: string;
  readonly entityId: string;
}

type SeenBy = { readonly [N in CallName]?: (input: CallInput<N>) => Seen };

const view = (entityId: string) => () => ({ entity: 'view', entityId });

/** The calls that show people by name. Look-ups and reports write rows of their own. */
const SEEN_BY: SeenBy = {
  incident: ({ id }) => ({ entity: 'incident', entityId: id }),
  rank: ({ shift }) => ({ entity: 'shift', entityId: shift }),
  profile: ({ kind, id }) => ({ entity: kind, entityId: id }),
  askLoad: view('asks'),
  briefing: ({ kind }) => ({ entity: 'view', entityId: `briefing-${kind}` }),
  openShifts: view('open-shifts'),
  overtime: view('overtime'),
  patterns: view('patterns'),
};

export interface WitnessParts {
  readonly standby: { engine(): Engine | null };
  readonly audit: SessionAudit;
  readonly report: Report;
}

type Handler = (input: never, caller: Caller) => Answer<unknown> | Promise<Answer<unknown>>;

/**
 * Handlers that leave a trace of who saw what: a row for each person, thing and hour, in the log of
 * the agency that is shown. The windows ask again whenever something changes, so more rows would
 * say no more. A log that cannot be written keeps nobody from her work: the disk's own problem is
 * said on the front page. What was wiped stands in the logs that are left.
 */
export function witnessed<H extends Partial<Handlers>>(handlers: H, parts: WitnessParts): H {
  const hours = new WeakMap<Engine, SeenThisHour>();
  const entries = Object.entries(handlers).map(([name, handler]) => {
    const seenBy = SEEN_BY[name as CallName] as ((input: never) => Seen) | undefined;
    const before = handler as Handler;
    if (name === 'wipeData') return [name, wiping(before, parts)];
    if (seenBy === undefined) return [name, handler];
    const after = async (input: never, caller: Caller): Promise<Answer<unknown>> => {
      const engine = parts.standby.engine();
      const answer = await before(input, caller);
      if (answer.ok && engine !== null) note(engine, seenBy(input), caller);
      return answer;
    };
    return [name, after];
  });
  const note = (engine: Engine, seen: Seen, { actor }: Caller): void => {
    const hour = hours.get(engine) ?? new SeenThisHour();
    hours.set(engine, hour);
    if (!hour.isNew(`${actor}\n${seen.entity}\n${seen.entityId}`, engine.source.clock())) return;
    const act: Act = { actor, action: 'read', ...seen, outcome: 'success', detail: {} };
    writeActs(engine, [act], parts.report);
  };
  // Each name has the handler it had, which TypeScript cannot follow through entries.
  return Object.fromEntries(entries) as H;
}

/** An agency's own log goes with it, so the act stands in those of the others, or of the next. */
function wiping(wipe: Handler, { standby, audit }: WitnessParts): Handler {
  return async (input, caller) => {
    const entityId = standby.engine()?.source.agency.id ?? null;
    const answer = await wipe(input, caller);
    if (answer.ok) {
      const detail = { action: 'wipe' };
      const act = { action: 'delete', entity: 'agency', outcome: 'success', detail } as const;
      audit({ ...act, actor: caller.actor, entityId });
    }
    return answer;
  };
}

/** What was seen in the hour that runs; an hour of the clock, in UTC. */
class SeenThisHour {
  #hour = -1;
  readonly #keys = new Set<string>();

  isNew(key: string, now: Instant): boolean {
    const hour = Math.floor(now / HOUR);
    if (hour !== this.#hour) this.#keys.clear();
    this.#hour = hour;
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    return true;
  }
}
