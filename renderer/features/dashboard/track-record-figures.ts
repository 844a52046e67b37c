import type { TrackRecordView } from '../../../shared/contract/insights.ts';
import { shareOf } from '../../components/charts/reliability-chart.tsx';
import { measuredPercent, score } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { numberColumn, percentColumn, type Sheet } from './sheet.ts';

type Bin = TrackRecordView['bins'][number];

/** How often the first suggestion said yes, and how far off the matches are. */
export function trackRecordSummary(view: TrackRecordView): string {
  const { scored, first, calibrationError } = view;
  return text.dashboard.trackRecord.summary({
    scored,
    yes: first.yes,
    asked: first.asked,
    error: calibrationError === null ? null : measuredPercent(calibrationError),
  });
}

/** The measures in words: what the engine says itself, then Brier score and calibration. */
export function trackRecordSentences({
  sentences,
  brier,
  calibrationError,
  band,
}: TrackRecordView): readonly string[] {
  const words = text.dashboard.trackRecord;
  const calibrated =
    calibrationError === null || band === null
      ? []
      : [words.calibration(...percents(calibrationError, ...band))];
  return [...sentences, ...(brier === null ? [] : [words.brier(score(brier))]), ...calibrated];
}

function percents(error: number, low: number, high: number): [string, string, string] {
  return [measuredPercent(error), measuredPercent(low), measuredPercent(high)];
}

/** What was said against what came true, by bins of equal size. */
export function trackRecordSheet(bins: readonly Bin[]): Sheet<Bin> {
  const words = text.dashboard.trackRecord;
  return {
    columns: [
      percentColumn(words.low, (bin) => bin.low),
      percentColumn(words.high, (bin) => bin.high),
      percentColumn(words.cameTrue, shareOf),
      numberColumn(words.yes, (bin) => bin.yes),
      numberColumn(words.count, (bin) => bin.count),
      percentColumn(words.from, (bin) => bin.interval[0]),
      percentColumn(words.to, (bin) => bin.interval[1]),
    ],
    rows: bins,
    keyOf: (bin) => `${String(bin.low)} ${String(bin.meanMatch)}`,
  };
}
