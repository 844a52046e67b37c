import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  NOW,
  standby,
  startCommandLineAgency,
  type CommandLineAgency,
  type Environment,
} from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const JOHN = '3310002';
const SATURDAY = /@2026-11-28T16:00:00Z$/;

const overtimeIncident = z.object({
  workflow: z.literal('overtime'),
  caregiverId: z.string(),
  headline: z.string(),
  body: z.string(),
  delivery: z.string(),
  subjects: z.array(z.object({ shift: z.string() })),
  details: z.object({
    weekStart: z.string(),
    unit: z.enum(['week', 'day', 'consecutive', 'seventh-day']),
    hours: z.number(),
    threshold: z.number(),
    jurisdiction: z.string(),
    firstCrossing: z.string().nullable(),
  }),
});
const result = z.object({
  incidents: z.array(z.object({ workflow: z.string() }).loose()),
});

let agency: CommandLineAgency;
beforeAll(async () => {
  agency = await startCommandLineAgency();
}, 60_000);
afterAll(() => agency.close());

/** What `check --json` says of John's week under a policy. */
async function johnsWeek(policy: object, environment: Environment = agency.filled(), now = NOW) {
  const file = join(temporaryFolder(), 'policy.json');
  writeFileSync(file, JSON.stringify({ sweep: { requestsPerSecond: 100 }, ...policy }));
  const { code, err, out } = await standby(['check', '--json', '--now', now], {
    ...environment,
    STANDBY_POLICY: file,
  });
  expect(err).toBe('');
  expect(code).toBe(0);
  const { incidents } = result.parse(JSON.parse(out));
  return incidents
    .filter(({ workflow }) => workflow === 'overtime')
    .map((one) => overtimeIncident.parse(one))
    .find(({ caregiverId, details }) => caregiverId === JOHN && details.weekStart === '2026-11-22');
}

describe('John has 42 h in the demo week', () => {
  it.each([
    ['by default', {}, 'us-federal', 40],
    [
      'by the rule that gives more',
      { jurisdictions: ['us-ny-live-in', 'us-federal'] },
      'us-federal',
      40,
    ],
  ])('and crosses %s', async (_, overtime, jurisdiction, threshold) => {
    const week = await johnsWeek({ overtime });
    expect(week?.details).toMatchObject({ unit: 'week', hours: 42, threshold, jurisdiction });
    expect(week?.details.firstCrossing).toMatch(SATURDAY);
    expect(week?.subjects.map(({ shift }) => shift)).toEqual([week?.details.firstCrossing]);
  });

  it.each([
    ['New York for live-ins', { jurisdictions: ['us-ny-live-in'] }, 44],
    ['the threshold itself', { weeklyThresholdHours: 42 }, 42],
  ])('and is near %s without crossing it', async (_, overtime, threshold) => {
    const week = await johnsWeek({ overtime });
    expect(week?.details).toMatchObject({
      unit: 'week',
      hours: 42,
      threshold,
      firstCrossing: null,
    });
  });

  it.each([
    ['below the band', { overtime: { weeklyThresholdHours: 45, warningHours: 2.5 } }],
    ['with the workflow off', { workflows: { overtime: 'off' } }],
  ])('and nothing is said %s', async (_, policy) => {
    expect(await johnsWeek(policy)).toBeUndefined();
  });

  it('and is only recorded where the workflow only records', async () => {
    const week = await johnsWeek({ workflows: { overtime: 'record-only' } });
    expect(week?.delivery).toBe('record-only');
  });

  it('and a replay of Wednesday says what was true on Wednesday', async () => {
    const fresh = agency.environment(join(temporaryFolder(), 'data'));
    const policy = { overtime: { weeklyThresholdHours: 45 } };
    const week = await johnsWeek(policy, fresh, '2026-11-25T18:00:00Z');
    expect(`${week?.headline ?? ''}. ${week?.body ?? ''}`).toBe(
      'John is scheduled 42 h this week, 3 h from overtime (45 h). Consider a backup for his Thursday evening shift',
    );
  });
});
