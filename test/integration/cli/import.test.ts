import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  errorLines,
  standby,
  startCommandLineAgency,
  type CommandLineAgency,
  type Environment,
} from '../../support/command-line.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

let agency: CommandLineAgency;
beforeAll(async () => {
  agency = await startCommandLineAgency();
});
afterAll(() => agency.close());

interface Remark {
  readonly line: number;
  readonly column: string;
  readonly message: string;
}
interface Report {
  readonly accepted: number;
  readonly rejected: readonly Remark[];
  readonly warnings: readonly Remark[];
}

async function importing(environment: Environment, kind: string, file: string, ...more: string[]) {
  const finished = await standby(['import', kind, file, '--json', ...more], environment);
  return { ...finished, report: JSON.parse(finished.out) as Report };
}

const CREDENTIALS = [
  'caregiver_id,name,expires_on',
  '3310001,CNA,2027-05-01',
  '3310001,CPR,soon',
  '9999999,CNA,2027-05-01',
  '',
].join('\n');

describe('import', () => {
  it.each(['asks', 'availability'])(
    'counts the rows of %s once, however often the file comes',
    async (kind) => {
      const environment = agency.filled();
      const file = agency.csv(kind);
      const first = await importing(environment, kind, file);
      const again = await importing(environment, kind, file);
      expect([first.code, first.err, again.code, again.err]).toEqual([0, '', 0, '']);
      expect(first.report.accepted).toBeGreaterThan(5);
      expect(first.report).toMatchObject({ rejected: [], warnings: [] });
      expect(again.report).toEqual({ accepted: 0, rejected: [], warnings: [] });
    },
  );

  it('takes columns of other names by a mapping, and says what it does not understand', async () => {
    const environment = agency.filled();
    const file = agency.csv(
      'staff',
      'Staff no,Credential,expires_on,Office\n3310001,CNA,2027-05-01,\n',
    );
    const map = ['--map', 'Staff no=caregiver_id', '--map', 'Credential=name'];
    const stored = await importing(environment, 'credentials', file, ...map);
    expect([stored.code, stored.report]).toEqual([0, { accepted: 1, rejected: [], warnings: [] }]);

    const wrong = ['import', 'credentials', file, '--map', 'Staff no=staff'];
    const refused = await standby(wrong, environment);
    expect(refused.code).toBe(2);
    expect(errorLines(refused)[0]).toContain('Fields: caregiver_id, name, expires_on.');
  });

  it('stores nothing of a file with a bad row, says where it is, and ends with 2', async () => {
    const environment = agency.filled();
    const file = agency.csv('credentials', CREDENTIALS);
    const refused = await importing(environment, 'credentials', file);
    expect(refused.code).toBe(2);
    expect(refused.report).toEqual({
      accepted: 0,
      rejected: [
        { line: 3, column: 'expires_on', message: 'expected a date such as 2026-11-27' },
        { line: 4, column: 'caregiver_id', message: 'no caregiver with this id is known' },
      ],
      warnings: [],
    });
    expect(errorLines(refused)).toEqual([
      '2 bad cells, so nothing was stored. Correct the file, or use --skip-bad to store the other rows.',
    ]);
    const skipped = await importing(environment, 'credentials', file, '--skip-bad');
    expect([skipped.code, skipped.err]).toEqual([0, '']);
    expect(skipped.report).toEqual({ ...refused.report, accepted: 1 });
  });

  it.each([
    ['separated by semicolons', CREDENTIALS.replaceAll(',', ';'), 'not separated by commas'],
    ['empty', '', 'The file is empty.'],
    ['of another kind', 'caregiver_id,pay_rate\n3310001,18\n', 'The header row does not fit'],
  ])('ends with 2 for a file that is %s, bad rows skipped or not', async (_case, text, says) => {
    const environment = agency.filled();
    const file = agency.csv('credentials', text);
    for (const more of [[], ['--skip-bad'], ['--skip-bad', '--dry-run']]) {
      const finished = await importing(environment, 'credentials', file, ...more);
      expect([finished.code, finished.report.accepted]).toEqual([2, 0]);
      expect(finished.report.rejected[0]?.message).toContain(says);
      expect(errorLines(finished)).toEqual([
        'The file cannot be read, so nothing was stored. Correct it and try again.',
      ]);
    }
  });

  it('refuses a preference on protected grounds without repeating it', async () => {
    const environment = agency.filled();
    const rows = [
      'client_id,caregiver_id,kind,source',
      '2810002,3310001,blocked,family wants a white caregiver',
      '2810002,3310002,blocked,family',
    ];
    const file = agency.csv('preferences', rows.join('\n'));
    const refused = await importing(environment, 'preferences', file);
    expect([refused.code, refused.report.accepted]).toEqual([2, 0]);
    expect(refused.report.rejected).toEqual([
      {
        line: 2,
        column: 'source',
        message: expect.stringMatching(
          /^This was not saved: the cell speaks of .+ Nobody may be chosen or passed over for that/,
        ) as string,
      },
    ]);
    expect(`${refused.out}${refused.err}`).not.toMatch(/white|family/);
    const skipped = await importing(environment, 'preferences', file, '--skip-bad');
    expect([skipped.code, skipped.report.accepted]).toEqual([0, 1]);
  });

  it('looks without storing in a dry run, and still ends with 2 for a bad file', async () => {
    const environment = agency.filled();
    const file = agency.csv('call-outs');
    const dry = await standby(['import', 'call-outs', file, '--dry-run'], environment);
    expect([dry.code, dry.err]).toEqual([0, '']);
    expect(dry.out).toMatch(/^Dry run: \d+ good rows, nothing was stored\.\n$/);
    expect((await importing(environment, 'call-outs', file)).report.accepted).toBeGreaterThan(5);
    const bad = agency.csv('credentials', CREDENTIALS);
    expect((await importing(environment, 'credentials', bad, '--dry-run')).code).toBe(2);
  });

  it('warns of former staff in histories and refuses them elsewhere', async () => {
    const environment = agency.environment(join(temporaryFolder(), 'data'));
    const asks = await importing(environment, 'asks', agency.csv('asks'));
    expect(asks.code).toBe(0);
    expect(asks.report.accepted).toBeGreaterThan(100);
    expect(asks.report.warnings[0]).toMatchObject({ line: 2, column: 'caregiver_id' });
    const availability = await importing(environment, 'availability', agency.csv('availability'));
    expect(availability.code).toBe(2);
    expect(availability.report.accepted).toBe(0);
  });

  it('reports bad cells in words without --json', async () => {
    const file = agency.csv('credentials', CREDENTIALS);
    const finished = await standby(['import', 'credentials', file], agency.filled());
    expect([finished.code, finished.out]).toEqual([2, '0 new rows stored.\n']);
    expect(errorLines(finished)[0]).toBe('line 3, expires_on: expected a date such as 2026-11-27');
  });

  it.each([
    { name: 'a kind that does not exist', args: ['payroll', 'x.csv'], says: 'Kinds: asks,' },
    {
      name: 'a file that does not exist',
      args: ['asks', '/nowhere/x.csv'],
      says: 'cannot be read',
    },
    { name: 'a folder in place of the file', args: ['asks', '/'], says: 'cannot be read' },
  ])('ends with 2 for $name', async ({ args, says }) => {
    const finished = await standby(['import', ...args], agency.filled());
    expect([finished.code, finished.out]).toEqual([2, '']);
    expect(errorLines(finished)).toEqual([expect.stringContaining(says)]);
  });
});
