import { describe, expect, it } from 'vitest';
import { calibrationBand } from '../../../../electron/core/track-record/bootstrap.ts';
import { ruleGrades } from '../../../../electron/core/track-record/precision.ts';
import { trackRecordReport } from '../../../../electron/core/track-record/report.ts';
import { calibrationError, type Scored } from '../../../../electron/core/track-record/scores.ts';
import type { TrackRecordView } from '../../../../shared/contract/insights.ts';
import { trackRecordViewSchema } from '../../../../shared/contract/insights.ts';
import type { Ask } from '../../../../shared/domain/history.ts';
import type { ShownMatch } from '../../../../shared/domain/insight.ts';
import { HOUR, plus } from '../../../../shared/util/time.ts';
import { aShift, caregiverId } from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';
import { seededRandom } from '../../../support/random.ts';
import { aShownMatch } from '../../../support/shown.ts';

function report(shown: readonly ShownMatch[], asks: readonly Ask[] = []): TrackRecordView {
  const view = trackRecordReport({
    shown,
    asks,
    rules: ruleGrades([]),
    demoted: new Set(['overtime']),
    random: seededRandom(1),
  });
  return trackRecordViewSchema.parse(view);
}

/** `count` settled matches of different caregivers, the first `yes` of which came true. */
function settledMatches(match: number, yes: number, count: number): ShownMatch[] {
  return Array.from({ length: count }, (_, k) =>
    aShownMatch({
      caregiverId: caregiverId(`c${String(match)}-${String(k)}`),
      match,
      cameTrue: k < yes,
      settledAt: aShift().end,
    }),
  );
}

describe('the track record', () => {
  it('says what is missing where nothing has an outcome yet', () => {
    const view = report([aShownMatch()]);
    expect(view).toMatchObject({ scored: 0, unscored: 1, brier: null, band: null, bins: [] });
    expect(view.missing[0]).toBe(
      'No shown match has an outcome yet. Log who was asked and what they said.',
    );
  });

  it('says how often each promise held, the highest first', () => {
    const { sentences } = report([...settledMatches(0.75, 86, 112), ...settledMatches(0.3, 4, 12)]);
    expect(sentences).toEqual([
      'Of 112 times I said 70–80 %, 77 % said yes and came.',
      'Of 12 times I said 30–40 %, 33 % said yes and came.',
    ]);
  });

  it('puts a whole 80 % into the range that begins with it', () => {
    const { sentences } = report(settledMatches(0.8, 8, 10));
    expect(sentences).toEqual(['Of 10 times I said 80–90 %, 80 % said yes and came.']);
  });

  it('gives every bin the interval of its share, and the error a band', () => {
    const promised = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95];
    const view = report(promised.flatMap((match) => settledMatches(match, match * 20, 20)));
    expect(view.bins.map((bin) => bin.count)).toEqual(promised.map(() => 20));
    expect(view.calibrationError).toBeCloseTo(0, 12);
    expect(view.band?.[1]).toBeGreaterThan(0.02);
    for (const { interval, yes, count } of view.bins) {
      expect(interval[0]).toBeLessThanOrEqual(yes / count);
      expect(interval[1]).toBeGreaterThanOrEqual(yes / count);
    }
  });

  it('counts a first suggestion when she was asked after it was shown', () => {
    const asked = (name: string, outcome: Ask['outcome'], hours: number): Ask => {
      const { clientId, start, end } = aShift();
      const askedAt = plus(start, hours * HOUR);
      return anAsk(name, { clientId, shiftStart: start, shiftEnd: end, outcome, askedAt });
    };
    const of = (name: string, place = 1) => aShownMatch({ caregiverId: caregiverId(name), place });
    const { first, sentences } = report(
      [of('yes'), of('no'), of('waiting'), of('second', 2), of('before')],
      [
        asked('yes', 'accepted', -10),
        asked('no', 'no-answer', -10),
        asked('waiting', null, -10),
        asked('second', 'accepted', -10),
        asked('before', 'accepted', -40),
      ],
    );
    expect(first).toEqual({ yes: 1, asked: 2 });
    expect(sentences[0]).toBe('The first suggestion said yes 1 of 2 times it was asked.');
  });

  it('names what the figures cannot see', () => {
    const neverAsked = aShownMatch({ settledAt: aShift().end });
    const { missing } = report([neverAsked, ...settledMatches(0.5, 1, 1)]);
    expect(missing.join('\n')).toMatch(/Only 1 outcome so far/);
    expect(missing.join('\n')).toMatch(/1 shown caregiver was never asked/);
    expect(missing.join('\n')).toMatch(/1 shift was taken without a logged ask/);
    expect(missing.join('\n')).toMatch(/Overtime alerts go to the digest/);
  });
});

describe('the band of the calibration error', () => {
  const random = seededRandom(9);
  const pairs: Scored[] = Array.from({ length: 400 }, () => {
    const match = random();
    return { match, cameTrue: random() < match };
  });

  it('is the same for the same chance, and another for another', () => {
    expect(calibrationBand(pairs, 10, seededRandom(3))).toEqual(
      calibrationBand(pairs, 10, seededRandom(3)),
    );
    expect(calibrationBand(pairs, 10, seededRandom(4))).not.toEqual(
      calibrationBand(pairs, 10, seededRandom(3)),
    );
  });

  it('runs upwards from a small error, because resampling adds noise to it', () => {
    const [low, high] = calibrationBand(pairs, 10, seededRandom(3)) ?? [1, 0];
    expect(low).toBeLessThan(high);
    expect(high).toBeGreaterThan(calibrationError(pairs, 10) ?? 1);
  });

  it('is a point where there is no chance', () => {
    const same = Array.from({ length: 50 }, () => ({ match: 0.5, cameTrue: true }));
    const [low, high] = calibrationBand(same, 5, seededRandom(3)) ?? [0, 0];
    expect(low).toBeCloseTo(0.5, 12);
    expect(high).toBeCloseTo(0.5, 12);
  });
});
