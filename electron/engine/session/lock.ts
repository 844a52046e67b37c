import type { Caller } from '../../../shared/contract/contract.ts';
import type { Person } from '../../../shared/contract/session.ts';
import { MINUTE, type Clock, type Instant } from '../../../shared/util/time.ts';
import { isIdle } from '../../core/session/idle.ts';
import type { PeopleFile } from '../../io/secrets/people-file.ts';

/** Why Standby locked itself, for the audit log. */
export type LockReason = 'by-hand' | 'idle' | 'screen-locked' | 'suspended' | 'removed';

/** Who may see and do something now. It closes the view; the engines go on watching. */
export interface Lock {
  /** Whether anybody has a PIN. */
  isThere(): boolean;
  isLocked(): boolean;
  /** Who was let in; null while locked and without a lock. */
  person(): Person | null;
  /** Who calls; null while locked. */
  caller(): Caller | null;
  letIn(person: Person): void;
  lock(why: LockReason): void;
  /** Somebody was at the computer at this time. */
  seen(at: Instant): void;
  /** Changes with every locking: what was begun before one must not be told after it. */
  round(): number;
}

interface LockOptions {
  readonly people: PeopleFile;
  /** The machine's clock. */
  readonly clock: Clock;
  /** Who calls while nobody has a PIN. */
  readonly withoutPeople: () => Caller;
  /** Told after it locked, with the person who had been let in. */
  readonly locked: (why: LockReason, person: Person) => void;
}

/** A lock that is closed at first, if there is one. */
export function createLock({ people, clock, withoutPeople, locked }: LockOptions): Lock {
  let letIn: Person | null = null;
  let lastSeen = clock();
  let round = 0;

  const close = (why: LockReason): void => {
    const person = letIn;
    if (person === null) return;
    letIn = null;
    round += 1;
    locked(why, person);
  };
  const isThere = (): boolean => people.problem() !== null || people.current().people.length > 0;
  /** Asked before everything, so that no timer is needed to be exact. */
  const check = (): Person | null => {
    if (letIn === null) return null;
    const { people: staff, lockAfterMinutes } = people.current();
    const known = staff.find(({ id }) => id === letIn?.id);
    if (known === undefined) close('removed');
    else if (isIdle(lastSeen, clock(), lockAfterMinutes * MINUTE)) close('idle');
    else letIn = { id: known.id, name: known.name, role: known.role };
    return letIn;
  };
  return {
    isThere,
    isLocked: () => isThere() && check() === null,
    person: () => (isThere() ? check() : null),
    caller() {
      if (!isThere()) return withoutPeople();
      const person = check();
      return person === null ? null : { actor: person.name, role: person.role };
    },
    letIn(person) {
      letIn = person;
      lastSeen = clock();
    },
    lock: close,
    seen(at) {
      if (at > lastSeen || lastSeen > clock()) lastSeen = at;
    },
    round: () => round,
  };
}
