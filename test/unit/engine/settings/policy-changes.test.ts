import { describe, expect, it } from 'vitest';
import { considered } from '../../../../electron/engine/settings/policy-changes.ts';
import type { PolicyChange } from '../../../../shared/contract/settings.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';

describe('changes of the rules', () => {
  it('say what changes from what to what, and leave out what is so already', () => {
    const next = considered(DEFAULT_POLICY, [
      { key: 'overtime.warningHours', value: 5 },
      { key: 'workflows.capacity', value: 'on' },
      { key: 'eligibility.hourCap', value: 60 },
    ]);
    expect(next).toMatchObject({
      ok: true,
      changed: [
        { key: 'overtime.warningHours', from: 3, to: 5 },
        { key: 'eligibility.hourCap', from: null, to: 60 },
      ],
      policy: { ...DEFAULT_POLICY, overtime: { warningHours: 5 }, eligibility: { hourCap: 60 } },
    });
  });

  it('count the later of two for one rule', () => {
    const next = considered(DEFAULT_POLICY, [
      { key: 'visits.lateMinutes', value: 900 },
      { key: 'visits.lateMinutes', value: 20 },
    ]);
    expect(next).toMatchObject({ ok: true, changed: [{ from: 15, to: 20 }] });
  });

  const bad: readonly (readonly [PolicyChange, string])[] = [
    [{ key: 'overtime.warningHours', value: 41 }, 'too-large'],
    [{ key: 'overtime.warningHours', value: -1 }, 'too-small'],
    [{ key: 'patterns.expireDays', value: 2.5 }, 'not-whole'],
    [{ key: 'patterns.expireDays', value: 'many' }, 'not-a-number'],
    [{ key: 'capacity.triggerHours', value: null }, 'not-a-number'],
    [{ key: 'eligibility.hourCap', value: 0 }, 'too-small'],
    [{ key: 'asking.quietFrom', value: '25:00' }, 'not-a-time'],
    [{ key: 'asking.quietFrom', value: null }, 'empty'],
    [{ key: 'overtime.jurisdictions', value: [] }, 'too-few'],
    [{ key: 'overtime.jurisdictions', value: ['atlantis'] }, 'not-an-option'],
    [{ key: 'workflows.pattern', value: 'sometimes' }, 'not-an-option'],
    [{ key: 'eligibility.requiredTags', value: [''] }, 'empty'],
    [{ key: 'writeBack.taskOwners', value: ['4711', 'Dana'] }, 'not-digits'],
  ];
  it.each(bad)('that do not fit are named with the reason: %j is %s', (change, problem) => {
    const next = considered(DEFAULT_POLICY, [{ key: 'visits.lateMinutes', value: 30 }, change]);
    expect(next).toEqual({ ok: false, problems: [{ key: change.key, problem }] });
  });
});
