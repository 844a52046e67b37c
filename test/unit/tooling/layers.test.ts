import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../../run/command.ts';
import { cruiseLayers, PLAUSIBLE_MODULES } from '../../run/layers.ts';

/** Rule, offending file, what it imports. */
type Violation = readonly [rule: string, file: string, imports: string];

const VIOLATIONS: readonly Violation[] = [
  ['no-circular', 'shared/domain/egg.ts', './hen.ts'],
  ['no-orphans', 'shared/domain/forgotten.ts', ''],
  ['not-resolvable', 'shared/domain/broken.ts', './missing.ts'],
  ['entry-points-are-ends', 'electron/engine/starts.ts', '../cli.ts'],
  ['hosts-are-ends', 'electron/engine/prints.ts', '../cli/print.ts'],
  ['tests-stay-outside', 'electron/engine/cheats.ts', '../../test/support/fake.ts'],
  ['shared-is-the-ground', 'shared/domain/reaches-up.ts', '../../electron/core/snapshot.ts'],
  ['shared-is-the-ground', 'shared/domain/reads-files.ts', 'node:fs'],
  ['shared-is-the-ground', 'shared/domain/uses-library.ts', 'axios'],
  ['temporal-behind-time', 'shared/domain/calendar.ts', 'temporal-polyfill'],
  ['renderer-only-shows', 'renderer/features/decides.ts', '../../electron/core/match/rank.ts'],
  ['renderer-only-shows', 'renderer/features/reads.ts', 'node:fs'],
  ['renderer-only-shows', 'renderer/features/fetches.ts', 'axios'],
  ['core-is-pure', 'electron/core/match/stores.ts', '../../io/store/store.ts'],
  ['core-is-pure', 'electron/core/match/loops.ts', '../../engine/engine.ts'],
  ['core-is-pure', 'electron/core/match/hashes.ts', 'node:crypto'],
  ['core-is-pure', 'electron/core/match/parses.ts', 'zod'],
  ['core-is-pure', 'electron/core/sweep/celebrates.ts', '@18f/us-federal-holidays'],
  ['core-calendar-is-pure', 'electron/core/calendar/parses.ts', 'zod'],
  ['core-order-unlisted', 'electron/core/novelty/looks.ts', '../match/rank.ts'],
  ['core-snapshot-is-the-ground', 'electron/core/snapshot.ts', './match/rank.ts'],
  ['core-order-routing', 'electron/core/routing/up.ts', '../session/tries.ts'],
  ['core-order-rehearsal', 'electron/core/rehearsal/up.ts', '../session/tries.ts'],
  ['core-order-briefing', 'electron/core/briefing/up.ts', '../rehearsal/replay.ts'],
  ['core-order-dashboard', 'electron/core/dashboard/up.ts', '../briefing/morning.ts'],
  ['core-order-asking', 'electron/core/asking/up.ts', '../briefing/morning.ts'],
  ['core-order-workflows', 'electron/core/workflows/up.ts', '../briefing/morning.ts'],
  ['core-order-track-record', 'electron/core/track-record/up.ts', '../workflows/detect.ts'],
  ['core-order-write-back', 'electron/core/write-back/up.ts', '../workflows/detect.ts'],
  ['core-order-incidents', 'electron/core/incidents/up.ts', '../workflows/detect.ts'],
  ['core-order-outreach', 'electron/core/outreach/up.ts', '../incidents/life.ts'],
  ['core-order-match', 'electron/core/match/up.ts', '../incidents/life.ts'],
  ['core-order-eligibility', 'electron/core/eligibility/up.ts', '../match/rank.ts'],
  ['core-order-patterns', 'electron/core/patterns/up.ts', '../eligibility/filter.ts'],
  ['core-order-capacity', 'electron/core/capacity/up.ts', '../patterns/flags.ts'],
  ['core-order-reports', 'electron/core/reports/up.ts', '../capacity/level.ts'],
  ['core-order-overtime', 'electron/core/overtime/up.ts', '../eligibility/filter.ts'],
  ['core-order-attendance', 'electron/core/attendance/up.ts', '../overtime/hours.ts'],
  ['core-order-sweep', 'electron/core/sweep/up.ts', '../overtime/hours.ts'],
  ['core-order-sending', 'electron/core/sending/up.ts', '../sweep/plan.ts'],
  ['core-order-calendar', 'electron/core/calendar/up.ts', '../sweep/plan.ts'],
  ['core-order-statistics', 'electron/core/statistics/up.ts', '../sweep/plan.ts'],
  ['io-knows-no-decision', 'electron/io/store/decides.ts', '../../core/match/rank.ts'],
  ['io-knows-no-decision', 'electron/io/wellsky/loops.ts', '../../engine/engine.ts'],
  ['io-one-technology', 'electron/io/wellsky/stores.ts', '../store/store.ts'],
  ['io-technology-unlisted', 'electron/io/novelty/calls.ts', 'axios'],
  ['io-technology-browser-host', 'electron/io/browser-host/calls.ts', 'axios'],
  ['io-technology-channels', 'electron/io/channels/calls.ts', 'csv-parse'],
  ['io-technology-csv', 'electron/io/csv/calls.ts', 'axios'],
  ['io-technology-desktop', 'electron/io/desktop/calls.ts', 'axios'],
  ['io-technology-log', 'electron/io/log/calls.ts', 'axios'],
  ['io-technology-panel-files', 'electron/io/panel-files/calls.ts', 'axios'],
  ['io-technology-secrets', 'electron/io/secrets/calls.ts', 'axios'],
  ['io-technology-settings', 'electron/io/settings/calls.ts', 'axios'],
  ['io-technology-store', 'electron/io/store/calls.ts', 'axios'],
  ['io-technology-wellsky', 'electron/io/wellsky/reads.ts', 'csv-parse'],
  ['engine-without-host', 'electron/engine/windows.ts', '../io/desktop/tray.ts'],
  ['engine-without-host', 'electron/engine/plays.ts', '../demo/server.ts'],
  ['electron-in-one-place', 'electron/engine/native.ts', 'electron'],
  ['electron-in-one-place', 'electron/io/store/native.ts', 'electron'],
  ['electron-in-one-place', 'electron/cli/windows.ts', '../io/desktop/tray.ts'],
  ['demo-stands-alone', 'electron/demo/borrows.ts', '../core/match/rank.ts'],
  ['demo-stands-alone', 'electron/demo/stores.ts', '../io/store/store.ts'],
  ['demo-stands-alone', 'electron/demo/calls.ts', 'axios'],
];

