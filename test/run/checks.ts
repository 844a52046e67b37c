import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ALLOWED } from './allowed-secrets.ts';
import { ROOT, runTool, type Finished } from './command.ts';
import { cruiseLayers, PLAUSIBLE_MODULES } from './layers.ts';
import { licenceFindings } from './licences.ts';
import { scanRepository } from './secrets.ts';
import { failed, passed, type Outcome, type Step } from './step.ts';

/** As long as all other checks of the sources together. */
export const lint: Step = { name: 'lint', run: checkLint };

/** The other checks that look at the sources without running them, the cheapest first. */
export const staticChecks: readonly Step[] = [
  { name: 'types', run: checkTypes },
  { name: 'format', run: checkFormat },
  { name: 'layers', run: checkLayers },
  { name: 'dead code', run: checkDeadCode },
  { name: 'secrets', run: checkSecrets },
  { name: 'licences', run: checkLicences },
];

async function checkTypes(): Promise<Outcome> {
  const finished = await runTool('typescript', 'tsc', [
    '-p',
    '.',
    '--listFiles',
    '--pretty',
    'false',
  ]);
  const lines = finished.output.split('\n');
  const own = lines.filter((line) => line.startsWith(ROOT) && !line.includes('node_modules'));
  const findings = lines.filter((line) => line.includes('error TS'));
  if (finished.code !== 0) return failed(...findings);
  return own.length === 0
    ? failed('tsc read no source file')
    : passed(`${String(own.length)} files`);
}

const lintResults = z.array(z.object({ filePath: z.string() }));

async function checkLint(): Promise<Outcome> {
  const finished = await runTool('eslint', 'eslint', ['.', '--max-warnings', '0', '-f', 'json']);
  const files = readJson(lintResults, finished);
  if (finished.code !== 0) return failed(...lintFindings(finished));
  return files.length < PLAUSIBLE_MODULES
    ? failed(`eslint saw only ${String(files.length)} files`)
    : passed(`${String(files.length)} files`);
}

const lintMessages = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(
      z.object({ line: z.number(), message: z.string(), ruleId: z.string().nullable() }),
    ),
  }),
);

function lintFindings(finished: Finished): readonly string[] {
  return readJson(lintMessages, finished).flatMap((file) =>
    file.messages.map(
      (one) => `${file.filePath}:${String(one.line)} ${one.message} (${one.ruleId ?? 'syntax'})`,
    ),
  );
}

async function checkFormat(): Promise<Outcome> {
  const finished = await runTool('prettier', 'prettier', ['--check', '.', '--log-level', 'warn']);
  return finished.code === 0 ? passed('every file is formatted') : failed(finished.output);
}

async function checkLayers(): Promise<Outcome> {
  const { totalCruised, violations } = await cruiseLayers(ROOT);
  if (violations.length > 0) {
    return failed(...violations.map((one) => `${one.rule.name}: ${one.from} -> ${one.to}`));
  }
  return totalCruised < PLAUSIBLE_MODULES
    ? failed(`dependency-cruiser saw only ${String(totalCruised)} modules`)
    : passed(`${String(totalCruised)} modules`);
}

async function checkDeadCode(): Promise<Outcome> {
  const args = ['--treat-config-hints-as-errors', '--no-progress'];
  const finished = await runTool('knip', 'knip', args);
  return finished.code === 0 ? passed('nothing unused') : failed(finished.output);
}

async function checkSecrets(): Promise<Outcome> {
  const { files, findings } = scanRepository(ROOT, ALLOWED);
  if (findings.length > 0) {
    return failed(...findings.map((one) => `${one.path}:${String(one.line)} ${one.rule}`));
  }
  return files === 0 ? failed('no file was read') : passed(`${String(files)} files`);
}

async function checkLicences(): Promise<Outcome> {
  const lock: unknown = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  const { packages, findings } = licenceFindings(lock);
  return findings.length > 0 ? failed(...findings) : passed(`${String(packages)} packages`);
}

function readJson<T>(schema: z.ZodType<T>, finished: Finished): T {
  try {
    return schema.parse(JSON.parse(finished.stdout));
  } catch {
    throw new Error(`not the expected report:\n${finished.output.slice(-4000)}`);
  }
}
