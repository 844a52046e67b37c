import {
  BRIEFING_KINDS,
  type Briefing,
  type BriefingKind,
} from '../../../shared/contract/insights.ts';
import { ChoiceTabs } from '../../components/choice-tabs.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Section } from '../../components/section.tsx';
import { ViewScreen } from '../../components/view-screen.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { momentFrom } from '../../lib/format.ts';
import { goInstead, hrefOf } from '../../lib/route.ts';
import { text } from '../../lib/text.ts';
import { briefingAsText } from './as-text.ts';

/** The morning, evening and weekly briefing, as of now. */
export function BriefingScreen({ kind }: { kind: BriefingKind }) {
  return (
    <ViewScreen title={text.briefing.heading}>
      <ChoiceTabs
        label={text.briefing.kindsLabel}
        options={BRIEFING_KINDS}
        titles={text.briefing.kinds}
        chosen={kind}
        onChoose={(chosen) => {
          goInstead({ screen: 'briefing', kind: chosen });
        }}
      >
        {(one) => <BriefingOf kind={one} />}
      </ChoiceTabs>
    </ViewScreen>
  );
}

function BriefingOf({ kind }: { kind: BriefingKind }) {
  const query = useAnswer('briefing', { kind });
  return (
    <div className="space-y-5">
      <Loaded query={query}>{(briefing) => <Sections briefing={briefing} />}</Loaded>
    </div>
  );
}

function Sections({ briefing }: { briefing: Briefing }) {
  const now = useNow();
  const zone = useZone();
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-2 px-1">
        <p className="text-soft">
          <span className="block font-semibold text-ink">{briefing.title}</span>
          {text.briefing.asOf(momentFrom(now, briefing.dueAt, zone))}
        </p>
        <CopyButton label={text.view.copyText} content={briefingAsText(briefing)} />
      </div>
      {briefing.sections.map((section) => (
        <Section key={section.title} title={section.title}>
          {section.lines.length === 0 ? (
            <p className="px-1 text-soft">{section.empty}</p>
          ) : (
            <ul className="card divide-y divide-line overflow-hidden">
              {section.lines.map((line, index) => (
                // Two lines may say the same; the order is the briefing's own.
                <li key={index}>
                  <Line line={line} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      ))}
    </>
  );
}

function Line({ line }: { line: Briefing['sections'][number]['lines'][number] }) {
  if (line.incidentId === null) return <p className="px-3.5 py-2.5">{line.text}</p>;
  return (
    <a
      href={hrefOf({ screen: 'incident', id: line.incidentId })}
      data-row={line.incidentId}
      className="block px-3.5 py-2.5 font-medium text-accent hover:bg-sunken/60 focus-visible:-outline-offset-2"
    >
      {line.text}
    </a>
  );
}
