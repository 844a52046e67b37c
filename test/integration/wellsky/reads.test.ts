import { describe, expect, it } from 'vitest';
import type { CaregiverId, ClientId, TagId } from '../../../shared/domain/ids.ts';
import type { DayRange } from '../../../shared/domain/wellsky.ts';
import type { LocalDate } from '../../../shared/util/time.ts';
import { at, closeAfterEach, connect } from '../../support/wellsky-gateway.ts';
import { bundle } from '../../support/wellsky-stand-in.ts';
import {
  appointmentRow,
  encounterRow,
  patientRow,
  practitionerRow,
} from '../../support/wire-rows.ts';

closeAfterEach();

const CLIENT = '2810001' as ClientId;
const range = (from: string, to: string): DayRange => ({
  clientId: CLIENT,
  from: from as LocalDate,
  to: to as LocalDate,
});

describe('reading people', () => {
  it('sends no filter for everybody, and the watermark for changes', async () => {
    const { wellsky, standIn } = await connect((request) =>
      bundle([request.path.includes('patients') ? patientRow() : practitionerRow()]),
    );
    const all = await wellsky.clients(null);
    const changed = await wellsky.caregivers(at('2026-11-20T08:30:00Z'));
    expect(all).toMatchObject({ ok: true, rows: [{ shortName: 'Mrs. A.' }] });
    expect(changed).toMatchObject({ ok: true, rows: [{ shortName: 'Sarah O.' }] });
    expect(standIn.reads().map((one) => [one.method, one.path, one.filters])).toEqual([
      ['POST', '/v1/patients/_search/', {}],
      ['POST', '/v1/practitioners/_search/', { updated: 'ge2026-11-20T08:30:00' }],
    ]);
    expect([...(standIn.reads()[0]?.query ?? [])]).toEqual([
      ['_count', '100'],
      ['_page', '0'],
    ]);
  });
});

