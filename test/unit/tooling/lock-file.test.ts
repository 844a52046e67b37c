import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../../run/command.ts';

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        gypfile: z.boolean().optional(),
        hasInstallScript: z.boolean().optional(),
        optionalDependencies: z.record(z.string(), z.string()).optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));

test('no package is compiled during the installation', () => {
  expect(lock.packages['node_modules/better-sqlite3']?.gypfile).toBe(false);
});

test('only the pinned Node runs a script during the installation', () => {
  const scripted = Object.entries(lock.packages).filter(([, one]) => one.hasInstallScript === true);
  // electron-winstaller is a tool of electron-builder that picks a program for Windows.
  expect(scripted.map(([path]) => path).sort()).toEqual([
    'node_modules/electron-winstaller',
    'node_modules/node',
  ]);
});

test('every package for another platform is there, or npm ci refuses the lock file', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, one]) =>
    Object.keys(one.optionalDependencies ?? {}).filter(
      (name) =>
        lock.packages[`node_modules/${name}`] === undefined &&
        lock.packages[`${path}/node_modules/${name}`] === undefined,
    ),
  );
  expect(missing).toEqual([]);
});
