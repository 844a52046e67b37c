import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { explanationSchema } from '../../../shared/contract/insights.ts';
import { DAY, HOUR, plus } from '../../../shared/util/time.ts';
import {
  errorLines,
  FRIDAY_2_PM,
  NOW,
  standby,
  startCommandLineAgency,
  type CommandLineAgency,
  type Environment,
  type Finished,
} from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const isoSeconds = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
const probability = z.number().min(0).max(1);

const candidate = z.object({
  caregiverId: z.string(),
  name: z.string(),
  match: probability,
  interval: z.tuple([probability, probability]),
  accepts: z.object({ accepted: z.int(), asked: z.int(), similar: z.boolean() }).nullable(),
  worked: z.object({ worked: z.int(), scheduled: z.int() }).nullable(),
  reasons: z.array(z.string()),
  cautions: z.array(z.string()),
});
const exclusion = z.object({ caregiverId: z.string(), reason: z.string() });
const incident = z.object({
  id: z.string(),
  workflow: z.string(),
  severity: z.enum(['critical', 'high', 'normal', 'info']),
  state: z.enum(['open', 'acknowledged', 'snoozed']),
  headline: z.string(),
  body: z.string(),
  subjects: z.array(
    z.object({ shift: z.string(), clientId: z.string(), start: isoSeconds, end: isoSeconds }),
  ),
  caregiverId: z.string().nullable(),
  candidates: z.array(candidate),
  excluded: z.array(exclusion),
  details: z.record(z.string(), z.unknown()),
  delivery: z.enum(['now', 'digest', 'muted', 'record-only']),
  mutedBy: z.string().nullable(),
});
/** The fields that scripts rely on, as docs/COMMAND-LINE.md has them. */
const checkResult = z.object({
  asOf: isoSeconds,
  feed: z.object({
    state: z.enum(['fresh', 'stale', 'refused', 'unreachable']),
    windowsRead: z.int(),
    quarantined: z.int(),
  }),
  incidents: z.array(incident),
});
const rankResult = z.object({
  shift: z.object({ shift: z.string(), clientId: z.string(), start: isoSeconds, end: isoSeconds }),
  asOf: isoSeconds,
  candidates: z.array(candidate),
  excluded: z.array(exclusion),
});
const statusResult = z.object({
  feed: z.object({ state: z.string(), windowsRead: z.int() }),
  windows: z.array(z.object({ from: z.string(), to: z.string(), readAt: isoSeconds.nullable() })),
  requests: z.object({ count: z.int(), p50Ms: z.number(), p95Ms: z.number(), errors: z.int() }),
  capabilities: z.object({ probedAt: isoSeconds, scheduleFeed: z.literal('granted') }),
  quarantined: z.int(),
});

let agency: CommandLineAgency;
beforeAll(async () => {
  agency = await startCommandLineAgency();
});
afterAll(() => agency.close());

async function check(environment: Environment, ...more: string[]) {
  const finished = await standby(['check', '--json', '--now', NOW, ...more], environment);
  return { ...finished, result: checkResult.parse(JSON.parse(finished.out)) };
}

function unfilledFriday({ incidents }: z.infer<typeof checkResult>) {
  return incidents.find((one) => one.subjects.some(({ shift }) => shift === FRIDAY_2_PM));
}

function quiet(finished: Finished): void {
  expect(finished.err).toBe('');
  expect(finished.code).toBe(0);
}

