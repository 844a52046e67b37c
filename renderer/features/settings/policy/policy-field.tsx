import { useFormContext, useWatch } from 'react-hook-form';
import { LinkButton } from '../../../components/button.tsx';
import { Field, type ControlProps } from '../../../components/field.tsx';
import { text } from '../../../lib/text.ts';
import { CheckList } from './check-list.tsx';
import { OrderedList } from './ordered-list.tsx';
import { nameOf, type TypedRules } from './typed-rules.ts';
import type { RuleField } from './places.ts';
import { optionName, rangeOf, shownValue, typedOf } from './values.ts';

interface RuleProps {
  readonly field: RuleField;
  readonly isEditable: boolean;
}

/** One rule: what it decides, its default and range, and what is wrong with what was typed. */
export function PolicyFieldRow({ field, isEditable }: RuleProps) {
  const { control, formState, setValue } = useFormContext<TypedRules>();
  const name = nameOf(field.key);
  const typed = useWatch({ control, name });
  const { label } = text.policy.rules[field.key];
  const standard = typedOf(field, field.default);
  const isDefault = JSON.stringify(typed) === JSON.stringify(standard);
  const shownDefault = shownValue(field, field.default);
  return (
    <div>
      <Control field={field} isEditable={isEditable} error={formState.errors[name]?.message} />
      {isDefault || !isEditable ? null : (
        <LinkButton
          className="mt-1 text-xs"
          aria-label={text.policy.resetLabel(label, shownDefault)}
          onClick={() => {
            setValue(name, standard, { shouldDirty: true, shouldValidate: true });
          }}
        >
          {text.policy.reset(shownDefault)}
        </LinkButton>
      )}
    </div>
  );
}

function Control({ field, isEditable, error }: RuleProps & { error: string | undefined }) {
  const { label } = text.policy.rules[field.key];
  const hint = hintOf(field);
  if (field.form.kind === 'choices') {
    const list = {
      name: nameOf(field.key),
      label,
      hint,
      options: field.form.options,
      nameOfOption: (option: string) => optionName(field.key, option),
      isEditable,
    };
    const isOrdered = field.key === 'alerts.ladder';
    return isOrdered ? <OrderedList {...list} /> : <CheckList {...list} error={error} />;
  }
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <Input field={field} isEditable={isEditable} control={control} />}
    </Field>
  );
}

function Input({ field, isEditable, control }: RuleProps & { control: ControlProps }) {
  const { register } = useFormContext<TypedRules>();
  const own = { ...control, ...register(nameOf(field.key)), disabled: !isEditable };
  const { form } = field;
  if (form.kind === 'choice') {
    return (
      <select {...own}>
        {form.options.map((option) => (
          <option key={option} value={option}>
            {optionName(field.key, option)}
          </option>
        ))}
      </select>
    );
  }
  if (form.kind === 'words') return <textarea {...own} rows={3} spellCheck={false} />;
  if (form.kind === 'time') {
    return <input {...own} type="time" className={`${control.className} max-w-40`} />;
  }
  return (
    <div className="flex items-center gap-2">
      <input
        {...own}
        inputMode="decimal"
        autoComplete="off"
        className={`${control.className} max-w-28 text-right tabular-nums`}
      />
      {form.kind === 'number' ? (
        <span className="text-soft">{text.policy.unitNames[form.unit]}</span>
      ) : null}
    </div>
  );
}

function hintOf(field: RuleField): string {
  const words = text.policy;
  const range = rangeOf(field.form);
  return [
    words.rules[field.key].help,
    words.defaultIs(shownValue(field, field.default)),
    range === null ? '' : words.range(range),
    field.isNullable ? words.emptyIsNotSet : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
