import type { Handlers, SessionCall } from '../../shared/contract/contract.ts';
import type { Person, Session } from '../../shared/contract/session.ts';
import { countingIds } from '../../shared/util/ids.ts';

/** Opens every lock of the fake engine. */
const FAKE_PIN = '482913';

const DONE = { ok: true, value: null } as const;
const LOCKED = { ok: false, code: 'locked', message: 'Standby is locked.' } as const;

/** Nobody has a PIN, and alerts are told. */
const NO_LOCK: Session = {
  isLocked: false,
  hasLock: false,
  person: null,
  role: 'administrator',
  lockAfterMinutes: 10,
  people: [],
  problem: null,
  alerts: { pausedUntil: null, quietUntil: null },
};

/** The session as plain data: people, a lock that FAKE_PIN opens, a pause. */
export interface FakeSession {
  readonly handlers: Pick<Handlers, SessionCall>;
  readonly isLocked: () => boolean;
  /** Puts a person behind a lock, who is let in until `lock` is called. */
  readonly withPerson: (person: Person) => void;
  readonly lock: () => void;
  readonly alerts: (alerts: Partial<Session['alerts']>) => void;
}

/** @param changed told of everything that the page should ask for again */
export function createFakeSession(changed: () => void): FakeSession {
  let session = NO_LOCK;
  let people: readonly Person[] = [];
  const nextId = countingIds('person');
  const change = (over: Partial<Session>): typeof DONE => {
    session = { ...session, ...over };
    changed();
    return DONE;
  };
  const withPeople = (next: readonly Person[]): typeof DONE => {
    people = next;
    const hasLock = people.length > 0;
    return change({ hasLock, people: people.map(({ id, name }) => ({ id, name, waitMs: 0 })) });
  };
  const lock = (): typeof DONE =>
    session.hasLock ? change({ isLocked: true, person: null, role: null }) : DONE;
  return {
    isLocked: () => session.isLocked,
    withPerson(person) {
      withPeople([...people, person]);
      change({ person, role: person.role });
    },
    lock: () => {
      lock();
    },
    alerts(alerts) {
      change({ alerts: { ...session.alerts, ...alerts } });
    },
    handlers: {
      session: () => ({ ok: true, value: session }),
      unlock({ personId, pin }) {
        const person = people.find((one) => one.id === personId);
        const isRight = person !== undefined && pin === FAKE_PIN;
        if (isRight) change({ isLocked: false, person, role: person.role });
        return { ok: true, value: { isUnlocked: isRight, waitMs: isRight ? 0 : 1_000 } };
      },
      lock,
      active: () => DONE,
      people: () => (session.isLocked ? LOCKED : { ok: true, value: [...people] }),
      savePerson({ id, name, role }) {
        const person: Person = { id: id ?? nextId(), name, role };
        withPeople([...people.filter((one) => one.id !== person.id), person]);
        if (session.person === null) change({ person, role });
        return { ok: true, value: person };
      },
      removePerson: ({ id }) => withPeople(people.filter((one) => one.id !== id)),
      setLockAfter: ({ minutes }) => change({ lockAfterMinutes: minutes }),
      pause: ({ until }) => change({ alerts: { ...session.alerts, pausedUntil: until } }),
      resume: () => change({ alerts: { ...session.alerts, pausedUntil: null } }),
    },
  };
}
