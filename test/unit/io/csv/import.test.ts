import { describe, expect, test } from 'vitest';
import { parseImport } from '../../../../electron/io/csv/import.ts';
import { IMPORT_KINDS, type ImportKind } from '../../../../shared/domain/history.ts';
import { formatInstant } from '../../../../shared/util/time.ts';

const options = {
  timeZone: 'America/Denver',
  known: { caregivers: new Set(['3310001', '3310002']), clients: new Set(['2810001']) },
};

const ASKS = 'caregiver_id,client_id,shift_start,shift_end,asked_at,channel,outcome,answered_at';
const ASK =
  '3310001,2810001,2026-11-27T14:00,2026-11-27T18:00,2026-11-26T09:00,call,accepted,2026-11-26T09:05';
const CALL_OUTS = 'caregiver_id,client_id,shift_start,shift_end,reported_at,reason,protected';
const AVAILABILITY = 'caregiver_id,kind,weekday,date_from,date_to,from,to,protected';
const PREFERENCES = 'client_id,caregiver_id,kind,source,expires_on';
const CREDENTIALS = 'caregiver_id,name,expires_on';
const CAREGIVERS = 'caregiver_id,first_name,birthday_date,pay_rate,hours_wanted';
const CARE_LOGS =
  'carelog_id,caregiver_id,client_id,start_datetime,end_datetime,clock_in_actual_datetime,clock_out_actual_datetime';

function read<K extends ImportKind>(kind: K, ...lines: readonly string[]) {
  return parseImport(kind, lines.join('\n'), options);
}

/** The ask of the example with one cell replaced. */
function askWith(column: string, value: string): string {
  const index = ASKS.split(',').indexOf(column);
  return ASK.split(',').with(index, value).join(',');
}

describe('a care log longer than a day', () => {
  const log = (...times: readonly string[]): string =>
    ['128', '3310001', '2810001', ...times].join(',');
  const planned = ['2026-11-20 14:00:00', '2026-11-20 18:00:00'];

  test.each([
    ['planned', log('2026-11-20 14:00:00', '2026-11-21 14:01:00', '', ''), ['end_datetime']],
    [
      'clocked',
      log(...planned, '2026-11-20 14:00:00', '2026-11-22 08:00:00'),
      ['clock_out_actual_datetime'],
    ],
    ['of just a day', log('2026-11-20 14:00:00', '2026-11-21 14:00:00', '', ''), []],
    ['without a clock-out', log(...planned, '2026-11-20 14:00:00', ''), []],
  ])('is stored with a warning: %s', (_case, line, columns) => {
    const { rows, warnings } = read('care-logs', CARE_LOGS, line);
    expect(rows).toHaveLength(1);
    expect(warnings).toEqual(
      columns.map((column) => ({ line: 2, column, message: 'longer than 24 h' })),
    );
  });
});

