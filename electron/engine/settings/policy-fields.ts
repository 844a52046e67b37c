import { z } from 'zod';
import {
  POLICY_KEYS,
  type PolicyField,
  type PolicyForm,
  type PolicyGroup,
  type PolicyKey,
  type PolicyValue,
  type Unit,
} from '../../../shared/contract/settings.ts';
import { DEFAULT_POLICY, policySchema, type Policy } from '../../../shared/domain/policy.ts';

/** The part of JSON Schema in which a rule describes itself. */
const ruleSchema = z.object({
  type: z.enum(['number', 'integer', 'string', 'array']),
  enum: z.array(z.string()).optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
  minItems: z.number().default(0),
  items: z
    .object({ enum: z.array(z.string()).optional(), pattern: z.string().optional() })
    .optional(),
});
type Rule = z.infer<typeof ruleSchema>;

/** A rule that may be null describes itself as "this or null". */
const nullableSchema = z.object({
  anyOf: z.tuple([ruleSchema, z.object({ type: z.literal('null') })]),
});

const described = z
  .object({
    properties: z.record(
      z.string(),
      z.object({ properties: z.record(z.string(), z.union([nullableSchema, ruleSchema])) }),
    ),
  })
  .parse(z.toJSONSchema(policySchema, { io: 'input' }));

type NumberKey = {
  [G in PolicyGroup]: {
    [N in keyof Policy[G] & string]: Policy[G][N] extends number | null ? `${G}.${N}` : never;
  }[keyof Policy[G] & string];
}[PolicyGroup];

/** What each number is counted in. */
const UNIT_OF: Readonly<Record<NumberKey, Unit>> = {
  'overtime.warningHours': 'hours',
  'overtime.weeklyThresholdHours': 'hours-a-week',
  'eligibility.restHours': 'hours',
  'eligibility.hourCap': 'hours-a-week',
  'match.halfLifeDays': 'days',
  'match.similarStartHours': 'hours',
  'patterns.q': 'share',
  'patterns.expireDays': 'days',
  'capacity.triggerHours': 'hours-a-week',
  'capacity.leadWeeks': 'weeks',
  'sweep.requestsPerSecond': 'requests-a-second',
  'sweep.nearMinutes': 'minutes',
  'sweep.farMinutes': 'minutes',
  'visits.lateMinutes': 'minutes',
  'asking.target': 'share',
  'asking.weeklyBudget': 'asks-a-week',
  'asking.dailyCap': 'asks-a-day',
  'alerts.criticalMinutes': 'minutes',
  'alerts.highMinutes': 'minutes',
};

/** Every rule with its form, range and default, all read off the policy's schema. */
export function policyFields(policy: Policy): PolicyField[] {
  return POLICY_KEYS.map((key) => {
    const [group, name] = partsOf(key);
    const found = described.properties[group]?.properties[name];
    if (found === undefined) throw new RangeError(`The policy does not describe ${key}.`);
    const isNullable = 'anyOf' in found;
    return {
      key,
      group,
      form: formOf(key, isNullable ? found.anyOf[0] : found),
      isNullable,
      default: valueAt(DEFAULT_POLICY, key),
      value: valueAt(policy, key),
    };
  });
}

/** The value of one rule. */
export function valueAt(policy: Policy, key: PolicyKey): PolicyValue {
  const [group, name] = partsOf(key);
  const rules: Readonly<Record<string, PolicyValue>> = policy[group];
  return rules[name] ?? null;
}

/** The group and the name within it: workflows and the like have no dot in their names. */
export function partsOf(key: PolicyKey): [group: PolicyGroup, name: string] {
  const dot = key.indexOf('.');
  return [key.slice(0, dot) as PolicyGroup, key.slice(dot + 1)];
}

function formOf(key: PolicyKey, rule: Rule): PolicyForm {
  if (rule.type === 'number' || rule.type === 'integer') return numberForm(key, rule);
  if (rule.type === 'array') return listForm(rule);
  if (rule.enum !== undefined) return { kind: 'choice', options: rule.enum };
  // Times of day are the only texts with a pattern.
  if (rule.pattern !== undefined) return { kind: 'time' };
  throw new RangeError(`Standby has no form for ${key}.`);
}

function listForm({ items, minItems: least }: Rule): PolicyForm {
  const options = items?.enum;
  if (options !== undefined) return { kind: 'choices', options, least };
  // IDs of WellSky are the only texts of a list with a pattern.
  return { kind: 'words', least, isDigits: items?.pattern !== undefined };
}

function numberForm(key: PolicyKey, rule: Rule): PolicyForm {
  const { exclusiveMinimum: above, exclusiveMaximum: below } = rule;
  const isWhole = rule.type === 'integer';
  const bounds = {
    min: rule.minimum ?? above ?? null,
    isAboveMin: rule.minimum === undefined && above !== undefined,
    max: rule.maximum ?? below ?? null,
    isBelowMax: rule.maximum === undefined && below !== undefined,
  };
  const unit = UNIT_OF[key as NumberKey];
  // The first whole number above zero is one, and so is said.
  const whole = bounds.isAboveMin ? { min: (bounds.min ?? 0) + 1, isAboveMin: false } : {};
  return { kind: 'number', isWhole, unit, ...bounds, ...(isWhole && whole) };
}
