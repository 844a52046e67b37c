import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { overtimeViewSchema, type OvertimeView } from '../../../shared/contract/insights.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { formatInstant } from '../../../shared/util/time.ts';
import { at } from '../../support/builders.ts';
import { handlersOf } from '../../support/one-agency.ts';
import { runAgency, type RunningAgency } from '../../support/running-agency.ts';

/** Wednesday 11 AM of the week in which John has 42 h. */
const WEDNESDAY = at('2026-11-25 11:00');
const THURSDAY_4_PM = at('2026-11-26 16:00');
const JOHN = '3310002';
const ACTOR = { actor: 'dana', role: 'scheduler' } as const;

let agency: RunningAgency;
beforeEach(async () => {
  agency = await runAgency({
    scenario: 'golden',
    withLocalData: true,
    startAt: WEDNESDAY,
    policy: { overtime: { ...DEFAULT_POLICY.overtime, weeklyThresholdHours: 45 } },
  });
  await agency.engine.cycle('everything');
}, 60_000);
afterEach(() => agency.close());

function johnsWeek(): Incident {
  const cause = `caregiver:${JOHN}:week:2026-11-22`;
  const all = [
    ...agency.store.incidents.unresolved(),
    ...agency.store.incidents.resolvedSince(WEDNESDAY),
  ];
  const found = all.find((one) => one.cause === cause);
  if (found === undefined)
    throw new Error(`No ${cause} in ${all.map((one) => one.cause).join(', ')}`);
  return found;
}

async function view(): Promise<OvertimeView> {
  const handlers = handlersOf(agency.engine);
  const answer = await handlers.overtime({}, ACTOR);
  if (!answer.ok) throw new Error(answer.message);
  return overtimeViewSchema.parse(answer.value);
}

describe('John at 42 h, three hours from his overtime', () => {
  it('is told with a backup for Thursday evening', () => {
    const { headline, body, details, subjects, candidates, excluded } = johnsWeek();
    expect(`${headline}. ${body}`).toBe(
      'John is scheduled 42 h this week, 3 h from overtime (45 h). Consider a backup for his Thursday evening shift',
    );
    expect(details).toMatchObject({
      weekStart: '2026-11-22',
      unit: 'week',
      hours: 42,
      threshold: 45,
      jurisdiction: 'us-federal',
      firstCrossing: null,
    });
    expect(subjects.map(({ start }) => start)).toEqual([THURSDAY_4_PM]);
    expect(candidates.length).toBeGreaterThan(0);
    expect(excluded).toContainEqual({ caregiverId: JOHN, reason: 'overlap' });
  });

  it('clears, and is not called filled, once somebody else has that shift', async () => {
    const { simulator, engine } = agency;
    const [shift] = simulator.world
      .shifts(THURSDAY_4_PM, at('2026-11-26 16:01'))
      .filter(({ caregiverId }) => caregiverId === JOHN);
    if (shift === undefined) throw new Error('John has no shift on Thursday.');
    simulator.world.assign(shift, johnsWeek().candidates[0]?.caregiverId ?? '');
    await engine.cycle('everything');
    expect(johnsWeek()).toMatchObject({ state: 'resolved', resolution: 'cleared' });
  });

  it('becomes overtime, which is told anew, with four hours more', async () => {
    const { simulator, engine } = agency;
    const start = at('2026-11-27 16:00');
    const added = simulator.world.addOpenShift({
      clientId:
        simulator.world.clients().find(({ isClient, active }) => isClient && active)?.id ?? '',
      start,
      end: at('2026-11-27 20:00'),
    });
    simulator.world.assign(added, JOHN);
    await engine.cycle('everything');
    const saturday = `@${formatInstant(at('2026-11-28 09:00'))}`;
    expect(johnsWeek().details['firstCrossing']).toMatch(new RegExp(`${saturday}$`));
    expect(johnsWeek().headline).toBe('John is scheduled 46 h this week, 1 h of overtime (45 h)');
  });

  it('stands first in the view of the week, beside the law', async () => {
    const { rows, jurisdictions, weekStart } = await view();
    expect(weekStart).toBe('2026-11-22');
    expect(rows[0]).toMatchObject({
      caregiverId: JOHN,
      workedHours: 25,
      scheduledHours: 17,
      threshold: 45,
      overtimeHours: 0,
      state: 'near',
      rule: 'more than 45 h a week: 1.5× (Federal)',
      incidentId: johnsWeek().id,
    });
    expect(jurisdictions).toMatchObject([
      { id: 'us-federal', rules: ['More than 45 h a week: 1.5×'], effectiveFrom: '2015-10-13' },
    ]);
  });
});