describe('check', () => {
  it('reads everything of an empty cache and prints the open incidents', async () => {
    const checked = await check(agency.environment(join(temporaryFolder(), 'new', 'data')));
    quiet(checked);
    expect(checked.result.feed).toMatchObject({ state: 'fresh', windowsRead: 30, quarantined: 0 });
    expect(checked.result.asOf >= NOW).toBe(true);
    const friday = unfilledFriday(checked.result);
    expect(friday).toMatchObject({
      workflow: 'unfilled-shift',
      headline: 'Friday 2 PM shift unfilled',
    });
    const listed = [...(friday?.candidates ?? []), ...(friday?.excluded ?? [])];
    const caregivers = agency.simulator.world.caregivers();
    expect(new Set(listed.map((one) => one.caregiverId)).size).toBe(caregivers.length);
  });

  it('continues where the check before ended, with the history that came in between', async () => {
    const environment = agency.filled();
    const before = await check(environment);
    const imported = await standby(['import', 'asks', agency.csv('asks')], environment);
    quiet(imported);
    const after = await check(environment);
    quiet(after);
    expect(after.result.incidents.map((one) => one.id).sort()).toEqual(
      before.result.incidents.map((one) => one.id).sort(),
    );
    const [first] = unfilledFriday(after.result)?.candidates ?? [];
    expect(unfilledFriday(before.result)?.candidates[0]?.accepts).toBeNull();
    expect(first?.accepts).toEqual({ accepted: 6, asked: 7, similar: true });
    expect(unfilledFriday(after.result)?.body).toContain('(accepted 6/7 similar shifts)');
  });

  it('drops the incident of a cancelled shift once two readings have missed it', async () => {
    const environment = agency.filled();
    const { world } = agency.simulator;
    const start = plus(agency.simulator.now(), DAY + HOUR);
    const clientId = world.clients()[0]?.id ?? '';
    const open = world.addOpenShift({ clientId, start, end: plus(start, 2 * HOUR) });
    const titles = async () =>
      (await check(environment)).result.incidents.map((one) => one.headline);
    expect(await titles()).toContain('Saturday 12 PM shift unfilled');
    world.cancel(open);
    await titles();
    expect(await titles()).not.toContain('Saturday 12 PM shift unfilled');
  });

  it('prints words without --json', async () => {
    const checked = await standby(['check', '--now', NOW], agency.filled());
    quiet(checked);
    expect(checked.out).toMatch(/^\[(critical|high)\] Friday 2 PM shift unfilled\n {2}Sarah has/m);
  });

  it('sends with --deliver, once, what the check before only queued', async () => {
    const environment = agency.filled();
    const later = ['--deliver', '--now', '2026-11-27T18:02:00Z'];
    const first = await check(environment, ...later);
    expect([first.code, first.err]).toEqual([0, expect.stringContaining('Friday 2 PM shift')]);
    quiet(await check(environment, ...later));
  });

  it('takes everything from --config as well', async () => {
    const { STANDBY_POLICY: policy, ...values } = agency.filled();
    const config = agency.csv(
      'config',
      JSON.stringify({
        wellskyUrl: values['STANDBY_WELLSKY_URL'],
        clientId: values['STANDBY_CLIENT_ID'],
        clientSecret: values['STANDBY_CLIENT_SECRET'],
        agencyId: values['STANDBY_AGENCY_ID'],
        timeZone: values['STANDBY_TIMEZONE'],
        dataDir: values['STANDBY_DATA_DIR'],
        dbKey: values['STANDBY_DB_KEY'],
        policy,
      }),
    );
    quiet(await check({}, '--config', config));
  });
});

/** Each entry: what is wrong, how it is brought about, and what the feed is then. */
const SILENT: readonly {
  readonly name: string;
  readonly environment?: Environment;
  readonly set?: { readonly name: string; readonly value: string };
  readonly state: string;
}[] = [
  { name: 'a wrong secret', environment: { STANDBY_CLIENT_SECRET: 'wrong' }, state: 'refused' },
  {
    name: 'a host where nobody listens',
    environment: { STANDBY_WELLSKY_URL: 'http://127.0.0.1:9' },
    state: 'unreachable',
  },
  {
    name: 'a refused schedule',
    set: { name: 'appointment.search', value: 'forbidden403' },
    state: 'refused',
  },
  {
    name: 'a host that never answers',
    set: { name: 'latency', value: 'hang' },
    state: 'unreachable',
  },
  { name: 'broken answers', set: { name: 'faults.percent', value: '100' }, state: 'unreachable' },
];

describe('check without a readable schedule', () => {
  it.each(SILENT)(
    'prints its JSON and ends with 3 for $name',
    async ({ environment, set, state }) => {
      const { simulator } = agency;
      const name = set?.name ?? 'latency';
      const before = simulator.switches[name as 'latency'];
      simulator.set('faults', '502-json');
      simulator.set('faults.percent', '0');
      simulator.setText(name, set?.value ?? 'none');
      try {
        const dir = join(temporaryFolder(), 'data');
        const checked = await check(
          { ...agency.environment(dir), ...environment },
          '--deadline',
          '2',
        );
        expect(checked.code).toBe(3);
        expect(checked.result.feed).toMatchObject({ state, windowsRead: 0 });
        expect(checked.result.incidents.map((one) => one.workflow)).toEqual(['feed-health']);
        expect(errorLines(checked)).toEqual([expect.stringMatching(/^WellSky gave no complete/)]);
      } finally {
        simulator.setText(name, before);
        simulator.set('faults.percent', '0');
      }
    },
  );

  it('is stale, not refused, when every client is empty', async () => {
    const { simulator } = agency;
    simulator.set('appointment.search', 'empty200');
    try {
      const dir = join(temporaryFolder(), 'data');
      const { code, result } = await check(agency.environment(dir));
      expect([code, result.feed.state]).toEqual([0, 'stale']);
    } finally {
      simulator.set('appointment.search', 'normal');
    }
  });
});

