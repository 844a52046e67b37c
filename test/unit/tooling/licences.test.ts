import { expect, test } from 'vitest';
import { licenceFindings } from '../../run/licences.ts';

function lock(license: string | undefined, dev: boolean): unknown {
  return { packages: { '': { license: 'MIT' }, 'node_modules/one': { license, dev } } };
}

test.each([
  ['MIT', false],
  ['Apache-2.0', false],
  ['(MIT OR GPL-3.0-only)', false],
  ['MIT AND ISC', false],
  ['MIT and ISC', false],
  ['MPL-2.0', true],
])('%s is allowed (tool: %s)', (license, dev) => {
  expect(licenceFindings(lock(license, dev))).toEqual({ packages: 1, findings: [] });
});

test.each([
  ['GPL-3.0-only', true],
  ['MIT AND GPL-3.0-only', true],
  ['MPL-2.0', false],
  ['UNLICENSED', false],
])('%s is refused (tool: %s)', (license, dev) => {
  expect(licenceFindings(lock(license, dev)).findings).toEqual([`node_modules/one: ${license}`]);
});

test('a package without a licence is refused', () => {
  expect(licenceFindings(lock(undefined, false)).findings).toEqual([
    'node_modules/one: no licence stated',
  ]);
});

test('a lock file that lists nothing is refused', () => {
  expect(licenceFindings({ packages: {} }).findings).toHaveLength(1);
});
