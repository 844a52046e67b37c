import type { Secrets } from '../../../electron/engine/parts.ts';
import type { Store } from '../../../electron/io/store/store.ts';
import { instant } from '../../../shared/util/time.ts';
import type { Machine } from './machine.ts';
import type { Observation } from './facts.ts';
import { placesOf } from './office.ts';

/** Thrown where a process dies in the middle of its work. */
export class Killed extends Error {}

/** One run of the process, from its start until it is killed. */
export interface Life {
  readonly isAlive: boolean;
  /** Resolves when the process is dead. */
  readonly dead: Promise<void>;
  kill(): void;
  /** Kills at the next commit but `after`; `isKept`: once it is on disk, else before. */
  killAtCommit(after: number, isKept: boolean): void;
  /** No commit is its last any more. */
  spare(): void;
  /** To be called around every commit. */
  committing(phase: 'before' | 'after'): void;
  /** The answer that a dead process never gets. */
  never<T>(): Promise<T>;
}

export function startLife(machine: Machine): Life {
  const { promise: dead, resolve } = Promise.withResolvers<undefined>();
  let isAlive = true;
  let fatal: { after: number; readonly isKept: boolean } | null = null;
  const life: Life = {
    get isAlive() {
      return isAlive;
    },
    dead,
    kill() {
      if (!isAlive) return;
      isAlive = false;
      machine.see({ kind: 'killed' });
      resolve(undefined);
    },
    killAtCommit(after, isKept) {
      fatal = { after, isKept };
    },
    spare() {
      fatal = null;
    },
    committing(phase) {
      if (!isAlive) throw new Killed();
      if (fatal === null) return;
      if (phase === 'after') fatal.after -= 1;
      const isNow = fatal.isKept ? fatal.after < 0 : phase === 'before' && fatal.after === 0;
      if (!isNow) return;
      life.kill();
      throw new Killed();
    },
    never: () => new Promise(() => undefined),
  };
  return life;
}

/** The fact under which the engine keeps a pause; one that has ended lies in the past. */
const PAUSED_UNTIL = 'alerts.paused-until';
/** And under which it keeps that asking is stopped. */
const ASKING_STOPPED = 'asking.stopped';

/**
 * A keyring that tells where nobody can be told any more. It knows no transactions: what is deleted
 * is gone, though the process dies before the cache knows.
 */
export function watchedSecrets(secrets: Secrets, store: Store, machine: Machine): Secrets {
  return {
    ...secrets,
    delete(name) {
      secrets.delete(name);
      machine.see({ kind: 'office', places: placesOf(store, secrets) });
    },
  };
}

/** A store that tells what is committed to it, and that a dead process cannot use. */
export function watchedStore(
  store: Store,
  secrets: Secrets,
  { life, machine }: { readonly life: Life; readonly machine: Machine },
): Store {
  let depth = 0;
  let seen: Observation[] = [];
  const see = (observation: Observation): void => {
    if (depth > 0) seen.push(observation);
    else machine.see(observation);
  };
  const seeOffice = (): void => {
    see({ kind: 'office', places: placesOf(store, secrets) });
  };
  return {
    ...store,
    transaction(work) {
      if (depth > 0) return work();
      seen = [];
      let value;
      try {
        value = store.transaction(() => {
          depth += 1;
          try {
            const result = work();
            life.committing('before');
            return result;
          } finally {
            depth -= 1;
          }
        });
      } catch (error) {
        seen = [];
        throw error;
      }
      for (const one of seen) machine.see(one);
      life.committing('after');
      return value;
    },
    outbox: {
      ...store.outbox,
      put(rows) {
        store.outbox.put(rows);
        for (const row of rows) see({ kind: 'delivery', row });
      },
    },
    messages: {
      ...store.messages,
      put(rows) {
        store.messages.put(rows);
        for (const row of rows) see({ kind: 'message', row });
      },
    },
    asks: {
      ...store.asks,
      put(ask) {
        store.asks.put(ask);
        see({ kind: 'ask', ask });
      },
      remove(id) {
        store.asks.remove(id);
        see({ kind: 'ask-removed', id });
      },
    },
    optOuts: {
      ...store.optOuts,
      add(optOut) {
        store.optOuts.add(optOut);
        see({ kind: 'opt-out-kept', channel: optOut.channel, to: optOut.address });
      },
    },
    facts: {
      ...store.facts,
      set(name, value) {
        store.facts.set(name, value);
        if (name === ASKING_STOPPED) {
          see({ kind: value === 'yes' ? 'asking-stopped' : 'asking-allowed' });
        }
        if (name === PAUSED_UNTIL) see({ kind: 'paused', until: instant(Number(value)) });
      },
    },
    recipients: {
      ...store.recipients,
      put(recipient) {
        store.recipients.put(recipient);
        seeOffice();
      },
      remove(id) {
        store.recipients.remove(id);
        seeOffice();
      },
    },
    channelSettings: {
      ...store.channelSettings,
      remove(channel) {
        store.channelSettings.remove(channel);
        seeOffice();
      },
    },
    incidents: {
      ...store.incidents,
      put(rows) {
        store.incidents.put(rows);
        for (const incident of rows) see({ kind: 'incident', incident });
      },
    },
  };
}
