import { Target } from 'lucide-react';
import type { TrackRecordView } from '../../../shared/contract/insights.ts';
import { Blank } from '../../components/blank.tsx';
import { ReliabilityChart, shareOf } from '../../components/charts/reliability-chart.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { MissingNotes } from '../../components/missing-notes.tsx';
import { Section } from '../../components/section.tsx';
import { TableFrame } from '../../components/table-frame.tsx';
import { ViewScreen } from '../../components/view-screen.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { measuredPercent, percent, score } from '../../lib/format.ts';
import { said } from '../../lib/said.ts';
import { text } from '../../lib/text.ts';
import { RuleGrades } from './rule-grades.tsx';

/** Whether the matches that were shown came true, and whether the rules were worth hearing. */
export function TrackRecordScreen() {
  const query = useAnswer('trackRecord', {});
  return (
    <ViewScreen title={text.trackRecord.heading} lead={text.trackRecord.lead}>
      <Loaded query={query}>{(view) => <TrackRecord view={view} />}</Loaded>
    </ViewScreen>
  );
}

function TrackRecord({ view }: { view: TrackRecordView }) {
  const words = text.trackRecord;
  return (
    <>
      {view.scored === 0 ? (
        <Blank icon={Target} title={words.empty} detail={words.emptyDetail} />
      ) : (
        <>
          <Figures view={view} />
          <Reliability bins={view.bins} />
        </>
      )}
      <RuleGrades rules={view.rules} />
      <MissingNotes missing={view.missing} />
    </>
  );
}

function Figures({ view }: { view: TrackRecordView }) {
  const words = text.trackRecord;
  const { first, brier, calibrationError, band } = view;
  const known = (value: number | null, shown: (value: number) => string) =>
    value === null ? words.unknown : shown(value);
  const likely =
    band === null ? null : words.span(measuredPercent(band[0]), measuredPercent(band[1]));
  return (
    <div className="card space-y-2 px-3.5 py-3">
      {view.sentences.map((sentence) => (
        <p key={sentence} className="font-medium text-pretty">
          {said(sentence)}
        </p>
      ))}
      <dl className="space-y-2">
        <Figure
          term={words.first}
          value={first.asked === 0 ? words.unknown : measuredPercent(first.yes / first.asked)}
          meaning={words.firstOf(first.yes, first.asked)}
        />
        <Figure term={words.brier} value={known(brier, score)} meaning={words.brierMeaning} />
        <Figure
          term={words.calibration}
          value={known(calibrationError, measuredPercent)}
          meaning={words.calibrationMeaning(likely)}
        />
      </dl>
      <p className="border-t border-line pt-2 text-xs text-soft">
        {words.scored(view.scored, view.unscored)}
      </p>
    </div>
  );
}

interface FigureProps {
  readonly term: string;
  readonly value: string;
  readonly meaning: string;
}

function Figure({ term, value, meaning }: FigureProps) {
  return (
    <div>
      <dt className="inline font-medium">{term}</dt>
      <dd className="float-right ml-3 font-semibold tabular-nums">{value}</dd>
      <dd className="text-xs text-pretty text-soft">{meaning}</dd>
    </div>
  );
}

function Reliability({ bins }: Pick<TrackRecordView, 'bins'>) {
  const words = text.trackRecord;
  if (bins.length === 0) return null;
  return (
    <Section title={words.reliability}>
      <div className="card mb-2 px-3.5 py-3">
        <div className="mx-auto max-w-sm">
          <ReliabilityChart bins={bins} label={words.chart} />
        </div>
        <p className="text-2xs text-soft">{words.legend}</p>
      </div>
      <TableFrame caption={words.reliability}>
        <DataTable
          caption={words.reliability}
          columns={[
            { label: words.said, cell: (bin) => words.span(percent(bin.low), percent(bin.high)) },
            { label: words.cameTrue, isNumber: true, cell: (bin) => measuredPercent(shareOf(bin)) },
            { label: words.of, isNumber: true, cell: (bin) => String(bin.count) },
            {
              label: words.range,
              isNumber: true,
              cell: (bin) =>
                words.span(measuredPercent(bin.interval[0]), measuredPercent(bin.interval[1])),
            },
          ]}
          rows={bins}
          keyOf={(bin) => `${String(bin.low)} ${String(bin.meanMatch)}`}
        />
      </TableFrame>
    </Section>
  );
}