describe('looking at the cache', () => {
  it('ranks a shift that is over, and says so beside the result', async () => {
    const environment = agency.filled();
    const rankAt = (now: string) =>
      standby(['rank', FRIDAY_2_PM, '--json', '--now', now], environment);
    const [ahead, over] = [await rankAt(NOW), await rankAt('2026-11-29T18:00:00Z')];
    expect([ahead.code, ahead.err, over.code]).toEqual([0, '', 0]);
    expect(errorLines(over)).toEqual([expect.stringMatching(/^This shift is over\./)]);
    expect(Object.keys(JSON.parse(over.out) as object)).toEqual(
      Object.keys(JSON.parse(ahead.out) as object),
    );
  });

  it('lists the incidents of the last check without asking WellSky', async () => {
    const nowhere = { ...agency.filled(), STANDBY_WELLSKY_URL: 'http://127.0.0.1:9' };
    const listed = await standby(['incidents', '--json', '--now', NOW], nowhere);
    quiet(listed);
    const result = checkResult.omit({ feed: true }).parse(JSON.parse(listed.out));
    expect(result.incidents.map((one) => one.headline)).toContain('Friday 2 PM shift unfilled');
  });

  it('does not call an empty cache quiet', async () => {
    const listed = await standby(
      ['incidents'],
      agency.environment(join(temporaryFolder(), 'data')),
    );
    quiet(listed);
    expect(listed.out).toBe('The cache holds no open incidents.\n');
  });

  it('ranks a shift, cuts candidates with --limit and reads again with --refresh', async () => {
    const environment = agency.filled();
    const args = ['rank', FRIDAY_2_PM, '--json', '--now', NOW];
    const whole = await standby(args, environment);
    const cut = await standby([...args, '--limit', '2', '--refresh'], environment);
    quiet(whole);
    quiet(cut);
    const all = rankResult.parse(JSON.parse(whole.out));
    const some = rankResult.parse(JSON.parse(cut.out));
    expect(all.shift.shift).toBe(FRIDAY_2_PM);
    expect(all.candidates.length).toBeGreaterThan(2);
    expect(some.candidates).toEqual(all.candidates.slice(0, 2));
    expect(some.excluded).toEqual(all.excluded);
  });

  it('says with --explain what decided about everybody', async () => {
    const environment = agency.filled();
    const args = ['rank', FRIDAY_2_PM, '--explain', '--now', NOW];
    const json = await standby([...args, '--json'], environment);
    const text = await standby([...args, '--limit', '1'], environment);
    quiet(json);
    quiet(text);
    const { explain, candidates, excluded } = rankResult
      .extend({ explain: explanationSchema.pick({ rules: true, caregivers: true }) })
      .parse(JSON.parse(json.out));
    expect(explain.caregivers.map((one) => one.caregiverId)).toEqual(
      [...candidates, ...excluded].map((one) => one.caregiverId),
    );
    expect(text.out).toContain('  1. Sarah O.: match ');
    expect(text.out).toMatch(/\d+\/\d+ scheduled shifts worked/);
  });

  it('ranks from the cache but ends with 3 when the shift could not be read again', async () => {
    const environment = { ...agency.filled(), STANDBY_CLIENT_SECRET: 'wrong' };
    const ranked = await standby(['rank', FRIDAY_2_PM, '--refresh', '--now', NOW], environment);
    expect(ranked.code).toBe(3);
    expect(ranked.out).toContain('Sarah O.');
    expect(errorLines(ranked)).toEqual([expect.stringContaining('as it was last read')]);
  });

  it('shows the windows, the requests and what the tenant grants', async () => {
    const shown = await standby(['status', '--json', '--now', NOW], agency.filled());
    quiet(shown);
    const result = statusResult.parse(JSON.parse(shown.out));
    expect(result.feed).toMatchObject({ state: 'fresh', windowsRead: 30 });
    expect(result.windows).toHaveLength(3);
    expect(result.windows.every((window) => window.readAt !== null)).toBe(true);
  });

  it('verifies and exports the audit log', async () => {
    const environment = agency.filled();
    const verified = await standby(['audit', 'verify', '--json'], environment);
    quiet(verified);
    const exported = await standby(['audit', 'export'], environment);
    quiet(exported);
    const rows = exported.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { sequence: number });
    expect(JSON.parse(verified.out)).toEqual({ ok: true, rows: rows.length });
    expect(rows.map((row) => row.sequence)).toEqual(rows.map((_, index) => index + 1));
  });
});
