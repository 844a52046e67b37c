import type { ExclusionReason } from '../../domain/incident.ts';
import type { ChoiceReason } from '../../domain/insight.ts';

/** What speaks for and against a candidate. */
export const candidateSentences = {
  /** A whole percent. */
  percent: (whole: number) => `${String(whole)}%`,
  accepted: (accepted: number, asked: number, isSimilar: boolean) =>
    `accepted ${String(accepted)}/${String(asked)} ${isSimilar ? 'similar shifts' : 'asks'}`,
  worked: (worked: number, scheduled: number, of: string) =>
    `worked ${String(worked)}/${String(scheduled)} ${of}`,
  shiftsWithClient: 'shifts with this client',
  shifts: 'shifts',
  noHistory: 'new: no history yet',

  nobody: 'Nobody is available',
  nobodyBecause: (reasons: readonly string[]) => `Nobody is available: ${reasons.join(', ')}`,
  excluded: {
    'called-out': (count: number) => `${String(count)} called out`,
    blocked: (count: number) => `${String(count)} blocked for this client`,
    'opted-out': (count: number) => `${String(count)} opted out`,
    'declined-already': (count: number) => `${String(count)} declined already`,
    overlap: (count: number) => `${String(count)} already booked`,
    'time-off': (count: number) => `${String(count)} off`,
    unavailable: (count: number) => `${String(count)} unavailable`,
    'missing-tag': (count: number) => `${String(count)} without a required tag`,
    'credential-expired': (count: number) => `${String(count)} with an expired credential`,
    'travel-gap': (count: number) => `${String(count)} too far from their other shifts`,
    rest: (count: number) => `${String(count)} in their rest time`,
    'hour-cap': (count: number) => `${String(count)} at the hour cap`,
  } satisfies Partial<Record<ExclusionReason, (count: number) => string>>,

  passedOver: (date: string, why: string, until: string) =>
    `passed over on ${date}: ${why} (counts until ${until})`,
  choice: {
    'client-prefers-other': 'the client preferred somebody else',
    'knows-client-better': 'somebody else knew the client better',
    'skills-fit-better': "somebody else's skills fitted better",
    'told-me-no': 'had said no beforehand',
    'asked-too-often': 'had been asked often enough',
    'too-far': 'too far',
    'keeps-hours-down': 'to keep the hours down',
    other: 'another reason',
  } satisfies Record<ChoiceReason, string>,

  swap: (words: SwapWords) =>
    `${words.mover} (${words.moverChance}) could come here instead of ${words.when} ${words.withClient}, and ${words.standIn} (${words.standInChance}) take that one: ${words.both} that both work out`,
} as const;

/** Names, times and percents of a swap. */
export interface SwapWords {
  readonly mover: string;
  readonly moverChance: string;
  readonly when: string;
  readonly withClient: string;
  readonly standIn: string;
  readonly standInChance: string;
  readonly both: string;
}