describe('what is read', () => {
  test('an ask, with times in agency time', () => {
    const { rows, rejected, warnings } = read('asks', ASKS, ASK);
    expect({ rejected, warnings }).toEqual({ rejected: [], warnings: [] });
    const [ask] = rows;
    expect(ask).toMatchObject({
      caregiverId: '3310001',
      clientId: '2810001',
      channel: 'call',
      outcome: 'accepted',
      actor: 'import',
    });
    expect(ask && formatInstant(ask.shiftStart)).toBe('2026-11-27T21:00:00Z');
    expect(ask && formatInstant(ask.askedAt)).toBe('2026-11-26T16:00:00Z');
  });

  test('the same ask has the same id in every run, another ask has another', () => {
    const id = (line: string) => read('asks', ASKS, line).rows[0]?.id;
    expect(id(ASK)).toMatch(/^ask-[0-9a-f]{32}$/);
    expect(id(ASK)).toBe(id(ASK));
    expect(id(askWith('shift_start', '2026-11-27T21:00Z'))).toBe(id(ASK));
    expect(id(askWith('outcome', 'declined'))).toBe(id(ASK));
    expect(id(askWith('asked_at', '2026-11-26T09:01'))).not.toBe(id(ASK));
    expect(id(askWith('caregiver_id', '3310002'))).not.toBe(id(ASK));
  });

  test('a call-out, with an optional reason and protection', () => {
    const shift = '3310001,2810001,2026-11-27T14:00,2026-11-27T18:00,2026-11-27T08:00';
    const { rows } = read(
      'call-outs',
      CALL_OUTS,
      `${shift},sick,`,
      `${shift.replace('27T14', '27T15')},,YES`,
    );
    expect(rows).toMatchObject([
      { kind: 'logged', reason: 'sick', isProtected: false },
      { kind: 'logged', reason: null, isProtected: true },
    ]);
  });

  test('availability by weekday, over midnight, to the end of the day and by date', () => {
    const { rows, rejected } = read(
      'availability',
      AVAILABILITY,
      '3310001,available,Monday,,,22:00,6:00,',
      '3310001,unavailable,saturday,,,12:00,24:00,no',
      '3310002,time-off,,2026-12-24,2026-12-26,,,yes',
    );
    expect(rejected).toEqual([]);
    expect(rows).toMatchObject([
      { weekday: 1, dateFrom: null, fromMinute: 1320, toMinute: 360 },
      { weekday: 6, fromMinute: 720, toMinute: 1440 },
      {
        weekday: null,
        dateFrom: '2026-12-24',
        dateTo: '2026-12-26',
        fromMinute: null,
        isProtected: true,
      },
    ]);
  });

  test('preferences and credentials', () => {
    const wishes = read(
      'preferences',
      PREFERENCES,
      '2810001,3310001,blocked,family,2027-01-31',
      '2810001,3310002,Preferred,,',
    );
    expect(wishes.rows).toMatchObject([
      { kind: 'blocked', source: 'family', expiresOn: '2027-01-31' },
      { kind: 'preferred', source: 'import', expiresOn: null },
    ]);
    const licences = read(
      'credentials',
      CREDENTIALS,
      '3310001,CNA,2027-06-30',
      '3310001,cna,2025-06-30',
    );
    expect(licences.rows).toHaveLength(2);
    expect(licences.rejected).toEqual([]);
  });

  test('pay and wanted hours of caregivers, and nothing else of the extract', () => {
    const { rows, rejected, warnings } = read(
      'caregivers',
      CAREGIVERS,
      '3310001,Sarah,1980-01-01,$18.50,30',
      '3310002,John,,,',
      '3319999,Gone,,20,',
    );
    expect(rejected).toEqual([]);
    expect(rows).toEqual([
      { caregiverId: '3310001', payRate: 18.5, hoursWanted: 30 },
      { caregiverId: '3310002', payRate: null, hoursWanted: null },
      { caregiverId: '3319999', payRate: 20, hoursWanted: null },
    ]);
    expect(warnings).toMatchObject([{ line: 4, column: 'caregiver_id' }]);
  });

  test.each([
    ['pay_rate', '3310001,,,0,30'],
    ['pay_rate', '3310001,,,18 dollars,30'],
    ['hours_wanted', '3310001,,,18,169'],
    ['hours_wanted', '3310001,,,18,-1'],
  ])('a caregiver with a wrong %s is refused: %s', (column, line) => {
    expect(read('caregivers', CAREGIVERS, line).rejected).toMatchObject([{ line: 2, column }]);
  });

  test('a care log, with planned and clocked times in agency time and no client', () => {
    const line = '88,3310001,,2026-11-20 14:00:00,2026-11-20 18:00:00,2026-11-20 14:03:00,';
    const { rows, rejected } = read('care-logs', CARE_LOGS, line);
    expect(rejected).toEqual([]);
    const [visit] = rows;
    expect(visit).toMatchObject({ id: '88', clientId: null, clockOut: null, appointmentId: null });
    expect(visit?.clockIn && formatInstant(visit.clockIn)).toBe('2026-11-20T21:03:00Z');
    expect(visit?.plannedEnd && formatInstant(visit.plannedEnd)).toBe('2026-11-21T01:00:00Z');
  });

  test.each([
    ['end_datetime', '88,3310001,,2026-11-20 14:00,2026-11-20 13:00,,'],
    [
      'clock_out_actual_datetime',
      '88,3310001,,2026-11-20 14:00,,2026-11-20 14:00,2026-11-20 14:00',
    ],
    ['start_datetime', '88,3310001,,,2026-11-20 13:00,,'],
  ])('a care log with a wrong %s is refused: %s', (column, line) => {
    expect(read('care-logs', CARE_LOGS, line).rejected).toMatchObject([{ line: 2, column }]);
  });

  test.each(IMPORT_KINDS)('an empty list of %s is a header row alone', (kind) => {
    const headers = {
      asks: ASKS,
      'call-outs': CALL_OUTS,
      availability: AVAILABILITY,
      preferences: PREFERENCES,
      credentials: CREDENTIALS,
      caregivers: CAREGIVERS,
      'care-logs': CARE_LOGS,
    };
    expect(read(kind, headers[kind])).toMatchObject({ rows: [], rejected: [], warnings: [] });
  });
});

