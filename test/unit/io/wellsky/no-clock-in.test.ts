import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The simulator drives its world by these calls; it is no part of the gateway. */
const SOURCES = globSync(['electron/**/*.ts', 'shared/**/*.ts', 'renderer/**/*.{ts,tsx}']).filter(
  (file) => !file.startsWith('electron/demo/'),
);

it('nothing in Standby knows the addresses by which a visit is clocked in or out', () => {
  expect(SOURCES.length).toBeGreaterThan(300);
  const found = SOURCES.filter((file) => /clockin|clockout/.test(readFileSync(file, 'utf8')));
  expect(found).toEqual([]);
});
