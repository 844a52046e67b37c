import { expect, it } from 'vitest';
import { createPager } from '../../../../electron/io/wellsky/paging.ts';
import type { Tenant } from '../../../../electron/io/wellsky/tenant.ts';
import { ok } from '../../../../shared/util/result.ts';
import { NOW } from '../../../support/wellsky-gateway.ts';

/** A tenant whose lists have a hundred new rows on every page. */
function endlessTenant(): Tenant {
  const read: Tenant['read'] = ({ query }) => {
    const entry = Array.from({ length: 100 }, (_, row) => ({
      id: `${query['_page'] ?? ''}-${String(row)}`,
    }));
    return Promise.resolve(ok({ body: { entry }, askedAt: NOW }));
  };
  return {
    read,
    readWithToken: (request) => read(request, 'sweep'),
    sendsAgencyId: () => false,
  };
}

it('a list that never ends is given up', async () => {
  const request = { resource: 'patients', filters: {}, what: 'clients' } as const;
  const result = await createPager(endlessTenant(), {}).readAll(request, 'sweep');
  expect(result).toMatchObject({
    ok: false,
    error: { kind: 'unreachable', message: 'A list from WellSky does not end' },
  });
});