describe('what spreadsheets do to files', () => {
  const expected = read('asks', ASKS, ASK).rows;

  test.each([
    ['Windows line ends', `${ASKS}\r\n${ASK}\r\n`],
    ['old Mac line ends', `${ASKS}\r${ASK}\r`],
    ['a byte order mark', `\uFEFF${ASKS}\n${ASK}\n`],
    ['a byte order mark in bytes', Buffer.from(`\uFEFF${ASKS}\n${ASK}\n`)],
    ['no line end at the end', `${ASKS}\n${ASK}`],
    ['empty lines and rows of commas', `${ASKS}\n\n${ASK}\n,,,,,,,\n\n`],
    ['an empty column at the end', `${ASKS},\n${ASK},\n`],
    [
      'quoted cells and spaces',
      `${ASKS}\n${ASK.split(',')
        .map((cell) => ` "${cell} " `)
        .join(',')}`,
    ],
    [
      'capital letters in the header and in words',
      `${ASKS.toUpperCase()}\n${ASK.replace('call', 'Call')}`,
    ],
    [
      'columns in another order',
      [ASKS, ASK].map((line) => line.split(',').reverse().join(',')).join('\n'),
    ],
    [
      'a missing optional column',
      [ASKS, ASK].map((line) => line.split(',').slice(0, 7).join(',')).join('\n'),
    ],
  ])('%s are understood', (name, content) => {
    const { rows, rejected } = parseImport('asks', content, options);
    expect(rejected).toEqual([]);
    const answered =
      name === 'a missing optional column' ? [{ ...expected[0], answeredAt: null }] : expected;
    expect(rows).toEqual(answered);
  });

  test.each([
    ['an empty file', '', /empty/],
    ['semicolons', ASKS.replaceAll(',', ';'), /not separated by commas/],
    ['tabs', ASKS.replaceAll(',', '\t'), /not separated by commas/],
    ['UTF-16', Buffer.from(`\uFEFF${ASKS}`, 'utf16le'), /UTF-16.*Save it as/],
    [
      'bytes that are no UTF-8',
      Buffer.from([...Buffer.from(`${ASKS}\n`), 0xc3, 0x28]),
      /not UTF-8/,
    ],
  ])('%s: one clear refusal', (_name, content, message) => {
    const { rows, rejected } = parseImport('asks', content, options);
    expect(rows).toEqual([]);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]).toMatchObject({
      line: 1,
      message: expect.stringMatching(message) as string,
    });
  });
});

