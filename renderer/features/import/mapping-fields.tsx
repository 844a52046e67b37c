import type { ImportPreview } from '../../../shared/contract/views.ts';
import { Field } from '../../components/field.tsx';
import { text } from '../../lib/text.ts';

/** The file's column for each column of its kind. */
export type Mapping = Record<string, string | null>;

interface MappingFieldsProps {
  readonly preview: ImportPreview;
  readonly disabled: boolean;
  /** Somebody chose another column; the file is then looked at again. */
  readonly onChange: (mapping: Mapping) => void;
}

/** Which column of the file holds what: guessed by the names, and hers to change. */
export function MappingFields({ preview, disabled, onChange }: MappingFieldsProps) {
  const words = text.import.mapping;
  const { columns, fields } = preview;
  const choose = (name: string, column: string | null) => {
    onChange({ ...mappingOf(preview), [name]: column });
  };
  return (
    <fieldset className="space-y-2" disabled={disabled}>
      <legend className="font-semibold">{words.heading}</legend>
      <p className="text-xs text-pretty text-soft">{words.detail}</p>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(11rem,100%),1fr))] gap-2">
        {fields.map(({ name, isRequired, column }) => (
          <Field
            key={name}
            label={isRequired ? name : words.optional(name)}
            error={isRequired && column === null ? words.missing : undefined}
          >
            {(control) => (
              <select
                {...control}
                value={column ?? ''}
                onChange={(event) => {
                  choose(name, event.target.value === '' ? null : event.target.value);
                }}
              >
                <option value="">{words.none}</option>
                {namesOf(columns).map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

/** What is sent back of a preview. */
export function mappingOf({ fields }: ImportPreview): Mapping {
  return Object.fromEntries(fields.map(({ name, column }) => [name, column]));
}

/** A column without a name cannot be chosen, and two of one name are the first of them. */
function namesOf(columns: readonly string[]): readonly string[] {
  return [...new Set(columns)].filter((name) => name !== '');
}
