import { useState, type SyntheticEvent } from 'react';
import { REPORT_KINDS } from '../../../shared/contract/insights.ts';
import { parseLocalDate } from '../../../shared/util/time.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { text } from '../../lib/text.ts';
import type { HoursQuestion } from './question.ts';

interface HoursFormProps {
  readonly start: HoursQuestion;
  readonly onAsk: (question: HoursQuestion) => void;
}

/** Which report, and of which days. */
export function HoursForm({ start, onAsk }: HoursFormProps) {
  const [kind, setKind] = useState(start.kind);
  const [from, setFrom] = useState<string>(start.from);
  const [to, setTo] = useState<string>(start.to);
  const [isAsked, setAsked] = useState(false);
  const first = parseLocalDate(from);
  const last = parseLocalDate(to);
  const isBackwards = first !== null && last !== null && last < first;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (first !== null && last !== null && !isBackwards) onAsk({ kind, from: first, to: last });
  };
  const error = (isMissing: boolean, isWrong = false) => {
    if (!isAsked) return undefined;
    if (isMissing) return text.hours.missingDay;
    return isWrong ? text.hours.badRange : undefined;
  };
  return (
    <form noValidate onSubmit={submit} className="grid grid-cols-2 gap-3 max-[20rem]:grid-cols-1">
      <div className="col-span-full">
        <Field label={text.hours.kind}>
          {(control) => (
            <select
              {...control}
              value={kind}
              onChange={(event) => {
                const chosen = REPORT_KINDS.find((one) => one === event.target.value);
                if (chosen !== undefined) setKind(chosen);
              }}
            >
              {REPORT_KINDS.map((one) => (
                <option key={one} value={one}>
                  {text.hours.kinds[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <DayField label={text.hours.from} value={from} set={setFrom} error={error(first === null)} />
      <DayField
        label={text.hours.to}
        value={to}
        set={setTo}
        error={error(last === null, isBackwards)}
      />
      <div className="col-span-full">
        <Button type="submit" look="primary">
          {text.hours.show}
        </Button>
      </div>
    </form>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly error: string | undefined;
}

function DayField({ label, value, set, error }: DayFieldProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <input
          {...control}
          type="date"
          value={value}
          onChange={(event) => {
            set(event.target.value);
          }}
        />
      )}
    </Field>
  );
}
