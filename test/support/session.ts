import { createSession, type Session } from '../../electron/engine/session/session.ts';
import type { SessionOptions } from '../../electron/engine/session/session.ts';
import type { PeopleFile, Staff } from '../../electron/io/secrets/people-file.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { ok } from '../../shared/util/result.ts';
import { systemClock } from '../../shared/util/time.ts';

/** The file with the people of a computer, in memory; nobody at first. */
export function peopleInMemory(): PeopleFile {
  let current: Staff = { version: 1, lockAfterMinutes: 10, people: [] };
  return {
    current: () => current,
    problem: () => null,
    save(staff) {
      current = staff;
      return ok(null);
    },
    noteTries(id, tries) {
      const people = current.people.map((one) => (one.id === id ? { ...one, tries } : one));
      current = { ...current, people };
      return true;
    },
  };
}

/** The agencies of a test behind a lock; Dana is the administrator while nobody has a PIN. */
export function sessionOver(
  standby: SessionOptions['standby'],
  over: Partial<SessionOptions> = {},
): Session {
  return createSession({
    standby,
    people: peopleInMemory(),
    clock: systemClock,
    random: (count) => new Uint8Array(count).fill(7),
    ids: countingIds('person'),
    withoutPeople: () => ({ actor: 'Dana', role: 'administrator' }),
    report(event) {
      throw new Error(`Standby reported ${event}.`);
    },
    // The least that scrypt allows here: what is tested is not how slow it is.
    pinCost: 1_024,
    ...over,
  });
}
