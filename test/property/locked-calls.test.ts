import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calls, type Handlers } from '../../shared/contract/contract.ts';
import { dispatch } from '../../shared/contract/dispatch.ts';
import { lockedComputer, PIN } from '../support/locked-computer.ts';

const ADMIN = { actor: 'Dana', role: 'administrator' } as const;
const NAMES = Object.keys(calls);
const noBug = (): void => {
  throw new Error('A refused call is no bug.');
};

/** Handlers of agencies that must not be asked while locked. */
function untouched(asked: string[]): Partial<Handlers> {
  const entries = NAMES.map((name) => [
    name,
    () => {
      asked.push(name);
      return { ok: false, code: 'not-found', message: 'asked' };
    },
  ]);
  return Object.fromEntries(entries) as Partial<Handlers>;
}

it('a locked computer answers a thousand random calls with nothing but the way in', async () => {
  const asked: string[] = [];
  const { session, people } = lockedComputer(untouched(asked));
  await session.handlers.savePerson(
    { id: null, name: 'Dana', role: 'administrator', pin: PIN },
    ADMIN,
  );
  session.lock('by-hand');
  const staff = people.current();
  const name = fc.oneof(fc.constantFrom(...NAMES), fc.string());
  const input = fc.oneof(
    fc.anything(),
    fc.record({ id: fc.string(), until: fc.integer(), personId: fc.string(), pin: fc.string() }),
  );
  await fc.assert(
    fc.asyncProperty(name, input, async (called, given) => {
      const answer = await dispatch(session.handlers, called, given, session.caller(), noBug);
      if (called === 'session') return;
      expect(answer.ok).toBe(false);
      // By the name of a call that there is, the lock comes before what is wrong with the input.
      if (!answer.ok && NAMES.includes(called) && called !== 'unlock') {
        expect(answer.code).toBe('locked');
      }
    }),
    { numRuns: 1_000, seed: 4 },
  );
  expect(asked).toEqual([]);
  expect(session.isLocked()).toBe(true);
  expect(people.current()).toEqual(staff);
});

it('handlers that are asked past the dispatcher are behind the lock as well', async () => {
  const asked: string[] = [];
  const { session } = lockedComputer(untouched(asked));
  await session.handlers.savePerson(
    { id: null, name: 'Dana', role: 'administrator', pin: PIN },
    ADMIN,
  );
  session.lock('by-hand');
  const handlers = session.handlers as unknown as Record<
    string,
    (input: unknown, caller: unknown) => Promise<unknown>
  >;
  const ways = ['session', 'unlock', 'lock'];
  for (const name of NAMES.filter((one) => !ways.includes(one))) {
    expect(await handlers[name]?.({}, ADMIN), name).toMatchObject({ ok: false, code: 'locked' });
  }
  expect(asked).toEqual([]);
});
