import type { Workflow } from '../../../shared/domain/policy.ts';
import type { RuleGrade } from './precision.ts';
import type { Scored } from './scores.ts';

/** Fewer promises of one size than this are no sentence. */
const WORTH_SAYING = 10;

/** "Of 112 times I said 70–80 %, 77 % said yes and came.", highest promises first. */
export function promiseSentences(pairs: readonly Scored[]): string[] {
  const byTen = Map.groupBy(pairs, ({ match }) => Math.min(9, Math.floor(match * 10 + 1e-9)));
  return [...byTen]
    .filter(([, same]) => same.length >= WORTH_SAYING)
    .sort(([a], [b]) => b - a)
    .map(([ten, same]) => {
      const range = `${String(ten * 10)}–${String(ten * 10 + 10)} %`;
      const yes = same.filter((one) => one.cameTrue).length;
      const share = `${String(Math.round((100 * yes) / same.length))} %`;
      return `Of ${String(same.length)} times I said ${range}, ${share} said yes and came.`;
    });
}

/** "The first suggestion said yes 41 of 60 times she was asked." */
export function firstSentence({
  yes,
  asked,
}: {
  readonly yes: number;
  readonly asked: number;
}): string[] {
  if (asked === 0) return [];
  const times = asked === 1 ? 'time' : 'times';
  return [
    `The first suggestion said yes ${String(yes)} of ${String(asked)} ${times} it was asked.`,
  ];
}

const FEW = 100;

/** What stands behind the figures, and what they cannot say. */
export function missingSentences(input: {
  readonly scored: number;
  /** Shown, shift over, and nobody asked them. */
  readonly neverAsked: number;
  /** Worked the shift without a logged ask. */
  readonly withoutAsk: number;
  /** Those that speak in the digest only. */
  readonly rules: readonly RuleGrade[];
}): string[] {
  const { scored, neverAsked, withoutAsk } = input;
  return [
    ...(scored === 0
      ? ['No shown match has an outcome yet. Log who was asked and what they said.']
      : []),
    ...(scored > 0 && scored < FEW
      ? [`Only ${counted(scored, 'outcome')} so far, so the figures still move a lot.`]
      : []),
    ...(neverAsked > 0
      ? [
          `${counted(neverAsked, 'shown caregiver')} ${neverAsked === 1 ? 'was' : 'were'} never asked ` +
            'and cannot be scored. Whom to ask was chosen, so the scored ones are no random sample.',
        ]
      : []),
    ...(withoutAsk > 0
      ? [
          `${counted(withoutAsk, 'shift')} ${withoutAsk === 1 ? 'was' : 'were'} taken without a logged ask. ` +
            'Refusals that nobody logged are not seen, which makes the figures look better. ' +
            'Log asks to see them.',
        ]
      : []),
    ...input.rules.map(demotedSentence),
  ];
}

/** Why a workflow speaks in the digest only. */
export function demotedSentence({ workflow, counts, graded, floor }: RuleGrade): string {
  const worth = counts['acted-on'] + counts.missed;
  return (
    `${WORKFLOW_NAMES[workflow]} alerts go to the digest unless critical: ${String(worth)} of the ` +
    `last ${String(graded)} were worth it, fewer than the ${String(Math.round(floor * 100))} % expected.`
  );
}

/** What the workflows are called in a sentence. */
const WORKFLOW_NAMES: Readonly<Record<Workflow, string>> = {
  'call-out': 'Call-out',
  'unfilled-shift': 'Unfilled-shift',
  'coverage-ahead': 'Coverage-ahead',
  overtime: 'Overtime',
  pattern: 'Pattern',
  capacity: 'Capacity',
  'visit-compliance': 'Visit',
  'feed-health': 'Feed',
};

function counted(count: number, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
}
