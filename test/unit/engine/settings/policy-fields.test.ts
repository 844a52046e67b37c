import { describe, expect, it } from 'vitest';
import { considered } from '../../../../electron/engine/settings/policy-changes.ts';
import { policyFields } from '../../../../electron/engine/settings/policy-fields.ts';
import {
  POLICY_KEYS,
  type PolicyField,
  type PolicyValue,
} from '../../../../shared/contract/settings.ts';
import { DEFAULT_POLICY, policySchema } from '../../../../shared/domain/policy.ts';

const FIELDS = policyFields(DEFAULT_POLICY);

function accepts({ key }: PolicyField, value: PolicyValue): boolean {
  return considered(DEFAULT_POLICY, [{ key, value }]).ok;
}

/** Values at the edges of a rule as its form tells them, and whether they are within. */
function edges({ form }: PolicyField): { value: PolicyValue; isWithin: boolean }[] {
  if (form.kind === 'time') {
    return [
      ...['00:00', '23:59'].map((value) => ({ value, isWithin: true })),
      ...['24:00', '7:30', ''].map((value) => ({ value, isWithin: false })),
    ];
  }
  if (form.kind === 'choice') {
    const options = form.options.map((value) => ({ value, isWithin: true }));
    return [...options, { value: 'something else', isWithin: false }];
  }
  if (form.kind === 'choices') {
    return [
      { value: form.options, isWithin: true },
      { value: [], isWithin: form.least === 0 },
      { value: ['something else'], isWithin: false },
    ];
  }
  if (form.kind === 'words') {
    return [
      { value: ['Hoyer lift'], isWithin: !form.isDigits },
      { value: ['4711'], isWithin: true },
      { value: [], isWithin: form.least === 0 },
      { value: [''], isWithin: false },
    ];
  }
  const step = form.isWhole ? 1 : 0.001;
  const { min, max } = form;
  return [
    ...(min === null
      ? []
      : [
          { value: min, isWithin: !form.isAboveMin },
          { value: min - step, isWithin: false },
          { value: min + step, isWithin: true },
        ]),
    ...(max === null
      ? []
      : [
          { value: max, isWithin: !form.isBelowMax },
          { value: max + step, isWithin: false },
          { value: max - step, isWithin: true },
        ]),
    { value: (min ?? 0) + 1.5, isWithin: !form.isWhole && (max === null || max > 1.5) },
  ];
}

describe('the rules as fields', () => {
  it('are every rule of the policy, once, with its value and its default', () => {
    const keys = Object.entries(DEFAULT_POLICY).flatMap(([group, rules]) =>
      Object.keys(rules).map((name) => `${group}.${name}`),
    );
    expect(FIELDS.map(({ key }) => key)).toEqual(keys);
    expect(POLICY_KEYS).toEqual(keys);
    expect(FIELDS.map(({ value }) => value)).toEqual(FIELDS.map((field) => field.default));
    expect(policySchema.parse({})).toEqual(DEFAULT_POLICY);
  });

  it.each(FIELDS.map((field) => [field.key, field] as const))(
    'tell of %s exactly what the policy accepts',
    (_key, field) => {
      expect(accepts(field, field.default)).toBe(true);
      expect(accepts(field, null)).toBe(field.isNullable);
      for (const { value, isWithin } of edges(field)) {
        expect({ value, isWithin: accepts(field, value) }).toEqual({ value, isWithin });
      }
    },
  );

  it('show the value in force', () => {
    const policy = policySchema.parse({ overtime: { weeklyThresholdHours: 45 } });
    const field = policyFields(policy).find(({ key }) => key === 'overtime.weeklyThresholdHours');
    expect(field).toMatchObject({
      group: 'overtime',
      isNullable: true,
      default: null,
      value: 45,
      form: { kind: 'number', unit: 'hours-a-week', min: 0, isAboveMin: true, max: 168 },
    });
  });
});
