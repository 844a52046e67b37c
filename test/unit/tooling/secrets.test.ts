import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { leakedHashes, scanRepository, scanText } from '../../run/secrets.ts';

// The scan reads this file too, so every example is put together from harmless parts.
const DASHES = '-'.repeat(5);

const SECRETS: readonly (readonly [rule: string, ...parts: readonly string[]])[] = [
  ['private-key', DASHES, 'BEGIN EC PRIVATE KEY', DASHES],
  ['private-key', DASHES, 'BEGIN PRIVATE KEY', DASHES],
  ['aws-key', 'key = AKIA', 'Q7'.repeat(8)],
  ['slack-token', 'xoxb', '-1234567890-abc'],
  ['slack-webhook', 'https://hooks.slack.com', '/services/T0ABC/B0ABC/x1y2z3'],
  ['twilio-id', 'AC', '0f'.repeat(16)],
  ['github-token', 'ghp_', 'aB3'.repeat(12)],
  ['npm-token', 'npm_', 'aB3'.repeat(12)],
  ['bearer-token', 'Authorization: Bearer ', 'aB3'.repeat(9)],
  ['json-web-token', 'eyJ', 'hbGciOiJIUzI1.eyJ', 'zdWIiOiIxMjM0.c2ln'],
  ['url-password', 'https://user:', 'hunter2', '@example.org/'],
  ['ssn', '"ssn": "', '219', '-09-9999"'],
  ['phone-number', 'call (303) ', '867', '-5309'],
  ['phone-number', "mobile: '303", "8675309'"],
  ['phone-number', '+1-303-', '867', '-5309'],
];

test.each(SECRETS)('a %s is found', (rule, ...parts) => {
  const text = `first line\n${parts.join('')}\n`;
  expect(scanText('file.ts', text, new Set())).toEqual([{ path: 'file.ts', line: 2, rule }]);
});

test.each([
  ['a phone number of the block for fiction', "phone: '3035550131', work: 303-555-0132"],
  ['an id of ten digits outside of quotes', 'const modulus = 4294967296;'],
  ['a date, an instant and a shift key', '2026-11-27 109140010@2026-11-27T21:00:00Z'],
  ['a host with a port', 'http://127.0.0.1:8080/v1'],
  ['an example of the token header', 'Authorization: Bearer TOKEN'],
])('%s is no secret', (_name, text) => {
  expect(scanText('file.ts', text, new Set())).toEqual([]);
});

test.each([16, 32])('a leaked word of %i characters is known by its hash', (length) => {
  const word = 'aZ3'.repeat(length).slice(0, length);
  const hashes = new Set([createHash('sha256').update(word).digest('hex')]);
  const found = [{ path: 'a.md', line: 1, rule: 'leaked-credential' }];
  expect(scanText('a.md', `secret="${word}"`, hashes)).toEqual(found);
  expect(scanText('a.md', `secret="${word}x"`, hashes)).toEqual([]);
});

test('the list of leaked credentials holds SHA-256 hashes', () => {
  const hashes = [...leakedHashes()];
  expect(hashes.length).toBeGreaterThanOrEqual(2);
  expect(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
});

function folderWith(...files: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'standby-secrets-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  for (const file of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), `AKIA${'Q7'.repeat(8)}`);
  }
  return root;
}

test('folders are searched to the bottom, but not those of tools', () => {
  const root = folderWith('deep/er/file.txt', 'node_modules/x/file.txt', '.github/file.txt');
  const { files, findings } = scanRepository(root, []);
  expect(files).toBe(2);
  expect(findings.map((one) => one.path).sort()).toEqual(['.github/file.txt', 'deep/er/file.txt']);
});

test('what is allowed stays, and an allowance that nothing needs is a finding', () => {
  const root = folderWith('a.txt', 'b.txt');
  const allow = (path: string) => ({ path, rule: 'aws-key', why: 'an example' });
  const { findings } = scanRepository(root, [allow('a.txt'), allow('c.txt')]);
  expect(findings).toEqual([
    { path: 'b.txt', line: 1, rule: 'aws-key' },
    { path: 'c.txt', line: 0, rule: 'needless allowance of aws-key' },
  ]);
});
