import type { AskChannel, AskOutcome } from '../../../../shared/domain/history.ts';
import type { Candidate, ExclusionReason, RankReason } from '../../../../shared/domain/incident.ts';

/** Words of one incident: its shifts, its candidates, and what was asked. */
export const incidentText = {
  incident: {
    back: 'All incidents',
    label: 'Incident',
    acknowledge: 'I have it',
    acknowledged: 'Acknowledged',
    snooze: 'Snooze',
    snoozed: (until: string) => `Snoozed until ${until}`,
    snoozedUntilChange: 'Snoozed until something changes',
    snoozedUntilReply: 'Snoozed until somebody replies',
    undo: 'Undo',
    undone: 'Undone',
    gone: 'This incident is no longer here.',
    goneDetail: 'It was resolved more than 12 h ago, or the agency was changed.',
    shiftTabs: 'Shifts',
  },

  snooze: {
    minutes30: '30 minutes',
    hour1: '1 hour',
    beforeStart: (time: string) => `Until 2 h before start, ${time}`,
    reply: 'Until somebody replies',
    change: 'Until something changes',
    custom: 'Until another time',
    set: 'Snooze',
    past: 'Choose a time in the future.',
    missing: 'Enter a date and a time.',
  },

  facts: {
    when: 'When',
    client: 'Client',
    needs: 'Needs',
    held: 'Held by',
    assigned: 'Assigned',
    nothingRequired: 'No required tags',
    read: 'Schedule read',
    never: 'Not read yet',
    covered: (name: string | null) =>
      name === null ? 'This shift is covered.' : `${name} has this shift.`,
  },

  candidates: {
    heading: 'Who to call',
    backUps: 'Who could take it over',
    match: (match: string) => `${match} match`,
    interval: (low: string, high: string) => `In 8 of 10 cases between ${low} and ${high}`,
    accepted: ({ accepted, asked, similar }: NonNullable<Candidate['accepts']>) =>
      `accepted ${String(accepted)}/${String(asked)} ${similar ? 'similar shifts' : 'asks'}`,
    worked: ({ worked, scheduled, of }: NonNullable<Candidate['worked']>) =>
      `worked ${String(worked)}/${String(scheduled)} ${of}`,
    noHistory: 'new: no history yet',
    howSure: 'How sure is that?',
    more: (count: number) => `Show ${String(count)} more`,
    fewer: 'Show fewer',
    noPhone: 'No phone number in WellSky',
    call: (name: string) => `Call ${name}`,
    copyPhone: 'Copy number',
    only: 'Only one caregiver can be suggested.',
    none: 'Nobody can be suggested',
    noneDetail: (count: number) =>
      count === 1
        ? 'The one caregiver of the agency is excluded:'
        : `All ${String(count)} caregivers are excluded:`,
    nearest: (name: string) => `Nearest option: ${name}`,
  },

  explanation: {
    accepts: 'Says yes',
    works: 'Then works it',
    considerations: 'What moves the place, in points',
  },

  swap: {
    heading: 'A swap could work',
    from: (day: string, client: string) => `The other shift: ${day}, ${client}`,
  },

  reason: {
    continuity: 'Knows the client',
    'similar-shifts': 'Takes similar shifts',
    reliable: 'Reliable',
    preferred: 'Preferred by the client',
    nearby: 'Nearby',
    available: 'Marked available',
    'few-asks': 'Rarely asked lately',
    'no-overtime': 'No overtime',
    exploration: 'New to ask',
    'usually-works': 'Usually works then',
    'short-of-hours': 'Has hours to spare',
    'chosen-before': 'Chosen before',
  } satisfies Record<RankReason, string>,

  ask: {
    answer: (name: string) => `What did ${name} say?`,
    yes: 'Yes',
    no: 'No',
    noAnswer: 'No answer',
    asked: 'Asked, waiting for an answer',
    undo: 'Undo',
    undoOf: (name: string) => `Undo the ask of ${name}`,
    logged: (name: string, outcome: AskOutcome | null) => `${name}: ${outcomeWords(outcome)}`,
    taken: (name: string) => `Taken back: ask of ${name}`,
    at: (outcome: AskOutcome | null, time: string) => `${outcomeWords(outcome)}, ${time}`,
    today: (at: string, shift: string, outcome: AskOutcome | null) =>
      `Asked ${at} about ${shift}: ${outcomeWords(outcome)}`,
    assignTitle: (name: string) => `${name} said yes`,
    assign: (name: string) =>
      `Assign ${name} in WellSky. This closes by itself when the schedule shows it.`,
    copyAssign: 'Copy text',
    assignCopy: (name: string, when: string, client: string, appointment: string) =>
      `Assign ${name} to ${client}, ${when} (appointment ${appointment})`,
  },

  channel: {
    call: 'by phone',
    sms: 'by text message',
    email: 'by email',
    slack: 'by Slack',
    'in-person': 'in person',
    other: 'in another way',
  } satisfies Record<AskChannel, string>,

  exclusions: {
    heading: 'Why not?',
    count: (count: number) =>
      count === 1
        ? '1 caregiver is not suggested'
        : `${String(count)} caregivers are not suggested`,
    search: 'Find a caregiver by name',
    listed: (rank: number, match: string) => `Suggested as number ${String(rank)}, ${match} match.`,
    unknown: (typed: string) => `No caregiver of the agency is called “${typed}”.`,
    more: (count: number) => `${String(count)} more. Type more of the name.`,
    reason: {
      'not-hired': 'not hired',
      inactive: 'inactive',
      'called-out': 'called out',
      blocked: 'do not send',
      'opted-out': 'asked not to be asked',
      'declined-already': 'declined already',
      overlap: 'working then',
      'time-off': 'time off',
      unavailable: 'not available then',
      'missing-tag': 'missing a required tag',
      'credential-expired': 'credential expired',
      'travel-gap': 'too little time to travel',
      rest: 'too little rest',
      'hour-cap': 'over the hour cap',
    } satisfies Record<ExclusionReason, string>,
  },

  ledger: {
    heading: 'Asked so far',
    by: (actor: string, channel: string) => `${channel}, logged by ${actor}`,
  },
} as const;

function outcomeWords(outcome: AskOutcome | null): string {
  if (outcome === null) return 'asked, waiting';
  const words: Record<AskOutcome, string> = {
    accepted: 'said yes',
    declined: 'said no',
    'no-answer': 'no answer',
    withdrawn: 'withdrawn',
    expired: 'expired',
  };
  return words[outcome];
}
