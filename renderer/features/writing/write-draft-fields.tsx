import { TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { MAX_TASK_CHARACTERS, type WriteDraft } from '../../../shared/contract/write-back.ts';
import { LinkButton } from '../../components/button.tsx';
import { ChoiceRow } from '../../components/choice-row.tsx';
import { Fact, Facts } from '../../components/facts.tsx';
import { CONTROL } from '../../components/field.tsx';
import { ScreenLink } from '../../components/screen-link.tsx';
import { text } from '../../lib/text.ts';
import type { Approving } from './approving.ts';

/** Which of the writes it is, its text, and every other field as it is sent. */
export function WriteDraftFields({ approving }: { approving: Approving }) {
  const { kinds, kind, draft, refusal } = approving;
  const label = useId();
  if (kind === null || draft === undefined) return null;
  const others = draft.fields.filter(({ name }) => name !== 'description');
  return (
    <div className="space-y-3">
      <div>
        <p id={label} className="mb-1 font-medium">
          {text.writing.kind}
        </p>
        <ChoiceRow
          labelledBy={label}
          options={kinds}
          titles={text.writing.kinds}
          chosen={kind}
          onChoose={approving.choose}
        />
        <p className="mt-1 text-xs text-soft">{text.writing.details[kind]}</p>
      </div>
      <Standing draft={draft} />
      {refusal === null ? null : (
        <div role="alert">
          <Warning words={refusal} />
        </div>
      )}
      {kind === 'assignment' ? null : <TextField approving={approving} />}
      {others.length === 0 ? null : (
        <details open>
          <summary className="mb-1.5 cursor-pointer font-medium">{text.writing.everything}</summary>
          <Facts>
            {others.map(({ name, value }) => (
              <Fact key={name} term={fieldWords(name)}>
                <span className={`wrap-anywhere ${value === '' ? 'text-soft' : ''}`}>
                  {value === '' ? text.writing.empty : value}
                </span>
              </Fact>
            ))}
          </Facts>
        </details>
      )}
    </div>
  );
}

/** What stands in the way; where nothing does, what is there already. */
function Standing({ draft: { kind, obstacle, there } }: { draft: WriteDraft }) {
  if (obstacle === null) {
    return there === null ? null : <Warning words={text.writing.there[there](kind)} />;
  }
  const words = text.writing.obstacles[obstacle];
  if (obstacle !== 'no-owner') return <Warning words={words} />;
  return (
    <div>
      <Warning words={words} />
      <ScreenLink to={{ screen: 'settings', section: 'rules' }}>{text.writing.rules}</ScreenLink>
    </div>
  );
}

function TextField({ approving: { words, isEdited, edit } }: { approving: Approving }) {
  const id = useId();
  const isEmpty = words.trim() === '';
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {text.writing.text}
      </label>
      <textarea
        id={id}
        dir="auto"
        rows={4}
        maxLength={MAX_TASK_CHARACTERS}
        value={words}
        aria-invalid={isEmpty}
        aria-describedby={isEmpty ? `${id}-empty` : undefined}
        onChange={(event) => {
          edit(event.target.value);
        }}
        className={`${CONTROL} field-sizing-content max-h-60 resize-none border-control`}
      />
      {isEmpty ? (
        <p id={`${id}-empty`} className="text-xs font-medium text-critical">
          {text.writing.textEmpty}
        </p>
      ) : null}
      {isEdited ? (
        <LinkButton
          className="text-xs"
          onClick={() => {
            edit(undefined);
          }}
        >
          {text.writing.suggested}
        </LinkButton>
      ) : null}
    </div>
  );
}

function Warning({ words }: { words: string }) {
  return (
    <p className="flex items-start gap-1.5 font-medium">
      <TriangleAlert aria-hidden="true" className="mt-[0.2em] size-[1.1em] shrink-0 text-high" />
      {words}
    </p>
  );
}

/** WellSky's name for a field where there are no words for it. */
function fieldWords(name: string): string {
  const words: Readonly<Record<string, string>> = text.writing.fields;
  return words[name] ?? name;
}