describe('the header row', () => {
  test.each([
    ['a missing column', ASKS.replace('channel,', ''), 'channel', /missing channel/],
    ['an unknown column', `${ASKS},mood`, 'mood', /unknown mood/],
    ['a repeated column', `${ASKS},channel`, 'channel', /repeated channel/],
  ])('%s is one refusal that names it', (_name, header, column, message) => {
    const { rejected } = read('asks', header, ASK);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]).toMatchObject({ line: 1, column });
    expect(rejected[0]?.message).toMatch(message);
  });

  test('a file without a header row is refused without repeating its content', () => {
    const { rejected } = read('credentials', '3310001,CNA,2027-06-30');
    expect(rejected).toHaveLength(1);
    expect(JSON.stringify(rejected)).not.toMatch(/3310001|CNA/i);
  });
});

describe('bad cells', () => {
  test.each([
    ['caregiver_id', '', /must not be empty/],
    ['caregiver_id', '3.31E+06', /spreadsheet shortened/],
    ['client_id', 'x'.repeat(81), /longer than 80/],
    ['shift_start', '11/27/2026 2:00 PM', /expected a date and time such as/],
    ['shift_start', '2026-11-27', /expected a date and time such as/],
    ['shift_start', '2026-11-27T25:00', /expected a date and time such as/],
    ['shift_start', '2026-02-30T10:00', /expected a date and time such as/],
    ['shift_start', '2026-11-27T14:00-7', /expected a date and time such as/],
    ['shift_start', '0202-11-27T14:00', /year/],
    ['shift_start', '2026-03-08T02:30', /clocks skip/],
    ['shift_end', '2026-11-27T14:00', /must end after it starts/],
    ['channel', 'pigeon', /expected one of call, sms, email, slack, in-person, other/],
    ['outcome', 'maybe', /expected one of accepted, declined, no-answer, withdrawn, expired/],
    ['answered_at', '2026-11-25T09:00', /must not come before/],
    ['answered_at', 'soon', /expected a date and time/],
  ])('%s "%s" of an ask is refused', (column, value, message) => {
    const { rows, rejected } = read('asks', ASKS, ASK, askWith(column, value));
    expect(rows).toHaveLength(1);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]).toMatchObject({ line: 3, column });
    expect(rejected[0]?.message).toMatch(message);
  });

  test.each([
    ['weekday', 'available,,,,,,', /either weekday, or date_from/],
    ['weekday', 'available,monday,2026-12-01,2026-12-02,,,', /either weekday, or date_from/],
    ['weekday', 'available,mon,,,,,', /expected one of sunday, monday/],
    ['date_to', 'time-off,,2026-12-01,,,,', /either weekday, or date_from/],
    ['date_to', 'time-off,,2026-12-02,2026-12-01,,,', /must not lie before/],
    ['date_from', 'time-off,,2026-02-29,2026-03-01,,,', /expected a date such as/],
    ['from', 'available,monday,,,9am,17:00,', /expected a time of day/],
    ['from', 'available,monday,,,24:00,6:00,', /before 24:00/],
    ['to', 'available,monday,,,09:00,24:30,', /expected a time of day/],
    ['to', 'available,monday,,,09:00,,', /both from and to/],
    ['to', 'available,monday,,,09:00,09:00,', /must differ/],
    ['kind', 'busy,monday,,,,,', /expected one of available, unavailable, time-off/],
    ['protected', 'available,monday,,,,,maybe', /expected one of yes, no/],
  ])('%s of availability "%s" is refused', (column, cells, message) => {
    const { rows, rejected } = read('availability', AVAILABILITY, `3310001,${cells}`);
    expect(rows).toEqual([]);
    expect(rejected).toHaveLength(1);
    expect(rejected[0]).toMatchObject({ line: 2, column });
    expect(rejected[0]?.message).toMatch(message);
  });

  test('every bad cell of a row is named', () => {
    const { rejected } = read('credentials', CREDENTIALS, ',,soon');
    expect(rejected.map((one) => one.column)).toEqual(['caregiver_id', 'name', 'expires_on']);
  });

  test('a message never repeats the cell', () => {
    const { rejected } = read('asks', ASKS, askWith('channel', 'Ruth Anderson'));
    expect(JSON.stringify(rejected)).not.toContain('Ruth');
  });
});

