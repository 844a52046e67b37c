import { describe, expect, it } from 'vitest';
import { createSession } from '../../../../electron/engine/session/session.ts';
import type { Answer, Caller } from '../../../../shared/contract/contract.ts';
import { dispatch } from '../../../../shared/contract/dispatch.ts';
import type { PersonInput } from '../../../../shared/contract/session.ts';
import { MINUTE, SECOND } from '../../../../shared/util/time.ts';
import { lockedComputer, PIN } from '../../../support/locked-computer.ts';

const DANA: PersonInput = { id: null, name: 'Dana', role: 'administrator', pin: PIN };
const KIM: PersonInput = { id: null, name: 'Kim', role: 'scheduler', pin: '730518' };

describe('a computer without people', () => {
  it('never locks, and its caller is who the settings name', async () => {
    const { session, pass } = lockedComputer();
    pass(600 * MINUTE);
    session.lock('by-hand');
    expect(session.isLocked()).toBe(false);
    expect(session.caller()).toEqual({ actor: 'scheduler', role: 'administrator' });
    expect(await session.handlers.session({}, ADMIN)).toMatchObject({
      value: { hasLock: false, isLocked: false, person: null, role: 'administrator' },
    });
  });

  it('gets its lock with the first person, who is an administrator and is let in', async () => {
    const { session } = lockedComputer();
    expect(await session.handlers.savePerson(KIM, ADMIN)).toMatchObject({ code: 'conflict' });
    expect(await session.handlers.savePerson(DANA, ADMIN)).toMatchObject({ ok: true });
    expect(session.caller()).toEqual({ actor: 'Dana', role: 'administrator' });
    session.lock('by-hand');
    expect(session.caller()).toBeNull();
  });
});

describe('the lock', () => {
  it('closes after the set minutes without anybody, and not before', async () => {
    const { session, pass, now } = await computerOfDana();
    await session.handlers.setLockAfter({ minutes: 3 }, ADMIN);
    pass(2 * MINUTE);
    session.seen(now());
    pass(3 * MINUTE - 1);
    expect(session.isLocked()).toBe(false);
    pass(1);
    expect(session.isLocked()).toBe(true);
  });

  it('is closed after a restart, and wrong tries are not forgotten', async () => {
    const { session, people, restarted } = await computerOfDana();
    const [dana] = people.current().people;
    session.lock('by-hand');
    await session.handlers.unlock({ personId: dana?.id ?? '', pin: '000111' }, ADMIN);
    const again = restarted();
    expect(again.isLocked()).toBe(true);
    expect(await again.handlers.unlock({ personId: dana?.id ?? '', pin: PIN }, ADMIN)).toEqual({
      ok: true,
      value: { isUnlocked: false, waitMs: SECOND },
    });
  });

  it('lets the right PIN in after the wait, and forgets the wrong tries then', async () => {
    const { session, people, pass } = await computerOfDana();
    const id = people.current().people[0]?.id ?? '';
    session.lock('by-hand');
    const trying = (pin: string) => session.handlers.unlock({ personId: id, pin }, ADMIN);
    expect(await trying('000111')).toMatchObject({ value: { isUnlocked: false, waitMs: SECOND } });
    // A try that comes too soon is not looked at, however right it is.
    expect(await trying(PIN)).toMatchObject({ value: { isUnlocked: false, waitMs: SECOND } });
    pass(SECOND);
    expect(await trying(PIN)).toEqual({ ok: true, value: { isUnlocked: true, waitMs: 0 } });
    expect(session.caller()).toEqual({ actor: 'Dana', role: 'administrator' });
    expect(people.current().people[0]?.tries.count).toBe(0);
  });

  it('looks at one of many tries at once', async () => {
    const { session, people } = await computerOfDana();
    const id = people.current().people[0]?.id ?? '';
    session.lock('by-hand');
    const tries = ['000111', PIN, PIN, PIN];
    const outcomes = await Promise.all(
      tries.map(async (pin) => session.handlers.unlock({ personId: id, pin }, ADMIN)),
    );
    expect(outcomes.filter((one) => one.ok && one.value.isUnlocked)).toEqual([]);
    expect(people.current().people[0]?.tries.count).toBe(1);
  });

  it('makes one person wait for her own wrong tries alone', async () => {
    const { session, people } = await computerOfDana();
    await session.handlers.savePerson(KIM, ADMIN);
    const [dana, kim] = people.current().people;
    session.lock('by-hand');
    await session.handlers.unlock({ personId: dana?.id ?? '', pin: '000111' }, ADMIN);
    await session.handlers.unlock({ personId: kim?.id ?? '', pin: '730518' }, ADMIN);
    expect(session.caller()).toEqual({ actor: 'Kim', role: 'scheduler' });
    expect(await session.handlers.session({}, ADMIN)).toMatchObject({
      value: {
        people: [
          { name: 'Dana', waitMs: SECOND },
          { name: 'Kim', waitMs: 0 },
        ],
      },
    });
  });

  it('closes when whoever was let in is removed', async () => {
    const { session, people } = await computerOfDana();
    await session.handlers.savePerson({ ...KIM, role: 'administrator' }, ADMIN);
    const id = people.current().people[0]?.id ?? '';
    await session.handlers.removePerson({ id }, ADMIN);
    expect(session.isLocked()).toBe(true);
  });

  it('follows a changed role at once', async () => {
    const { session, people } = await computerOfDana();
    await session.handlers.savePerson({ ...KIM, role: 'administrator' }, ADMIN);
    const id = people.current().people[0]?.id ?? '';
    await session.handlers.savePerson({ id, name: 'Dana', role: 'scheduler', pin: null }, ADMIN);
    expect(session.caller()).toEqual({ actor: 'Dana', role: 'scheduler' });
  });

  it('stays closed where the file with the people cannot be read, and says what to do', async () => {
    const { options } = lockedComputer();
    const problem = { code: 'people-damaged', message: 'The file cannot be read.' };
    const session = createSession({
      ...options,
      people: { ...options.people, problem: () => problem },
    });
    expect(session.isLocked()).toBe(true);
    expect(session.caller()).toBeNull();
    expect(await session.handlers.session({}, ADMIN)).toMatchObject({
      value: { isLocked: true, problem: problem.message },
    });
  });
});

