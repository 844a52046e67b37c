import { describe, expect, it } from 'vitest';
import { policyFields } from '../../../../../electron/engine/settings/policy-fields.ts';
import {
  fieldsAt,
  type RuleField,
} from '../../../../../renderer/features/settings/policy/places.ts';
import {
  nameOf,
  typedRules,
  typedRulesSchema,
} from '../../../../../renderer/features/settings/policy/typed-rules.ts';
import {
  changesOf,
  rangeOf,
  shownValue,
  typedOf,
  valueOf,
} from '../../../../../renderer/features/settings/policy/values.ts';
import type { RuleKey } from '../../../../../renderer/lib/text/en/policy.ts';
import type { PolicyValue } from '../../../../../shared/contract/settings.ts';
import { DEFAULT_POLICY, policySchema } from '../../../../../shared/domain/policy.ts';

const ALL = policyFields(DEFAULT_POLICY);
const RULES = ALL.filter((field): field is RuleField => !field.key.startsWith('workflows.'));

function ruleOf(key: RuleKey): RuleField {
  const field = RULES.find((one) => one.key === key);
  if (field === undefined) throw new RangeError(`The policy has no ${key}.`);
  return field;
}

describe('what was typed', () => {
  it.each<[RuleKey, string | string[], PolicyValue]>([
    ['overtime.warningHours', '5', 5],
    ['overtime.warningHours', ' 2.5 ', 2.5],
    ['capacity.triggerHours', '2,350', 2350],
    ['patterns.q', '29', 0.29],
    ['patterns.q', '29 %', 0.29],
    ['overtime.weeklyThresholdHours', '', null],
    ['eligibility.requiredTags', ' Hoyer \n\nHoyer\nCats', ['Hoyer', 'Cats']],
    ['eligibility.requiredTags', '', []],
    ['writeBack.taskOwners', ' 4711\n4712', ['4711', '4712']],
    ['alerts.ladder', ['email', 'sms'], ['email', 'sms']],
    ['overtime.jurisdictions', ['us-ca', 'us-federal'], ['us-ca', 'us-federal']],
    ['alerts.quietFrom', '', null],
    ['alerts.quietFrom', '22:30', '22:30'],
    ['week.startsOn', 'monday', 'monday'],
  ])('of %s as %j is a value', (key, typed, value) => {
    expect(valueOf(ruleOf(key), typed)).toEqual({ ok: true, value });
  });

  it.each<[RuleKey, string | string[], string]>([
    ['overtime.warningHours', '41', 'too-large'],
    ['overtime.warningHours', '-1', 'too-small'],
    ['overtime.warningHours', '', 'not-a-number'],
    ['overtime.warningHours', '1e2', 'not-a-number'],
    ['capacity.triggerHours', '2,35', 'not-a-number'],
    ['capacity.triggerHours', '0', 'too-small'],
    ['patterns.q', '0', 'too-small'],
    ['patterns.q', '100', 'too-large'],
    ['patterns.expireDays', '30.5', 'not-whole'],
    ['overtime.jurisdictions', [], 'too-few'],
    ['week.workdayStartsAt', '24:00', 'not-a-time'],
    ['week.startsOn', 'someday', 'not-an-option'],
    ['writeBack.taskOwners', '4711\nDana', 'not-digits'],
  ])('of %s as %j is refused: %s', (key, typed, problem) => {
    expect(valueOf(ruleOf(key), typed)).toEqual({ ok: false, error: problem });
  });

  it('comes out of every form as it went in, and as the policy takes it', () => {
    for (const field of RULES) {
      expect(valueOf(field, typedOf(field, field.value)), field.key).toEqual({
        ok: true,
        value: field.value,
      });
      const [group, name] = field.key.split('.') as [string, string];
      expect(policySchema.safeParse({ [group]: { [name]: field.value } }).success).toBe(true);
    }
  });
});

describe('values in words', () => {
  it.each<[RuleKey, PolicyValue, string]>([
    ['overtime.warningHours', 3, '3 h'],
    ['patterns.expireDays', 1, '1 day'],
    ['capacity.triggerHours', 2200, '2,200 h a week'],
    ['asking.target', 0.8, '80%'],
    ['asking.quietFrom', '21:00', '9:00 PM'],
    ['week.startsOn', 'sunday', 'Sunday'],
    ['overtime.jurisdictions', ['us-or', 'us-wa'], 'Oregon, Washington'],
    ['eligibility.requiredTags', [], 'not set'],
    ['eligibility.hourCap', null, 'not set'],
    ['asking.automatic', ['call-out'], 'Call-outs'],
    ['alerts.ladder', ['email', 'sms'], 'Email, SMS'],
    // The same code as below, of another rule.
    ['privacy.askText', 'no-client', 'Not mentioned'],
    ['privacy.outsideText', 'no-client', 'Shift and caregiver, no client'],
  ])('%s: %j is "%s"', (key, value, words) => {
    expect(shownValue(ruleOf(key), value)).toBe(words);
  });

  it.each<[RuleKey, string | null]>([
    ['overtime.warningHours', '0 h to 40 h'],
    ['patterns.q', 'more than 0% and less than 100%'],
    ['eligibility.hourCap', 'more than 0 h a week and at most 168 h a week'],
    ['capacity.triggerHours', 'more than 0 h a week'],
    ['week.startsOn', null],
  ])('%s allows %s', (key, words) => {
    expect(rangeOf(ruleOf(key).form)).toBe(words);
  });
});

describe('the form of some rules', () => {
  it('shows every rule in exactly one place', () => {
    const places = [
      ...(['rules', 'alerts', 'appearance', 'overtime', 'pattern', 'capacity'] as const),
      ...(['visit-compliance', 'feed-health', 'call-out', 'unfilled-shift'] as const),
      'coverage-ahead' as const,
    ];
    const shown = places.flatMap((place) => fieldsAt(ALL, place).map(({ key }) => key));
    expect([...shown].sort()).toEqual(RULES.map(({ key }) => key).sort());
  });

  it('changes only what differs and fits', () => {
    const fields = fieldsAt(ALL, 'feed-health');
    const typed = new Map([
      ['sweep.requestsPerSecond', '5.0'],
      ['sweep.nearMinutes', '20'],
      ['sweep.farMinutes', 'soon'],
    ]);
    expect(changesOf(fields, ({ key }) => typed.get(key) ?? '')).toEqual([
      { key: 'sweep.nearMinutes', value: 20 },
    ]);
  });

  it('names a quiet end that is missing, and takes none or both', () => {
    const fields = fieldsAt(ALL, 'alerts').filter(({ group }) => group === 'alerts');
    const schema = typedRulesSchema(fields);
    const from = nameOf('alerts.quietFrom');
    const to = nameOf('alerts.quietTo');
    const issues = (typed: Record<string, string>) =>
      schema.safeParse({ ...typedRules(fields), ...typed }).error?.issues.map(({ path }) => path);
    expect(issues({})).toBeUndefined();
    expect(issues({ [from]: '22:00' })).toEqual([[to]]);
    expect(issues({ [to]: '06:00' })).toEqual([[from]]);
    expect(issues({ [from]: '22:00', [to]: '06:00' })).toBeUndefined();
  });
});
