import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseImport } from '../../electron/io/csv/import.ts';
import { IMPORT_KINDS } from '../../shared/domain/history.ts';

const options = {
  timeZone: 'America/Denver',
  known: { caregivers: new Set(['1']), clients: new Set(['2']) },
};
const HEADERS = {
  asks: 'caregiver_id,client_id,shift_start,shift_end,asked_at,channel,outcome,answered_at',
  'call-outs': 'caregiver_id,client_id,shift_start,shift_end,reported_at,reason,protected',
  availability: 'caregiver_id,kind,weekday,date_from,date_to,from,to,protected',
  preferences: 'client_id,caregiver_id,kind,source,expires_on',
  credentials: 'caregiver_id,name,expires_on',
  caregivers: 'caregiver_id,first_name,pay_rate,hours_wanted',
  'care-logs':
    'carelog_id,caregiver_id,client_id,start_datetime,end_datetime,clock_in_actual_datetime,clock_out_actual_datetime',
};
const kind = fc.constantFrom(...IMPORT_KINDS);
/** Pieces that come close to what a file may hold, and plain noise. */
const piece = fc.oneof(
  fc.constantFrom('1', '2', ',', ',', ',', '\n', '\r\n', '"', '""', 'monday', '24:00', 'call'),
  fc.constantFrom('2026-11-27T14:00', '2026-03-08T02:30', '2026-11-27', 'blocked', '-00:00', ';'),
  fc.string({ unit: 'grapheme' }),
);
const seeded = { seed: 20_261_127, numRuns: 2_000 };

test('no text makes the import throw, and every remark has a line of the file', () => {
  fc.assert(
    fc.property(kind, fc.boolean(), fc.array(piece), (name, hasHeader, pieces) => {
      const text = (hasHeader ? `${HEADERS[name]}\n` : '') + pieces.join('');
      const { rejected, warnings } = parseImport(name, text, options);
      const lines = text.split(/\r\n?|\n/).length;
      for (const remark of [...rejected, ...warnings]) {
        expect(remark.line).toBeGreaterThanOrEqual(1);
        expect(remark.line).toBeLessThanOrEqual(lines);
      }
    }),
    seeded,
  );
});

test('no bytes make the import throw', () => {
  fc.assert(
    fc.property(kind, fc.uint8Array({ maxLength: 200 }), (name, bytes) => {
      const { rows } = parseImport(name, bytes, options);
      expect(rows).toEqual([]);
    }),
    seeded,
  );
});

test('credentials come back as they were written, whatever their names contain', () => {
  const name = fc
    .string({ minLength: 1, maxLength: 40 })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/^\d+([.,]\d+)?E\+\d+$/i.test(text));
  fc.assert(
    fc.property(fc.uniqueArray(name, { selector: (text) => text.toLowerCase() }), (names) => {
      const lines = names.map((text) => `1,"${text.replaceAll('"', '""')}",2027-06-30`);
      const { rows, rejected } = parseImport(
        'credentials',
        [HEADERS.credentials, ...lines].join('\r\n'),
        options,
      );
      expect(rejected).toEqual([]);
      expect(rows.map((row) => row.name)).toEqual(names);
    }),
    seeded,
  );
});