describe('the people of a computer', () => {
  it('keep an administrator while there is anybody', async () => {
    const { session, people } = await computerOfDana();
    await session.handlers.savePerson(KIM, ADMIN);
    const id = people.current().people[0]?.id ?? '';
    expect(await session.handlers.removePerson({ id }, ADMIN)).toMatchObject({ code: 'conflict' });
    const demoted = { id, name: 'Dana', role: 'scheduler', pin: null } as const;
    expect(await session.handlers.savePerson(demoted, ADMIN)).toMatchObject({ code: 'conflict' });
  });

  it('have names of their own', async () => {
    const { session } = await computerOfDana();
    const twin = { ...KIM, name: 'dana' };
    expect(await session.handlers.savePerson(twin, ADMIN)).toMatchObject({ code: 'conflict' });
  });

  it('are told without what is kept of their PINs', async () => {
    const { session } = await computerOfDana();
    expect(await session.handlers.people({}, ADMIN)).toEqual({
      ok: true,
      value: [{ id: 'person-1', name: 'Dana', role: 'administrator' }],
    });
  });

  it('take the lock along when the last one is removed', async () => {
    const { session, people } = await computerOfDana();
    const id = people.current().people[0]?.id ?? '';
    await session.handlers.removePerson({ id }, ADMIN);
    expect(session.caller()).toEqual({ actor: 'scheduler', role: 'administrator' });
  });
});

describe('announcements', () => {
  it('carry no text while locked', async () => {
    const { session, announce } = await computerOfDana();
    const heard: string[] = [];
    session.subscribe(({ name }) => heard.push(name));
    session.lock('by-hand');
    announce({ name: 'changed', value: { version: 2 } });
    announce({
      name: 'incident',
      value: { id: 'i-1' as never, severity: 'high', headline: 'Friday', body: 'Sarah' },
    });
    announce({ name: 'briefing', value: { kind: 'morning', title: 'Morning' } });
    announce({ name: 'progress', value: { stage: 'people', done: 1, total: 2, isFirst: true } });
    expect(heard).toEqual(['session', 'changed']);
  });
});

describe('answers', () => {
  it('of calls that began before the lock closed are not given after it', async () => {
    const slow = Promise.withResolvers<Answer<never>>();
    const { session } = await computerOfDana({ profile: () => slow.promise });
    const asked = dispatch(
      session.handlers,
      'profile',
      { kind: 'client', id: '1' },
      session.caller(),
      () => undefined,
    );
    session.lock('screen-locked');
    slow.resolve({ ok: true, value: { name: 'Ruth Anderson' } as never });
    expect(await asked).toMatchObject({ ok: false, code: 'locked' });
  });
});

const ADMIN: Caller = { actor: 'Dana', role: 'administrator' };

async function computerOfDana(own?: Parameters<typeof lockedComputer>[0]) {
  const computer = lockedComputer(own);
  await computer.session.handlers.savePerson(DANA, ADMIN);
  return computer;
}
