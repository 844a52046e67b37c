import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openPeople, type Staff } from '../../../../electron/io/secrets/people-file.ts';
import { hashPin, isPin } from '../../../../electron/io/secrets/pin.ts';
import { instant } from '../../../../shared/util/time.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const CHEAP = 1_024;

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

async function staffOfDana(): Promise<Staff> {
  const pin = await hashPin('482913', randomBytes, CHEAP);
  const tries = { count: 0, lastAt: null };
  return {
    version: 1,
    lockAfterMinutes: 5,
    people: [{ id: 'p-1', name: 'Dana', role: 'administrator', pin, tries }],
  };
}

describe('a PIN', () => {
  it('is recognised, and nothing else is taken for it', async () => {
    const hash = await hashPin('482913', randomBytes, CHEAP);
    const tried = ['482913', '482914', '48291', '', '4829133'];
    const found = await Promise.all(tried.map((pin) => isPin(pin, hash)));
    expect(found).toEqual([true, false, false, false, false]);
  });

  it('is the same however a keyboard composes its letters', async () => {
    const hash = await hashPin('ma\u00f1ana por la tarde', randomBytes, CHEAP);
    expect(await isPin('man\u0303ana por la tarde', hash)).toBe(true);
  });

  it('is hashed with a salt of its own and, by default, at the cost OWASP names', async () => {
    const [one, other] = await Promise.all([
      hashPin('482913', randomBytes, CHEAP),
      hashPin('482913', randomBytes, CHEAP),
    ]);
    expect(one.hash).not.toBe(other.hash);
    expect((await hashPin('482913', randomBytes)).cost).toBe(2 ** 17);
  });
});

describe('the file with the people', () => {
  it('is nobody, and no file, at first', () => {
    const people = openPeople(folder);
    expect(people.current().people).toEqual([]);
    expect(people.problem()).toBeNull();
    expect(existsSync(join(folder, 'people.json'))).toBe(false);
  });

  it('keeps people and wrong tries over restarts, for its owner alone, without the PIN', async () => {
    const staff = await staffOfDana();
    const people = openPeople(folder);
    expect(people.save(staff)).toEqual({ ok: true, value: null });
    const tries = { count: 3, lastAt: instant(1_000) };
    expect(people.noteTries('p-1', tries)).toBe(true);

    const again = openPeople(folder).current();
    expect(again).toEqual({ ...staff, people: [{ ...staff.people[0], tries }] });
    const file = join(folder, 'people.json');
    expect(readFileSync(file, 'utf8')).not.toContain('482913');
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['no JSON', '{'],
    ['another shape', '{"version":1,"people":[{"name":"Dana"}]}'],
    ['a later version', '{"version":2,"people":[]}'],
    ['an empty file', ''],
  ])('that is %s lets nobody in and is left as it is', async (_name, content) => {
    const file = join(folder, 'people.json');
    writeFileSync(file, content);
    const people = openPeople(folder);
    expect(people.problem()?.code).toBe('people-damaged');
    expect(people.save(await staffOfDana()).ok).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('counts wrong tries while the disk takes nothing', async () => {
    const people = openPeople(folder);
    people.save(await staffOfDana());
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder was');
    const tries = { count: 1, lastAt: instant(1_000) };
    expect(people.noteTries('p-1', tries)).toBe(false);
    expect(people.current().people[0]?.tries).toEqual(tries);
    expect(people.save(await staffOfDana())).toMatchObject({
      ok: false,
      error: { code: 'people-unwritable' },
    });
  });
});
