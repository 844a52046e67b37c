import type { FeedState } from '../../shared/domain/feed.ts';
import type { AskChannel, AskOutcome, ImportKind } from '../../shared/domain/history.ts';
import type {
  Candidate,
  ExclusionReason,
  Incident,
  RankReason,
  Severity,
} from '../../shared/domain/incident.ts';
import type { Progress } from '../../shared/contract/views.ts';

/**
 * Every word the panel says, in one place, so that it can be read as a whole and translated.
 * Arguments that are numbers are counts; times, spans and percentages arrive formatted.
 */
export const text = {
  product: 'Standby',
  title: (urgent: number) => (urgent === 0 ? 'Standby' : `(${String(urgent)}) Standby`),

  header: {
    demo: 'Demo',
    refresh: 'Read the schedule now',
    settings: 'Settings',
    help: 'Keyboard shortcuts',
    reading: (progress: string) => `Reading ${progress}`,
  },

  feed: {
    fresh: (time: string) => `Read ${time}`,
    stale: (time: string) => `Out of date, read ${time}`,
    refused: (time: string) => `Refused, last read ${time}`,
    unreachable: (time: string) => `Not reachable, last read ${time}`,
    never: {
      fresh: 'Not read yet',
      stale: 'Not read yet',
      refused: 'Refused, never read',
      unreachable: 'Not reachable, never read',
    } satisfies Record<FeedState, string>,
  } satisfies Record<FeedState, (time: string) => string> & { never: Record<FeedState, string> },

  severity: {
    critical: 'Critical',
    high: 'High',
    normal: 'Normal',
    info: 'For information',
  } satisfies Record<Severity, string>,

  list: {
    label: 'Incidents',
    filter: 'Filter incidents',
    noMatch: (typed: string) => `No incident mentions “${typed}”.`,
    now: 'Needs you',
    inHand: 'In hand',
    held: 'On hold, as last read',
    quiet: 'Not urgent',
    resolved: 'Resolved in the last 12 h',
    best: (name: string, match: string) => `${name}, ${match} match`,
    nobody: 'Nobody to suggest',
    shifts: (count: number) => `${String(count)} shifts`,
  },

  delivery: {
    now: '',
    digest: 'In the digest',
    muted: 'Alerts on hold',
    'record-only': 'Recorded only',
  } satisfies Record<Incident['delivery'], string>,

  state: {
    acknowledged: (actor: string, until: string | null) =>
      `${actor} has it${until === null ? '' : `, asks again ${until}`}`,
    snoozed: (until: string | null) => (until === null ? 'Snoozed' : `Snoozed until ${until}`),
    someone: 'Someone',
    resolved: (time: string) => `Resolved ${time}`,
    resolution: {
      filled: 'The shift is filled.',
      cancelled: 'The shift was cancelled.',
      missed: 'The shift ended without anyone assigned.',
      cleared: 'The cause is gone.',
      'by-hand': 'Closed by hand.',
    } satisfies Record<NonNullable<Incident['resolution']>, string>,
  },

  time: {
    startsIn: (span: string) => `starts in ${span}`,
    started: (span: string) => `started ${span} ago`,
    ended: (span: string) => `ended ${span} ago`,
    now: 'starts now',
    underMinute: 'less than 1 min',
    days: (days: number, hours: number) =>
      hours === 0 ? `${String(days)} d` : `${String(days)} d ${String(hours)} h`,
    hours: (hours: number, minutes: number) =>
      minutes === 0 ? `${String(hours)} h` : `${String(hours)} h ${String(minutes)} min`,
    minutes: (minutes: number) => `${String(minutes)} min`,
  },

  incident: {
    back: 'All incidents',
    label: 'Incident',
    acknowledge: 'I have it',
    acknowledged: 'Acknowledged',
    snooze: 'Snooze',
    snoozed: (until: string) => `Snoozed until ${until}`,
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

  reason: {
    continuity: 'Knows the client',
    'similar-shifts': 'Takes similar shifts',
    reliable: 'Reliable',
    preferred: 'Preferred by the client',
    nearby: 'Nearby',
    available: 'Marked available',
    'few-asks': 'Rarely asked lately',
    'no-overtime': 'No overtime',
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

  copy: {
    done: 'Copied',
    failed: 'Copying was not allowed. Select the text and copy it.',
  },

  problems: {
    offline: 'Standby does not answer',
    offlineDetail: (time: string | null) =>
      time === null
        ? 'It may be restarting. This window tries again by itself.'
        : `Showing what was known at ${time}. This window tries again by itself.`,
    retry: 'Try again',
    loading: 'Opening',
  },

  empty: {
    covered: (shifts: number) => `All ${String(shifts)} shifts of the next 48 h are covered`,
    noShifts: 'No shifts in the next 48 h',
    partly: (covered: number, shifts: number) =>
      `${String(covered)} of ${String(shifts)} shifts of the next 48 h are covered`,
    nothing: 'Nothing needs you now.',
    read: (time: string) => `Read ${time}.`,
  },

  sweep: {
    heading: 'Reading the schedule for the first time',
    detail: 'Incidents appear as soon as they are found. You can close this window meanwhile.',
    stage: {
      people: 'clients and caregivers',
      schedule: 'schedules',
      history: 'past visits',
    } satisfies Record<Progress['stage'], string>,
    count: (stage: string, done: number, total: number) =>
      total === 0 ? stage : `${stage}, ${String(done)} of ${String(total)}`,
  },

  welcome: {
    heading: 'See who to call first, and why',
    detail:
      'Standby reads the WellSky schedule, notices unfilled shifts and call-outs, and suggests who to call.',
    connect: 'Connect WellSky',
    demo: 'Look around in the demo agency',
  },

  setup: {
    heading: 'Settings',
    back: 'Back',
    source: 'Schedule source',
    sources: {
      none: 'Not connected yet.',
      demo: 'The demo agency: fictional people, nothing leaves this computer.',
      wellsky: (agency: string) => `WellSky agency ${agency}.`,
    },
    toDemo: 'Go to the demo agency',
    toDemoDetail: 'The data of your agency stay where they are.',
    nowDemo: 'Showing the demo agency',
    connect: 'Connect WellSky',
    connectDetail: 'Standby only reads. The secret is kept in the keyring of this computer.',
    connectDetailNoKeyring:
      'Standby only reads. This computer has no keyring, so a passphrase protects the data.',
    url: 'WellSky address',
    urlHint: 'From your WellSky representative, without /v1',
    clientId: 'Client ID',
    clientSecret: 'Client secret',
    agencyId: 'Agency ID',
    timeZone: 'Time zone of the agency',
    passphrase: 'Passphrase',
    passphraseHint: 'At least 12 characters. It is asked at every start.',
    test: 'Test',
    testing: 'Testing',
    save: 'Connect',
    saving: 'Connecting',
    connected: 'Connected. Reading the schedule.',
    chooseZone: 'Choose a time zone',
    forbidden: 'Only an administrator can change the connection.',
    retry: 'Try again',
  },

  import: {
    heading: 'Import from CSV',
    detail: 'What WellSky does not know. The columns are in docs/IMPORT.md.',
    kind: 'What the file holds',
    kinds: {
      asks: 'Asks and their answers',
      'call-outs': 'Call-outs',
      availability: 'Availability and time off',
      preferences: 'Preferred and do not send',
      credentials: 'Credentials and their last days',
      caregivers: 'Pay rates and wanted hours',
      'care-logs': 'Care logs (WellSky Insights)',
    } satisfies Record<ImportKind, string>,
    file: 'CSV file',
    fileHint: 'UTF-8 with commas; a spreadsheet calls it “CSV UTF-8”.',
    noFile: 'Choose a CSV file.',
    unreadable: 'The file cannot be read, or has changed since it was chosen. Choose it again.',
    notUtf8: 'The file is not UTF-8. Save it as “CSV UTF-8 (comma delimited)” and choose it again.',
    tooLarge: 'The file is too large. Split it into files of less than 2 MB.',
    check: 'Check',
    checking: 'Checking',
    store: 'Import',
    storing: 'Importing',
    found: (good: number, problems: number) =>
      `${counted(good, 'row')} can be stored, ${problems === 0 ? 'no problems' : counted(problems, 'problem')}`,
    skipBad: 'Leave out the rows with problems',
    stored: (accepted: number) =>
      accepted === 0
        ? 'Every row was known already, so nothing changed'
        : `${counted(accepted, 'new row')} stored`,
    leftOut: 'The rows with problems were left out.',
    refused: 'Nothing was stored',
    refusedDetail: 'Correct the file, or leave out the rows with problems.',
    problems: 'Problems',
    warnings: 'Worth a look; these rows can be stored',
    line: 'Line',
    column: 'Column',
    message: 'What was found',
    row: 'whole row',
    more: (count: number) => `Show ${String(count)} more`,
    unsent: (count: number) => `And ${String(count)} more. Correct these first, then check again.`,
  },

  probe: {
    reached: 'WellSky answered',
    failed: 'Not connected',
    schedule: {
      granted: 'Schedule: can be read',
      refused: 'Schedule: refused for these credentials. Ask WellSky to grant the schedule feed.',
      empty: 'Schedule: answers, but shows no shifts',
      unknown: 'Schedule: not known yet',
    },
    visits: {
      granted: 'Visits: can be read',
      refused: 'Visits: refused. No-shows cannot be noticed.',
      empty: 'Visits: answers, but shows no visits',
      unknown: 'Visits: not known yet',
    },
    details: 'Technical details',
    detail: {
      token: 'Token request',
      agency: 'Agency ID on reads',
      pages: 'First page',
      wrapping: 'List entries',
      open: 'Open shift',
      unauthorized: 'Unauthorised answer',
    },
    yes: 'yes',
    no: 'no',
  },

  help: {
    heading: 'Keyboard shortcuts',
    close: 'Close',
    keys: [
      ['↑ ↓', 'move through incidents or caregivers'],
      ['Enter', 'open'],
      ['Esc', 'back to the list'],
      ['a', 'I have it'],
      ['s', 'snooze'],
      ['y  n  x', 'the chosen caregiver said yes, said no, did not answer'],
      ['/', 'find'],
      ['?', 'this list'],
    ],
  },

  announce: (severity: string, headline: string, body: string) =>
    `${severity}: ${headline}. ${body}`,
} as const;

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? '' : 's'}`;
}

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
