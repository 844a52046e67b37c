import type { ImportKind } from '../../../../shared/domain/history.ts';
import { counted } from './counted.ts';

/** Words of the settings. */
export const setupText = {
  setup: {
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
    connectDetail:
      'Standby reads, and writes only what you approve. The secret is kept in the keyring of this computer.',
    connectDetailNoKeyring:
      'Standby reads, and writes only what you approve. This computer has no keyring, so a passphrase protects the data.',
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
  },

  import: {
    heading: 'Import from CSV',
    detail: 'What WellSky does not know. Check shows the file before anything is stored.',
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
    noUndo: 'An import cannot be taken back. What is stored already is never removed by one.',
    firstRows: 'First rows of the file',
    unnamed: 'No name',
    leftOutColumn: 'left out',
    mapping: {
      heading: 'Columns',
      detail: 'Which column of the file holds what, by their names. Change what is wrong.',
      optional: (field: string) => `${field} (optional)`,
      none: 'Not in the file',
      missing: 'Choose a column.',
    },
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
} as const;
