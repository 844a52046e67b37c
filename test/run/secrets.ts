import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** A place that looks like a secret. The found text is never repeated. */
export interface SecretFinding {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
}

/** A finding that may stay, and why. One that nothing needs any more is itself a finding. */
export interface Allowance {
  readonly path: string;
  readonly rule: string;
  readonly why: string;
}

interface Pattern {
  readonly rule: string;
  readonly pattern: RegExp;
}

/** Shapes of credentials and of personal data that has no place in a repository. */
const PATTERNS: readonly Pattern[] = [
  { rule: 'private-key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  { rule: 'aws-key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { rule: 'slack-token', pattern: /\bxox[abeprs]-[0-9A-Za-z-]{10,}/ },
  { rule: 'slack-webhook', pattern: /hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/ },
  { rule: 'twilio-id', pattern: /\b(?:AC|SK)[0-9a-f]{32}\b/ },
  { rule: 'github-token', pattern: /\b(?:gh[opsu]_[0-9A-Za-z]{36}|github_pat_\w{40,})\b/ },
  { rule: 'npm-token', pattern: /\bnpm_[0-9A-Za-z]{36}\b/ },
  { rule: 'bearer-token', pattern: /\bBearer [0-9A-Za-z._~+/-]{20,}/ },
  { rule: 'json-web-token', pattern: /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+/ },
  { rule: 'url-password', pattern: /\bhttps?:\/\/[^\s/:@'"`$]+:[^\s/:@'"`$]+@/ },
  { rule: 'ssn', pattern: /(?<![\d-])(?!000|666|9)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\d-])/ },
];

/** A North American number with separators, or ten bare digits as a whole string. */
const PHONE =
  /(?<![\d.]|\d-)(?:\+?1[-. ])?\(?[2-9]\d{2}(?:\) ?|[-. ])([2-9]\d{2})[-. ](\d{4})(?![\d-])|(?<=['"`])[2-9]\d{2}([2-9]\d{2})(\d{4})(?=['"`])/g;

const SKIPPED_FOLDERS = new Set([
  '.git',
  'coverage',
  'node_modules',
  'out',
  'playwright-report',
  'release',
  'test-results',
]);

const HASHES = join(import.meta.dirname, 'leaked-credential-hashes.txt');

/** SHA-256 hashes, in hex, of strings known to have been leaked by others. */
export function leakedHashes(): ReadonlySet<string> {
  return new Set(readFileSync(HASHES, 'utf8').split(/\s+/).filter(Boolean));
}

/** Looks at every text file below `root`. */
export function scanRepository(
  root: string,
  allowed: readonly Allowance[],
): {
  readonly files: number;
  readonly findings: readonly SecretFinding[];
} {
  const hashes = leakedHashes();
  const paths = [...filesBelow(root)];
  const all = paths.flatMap((path) => {
    const bytes = readFileSync(path);
    const name = relative(root, path).split(sep).join('/');
    return bytes.includes(0) ? [] : scanText(name, bytes.toString('utf8'), hashes);
  });
  return {
    files: paths.length,
    findings: [...withoutAllowed(all, allowed), ...needless(all, allowed)],
  };
}

/** Looks at one file's text. `hashes` are SHA-256 of leaked 16- and 32-character words. */
export function scanText(
  path: string,
  text: string,
  hashes: ReadonlySet<string>,
): readonly SecretFinding[] {
  return text
    .split('\n')
    .flatMap((content, index) =>
      rulesBroken(content, hashes).map((rule) => ({ path, line: index + 1, rule })),
    );
}

function rulesBroken(line: string, hashes: ReadonlySet<string>): readonly string[] {
  const broken = PATTERNS.filter((one) => one.pattern.test(line)).map((one) => one.rule);
  const words = line.match(/(?<![A-Za-z0-9])(?:[A-Za-z0-9]{32}|[A-Za-z0-9]{16})(?![A-Za-z0-9])/g);
  const isLeaked = (words ?? []).some((word) => hashes.has(sha256(word)));
  const hasPhone = [...line.matchAll(PHONE)].some((match) => !isFictional(match));
  return [
    ...broken,
    ...(isLeaked ? ['leaked-credential'] : []),
    ...(hasPhone ? ['phone-number'] : []),
  ];
}

/** The numbers 555-0100 to 555-0199 of every area are set aside for fiction. */
function isFictional(match: RegExpMatchArray): boolean {
  const [, exchange = match[3], line = match[4]] = match;
  return exchange === '555' && line?.startsWith('01') === true;
}

function sha256(word: string): string {
  return createHash('sha256').update(word).digest('hex');
}

function withoutAllowed(
  findings: readonly SecretFinding[],
  allowed: readonly Allowance[],
): readonly SecretFinding[] {
  return findings.filter(
    (found) => !allowed.some((one) => one.path === found.path && one.rule === found.rule),
  );
}

function needless(
  findings: readonly SecretFinding[],
  allowed: readonly Allowance[],
): readonly SecretFinding[] {
  return allowed
    .filter((one) => !findings.some((found) => one.path === found.path && one.rule === found.rule))
    .map((one) => ({ path: one.path, line: 0, rule: `needless allowance of ${one.rule}` }));
}

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) yield* filesBelow(path);
    } else if (entry.isFile()) yield path;
  }
}
