import { describe, expect, it } from 'vitest';
import { closeAfterEach, connect } from '../../support/wellsky-gateway.ts';
import type { Reply, Script } from '../../support/http-stand-in.ts';
import {
  appointmentRow,
  encounterRow,
  patientRow,
  practitionerRow,
} from '../../support/wire-rows.ts';

closeAfterEach();

const NOBODY = { id: '999', name: [{ text: 'Open Shift' }] };

const ROWS: Record<string, readonly unknown[]> = {
  patients: [patientRow(), patientRow({ id: '2810002' })],
  practitioners: [practitionerRow(), practitionerRow(NOBODY)],
  appointment: [
    appointmentRow(),
    appointmentRow({ id: '2', caregiver: { id: '' } }),
    appointmentRow({ id: '3', caregiver: { id: '999' } }),
  ],
  encounter: [encounterRow(), encounterRow({ id: '2' })],
};

/** A tenant with `rows`, one page base per resource, bare rows, and a 401 for unknown tokens. */
function tenant(rows: Record<string, readonly unknown[]>, bases: Record<string, number>): Script {
  return (request): Reply => {
    if (request.headers.authorization !== 'Bearer token-1') return { status: 401, json: {} };
    const resource = request.path.split('/')[2] ?? '';
    const size = Number(request.query.get('_count'));
    const page = Math.max(0, Number(request.query.get('_page')) - (bases[resource] ?? 0));
    const entry = (rows[resource] ?? []).slice(page * size, (page + 1) * size);
    return { json: { resourceType: 'Bundle', entry } };
  };
}

describe('the capability probe', () => {
  it('finds out how the tenant answers', async () => {
    const { wellsky, standIn } = await connect(tenant(ROWS, { encounter: 1, practitioners: 1 }));
    expect(await wellsky.probe()).toEqual({
      ok: true,
      capabilities: {
        probedAt: expect.any(Number) as number,
        tokenRequest: 'json',
        agencyIdOnReads: false,
        pageBase: { patients: 0, practitioners: 1, appointment: 0, encounter: 1 },
        entryWrapping: 'bare',
        openShiftShape: 'caregiver {"id":""}, placeholder caregiver',
        scheduleFeed: 'granted',
        visitFeed: 'granted',
        unauthorizedShape: '401 refused',
      },
    });
    const isRead = standIn.reads().every((one) => one.path.endsWith('/_search/'));
    expect(isRead).toBe(true);
  });

  it('tells a refused feed from an empty one', async () => {
    const good = tenant({ ...ROWS, encounter: [] }, {});
    const { wellsky } = await connect((request) =>
      request.path.includes('appointment')
        ? { status: 403, json: { error: 'Access denied.' } }
        : good(request),
    );
    expect(await wellsky.probe()).toMatchObject({
      capabilities: { scheduleFeed: 'refused', visitFeed: 'empty', openShiftShape: 'none seen' },
    });
  });

  it('says when the agency id must be sent', async () => {
    const good = tenant(ROWS, {});
    const { wellsky } = await connect((request) =>
      request.query.has('agencyId')
        ? good(request)
        : { status: 403, json: { error: 'Access denied. Invalid agencyId.' } },
    );
    expect(await wellsky.probe()).toMatchObject({ capabilities: { agencyIdOnReads: true } });
  });

  it('fails when not even clients can be listed', async () => {
    const { wellsky } = await connect(() => ({ status: 403, json: { error: 'Access denied.' } }));
    expect(await wellsky.probe()).toMatchObject({ ok: false, failure: { kind: 'refused' } });
  });

  it('gives the next gateway what it needs not to ask again', async () => {
    const first = await connect(tenant(ROWS, { patients: 1 }));
    const probed = await first.wellsky.probe();
    if (!probed.ok) throw new Error('the probe should succeed');
    const { wellsky, standIn } = await connect(tenant(ROWS, { patients: 1 }), {
      capabilities: probed.capabilities,
    });
    await wellsky.clients(null);
    expect(standIn.reads().map((one) => one.query.get('_page'))).toEqual(['1']);
  });
});