describe('reading shifts', () => {
  it('asks for a day more at both ends and keeps the days in the agency zone', async () => {
    const rows = [
      ['a', '2026-11-27T06:59:00Z'],
      ['b', '2026-11-27T07:00:00Z'],
      ['c', '2026-11-29T06:30:00Z'],
      ['d', '2026-11-29T07:00:00Z'],
    ].map(([id, start]) => appointmentRow({ id, start, end: '2026-11-29T12:00:00Z' }));
    const { wellsky, standIn } = await connect(() => bundle(rows));
    const result = await wellsky.shifts(range('2026-11-27', '2026-11-28'), 'sweep');
    expect(result.ok ? result.rows.map((shift) => shift.appointmentId) : null).toEqual(['b', 'c']);
    expect(result.ok ? result.quarantined : null).toEqual([]);
    expect(standIn.reads().map((one) => one.filters)).toEqual([
      { clientId: '2810001', startDate: '20261126', additionalDays: '3' },
    ]);
  });

  it('keeps the local days right over the end of daylight saving time', async () => {
    const rows = [
      appointmentRow({ id: 'a', start: '2026-11-01T05:30:00Z', end: '2026-11-01T09:00:00Z' }),
      appointmentRow({ id: 'b', start: '2026-11-01T06:30:00Z', end: '2026-11-01T09:00:00Z' }),
      appointmentRow({ id: 'c', start: '2026-11-02T06:30:00Z', end: '2026-11-02T09:00:00Z' }),
      appointmentRow({ id: 'd', start: '2026-11-02T07:30:00Z', end: '2026-11-02T09:00:00Z' }),
    ];
    const { wellsky } = await connect(() => bundle(rows));
    const result = await wellsky.shifts(range('2026-11-01', '2026-11-01'), 'sweep');
    expect(result.ok ? result.rows.map((shift) => shift.appointmentId) : null).toEqual(['b', 'c']);
  });

  it('knows occurrences of a series apart', async () => {
    const rows = ['2026-11-27T21:00:00Z', '2026-11-28T21:00:00Z'].map((start) =>
      appointmentRow({ start, end: '2026-11-29T03:00:00Z' }),
    );
    const { wellsky } = await connect(() => bundle(rows));
    const result = await wellsky.shifts(range('2026-11-27', '2026-11-28'), 'sweep');
    expect(result.ok ? result.rows.map((shift) => shift.key) : null).toEqual([
      '109140001@2026-11-27T21:00:00Z',
      '109140001@2026-11-28T21:00:00Z',
    ]);
  });

  it('reads a long range in several searches, and each shift once', async () => {
    const { wellsky, standIn } = await connect(() => bundle([appointmentRow()]));
    const result = await wellsky.shifts(range('2026-11-23', '2026-12-02'), 'sweep');
    expect(result.ok ? result.rows : null).toHaveLength(1);
    expect(standIn.reads()).toHaveLength(2);
  });

  it('sets rows of other clients aside', async () => {
    const { wellsky } = await connect(() =>
      bundle([appointmentRow(), appointmentRow({ id: '2', client: { id: '2810777' } })]),
    );
    const result = await wellsky.shifts(range('2026-11-27', '2026-11-27'), 'sweep');
    expect(result).toMatchObject({
      rows: [{ caregiverId: '3310001' as CaregiverId }],
      quarantined: [{ resource: 'appointment', recordId: '2' }],
    });
  });

  it('says that the schedule is refused, which is not an empty schedule', async () => {
    const { wellsky } = await connect(() => ({
      status: 403,
      json: { error: 'clientId or caregiverId is required.' },
    }));
    const result = await wellsky.shifts(range('2026-11-27', '2026-11-27'), 'sweep');
    expect(result).toEqual({
      ok: false,
      failure: {
        kind: 'refused',
        status: 403,
        message: 'WellSky refuses the schedule to this account (403)',
      },
    });
  });

  it('lets an urgent read overtake the sweep', async () => {
    const { wellsky, standIn } = await connect(() => bundle([]));
    const reads = [20, 21, 22, 23].map((day) =>
      wellsky.shifts(range(`2026-11-${String(day)}`, `2026-11-${String(day)}`), 'sweep'),
    );
    reads.push(wellsky.shifts(range('2026-11-20', '2026-11-20'), 'urgent'));
    await Promise.all(reads);
    const firsts = standIn
      .reads()
      .slice(0, 2)
      .map((one) => one.filters['startDate']);
    expect(firsts).toContain('20261119');
    expect(
      standIn.reads().filter((one) => one.filters['startDate'] === '20261119'),
    ).not.toHaveLength(1);
  });
});

describe('reading visits', () => {
  it('searches the client over a day more at both ends and keeps the local days', async () => {
    const { wellsky, standIn } = await connect(() =>
      bundle([
        encounterRow(),
        encounterRow({ id: '2', period: { start: '2026-11-21T06:59:00', end: null } }),
        encounterRow({ id: '3', period: { start: '2026-11-21T07:01:00' } }),
        encounterRow({ id: '4', status: 'SCHEDULED' }),
      ]),
    );
    const result = await wellsky.visits(range('2026-11-01', '2026-11-20'), 'sweep');
    expect(result.ok ? result.rows.map((visit) => visit.id) : null).toEqual(['128770001', '2']);
    expect(standIn.reads().map((one) => [one.path, one.filters])).toEqual([
      [
        '/v1/encounter/_search/',
        { clientId: '2810001', startDate: '20261031', endDate: '20261121' },
      ],
    ]);
  });
});

describe('reading a tag', () => {
  const tag = { id: 45, name: 'CNA', type: 'Certification' };

  it('gets it without any query', async () => {
    const { wellsky, standIn } = await connect(() => ({ json: tag }));
    expect(await wellsky.tag('45' as TagId)).toMatchObject({
      rows: [{ id: '45', name: 'CNA', kind: 'certification' }],
    });
    const [request] = standIn.reads();
    expect(request).toMatchObject({ method: 'GET', path: '/v1/profileTags/45/' });
    expect(request?.query.size).toBe(0);
  });

  it('finds nothing where WellSky has none', async () => {
    const { wellsky } = await connect(() => ({
      status: 404,
      json: { error: 'Resource not found' },
    }));
    expect(await wellsky.tag('46' as TagId)).toMatchObject({ ok: true, rows: [] });
  });
});
