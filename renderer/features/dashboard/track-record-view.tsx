import { Target } from 'lucide-react';
import { ReliabilityChart } from '../../components/charts/reliability-chart.tsx';
import { useFigures } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { usePage } from './page.ts';
import {
  trackRecordSentences,
  trackRecordSheet,
  trackRecordSummary,
} from './track-record-figures.ts';
import { ViewCard } from './view-card.tsx';

/** Whether what was said came true: the diagram with its band, and the measures in words. */
export function TrackRecordView() {
  const query = useFigures('trackRecord', {});
  const { isLarge } = usePage();
  return (
    <ViewCard
      name="track-record"
      icon={Target}
      query={query}
      show={(view) => {
        if (view.scored === 0) return null;
        const summary = trackRecordSummary(view);
        return {
          summary,
          chart: (
            <>
              {view.bins.length === 0 ? null : (
                <>
                  <ReliabilityChart bins={view.bins} label={summary} height={isLarge ? 24 : 14} />
                  <p className="mt-1 text-2xs text-soft">{text.trackRecord.legend}</p>
                </>
              )}
              <ul className="mt-2 space-y-1 text-xs">
                {trackRecordSentences(view).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </>
          ),
          sheet: trackRecordSheet(view.bins),
          missing: view.missing,
        };
      }}
    />
  );
}
