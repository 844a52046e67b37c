import type {
  Announcement,
  Caller,
  CallName,
  Handlers,
  SessionCall,
} from '../../../shared/contract/contract.ts';
import type { Session as SessionView } from '../../../shared/contract/session.ts';
import type { IdSource } from '../../../shared/util/ids.ts';
import type { Clock, Instant } from '../../../shared/util/time.ts';
import { NO_HOLD } from '../../core/incidents/alert-hold.ts';
import { waitAfter } from '../../core/session/wrong-tries.ts';
import type { PeopleFile } from '../../io/secrets/people-file.ts';
import type { RandomBytes } from '../../io/secrets/secret-box.ts';
import { pauseAlerts, resumeAlerts } from '../alert-pause.ts';
import { currentHold } from '../current-hold.ts';
import type { Report } from '../parts.ts';
import type { Standby } from '../standby.ts';
import { createLock, type Lock, type LockReason } from './lock.ts';
import { lockable, maySayLocked } from './lockable.ts';
import { sessionAudit } from './session-audit.ts';
import { removePerson, savePerson, setLockAfter, staffList, type StaffParts } from './staff.ts';
import { unlock } from './unlocking.ts';
import { witnessed } from './witnessed.ts';

/** The whole product behind the contract and the lock: what hosts with a panel serve. */
export interface Session {
  readonly handlers: Handlers;
  subscribe(listener: (announcement: Announcement) => void): () => void;
  /** Who calls; null while locked. */
  caller(): Caller | null;
  /** Somebody asked for what her role does not allow. */
  refused(call: CallName, caller: Caller): void;
  /** Whether anybody has a PIN. */
  hasLock(): boolean;
  isLocked(): boolean;
  lock(why: LockReason): void;
  /** Somebody was at the computer at this time, by the machine's clock. */
  seen(at: Instant): void;
  /** Locks when nobody has been there for long; for hosts to call every few seconds. */
  tick(): void;
}

export interface SessionOptions {
  readonly standby: Pick<
    Standby,
    'deliver' | 'engine' | 'engines' | 'handlers' | 'now' | 'subscribe'
  >;
  readonly people: PeopleFile;
  /** The machine's clock. */
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly ids: IdSource;
  /** Who calls while nobody has a PIN. */
  readonly withoutPeople: () => Caller;
  readonly report: Report;
  /** scrypt's N of new PINs. */
  readonly pinCost?: number;
}

/** Puts the agencies behind a lock and answers the calls that are about the computer. */
export function createSession(options: SessionOptions): Session {
  const { standby, people, clock } = options;
  const listeners = new Set<(announcement: Announcement) => void>();
  const audit = sessionAudit(() => standby.engines(), options.report);
  const announce = (announcement: Announcement): void => {
    for (const listener of listeners) listener(announcement);
  };
  const changed = (): void => {
    announce({ name: 'session', value: {} });
  };
  const lock = createLock({
    people,
    clock,
    withoutPeople: options.withoutPeople,
    locked(why, { id, name }) {
      const detail = { action: 'lock', why };
      const act = { action: 'execute', entity: 'session', outcome: 'success', detail } as const;
      audit({ ...act, actor: name, entityId: id });
      changed();
    },
  });
  standby.subscribe((announcement) => {
    if (!lock.isLocked() || maySayLocked(announcement)) announce(announcement);
  });
  const parts = { ...options, lock, audit };
  return {
    handlers: {
      ...witnessed(lockable(standby.handlers, lock), parts),
      ...lockable(computerHandlers(parts, changed), lock),
      ...wayIn(parts, changed),
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    caller: () => lock.caller(),
    refused(call, { actor, role }) {
      const detail = { action: 'refuse', role };
      const act = { action: 'execute', entity: 'call', outcome: 'failure', detail } as const;
      audit({ ...act, actor, entityId: call });
    },
    hasLock: () => lock.isThere(),
    isLocked: () => lock.isLocked(),
    lock: (why) => {
      lock.lock(why);
    },
    seen: (at) => {
      lock.seen(at);
    },
    tick() {
      lock.isLocked();
    },
  };
}

type Parts = SessionOptions & StaffParts & { readonly lock: Lock };

const DONE = { ok: true, value: null } as const;

type WayIn = 'session' | 'unlock' | 'lock';

/** What is answered whether Standby is locked or not. */
function wayIn(parts: Parts, changed: () => void): Pick<Handlers, WayIn> {
  return {
    session: () => ({ ok: true, value: sessionView(parts) }),
    async unlock(input) {
      const answer = await unlock(parts, input);
      changed();
      return answer;
    },
    lock() {
      parts.lock.lock('by-hand');
      return DONE;
    },
  };
}

/** The other calls that no agency answers. */
function computerHandlers(
  parts: Parts,
  changed: () => void,
): Pick<Handlers, Exclude<SessionCall, WayIn>> {
  const { standby, people, lock, clock } = parts;
  const told = <T>(answer: T): T => {
    changed();
    return answer;
  };
  return {
    active() {
      lock.seen(clock());
      return DONE;
    },
    people: () => ({ ok: true, value: staffList(people) }),
    savePerson: async (input, caller) => told(await savePerson(parts, input, caller)),
    removePerson: (input, caller) => told(removePerson(parts, input, caller)),
    setLockAfter: (input, caller) => told(setLockAfter(parts, input, caller)),
    pause: ({ until }, caller) =>
      told(pauseAlerts(standby.engines(), standby.now(), until, caller)),
    async resume(_, caller) {
      const answer = resumeAlerts(standby.engines(), caller);
      await standby.deliver();
      return told(answer);
    },
  };
}

function sessionView({ standby, people, lock, clock }: Parts): SessionView {
  const { people: staff, lockAfterMinutes } = people.current();
  const shown = standby.engine();
  return {
    isLocked: lock.isLocked(),
    hasLock: lock.isThere(),
    person: lock.person(),
    role: lock.caller()?.role ?? null,
    lockAfterMinutes,
    people: staff.map(({ id, name, tries }) => ({ id, name, waitMs: waitAfter(tries, clock()) })),
    problem: people.problem()?.message ?? null,
    alerts: shown === null ? NO_HOLD : currentHold(shown.source),
  };
}
