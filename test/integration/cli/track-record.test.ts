import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  errorLines,
  NOW,
  standby,
  startCommandLineAgency,
  type CommandLineAgency,
  type Environment,
} from '../../support/command-line.ts';

let agency: CommandLineAgency;
beforeAll(async () => {
  agency = await startCommandLineAgency();
}, 120_000);
afterAll(() => agency.close());

/** Runs on a filled cache of its own. */
function run(environment: Environment, ...args: string[]) {
  return standby([...args, '--now', NOW], environment);
}

/** A filled cache with the demo's asks and call-outs in it. */
async function withHistory(): Promise<Environment> {
  const environment = agency.filled();
  for (const kind of ['asks', 'call-outs']) {
    const { code, err } = await standby(['import', kind, agency.csv(kind)], environment);
    if (code !== 0) throw new Error(err);
  }
  return environment;
}

describe('track-record', () => {
  it('prints one JSON document, and says what is missing', async () => {
    const { code, out } = await run(agency.filled(), 'track-record', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      scored: 0,
      brier: null,
      band: null,
      bins: [],
      first: { yes: 0, asked: 0 },
      missing: ['No shown match has an outcome yet. Log who was asked and what they said.'],
    });
  });

  it('prints a text for a person', async () => {
    const { code, out } = await run(agency.filled(), 'track-record');
    expect(code).toBe(0);
    expect(out).toMatch(/^Matches with an outcome: 0, without: \d+$/m);
  });
});

describe('rehearse', () => {
  it('prints what would have fired, the same every time', async () => {
    const environment = await withHistory();
    const first = await run(environment, 'rehearse', '--days', '10', '--json');
    const again = await run(environment, 'rehearse', '--days', '10', '--json');
    expect(first.code).toBe(0);
    const rehearsal = JSON.parse(first.out) as {
      from: string;
      workflows: { workflow: string; fired: number; text: string }[];
    };
    expect(rehearsal.from).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    expect(rehearsal.workflows.map((one) => one.workflow)).not.toContain('feed-health');
    const unfilled = rehearsal.workflows.find((one) => one.workflow === 'unfilled-shift');
    expect(unfilled?.fired).toBeGreaterThan(0);
    expect(unfilled?.text).toMatch(/^Would have fired \d+ times, (never|\d+) at night\.$/);
    const { workflows } = JSON.parse(again.out) as typeof rehearsal;
    expect(workflows.map((one) => one.fired)).toEqual(rehearsal.workflows.map((one) => one.fired));
  });

  it('prints one workflow where one is named', async () => {
    const { code, out } = await run(
      await withHistory(),
      'rehearse',
      '--days',
      '3',
      '--workflow',
      'call-out',
    );
    expect(code).toBe(0);
    expect(out).toMatch(/^call-out: Would/m);
    expect(out).not.toMatch(/^unfilled-shift/m);
  });

  it.each([
    { args: ['--workflow', 'feed-health'], says: 'is not a workflow that can be rehearsed' },
    { args: ['--days', '0'], says: 'whole number' },
    { args: ['--days', '999'], says: 'goes up to 180' },
  ])('ends with 2 for $args', async ({ args, says }) => {
    const finished = await run(agency.filled(), 'rehearse', ...args);
    expect(finished.code).toBe(2);
    expect(errorLines(finished).join('\n')).toContain(says);
  });
});
