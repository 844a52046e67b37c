import { expect, it } from 'vitest';
import { policyFields } from '../../../../../electron/engine/settings/policy-fields.ts';
import {
  dailyCapOf,
  newlyAutomaticOf,
} from '../../../../../renderer/features/settings/policy/automatic.ts';
import type { PolicyChange } from '../../../../../shared/contract/settings.ts';
import { DEFAULT_POLICY, policySchema } from '../../../../../shared/domain/policy.ts';

const automatic = (value: string[]): PolicyChange => ({ key: 'asking.automatic', value });
const OFF = policyFields(DEFAULT_POLICY);
const ON = policyFields(policySchema.parse({ asking: { automatic: ['call-out'], dailyCap: 6 } }));

it('nothing is asked without approval by default', () => {
  expect(DEFAULT_POLICY.asking.automatic).toEqual([]);
});

it.each([
  ['nothing is changed', OFF, [], []],
  ['something else is', OFF, [{ key: 'asking.dailyCap', value: 3 } as const], []],
  ['it begins', OFF, [automatic(['call-out'])], ['call-out']],
  ['there is more of it', ON, [automatic(['call-out', 'unfilled-shift'])], ['unfilled-shift']],
  ['there is less of it', ON, [automatic([])], []],
])('what would be sent without approval from now on, where %s', (_, fields, changes, found) => {
  expect(newlyAutomaticOf(fields, changes)).toEqual(found);
});

it('the cap is the one that is typed, else the one in force', () => {
  expect(dailyCapOf(ON, [])).toBe(6);
  expect(dailyCapOf(ON, [{ key: 'asking.dailyCap', value: 3 }])).toBe(3);
});
