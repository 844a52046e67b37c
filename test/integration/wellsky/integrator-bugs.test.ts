import { describe, expect, it } from 'vitest';
import { parseWellSkyUrl } from '../../../electron/io/wellsky/url.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { LocalDate } from '../../../shared/util/time.ts';
import { at, closeAfterEach, connect } from '../../support/wellsky-gateway.ts';
import type { Script } from '../../support/http-stand-in.ts';
import { bundle } from '../../support/wellsky-stand-in.ts';
import { appointmentRow, meta, patientRow, practitionerRow } from '../../support/wire-rows.ts';

/** Mistakes that integrators of this API are on record with, so that they are not made here. */

closeAfterEach();

async function shiftsOn(day: string, script: Script): Promise<readonly Shift[]> {
  const { wellsky } = await connect(script);
  const clientId = '2810001' as ClientId;
  const date = day as LocalDate;
  const result = await wellsky.shifts({ clientId, from: date, to: date }, 'sweep');
  if (!result.ok) throw new Error(result.failure.message);
  return result.rows;
}

describe('mistakes of earlier integrators', () => {
  it('reading only the first page: a client with more than 100 shifts keeps all of them', async () => {
    const rows = Array.from({ length: 140 }, (_, index) =>
      appointmentRow({ id: String(index + 1) }),
    );
    const shifts = await shiftsOn('2026-11-27', (request) => {
      const start = Number(request.query.get('_page')) * 100;
      return bundle(rows.slice(start, start + 100));
    });
    expect(shifts).toHaveLength(140);
  });

  it.each([
    ['missing', undefined],
    ['zero', 0],
    ['a string', '150'],
    ['the size of the page', 100],
    ['too many', 9_999],
  ])('trusting totalRecords: a list whose total is %s is read to its end', async (_, total) => {
    const rows = Array.from({ length: 150 }, (__, index) => patientRow({ id: String(index + 1) }));
    const { wellsky } = await connect((request) => {
      const start = Number(request.query.get('_page')) * 100;
      const entry = rows.slice(start, start + 100).map((resource) => ({ resource }));
      return { json: { resourceType: 'Bundle', totalRecords: total, entry } };
    });
    const result = await wellsky.clients(null);
    expect(result.ok ? result.rows.length : null).toBe(150);
  });

  it('taking the UTC date for the local one: a Friday evening shift is on Friday', async () => {
    // 01:00 UTC on Saturday is 18:00 on Friday in Denver.
    const row = appointmentRow({ start: '2026-11-28T01:00:00Z', end: '2026-11-28T05:00:00Z' });
    expect(await shiftsOn('2026-11-27', () => bundle([row]))).toHaveLength(1);
    expect(await shiftsOn('2026-11-28', () => bundle([row]))).toHaveLength(0);
  });

  it('replacing a damaged time by now or four hours later: the row is set aside', async () => {
    const rows = [
      appointmentRow({ id: '1', start: 'soon' }),
      appointmentRow({ id: '2', end: undefined }),
      appointmentRow({ id: '3' }),
    ];
    const shifts = await shiftsOn('2026-11-27', () => bundle(rows));
    expect(shifts.map((shift) => shift.appointmentId)).toEqual(['3']);
  });

  it('taking an unknown status for scheduled: it stays unknown', async () => {
    const [shift] = await shiftsOn('2026-11-27', () =>
      bundle([appointmentRow({ status: 'OFFERED', caregiver: null })]),
    );
    expect(shift).toMatchObject({ status: 'unknown', caregiverId: null });
  });

  it('reading the status "None" as a number: clients stay clients', async () => {
    const { wellsky } = await connect(() =>
      bundle([patientRow({ meta: meta(['status', 'None'], ['isClient', 'true']) })]),
    );
    expect(await wellsky.clients(null)).toMatchObject({ rows: [{ isClient: true }] });
  });

  it('ending an overnight shift before it starts: the end stays on the next day', async () => {
    const overnight = appointmentRow({
      start: '2026-11-28T05:00:00+00:00',
      end: '2026-11-28T13:00:00+00:00',
    });
    const [shift] = await shiftsOn('2026-11-27', () => bundle([overnight]));
    expect(shift).toMatchObject({
      start: at('2026-11-28T05:00:00Z'),
      end: at('2026-11-28T13:00:00Z'),
    });
  });

  it('ringing the last number in the list: mobile is preferred wherever it stands', async () => {
    const telecom = [
      { system: 'phone', value: '3035550111', use: 'mobile' },
      { system: 'phone', value: '3035550112', use: 'home' },
      { system: 'email', value: 'sarah.okafor@example.org' },
    ];
    const { wellsky } = await connect(() => bundle([practitionerRow({ telecom })]));
    expect(await wellsky.caregivers(null)).toMatchObject({ rows: [{ phone: '3035550111' }] });
  });

  it('counting pages from 0 here and from 1 there: no row is lost or doubled either way', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => String(index + 1));
    const bases: Record<string, number> = { patients: 0, practitioners: 1 };
    const { wellsky } = await connect((request) => {
      const base = bases[request.path.split('/')[2] ?? ''] ?? 0;
      const start = Math.max(0, Number(request.query.get('_page')) - base) * 100;
      return bundle(rows.slice(start, start + 100).map((id) => ({ id })));
    });
    const clients = await wellsky.clients(null);
    const caregivers = await wellsky.caregivers(null);
    expect(clients.ok ? clients.rows.map((row) => row.id) : null).toEqual(rows);
    expect(caregivers.ok ? caregivers.rows.map((row) => row.id) : null).toEqual(rows);
  });

  it('doubling /v1: an address that ends in /v1 is asked under /v1 once', async () => {
    const connected = await connect(() => bundle([]));
    const url = parseWellSkyUrl(`${connected.standIn.url}/v1/`);
    expect(url).toEqual({ ok: true, value: connected.standIn.url });
    await connected.wellsky.clients(null);
    const paths = connected.standIn.received.map((request) => request.path);
    expect(new Set(paths)).toEqual(new Set(['/oauth/accesstoken', '/v1/patients/_search/']));
  });
});
