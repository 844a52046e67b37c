import { describe, expect, it } from 'vitest';
import { parseImport } from '../../../../electron/io/csv/import.ts';
import { guessMapping, mappedNames } from '../../../../electron/io/csv/mapping.ts';
import { mappingOf, previewImport } from '../../../../electron/io/csv/preview.ts';

const OPTIONS = {
  timeZone: 'America/Denver',
  known: { caregivers: new Set(['3310001']), clients: new Set<string>() },
};
const CREDENTIALS = { required: ['caregiver_id', 'name', 'expires_on'], optional: ['note'] };

describe('the guess which column is which', () => {
  it.each<[string, readonly string[], Record<string, string | null>]>([
    [
      'takes equal names whatever their case and separators',
      ['Caregiver ID', 'NAME', 'ExpiresOn'],
      { caregiver_id: 'Caregiver ID', name: 'NAME', expires_on: 'ExpiresOn', note: null },
    ],
    [
      'takes names that are much alike, the most alike first',
      ['Caregiver', 'Credential name', 'Expires', 'Caregiver id'],
      { caregiver_id: 'Caregiver id', name: null, expires_on: 'Expires', note: null },
    ],
    [
      'takes no column for one that it is not like',
      ['Employee number', 'x', ''],
      { caregiver_id: null, name: null, expires_on: null, note: null },
    ],
  ])('%s', (_, header, expected) => {
    expect(guessMapping(header, CREDENTIALS)).toEqual(expected);
  });

  it('leaves what nobody mapped under its own name, and what is mapped to nothing out', () => {
    const mapping = { caregiver_id: 'Staff', name: null };
    expect(mappedNames(['Staff', 'name', 'EXPIRES_ON', 'Office'], mapping, CREDENTIALS)).toEqual([
      'caregiver_id',
      '',
      'expires_on',
      '',
    ]);
  });
});

const FILE = ['Staff no,Credential,Valid until,Office', '3310001,CPR,2027-05-01,Denver'].join('\n');
const MAPPING = { caregiver_id: 'Staff no', name: 'Credential', expires_on: 'Valid until' };

describe('a file whose columns are named differently', () => {
  it('is refused without a mapping and read with one; other columns are left out', () => {
    const refused = parseImport('credentials', FILE, OPTIONS);
    expect(refused).toMatchObject({ rows: [], isUnreadable: true });
    const read = parseImport('credentials', FILE, { ...OPTIONS, mapping: MAPPING });
    expect(read.rejected).toEqual([]);
    expect(read.rows).toEqual([{ caregiverId: '3310001', name: 'CPR', expiresOn: '2027-05-01' }]);
  });

  it('has its problems told with the names of the file', () => {
    const { rejected } = parseImport('credentials', FILE.replace('2027-05-01', 'soon'), {
      ...OPTIONS,
      mapping: MAPPING,
    });
    expect(rejected).toMatchObject([{ line: 2, column: 'Valid until' }]);
  });

  it.each([
    ['a column that is not there', { ...MAPPING, name: 'Certificate' }, 'no column “Certificate”'],
    ['a required field without a column', { ...MAPPING, name: null }, 'missing name'],
  ])('is refused under a mapping with %s', (_, mapping, words) => {
    const { rejected, isUnreadable } = parseImport('credentials', FILE, { ...OPTIONS, mapping });
    expect(isUnreadable).toBe(true);
    expect(rejected[0]?.message).toContain(words);
  });
});

describe('the preview', () => {
  it('shows header, first rows, and the guess, which can be sent back', () => {
    const rows = Array.from({ length: 9 }, (_, at) => `33100${String(at)},CPR,2027-05-01`);
    const preview = previewImport(
      'credentials',
      ['Caregiver,Name,Expires', ...rows].join('\n'),
      null,
    );
    expect(preview.columns).toEqual(['Caregiver', 'Name', 'Expires']);
    expect(preview.rows).toHaveLength(5);
    expect(preview.rows[0]).toEqual(['331000', 'CPR', '2027-05-01']);
    expect(mappingOf(preview)).toMatchObject({
      caregiver_id: 'Caregiver',
      name: 'Name',
      expires_on: 'Expires',
    });
    expect(preview.fields.filter(({ isRequired }) => isRequired)).toHaveLength(3);
  });

  it.each([[''], ['\uFFFE'], ['a;b;c\n1;2;3']])(
    'of %j is empty or plain, and never throws',
    (text) => {
      const { fields } = previewImport('credentials', text, null);
      expect(fields.every(({ column }) => column === null)).toBe(true);
    },
  );
});
