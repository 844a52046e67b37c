import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  errorLines,
  NOW,
  standby,
  startCommandLineAgency,
  type CommandLineAgency,
} from '../../support/command-line.ts';

let agency: CommandLineAgency;
beforeAll(async () => {
  agency = await startCommandLineAgency();
});
afterAll(() => agency.close());

interface ReportJson {
  readonly from: string;
  readonly to: string;
  readonly rows: readonly {
    readonly id: string;
    readonly name: string;
    readonly visited: number;
    readonly charged: number | null;
    readonly differences: readonly { readonly code: string; readonly at: string }[];
  }[];
  readonly missing: readonly string[];
}

const LAST_WEEK = ['--from', '2026-11-15', '--to', '2026-11-21'];

async function reportOf(...args: string[]) {
  const finished = await standby(
    ['report', 'hours', '--now', NOW, '--json', ...args],
    agency.filled(),
  );
  return { ...finished, report: JSON.parse(finished.out) as ReportJson };
}

describe('report hours', () => {
  it('is of the last workweek that is over, from the cache, and says that charges were not read', async () => {
    const { code, err, report } = await reportOf();
    expect([code, err]).toEqual([0, '']);
    expect([report.from, report.to]).toEqual(['2026-11-15', '2026-11-21']);
    expect(report.rows.length).toBeGreaterThan(5);
    expect(report.rows.every((row) => row.charged === null)).toBe(true);
    expect(report.missing.join(' ')).toContain('Charge items of these days have not been read');
  });

  it('compares with the charge items that it reads, and finds those that billing forgot', async () => {
    const { code, report } = await reportOf('--refresh', ...LAST_WEEK);
    const codes = report.rows.flatMap((row) => row.differences.map((one) => one.code));
    const [charged, visited] = [
      report.rows.reduce((sum, row) => sum + (row.charged ?? 0), 0),
      report.rows.reduce((sum, row) => sum + row.visited, 0),
    ];
    expect(code).toBe(0);
    expect(charged).toBeGreaterThan(0.8 * visited);
    expect(codes.filter((one) => one.startsWith('charged-without'))).toEqual([]);
    expect(report.missing.join(' ')).not.toContain('Charge items');
  });

  it('prints a table for people and a file for spreadsheets', async () => {
    const environment = agency.filled();
    const args = ['report', 'hours', '--now', NOW, '--kind', 'payroll', ...LAST_WEEK];
    const table = await standby(args, environment);
    expect(table.out).toMatch(/^Payroll hours by caregiver, 2026-11-15 to 2026-11-21\n/);
    // Of the week before, Standby read the schedule of the last day, and all visits.
    expect(table.out).toMatch(/Emma Lindqvist +4\.00 +30\.00\n/);
    expect(table.out).toMatch(/Sarah Ann Okafor +25\.00\n/);
    const file = await standby([...args, '--csv'], environment);
    expect(file.out.split('\r\n')[0]).toBe(
      'id,name,scheduled,visited,charged,when,difference,hours',
    );
  });

  it.each([
    [['--kind', 'taxes'], '"taxes" is not a report.'],
    [['--from', 'monday'], '--from monday is not a day.'],
    [['--from', '2026-11-21', '--to', '2026-11-15'], 'must not lie before'],
    [['--from', '2027-11-21'], 'still to come'],
    [['--from', '2026-01-01', '--to', '2026-11-15'], 'at most 93 days'],
  ])('refuses %j in one line and ends with 2', async (args, message) => {
    const finished = await standby(['report', 'hours', '--now', NOW, ...args], agency.filled());
    expect(finished.code).toBe(2);
    expect(errorLines(finished)).toHaveLength(1);
    expect(finished.err).toContain(message);
  });

  it('prints what the cache has and ends with 3 when WellSky refuses the charge items', async () => {
    const finished = await standby(['report', 'hours', '--now', NOW, '--refresh', ...LAST_WEEK], {
      ...agency.filled(),
      STANDBY_CLIENT_SECRET: 'not-the-secret',
    });
    expect(finished.code).toBe(3);
    expect(finished.out).toContain('Billing hours by client');
    expect(errorLines(finished)).toHaveLength(1);
  });
});

describe('look-up', () => {
  it.each([
    ['any part of a name, without its accents', 'fontaine rene', 'René Fontaine'],
    ['the beginning of a word', 'okaf', 'Sarah Ann Okafor'],
    ['an id', '3310001', 'Sarah Ann Okafor'],
  ])('finds people by %s', async (_, text, name) => {
    const { code, out } = await standby(['look-up', text, '--now', NOW], agency.filled());
    expect(code).toBe(0);
    expect(out).toContain(`${name}: `);
    expect(out).toMatch(/\d h this week/);
  });

  it('finds people by the digits of their phone, and nobody for what nobody has', async () => {
    const environment = agency.filled();
    const sarah = await standby(['look-up', '3310001', '--json', '--now', NOW], environment);
    const [person] = (JSON.parse(sarah.out) as { people: { id: string; phone: string }[] }).people;
    const phone = person?.phone ?? '';
    const typed = `(${phone.slice(0, 3)}) ${phone.slice(3, 6)}-${phone.slice(6)}`;
    const found = await standby(['look-up', typed, '--json', '--now', NOW], environment);
    const { people } = JSON.parse(found.out) as { people: { id: string }[] };
    expect(people.map(({ id }) => id)).toEqual(['3310001']);
    const nobody = await standby(['look-up', '" OR *', '--now', NOW], environment);
    expect([nobody.code, nobody.out]).toEqual([0, 'Nobody in the cache fits this.\n']);
  });
});
