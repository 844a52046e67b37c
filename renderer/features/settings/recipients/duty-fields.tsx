import { CircleAlert, Plus, X } from 'lucide-react';
import { useId } from 'react';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { Button, IconButton } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { text } from '../../../lib/text.ts';
import { DUTY_PRESETS, endOf, OFFICE_HOURS, WEEK, type DutyPreset } from './duty-rows.ts';
import { dayName, dutyRowWords } from './duty-words.ts';
import type { TypedRecipient } from './recipient-input.ts';

/** When somebody is on duty: hours that most have, or rows of days with the same hours. */
export function DutyFields() {
  const id = useId();
  const { control, formState, register } = useFormContext<TypedRecipient>();
  const preset = useWatch({ control, name: 'preset' });
  const words = text.recipients;
  const error = formState.errors.preset?.message;
  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="font-medium">{words.duty}</legend>
      <p id={`${id}-hint`} className="mb-1 text-pretty text-soft">
        {words.dutyHint}
      </p>
      <div className="flex flex-wrap gap-x-5">
        {DUTY_PRESETS.map((one) => (
          <label key={one} className="flex min-h-8 items-center gap-2">
            <input
              type="radio"
              value={one}
              className="size-4 shrink-0 accent-accent"
              {...register('preset')}
            />
            {presetName(one)}
          </label>
        ))}
      </div>
      {preset === 'own' ? <Rows /> : null}
      {error === undefined ? null : <Wrong message={error} />}
    </fieldset>
  );
}

function presetName(preset: DutyPreset): string {
  const [office] = OFFICE_HOURS;
  if (preset === 'office' && office !== undefined) return dutyRowWords(office);
  return preset === 'office' ? '' : text.recipients.presets[preset];
}

function Rows() {
  const { control } = useFormContext<TypedRecipient>();
  const { fields, append, remove } = useFieldArray({ control, name: 'hours' });
  return (
    <div className="mt-2 space-y-3">
      {fields.map(({ id }, index) => (
        <Row
          key={id}
          index={index}
          onRemove={() => {
            remove(index);
          }}
        />
      ))}
      <Button
        onClick={() => {
          append({ days: [], from: '', to: '' });
        }}
      >
        <Plus aria-hidden="true" className="size-[1.1em]" />
        {fields.length === 0 ? text.recipients.addHours : text.recipients.addOtherHours}
      </Button>
    </div>
  );
}

function Row({ index, onRemove }: { index: number; onRemove: () => void }) {
  const { control, formState, register } = useFormContext<TypedRecipient>();
  const name = `hours.${String(index)}` as `hours.${number}`;
  const row = useWatch({ control, name });
  const words = text.recipients;
  const wrong = formState.errors.hours?.[index];
  const end = endOf(row);
  return (
    <fieldset className="rounded-lg border border-line px-3 py-2.5">
      <legend className="sr-only">{words.row(index + 1)}</legend>
      <div className="flex flex-wrap gap-1">
        {WEEK.map((day) => (
          <label
            key={day}
            className="flex min-h-8 cursor-pointer items-center gap-1.5 rounded-md border border-control/60 px-2 has-checked:border-accent has-checked:bg-sunken has-checked:font-medium has-focus-visible:outline-2"
          >
            <input
              type="checkbox"
              value={day}
              className="size-3.5 accent-accent"
              {...register(`${name}.days`)}
            />
            {dayName(day)}
          </label>
        ))}
      </div>
      {wrong?.days?.message === undefined ? null : <Wrong message={wrong.days.message} />}
      <div className="mt-2 flex flex-wrap items-start gap-3">
        {(['from', 'to'] as const).map((side) => (
          <Field key={side} label={words[side]} error={wrong?.[side]?.message}>
            {(own) => <input {...own} type="time" {...register(`${name}.${side}`)} />}
          </Field>
        ))}
        <IconButton
          label={words.removeHours(index + 1)}
          className="ml-auto self-center"
          onClick={onRemove}
        >
          <X aria-hidden="true" className="size-[1.1em]" />
        </IconButton>
      </div>
      {end === 'next-day' || end === 'whole-day' ? (
        <p className="mt-1 text-xs text-soft">{words.ends[end]}</p>
      ) : null}
    </fieldset>
  );
}

function Wrong({ message }: { message: string }) {
  return (
    <p role="alert" className="mt-1 flex items-start gap-1 text-xs font-medium text-critical">
      <CircleAlert aria-hidden="true" className="mt-[0.15em] size-[1.1em] shrink-0" />
      {message}
    </p>
  );
}
