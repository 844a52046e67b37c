import { describe, expect, it } from 'vitest';
import { hoursOfIncident } from '../../../../renderer/features/overtime/week-of.ts';
import type { CaregiverId } from '../../../../shared/domain/ids.ts';
import { OVERTIME } from '../../../support/panel-views/overtime.ts';

const john = 'c-John B.' as CaregiverId;

function details(weekStart: string) {
  const rule = { unit: 'week', threshold: 40, jurisdiction: 'us-federal', firstCrossing: null };
  const amount = { hours: 41, weekHours: 41, overtimeHours: 1, isAhead: true };
  return { weekStart, ...rule, ...amount };
}

describe('the hours beside an overtime incident', () => {
  it.each([
    ['2026-11-22', 'this', 38.5],
    ['2026-11-29', 'next', 41],
  ])('are those of the week of %s', (weekStart, week, hours) => {
    const found = hoursOfIncident(OVERTIME, { caregiverId: john, details: details(weekStart) });
    expect(found?.week).toBe(week);
    expect((found?.row.workedHours ?? 0) + (found?.row.scheduledHours ?? 0)).toBe(hours);
  });

  it('are not shown for a week out of sight, or somebody without hours in it', () => {
    const past = { caregiverId: john, details: details('2026-11-15') };
    const nobody = { caregiverId: 'c-x' as CaregiverId, details: details('2026-11-22') };
    expect(hoursOfIncident(OVERTIME, past)).toBeNull();
    expect(hoursOfIncident(OVERTIME, nobody)).toBeNull();
  });
});
