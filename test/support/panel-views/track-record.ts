import type { TrackRecordView } from '../../../shared/contract/insights.ts';

function bin(
  low: number,
  high: number,
  yes: number,
  count: number,
): TrackRecordView['bins'][number] {
  const share = yes / count;
  const spread = 1.28 * Math.sqrt((share * (1 - share)) / count);
  return {
    low,
    high,
    meanMatch: (low + high) / 2,
    yes,
    count,
    interval: [Math.max(0, share - spread), Math.min(1, share + spread)],
  };
}

export const TRACK_RECORD: TrackRecordView = {
  scored: 560,
  unscored: 138,
  brier: 0.171,
  calibrationError: 0.034,
  band: [0.021, 0.058],
  bins: [
    bin(0.06, 0.29, 21, 112),
    bin(0.29, 0.47, 44, 112),
    bin(0.47, 0.62, 61, 112),
    bin(0.62, 0.78, 80, 112),
    bin(0.78, 0.96, 97, 112),
  ],
  first: { yes: 141, asked: 186 },
  sentences: ['Of 112 times I said 62–78%, 71% said yes.'],
  rules: [
    {
      workflow: 'call-out',
      actedOn: 31,
      resolvedByItself: 4,
      ignored: 2,
      missed: 1,
      precision: 0.91,
      floor: 0.5,
      isDemoted: false,
    },
    {
      workflow: 'visit-compliance',
      actedOn: 9,
      resolvedByItself: 22,
      ignored: 14,
      missed: 0,
      precision: 0.39,
      floor: 0.5,
      isDemoted: true,
    },
    {
      workflow: 'pattern',
      actedOn: 0,
      resolvedByItself: 1,
      ignored: 0,
      missed: 0,
      precision: null,
      floor: 0.5,
      isDemoted: false,
    },
  ],
  missing: [],
};
