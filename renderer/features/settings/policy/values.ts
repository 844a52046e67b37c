import type {
  PolicyChange,
  PolicyField,
  PolicyForm,
  PolicyKey,
  PolicyProblem,
  PolicyValue,
} from '../../../../shared/contract/settings.ts';
import { fail, ok, type Result } from '../../../../shared/util/result.ts';
import {
  localDateSchema,
  minuteOfDay,
  MINUTE,
  plus,
  startOfDay,
} from '../../../../shared/util/time.ts';
import { clockTime } from '../../../lib/format.ts';
import { text } from '../../../lib/text.ts';

/** What stands in a form: text, or what is ticked. */
export type Typed = string | string[];

type Names = Readonly<Record<string, string>>;

type NumberForm = Extract<PolicyForm, { kind: 'number' }>;

/** Thousands with a comma, decimals with a point: "2,200", "0.5". */
const NUMBER = /^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** An ID of WellSky. */
const ID = /^\d{1,18}$/;

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A day to show times of day on; which one makes no difference. */
const SOME_DAY = startOfDay(localDateSchema.parse('2026-01-01'), 'UTC');

/** `value` as it stands in its form; shares are typed as percentages. */
export function typedOf({ form }: PolicyField, value: PolicyValue): Typed {
  if (form.kind === 'choices') return Array.isArray(value) ? [...value] : [];
  if (Array.isArray(value)) return value.join('\n');
  if (typeof value !== 'number') return value ?? '';
  const isShare = form.kind === 'number' && form.unit === 'share';
  return String(isShare ? withoutNoise(value * 100) : value);
}

/** The value of what was typed, or why it is none. */
export function valueOf(field: PolicyField, typed: Typed): Result<PolicyValue, PolicyProblem> {
  const { form, isNullable } = field;
  if (form.kind === 'choices') return listOf(typed, form.least);
  if (form.kind === 'words') {
    const words = wordsOf(String(typed));
    const isRight = !form.isDigits || words.every((word) => ID.test(word));
    return isRight ? listOf(words, form.least) : fail('not-digits');
  }
  const content = String(typed).trim();
  if (content === '' && isNullable) return ok(null);
  if (form.kind === 'number') return numberOf(form, content);
  if (form.kind === 'time') {
    return TIME_OF_DAY.test(content) ? ok(content) : fail('not-a-time');
  }
  return form.options.includes(content) ? ok(content) : fail('not-an-option');
}

function listOf(typed: Typed, least: number): Result<PolicyValue, PolicyProblem> {
  const list = typeof typed === 'string' ? [typed] : [...typed];
  return list.length < least ? fail('too-few') : ok(list);
}

function wordsOf(content: string): string[] {
  const lines = content.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

function numberOf(form: NumberForm, content: string): Result<PolicyValue, PolicyProblem> {
  const plain = content.replace(/\s*%$/, '');
  if (!NUMBER.test(plain)) return fail('not-a-number');
  const count = Number(plain.replaceAll(',', ''));
  const value = form.unit === 'share' ? withoutNoise(count / 100) : count;
  const { min, max, isAboveMin, isBelowMax, isWhole } = form;
  if (min !== null && (isAboveMin ? value <= min : value < min)) return fail('too-small');
  if (max !== null && (isBelowMax ? value >= max : value > max)) return fail('too-large');
  return isWhole && !Number.isInteger(value) ? fail('not-whole') : ok(value);
}

/** 0.29 × 100 is 28.999…; nobody types more than eight decimals. */
function withoutNoise(value: number): number {
  return Number(value.toFixed(8));
}

/** `value` in words: "3 h", "Sunday", "not set". */
export function shownValue({ key, form }: PolicyField, value: PolicyValue): string {
  if (value === null || value === '') return text.policy.notSet;
  if (typeof value === 'number') {
    return form.kind === 'number' ? text.policy.units[form.unit](value) : String(value);
  }
  if (typeof value === 'string') {
    return form.kind === 'time' ? shownTime(value) : optionName(key, value);
  }
  if (value.length === 0) return text.policy.notSet;
  return value.map((code) => optionName(key, code)).join(', ');
}

/** "8:00 AM" for `08:00`. */
export function shownTime(value: string): string {
  return clockTime(plus(SOME_DAY, minuteOfDay(value) * MINUTE), 'UTC');
}

/** The words for an option's code; words of the agency's own stand for themselves. */
export function optionName(key: PolicyKey, code: string): string {
  const own: Readonly<Record<string, Names>> = text.policy.ownOptions;
  const shared: Names = { ...text.workflow, ...text.policy.options };
  return own[key]?.[code] ?? shared[code] ?? code;
}

/** Which numbers are allowed: "0 h to 40 h", "more than 0%"; null where all are. */
export function rangeOf(form: PolicyForm): string | null {
  if (form.kind !== 'number') return null;
  const words = text.policy;
  const named = words.units[form.unit];
  const { min, max, isAboveMin, isBelowMax } = form;
  const lower = min === null ? null : named(min);
  const upper = max === null ? null : named(max);
  if (lower !== null && upper !== null && !isAboveMin && !isBelowMax) {
    return words.between(lower, upper);
  }
  const from = lower === null ? null : (isAboveMin ? words.moreThan : words.atLeast)(lower);
  const to = upper === null ? null : (isBelowMax ? words.lessThan : words.atMost)(upper);
  return from === null || to === null ? (from ?? to) : words.both(from, to);
}

/** What is wrong with a field's content and what would be right. */
export function problemWords({ form }: PolicyField, problem: PolicyProblem): string {
  return text.policy.problems[problem](rangeOf(form) ?? '');
}

/** The rules of which something else was typed than is in force. What does not fit is left out. */
export function changesOf(
  fields: readonly PolicyField[],
  typed: (field: PolicyField) => Typed,
): PolicyChange[] {
  return fields.flatMap((field) => {
    const value = valueOf(field, typed(field));
    const isSame = !value.ok || JSON.stringify(value.value) === JSON.stringify(field.value);
    return isSame ? [] : [{ key: field.key, value: value.value }];
  });
}
