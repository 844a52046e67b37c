import { Repeat } from 'lucide-react';
import type { PatternsView } from '../../../shared/contract/insights.ts';
import { Blank } from '../../components/blank.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MissingNotes } from '../../components/missing-notes.tsx';
import { Section } from '../../components/section.tsx';
import { ViewScreen } from '../../components/view-screen.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { percent } from '../../lib/format.ts';
import { hrefOf } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';
import { PatternCounts, type PatternRow } from './pattern-counts.tsx';

/** What chance does not explain; regular work stands apart from what needs cover. */
export function PatternsScreen() {
  const query = useAnswer('patterns', {});
  return (
    <ViewScreen title={text.patterns.heading} lead={text.patterns.lead}>
      <Loaded query={query}>{(view) => <Patterns view={view} />}</Loaded>
    </ViewScreen>
  );
}

function Patterns({ view: { rows, tests, q, missing } }: { view: PatternsView }) {
  return (
    <>
      {rows.length === 0 ? (
        <Blank
          icon={Repeat}
          title={text.patterns.empty}
          detail={text.patterns.emptyDetail(tests)}
        />
      ) : null}
      <Group title={text.patterns.plan} rows={rows.filter((row) => row.kind !== 'works')} />
      <Group title={text.patterns.steady} rows={rows.filter((row) => row.kind === 'works')} />
      {rows.length === 0 ? null : (
        <p className="px-1 text-xs text-soft">{text.patterns.tests(tests, percent(q))}</p>
      )}
      <MissingNotes missing={missing} />
    </>
  );
}

function Group({ title, rows }: { title: string; rows: readonly PatternRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Section title={title} count={rows.length}>
      <ul className="card divide-y divide-line">
        {rows.map((row) => (
          <li key={`${row.caregiverId} ${row.kind} ${row.value}`} className="px-3.5 py-2.5">
            <a
              href={hrefOf({
                screen: 'person',
                person: { kind: 'caregiver', id: row.caregiverId },
              })}
              data-row={row.caregiverId}
              className="rounded font-semibold hover:underline"
            >
              {row.name}
            </a>
            <p className="mb-2 text-pretty">{row.text}</p>
            <PatternCounts row={row} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
