import { z } from 'zod';
import type { PolicyKey } from '../../../../shared/contract/settings.ts';
import { text } from '../../../lib/text.ts';
import type { RuleField } from './places.ts';
import { problemWords, typedOf, valueOf, type Typed } from './values.ts';

/** What stands in the form of some rules, by the names of its fields. */
export type TypedRules = Record<string, Typed>;

/** The name of a rule's field; react-hook-form reads a dot as a step into an object. */
export function nameOf(key: PolicyKey): string {
  return key.replace('.', ':');
}

/** The rules in force as they stand in a form. */
export function typedRules(fields: readonly RuleField[]): TypedRules {
  return Object.fromEntries(
    fields.map((field) => [nameOf(field.key), typedOf(field, field.value)]),
  );
}

/** Checks what was typed, each rule by its own form, with words to stand beside the field. */
export function typedRulesSchema(fields: readonly RuleField[]) {
  const checks = fields.map((field) => {
    const typed = z.union([z.string(), z.array(z.string())]).superRefine((content, context) => {
      const value = valueOf(field, content);
      if (value.ok) return;
      context.addIssue({ code: 'custom', message: problemWords(field, value.error) });
    });
    return [nameOf(field.key), typed] as const;
  });
  return z.object(Object.fromEntries(checks)).superRefine((typed, context) => {
    const missing = missingTime(fields, typed);
    if (missing === null) return;
    context.addIssue({ code: 'custom', path: [missing], message: text.policy.bothTimes });
  });
}

/** Quiet hours have two ends: the field of the one that is missing. */
function missingTime(fields: readonly RuleField[], typed: TypedRules): string | null {
  const ends = fields.filter(({ key, isNullable }) => isNullable && /quiet(From|To)$/i.test(key));
  const empty = ends.filter(({ key }) => typed[nameOf(key)] === '');
  const [first] = empty;
  return first === undefined || empty.length === ends.length ? null : nameOf(first.key);
}