describe('line numbers', () => {
  test.each(['\n', '\r\n'])('count lines within quotation marks (line end %j)', (end) => {
    const shift = '3310001,2810001,2026-11-27T14:00,2026-11-27T18:00,2026-11-27T08:00';
    const lines = [
      CALL_OUTS,
      `${shift},"fever${end}and${end}cough",`,
      '',
      'bad',
      `bad,${shift}`,
      `,${shift.slice(8)},,`,
    ];
    const { rows, rejected } = parseImport('call-outs', lines.join(end), options);
    expect(rows).toMatchObject([{ reason: 'fever\nand\ncough' }]);
    expect(rejected.map((one) => one.line)).toEqual([6, 7, 8]);
  });

  test('rows with too few or too many cells are refused as rows', () => {
    const { rejected } = read(
      'credentials',
      CREDENTIALS,
      '3310001,CNA',
      '3310001,CNA,2027-06-30,x',
    );
    expect(rejected).toMatchObject([
      { line: 2, column: '', message: expect.stringContaining('2 cells') as string },
      { line: 3, column: '', message: expect.stringContaining('4 cells') as string },
    ]);
  });

  test.each([
    ['a quotation mark inside a cell', '3310001,5" reach,2027-06-30'],
    ['text after a quotation mark', '3310001,"CNA"x,2027-06-30'],
    ['a quotation mark that is never closed', '3310001,"CNA,2027-06-30'],
  ])('%s is refused with its line, and the rows before it are read', (_name, line) => {
    const good = '3310002,CNA,2027-06-30';
    const { rows, rejected } = read('credentials', CREDENTIALS, good, '', line, good);
    expect(rows).toHaveLength(1);
    expect(rejected).toMatchObject([{ line: 4, column: '' }]);
    expect(rejected[0]?.message).toMatch(/quotation mark.*Nothing from here on was read/);
  });
});

describe('people whom the cache does not know', () => {
  const strangers = '9,8,2026-11-27T14:00,2026-11-27T18:00,2026-11-27T08:00';

  test('are a warning in histories', () => {
    const { rows, rejected, warnings } = read('call-outs', CALL_OUTS, `${strangers},,`);
    expect(rows).toHaveLength(1);
    expect(rejected).toEqual([]);
    expect(warnings.map((one) => one.column)).toEqual(['caregiver_id', 'client_id']);
  });

  test.each([
    ['availability', AVAILABILITY, '9,available,monday,,,,,', ['caregiver_id']],
    ['preferences', PREFERENCES, '8,9,blocked,,', ['caregiver_id', 'client_id']],
    ['credentials', CREDENTIALS, '9,CNA,2027-06-30', ['caregiver_id']],
  ] as const)('are an error in %s', (kind, header, line, columns) => {
    const { rows, rejected } = read(kind, header, line);
    expect(rows).toEqual([]);
    expect(rejected.map((one) => one.column)).toEqual(columns);
  });
});

describe('repeated and doubtful rows', () => {
  test('a repeated row counts once, with a warning', () => {
    const { rows, rejected, warnings } = read('asks', ASKS, ASK, ASK);
    expect(rows).toHaveLength(1);
    expect(rejected).toEqual([]);
    expect(warnings).toEqual([{ line: 3, column: '', message: 'repeats line 2' }]);
  });

  test('two rows that contradict each other are refused', () => {
    const { rejected } = read('asks', ASKS, ASK, askWith('outcome', 'declined'));
    expect(rejected).toEqual([{ line: 3, column: '', message: 'contradicts line 2' }]);
  });

  test('a time that happens twice is read as the first, with a warning', () => {
    const shift = '3310001,2810001,2026-11-01T01:30,2026-11-01T06:00,2026-10-31T08:00';
    const { rows, warnings } = read('call-outs', CALL_OUTS, `${shift},,`);
    expect(rows[0] && formatInstant(rows[0].shiftStart)).toBe('2026-11-01T07:30:00Z');
    expect(warnings).toMatchObject([{ line: 2, column: 'shift_start' }]);
  });
});