/** What the violations import, itself without fault. */
const INNOCENT = [
  'electron/cli.ts',
  'electron/cli/print.ts',
  'electron/core/session/tries.ts',
  'electron/core/rehearsal/replay.ts',
  'electron/core/briefing/morning.ts',
  'electron/core/workflows/detect.ts',
  'electron/core/incidents/life.ts',
  'electron/core/match/rank.ts',
  'electron/core/eligibility/filter.ts',
  'electron/core/patterns/flags.ts',
  'electron/core/capacity/level.ts',
  'electron/core/overtime/hours.ts',
  'electron/core/sweep/plan.ts',
  'electron/io/store/store.ts',
  'electron/io/desktop/tray.ts',
  'electron/engine/engine.ts',
  'electron/demo/server.ts',
  'test/support/fake.ts',
];
const PACKAGES = ['axios', 'csv-parse', 'electron', 'temporal-polyfill', 'zod'];

const configuration = z.object({ forbidden: z.array(z.object({ name: z.string() })) });

function write(root: string, path: string, text: string): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function writeHouse(root: string): void {
  write(root, 'tsconfig.json', '{ "compilerOptions": { "module": "NodeNext" } }');
  write(root, 'package.json', '{ "type": "module" }');
  for (const name of PACKAGES) {
    write(root, `node_modules/${name}/package.json`, `{ "name": "${name}", "main": "index.js" }`);
    write(root, `node_modules/${name}/index.js`, 'module.exports = {};');
  }
  write(root, 'shared/domain/shift.ts', 'export const subject = 1;');
  for (const path of INNOCENT) {
    const up = '../'.repeat(path.split('/').length - 1);
    write(root, path, `export { subject } from '${up}shared/domain/shift.ts';`);
  }
  for (const [, path, imports] of VIOLATIONS) {
    // A type import must count like any other, so half of the violations are type imports.
    const keyword = path.length % 2 === 0 ? 'import' : 'import type';
    const text = imports === '' ? '' : `${keyword} * as found from '${imports}';`;
    write(root, path, `${text}\nexport const name = 1;`);
  }
  write(root, 'shared/domain/hen.ts', "export * from './egg.ts';");
}

describe('the layer rules', () => {
  let root = '';
  let summary: Awaited<ReturnType<typeof cruiseLayers>> | null = null;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'standby-layers-'));
    writeHouse(root);
    summary = await cruiseLayers(root);
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });

  function rulesBrokenBy(path: string): readonly string[] {
    return (summary?.violations ?? [])
      .filter((one) => one.from === path)
      .map((one) => one.rule.name);
  }

  test.each(VIOLATIONS)('%s is broken by %s importing %s', (rule, path) => {
    expect(rulesBrokenBy(path)).toContain(rule);
  });

  test.each(INNOCENT)('%s breaks no rule', (path) => {
    expect(rulesBrokenBy(path)).toEqual([]);
  });

  test('every rule has a deliberate violation', () => {
    const config: unknown = createRequire(import.meta.url)('../../../.dependency-cruiser.cjs');
    const rules = configuration.parse(config).forbidden.map((rule) => rule.name);
    const proven = new Set(VIOLATIONS.map(([rule]) => rule));
    expect(rules.filter((rule) => !proven.has(rule))).toEqual([]);
  });
});

test('the sources keep to the layers, and all of them are seen', async () => {
  const summary = await cruiseLayers(ROOT);
  expect(summary.violations).toEqual([]);
  expect(summary.totalCruised).toBeGreaterThanOrEqual(PLAUSIBLE_MODULES);
});
