import { describe, expect, test } from 'vitest';
import { generateAgency } from '../../electron/demo/agency/generate.ts';
import { LOCAL_KINDS, localDataOf } from '../../electron/demo/local-data.ts';
import { DEFAULT_START } from '../../electron/demo/simulator.ts';
import { parseImport } from '../../electron/io/csv/import.ts';

describe.each(['golden', 'plain'] as const)('the CSV files of the %s demo agency', (scenario) => {
  const agency = generateAgency({ seed: 1, size: 'XS', scenario, startAt: DEFAULT_START });
  const files = localDataOf(agency);
  const known = {
    caregivers: new Set(agency.caregivers.map((one) => one.id)),
    clients: new Set(agency.clients.map((one) => one.id)),
  };

  test.each(LOCAL_KINDS)('hold %s that the import takes without a word', (kind) => {
    const { rows, rejected, warnings } = parseImport(kind, files[kind], {
      timeZone: 'America/Denver',
      known,
    });
    expect({ rejected, warnings }).toEqual({ rejected: [], warnings: [] });
    expect(rows).toHaveLength(files[kind].trimEnd().split('\n').length - 1);
  });
});
