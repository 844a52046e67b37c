import {
  createSession,
  type Session,
  type SessionOptions,
} from '../../electron/engine/session/session.ts';
import type { PeopleFile } from '../../electron/io/secrets/people-file.ts';
import type { Announcement, Handlers } from '../../shared/contract/contract.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { plus, type Instant } from '../../shared/util/time.ts';
import { FRIDAY_11_AM } from './builders.ts';
import { handlersWith } from './handlers.ts';
import { peopleInMemory } from './session.ts';

/** Not too easy to guess for the rules of PINs. */
export const PIN = '482913';

/** A computer with a lock and no agency, at a time of its own. */
export interface LockedComputer {
  readonly session: Session;
  readonly people: PeopleFile;
  readonly options: SessionOptions;
  readonly now: () => Instant;
  readonly pass: (milliseconds: number) => void;
  readonly announce: (announcement: Announcement) => void;
  /** Standby started anew over the same people. */
  readonly restarted: () => Session;
}

/** @param own what agencies answer; everything else is `not-found` */
export function lockedComputer(own: Partial<Handlers> = {}): LockedComputer {
  let now = FRIDAY_11_AM;
  const listeners = new Set<(announcement: Announcement) => void>();
  const people = peopleInMemory();
  const options: SessionOptions = {
    standby: {
      handlers: handlersWith(own),
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      now: () => now,
      deliver: () => Promise.resolve(),
      engine: () => null,
      engines: () => [],
    },
    people,
    clock: () => now,
    random: (count) => new Uint8Array(count).fill(7),
    ids: countingIds('person'),
    withoutPeople: () => ({ actor: 'scheduler', role: 'administrator' }),
    report: () => undefined,
    // The least that scrypt allows here: what is tested is not how slow it is.
    pinCost: 1_024,
  };
  return {
    session: createSession(options),
    people,
    options,
    now: () => now,
    pass(milliseconds) {
      now = plus(now, milliseconds);
    },
    announce(announcement) {
      for (const listener of listeners) listener(announcement);
    },
    restarted: () => createSession(options),
  };
}
