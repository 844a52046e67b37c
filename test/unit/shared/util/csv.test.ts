import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../../shared/util/csv.ts';

describe('a CSV file', () => {
  it.each([
    ['Sarah O.', 'Sarah O.'],
    ['Okafor, Sarah', '"Okafor, Sarah"'],
    ['says "yes"', '"says ""yes"""'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
  ])('writes %j as %j', (value, cell) => {
    expect(csvOf([[value]])).toBe(`${cell}\r\n`);
  });

  it.each(['=1+1', '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\uFF1D1+1', '\uFF20x'])(
    'leaves %j to no spreadsheet as a formula',
    (value) => {
      expect(csvOf([[value]])).toBe(`'${value}\r\n`);
    },
  );

  it('keeps a line break from hiding a formula', () => {
    expect(csvOf([['\r=1']])).toBe('"\'\r=1"\r\n');
  });

  it.each(['-4.00', '12', '0.5'])('leaves the number %s a number', (value) => {
    expect(csvOf([[value]])).toBe(`${value}\r\n`);
  });

  it('ends every line, the last one too, with CR and LF', () => {
    expect(
      csvOf([
        ['a', 'b'],
        ['1', '2'],
      ]),
    ).toBe('a,b\r\n1,2\r\n');
  });
});
