import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capacityView } from '../../../electron/engine/insights/capacity.ts';
import { capacityViewSchema } from '../../../shared/contract/insights.ts';
import type { Candidate, Incident } from '../../../shared/domain/incident.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { localTime, MINUTE, WEEKDAYS } from '../../../shared/util/time.ts';
import { runAgency, type RunningAgency } from '../../support/running-agency.ts';

/** Names, order and counts are exact; percentages come from the model and may lie 5 points off. */
const TOLERANCE = 5;

let agency: RunningAgency;

beforeAll(async () => {
  agency = await runAgency({ size: 'S', scenario: 'golden', withLocalData: true });
  await agency.engine.cycle('everything');
}, 120_000);

afterAll(() => agency.close());

function incident(headline: string): Incident {
  const all = agency.store.incidents.unresolved();
  const [found, ...more] = all.filter((one) => one.headline === headline);
  if (found === undefined || more.length > 0) {
    throw new Error(
      `Not exactly one "${headline}" in ${all.map((one) => one.headline).join('; ')}`,
    );
  }
  return found;
}

function percents(candidates: readonly Candidate[]): [string, number][] {
  return candidates.map((one) => [one.name.split(' ')[0] ?? '', Math.floor(one.match * 100)]);
}

function expectNear(actual: [string, number][], expected: [string, number][]): void {
  expect(actual.map(([name]) => name)).toEqual(expected.map(([name]) => name));
  actual.forEach(([, percent], place) => {
    const target = expected[place]?.[1] ?? Number.NaN;
    expect(Math.abs(percent - target), JSON.stringify(actual)).toBeLessThanOrEqual(TOLERANCE);
  });
}

describe('the situations of the demo agency', () => {
  it('suggests Sarah for the open Friday afternoon, John far below', () => {
    const { candidates, body, severity } = incident('Friday 2 PM shift unfilled');
    const [sarah] = candidates;
    expect(severity).toBe('critical');
    expectNear(percents(candidates.slice(0, 1)), [['Sarah', 85]]);
    expect(sarah?.accepts).toEqual({ accepted: 6, asked: 7, similar: true });
    expect(body).toBe(
      `Sarah has ${String(percents(candidates)[0]?.[1])}% match (accepted 6/7 similar shifts). Try her first?`,
    );
    const john = candidates.find((one) => one.name.startsWith('John'));
    expect(john?.accepts).toEqual({ accepted: 2, asked: 7, similar: true });
    expect(john?.match).toBeLessThan((sarah?.match ?? 0) / 2);
  });

  it('suggests Emma and David for the Saturday morning', () => {
    const { candidates, body } = incident('Saturday 7 AM shift unfilled');
    expectNear(percents(candidates.slice(0, 2)), [
      ['Emma', 92],
      ['David', 88],
    ]);
    expect(candidates[0]?.worked).toEqual({ worked: 8, scheduled: 9, of: 'Saturdays' });
    expect(body).toMatch(/^Emma has \d\d% match \(worked 8\/9 Saturdays\)\. Try her first\?$/);
  });

  it('plans a backup for Maria, who called out of her only three Mondays', () => {
    const { body, caregiverId, candidates, details, delivery, subjects } = incident(
      'Maria has called out the last 3 Mondays',
    );
    expect(body).toBe('3 of 3 Mondays, 1 of 75 other shifts. Plan a backup for her Monday shifts');
    expect(details).toMatchObject({
      kind: 'call-outs',
      dimension: 'weekday',
      value: 'monday',
      count: 3,
      opportunities: 3,
      otherCount: 1,
      otherOpportunities: 75,
    });
    expect(delivery).toBe('digest');
    expect(candidates.length).toBeGreaterThan(0);
    expect(candidates.map((one) => one.caregiverId)).not.toContain(caregiverId);
    const days = subjects.map(({ start }) => localTime(start, agency.simulator.timeZone).weekday);
    expect([...new Set(days)]).toEqual([WEEKDAYS.indexOf('monday')]);
    const all = agency.store.incidents.unresolved();
    expect(all.filter((one) => one.workflow === 'pattern')).toHaveLength(1);
  });

  it('holds this week against what the agency sustains, and against the hiring trigger', () => {
    const { body, details, delivery, severity } = incident(
      '94% of typical capacity this week (2,150 h)',
    );
    expect(body).toBe('Hiring trigger: 2,200 h');
    expect([delivery, severity]).toEqual(['digest', 'normal']);
    expect(details['weekStart']).toBe('2026-11-22');
    expect(Math.abs(Number(details['hours']) - 2150)).toBeLessThan(5);
    expect(Math.abs(Number(details['typicalHours']) - 2287)).toBeLessThan(5);
    expect(details['triggerHours']).toBe(2200);
    const taken = agency.store.bookedHours.all();
    expect(taken.map(({ weekStart }) => weekStart)).toEqual(['2026-11-22', '2026-11-29']);
  });

  it('shows the same hours by place, and week by week with a band', () => {
    const { source, memory } = agency.engine;
    const view = capacityViewSchema.parse(capacityView(source, memory, source.clock()));
    const placed = view.places.reduce((sum, { hours }) => sum + hours, 0);
    expect(placed).toBeCloseTo(view.outlook?.hours ?? 0, 6);
    expect(view.places.every(({ place }) => /^Location \d+$/.test(place))).toBe(true);
    expect(view.outlook?.history.length).toBeGreaterThan(20);
    expect(view.outlook?.forecast).toHaveLength(7);
    const wished = view.wanted.reduce((sum, { hoursWanted }) => sum + hoursWanted, 0);
    expect(wished).toBeGreaterThan(0);
  });

  it('names Lisa, Rachel and Mike when Tom gives his shift back', async () => {
    agency.simulator.advance(3 * MINUTE);
    await agency.engine.cycle('near');
    const { candidates, body, details } = incident(
      "Tom's Saturday 10 AM shift with Mr. D. is now open",
    );
    expect(details['kind']).toBe('unassigned');
    const backups = percents(candidates.slice(0, 3));
    expectNear(backups, [
      ['Lisa', 90],
      ['Rachel', 85],
      ['Mike', 78],
    ]);
    const named = backups.map(([name, percent]) => `${name} ${String(percent)}%`).join(', ');
    expect(body).toBe(`Priority backups: ${named}`);
  });
});

describe('the demo agency without the workflow for unfilled shifts', () => {
  let planning: RunningAgency;

  beforeAll(async () => {
    const workflows = { ...DEFAULT_POLICY.workflows, 'unfilled-shift': 'off' } as const;
    planning = await runAgency({
      size: 'S',
      scenario: 'golden',
      withLocalData: true,
      policy: { workflows },
    });
    await planning.engine.cycle('everything');
  }, 120_000);

  afterAll(() => planning.close());

  it('plans the Saturday morning ahead, with Emma before David', () => {
    const all = planning.store.incidents.unresolved();
    const saturday = all.find((one) => one.headline === 'Saturday 7 AM with Mrs. A.');
    expect(saturday?.workflow).toBe('coverage-ahead');
    expect(saturday?.delivery).toBe('digest');
    const named = percents(saturday?.candidates.slice(0, 2) ?? []);
    expectNear(named, [
      ['Emma', 92],
      ['David', 88],
    ]);
    const [emma, david] = named.map(([, percent]) => String(percent));
    expect(saturday?.body).toBe(
      `Best matches: Emma ${emma ?? ''}% (worked 8/9 Saturdays), David ${david ?? ''}%`,
    );
  });
});
