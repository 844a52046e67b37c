import { useId, useRef } from 'react';
import type { ShiftView } from '../../../shared/contract/views.ts';
import { CONTROL } from '../../components/field.tsx';
import { useTypedDraft } from '../../lib/draft.ts';
import { percent } from '../../lib/format.ts';
import { useKeys } from '../../lib/keys.ts';
import { text } from '../../lib/text.ts';
import { countByReason } from './nearest.ts';

const SHOWN = 8;

interface Explanation {
  readonly id: string;
  readonly name: string;
  readonly words: string;
}

/** "Why isn't Ana listed?": type a name, read the reason. */
export function Exclusions({ shift }: { shift: ShiftView }) {
  const field = useRef<HTMLInputElement>(null);
  const heading = useId();
  const [typed, setTyped] = useTypedDraft(`why not ${shift.shift}`);
  useKeys({
    '/': (event) => {
      event.preventDefault();
      field.current?.focus();
    },
  });
  const isTyped = typed.trim() !== '';
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className="mb-1.5 px-1 font-semibold">
        {text.exclusions.heading}
      </h3>
      <input
        ref={field}
        type="search"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        aria-label={text.exclusions.search}
        placeholder={text.exclusions.search}
        className={`${CONTROL} border-control`}
      />
      {isTyped ? <Found shift={shift} typed={typed.trim()} /> : <Counts shift={shift} />}
    </section>
  );
}

function Counts({ shift }: { shift: ShiftView }) {
  if (shift.excluded.length === 0) return null;
  const words = countByReason(shift.excluded).map(
    ([reason, count]) => `${text.exclusions.reason[reason]} ${String(count)}`,
  );
  return (
    <p className="mt-1.5 px-1 text-xs text-soft">
      {text.exclusions.count(shift.excluded.length)}: {words.join(', ')}.
    </p>
  );
}

function Found({ shift, typed }: { shift: ShiftView; typed: string }) {
  const found = explanations(shift).filter(({ name }) =>
    name.toLowerCase().includes(typed.toLowerCase()),
  );
  return (
    <div role="status" className="mt-2">
      {found.length === 0 ? (
        <p className="px-1 text-soft">{text.exclusions.unknown(typed)}</p>
      ) : (
        <ul className="card divide-y divide-line">
          {found.slice(0, SHOWN).map(({ id, name, words }) => (
            <li key={id} className="px-3.5 py-2">
              <span className="font-semibold">{name}</span>
              <span className="block text-xs text-soft">{words}</span>
            </li>
          ))}
        </ul>
      )}
      {found.length > SHOWN ? (
        <p className="mt-1.5 px-1 text-xs text-soft">
          {text.exclusions.more(found.length - SHOWN)}
        </p>
      ) : null}
    </div>
  );
}

function explanations({ candidates, excluded }: ShiftView): readonly Explanation[] {
  return [
    ...candidates.map(({ caregiverId, name, match }, index) => ({
      id: caregiverId,
      name,
      words: text.exclusions.listed(index + 1, percent(match)),
    })),
    ...excluded.map(({ caregiverId, name, text: words }) => ({ id: caregiverId, name, words })),
  ];
}
