import { describe, expect, it, type TestContext } from 'vitest';
import { SWITCH_NAMES, SWITCHES, type Switches } from '../../../electron/demo/switches.ts';
import { currentFeed } from '../../../electron/engine/deciding.ts';
import type { CycleReport } from '../../../electron/engine/cycle.ts';
import type { Feed } from '../../../shared/domain/feed.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { DAY, formatInstant, plus, SECOND } from '../../../shared/util/time.ts';
import { allPairs, pairKey, pairsOf, pairwise, type Parameters } from '../../support/pairwise.ts';
import { runAgency, type RunningAgency } from '../../support/running-agency.ts';

/**
 * Values under which no schedule can be read. They hide the effect of every other switch, so they
 * are left out of the covering array and checked one by one.
 */
const BLINDING: Partial<Record<string, readonly string[]>> = {
  'appointment.search': ['empty200', 'forbidden403'],
  latency: ['hang'],
  'faults.percent': ['100'],
};

/** No reading of the schedule meets these. */
const OF_WRITES: ReadonlySet<string> = new Set(['taskLog', 'write.fault']);

const PARAMETERS: Parameters = Object.fromEntries(
  SWITCH_NAMES.filter((name) => !OF_WRITES.has(name)).map((name): [string, readonly string[]] => [
    name,
    SWITCHES[name].values.filter((value) => BLINDING[name]?.includes(value) !== true),
  ]),
);

/** Just below what the engine sends in a second here, so that throttling really happens. */
const THROTTLE: Parameters = { 'limits.perSecond': ['80'] };

const COVERED = { ...PARAMETERS, ...THROTTLE };
const ROWS = pairwise(COVERED);

interface Checked {
  readonly agency: RunningAgency;
  readonly report: CycleReport;
  readonly feed: Feed;
}

/** Checks a tenant that answers like this; it is closed when the test in `context` ends. */
async function check(
  context: Pick<TestContext, 'onTestFinished'>,
  switches: Partial<Switches>,
  patience?: number,
): Promise<Checked> {
  const agency = await runAgency({ switches, ...(patience !== undefined && { patience }) });
  context.onTestFinished(() => agency.close());
  const { engine } = agency;
  const report = await engine.cycle('everything');
  const snapshot = engine.memory.snapshot(agency.simulator.now());
  return { agency, report, feed: currentFeed(engine.source, snapshot, engine.lastSweep) };
}

/** Client and start of every open shift, as the simulated world knows it. */
function trulyOpen({ simulator }: RunningAgency): string[] {
  const now = simulator.now();
  const clients = new Set(
    simulator.world
      .clients()
      .filter((one) => one.isClient && one.active)
      .map((one) => one.id),
  );
  return simulator.world
    .shifts(plus(now, -DAY), plus(now, 7 * DAY))
    .filter((one) => one.caregiverId === null && !one.cancelled && one.end > now)
    .filter((one) => clients.has(one.clientId))
    .map((one) => `${one.clientId} ${formatInstant(one.start)}`)
    .sort();
}

function reportedOpen(agency: RunningAgency): string[] {
  return incidents(agency, 'unfilled-shift')
    .flatMap((one) => one.subjects)
    .map((one) => `${one.clientId} ${formatInstant(one.start)}`)
    .sort();
}

function incidents({ store }: RunningAgency, workflow: Incident['workflow']): Incident[] {
  return store.incidents.unresolved().filter((one) => one.workflow === workflow);
}

describe('a check under every way in which WellSky may answer', () => {
  it('covers every pair of values of every two switches', () => {
    const covered = new Set(ROWS.flatMap((row) => pairsOf(row).map(pairKey)));
    const wanted = allPairs(COVERED).map(pairKey);
    expect(wanted.length).toBeGreaterThan(2_000);
    expect(wanted.filter((pair) => !covered.has(pair))).toEqual([]);
  });

  // A check mostly waits for its rate limit, so several run at once.
  it.concurrent.for(ROWS.map((row, place) => ({ place, row })))(
    'finds exactly the open shifts in row $place of the covering array',
    async ({ row }, context) => {
      const { agency, report, feed } = await check(context, row, 20 * SECOND);
      expect({ open: reportedOpen(agency), row }).toEqual({ open: trulyOpen(agency), row });
      expect({ ...report, state: feed.state }).toMatchObject({ isComplete: true, state: 'fresh' });
      expect(report.windowsRead).toBeGreaterThan(0);
      expect(agency.store.audit.verify().ok).toBe(true);
    },
  );

  it('says that the feed is refused when the schedule is not granted', async (context) => {
    const { agency, report, feed } = await check(context, { 'appointment.search': 'forbidden403' });
    expect({ read: report.windowsRead, state: feed.state }).toEqual({ read: 0, state: 'refused' });
    expect(incidents(agency, 'feed-health')).toHaveLength(1);
    expect(incidents(agency, 'unfilled-shift')).toEqual([]);
  });

  it('says that the feed is stale when the schedule is empty everywhere', async (context) => {
    const { agency, feed } = await check(context, { 'appointment.search': 'empty200' });
    expect(feed.state).toBe('stale');
    expect(incidents(agency, 'unfilled-shift')).toEqual([]);
  });

  it('gives up with an unreachable feed when WellSky never answers', async (context) => {
    const { report, feed } = await check(context, { latency: 'hang' }, 3 * SECOND);
    expect({ ...report, state: feed.state }).toMatchObject({
      windowsRead: 0,
      isComplete: false,
      state: 'unreachable',
    });
  });

  it.for(SWITCHES.faults.values.filter((value) => !['none', 'gzip'].includes(value)))(
    'gives up with an unreachable feed when every answer is spoilt by %s',
    async (faults, context) => {
      const spoilt = { faults, 'faults.percent': '100' } as const;
      const { report, feed } = await check(context, spoilt, 5 * SECOND);
      const isReadable = faults === 'wrong-content-type';
      expect(feed.state).toBe(isReadable ? 'fresh' : 'unreachable');
      expect(report.windowsRead > 0).toBe(isReadable);
    },
  );
});
