import type { TrackRecordView } from '../../../shared/contract/insights.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import type { ShownMatch } from '../../../shared/domain/insight.ts';
import type { Workflow } from '../../../shared/domain/policy.ts';
import { wilson, Z_80 } from '../statistics/wilson.ts';
import { isAnswered } from './answers.ts';
import { calibrationBand } from './bootstrap.ts';
import type { RuleGrade } from './precision.ts';
import { brier, calibrationError, equalMassBins, type Scored } from './scores.ts';
import { firstSentence, missingSentences, promiseSentences } from './words.ts';

export interface ReportInput {
  /** Settled as far as is known now. */
  readonly shown: readonly ShownMatch[];
  readonly asks: readonly Ask[];
  readonly rules: readonly RuleGrade[];
  readonly demoted: ReadonlySet<Workflow>;
  /** For the bootstrap: numbers in [0, 1). */
  readonly random: () => number;
}

/** Ten bins once each can hold this many promises; fewer before. */
const BIN_SIZE = 20;
const MOST_BINS = 10;

/** How well the shown matches came true, and how the rules grade themselves. */
export function trackRecordReport(input: ReportInput): TrackRecordView {
  const { shown, rules, demoted, random } = input;
  const pairs = shown.flatMap(({ match, cameTrue }): Scored[] =>
    cameTrue === null ? [] : [{ match, cameTrue }],
  );
  const bins = Math.min(MOST_BINS, Math.max(1, Math.floor(pairs.length / BIN_SIZE)));
  const asked = answeredAsks(input.asks);
  const first = firstSuggestions(shown, asked);
  return {
    scored: pairs.length,
    unscored: shown.length - pairs.length,
    brier: brier(pairs),
    calibrationError: calibrationError(pairs, bins),
    band: calibrationBand(pairs, bins, random),
    bins: equalMassBins(pairs, bins).map((bin) => ({
      ...bin,
      interval: wilson(bin.yes, bin.count, Z_80),
    })),
    first,
    sentences: [...firstSentence(first), ...promiseSentences(pairs)],
    rules: rules.map(({ workflow, counts, precision, floor }) => ({
      workflow,
      actedOn: counts['acted-on'],
      resolvedByItself: counts['resolved-by-itself'],
      ignored: counts.ignored,
      missed: counts.missed,
      precision,
      floor,
      isDemoted: demoted.has(workflow),
    })),
    missing: missingSentences({
      scored: pairs.length,
      neverAsked: shown.filter((row) => row.cameTrue === null && row.settledAt !== null).length,
      withoutAsk: shown.filter((row) => row.cameTrue === true && !asked.has(nameOf(row))).length,
      rules: rules.filter(({ workflow }) => demoted.has(workflow)),
    }),
  };
}

/** Of the first suggestions that were asked and answered, how many said yes. */
function firstSuggestions(
  shown: readonly ShownMatch[],
  asked: ReadonlyMap<string, Ask>,
): { yes: number; asked: number } {
  const answers = shown
    .filter(({ place }) => place === 1)
    .flatMap((row) => {
      const ask = asked.get(nameOf(row));
      return ask === undefined || ask.askedAt < row.shownAt ? [] : [ask];
    });
  const yes = answers.filter(({ outcome }) => outcome === 'accepted').length;
  return { yes, asked: answers.length };
}

/** The newest answer of each caregiver for each shift. */
function answeredAsks(asks: readonly Ask[]): Map<string, Ask> {
  const ordered = asks.filter(isAnswered).sort((a, b) => a.askedAt - b.askedAt);
  return new Map(ordered.map((ask) => [nameOf(ask), ask]));
}

function nameOf({
  caregiverId,
  clientId,
  shiftStart,
}: Pick<ShownMatch, 'caregiverId' | 'clientId' | 'shiftStart'>): string {
  return `${caregiverId} ${clientId} ${String(shiftStart)}`;
}
