import { describe, expect, it } from 'vitest';
import { closeAfterEach, connect } from '../../support/wellsky-gateway.ts';
import type { Received, Script } from '../../support/http-stand-in.ts';
import { bundle } from '../../support/wellsky-stand-in.ts';
import { patientRow } from '../../support/wire-rows.ts';

closeAfterEach();

const people = (count: number, from = 1): unknown[] =>
  Array.from({ length: count }, (_, index) => patientRow({ id: String(from + index) }));

const pageOf = (request: Received): number => Number(request.query.get('_page'));

/** Serves `all` in pages; below the base it answers as the first page does, or with nothing. */
function pagesFrom(all: readonly unknown[], base: 0 | 1, below: 'first' | 'nothing'): Script {
  return (request) => {
    const size = Number(request.query.get('_count'));
    const index = pageOf(request) - base;
    if (index < 0 && below === 'nothing') return bundle([]);
    const start = Math.max(0, index) * size;
    return bundle(all.slice(start, start + size));
  };
}

describe('a list over several pages', () => {
  it.each([
    [0, 'first', 0, 1],
    [0, 'first', 1, 1],
    [0, 'first', 99, 1],
    [0, 'first', 100, 2],
    [0, 'first', 250, 3],
    [1, 'first', 100, 3],
    [1, 'first', 250, 4],
    [1, 'nothing', 250, 4],
    [1, 'nothing', 1, 2],
  ] as const)(
    'that starts at page %i (page 0 like %s) with %i rows is read to its end',
    async (base, below, count, most) => {
      const { wellsky, standIn } = await connect(pagesFrom(people(count), base, below));
      const result = await wellsky.clients(null);
      expect(result.ok ? result.rows.map((row) => row.id) : null).toEqual(
        people(count).map((_, index) => String(index + 1)),
      );
      expect(standIn.reads().length).toBeLessThanOrEqual(Math.max(most, count === 0 ? 2 : most));
    },
  );

  it.each(['first', 'nothing'] as const)('is begun at page 1 once that is known', async (below) => {
    const { wellsky, standIn } = await connect(pagesFrom(people(150), 1, below));
    await wellsky.clients(null);
    const before = standIn.reads().length;
    await wellsky.clients(null);
    expect(standIn.reads().slice(before).map(pageOf)).toEqual([1, 2]);
  });

  it('that ignores paging is read once and not for ever', async () => {
    const { wellsky, standIn } = await connect(() => bundle(people(130)));
    const result = await wellsky.clients(null);
    expect(result.ok ? result.rows.length : null).toBe(130);
    expect(standIn.reads().map(pageOf)).toEqual([0, 1, 2]);
  });

  it('that moves while it is read is read again from the start', async () => {
    const { wellsky, standIn } = await connect((request) => {
      const hasMoved = standIn.reads().length > 1;
      const rows = hasMoved ? people(151, 0) : people(150);
      const start = pageOf(request) * 100;
      return bundle(rows.slice(start, start + 100));
    });
    const result = await wellsky.clients(null);
    expect(standIn.reads().map(pageOf)).toEqual([0, 1, 0, 1]);
    expect(result.ok ? result.rows.map((row) => row.id).toSorted() : null).toEqual(
      people(151, 0)
        .map((_, index) => String(index))
        .toSorted(),
    );
  });

  it('fails as a whole when one page fails', async () => {
    const { wellsky } = await connect((request) =>
      pageOf(request) === 1 ? { status: 500 } : bundle(people(100)),
    );
    expect((await wellsky.clients(null)).ok).toBe(false);
  });

  it('keeps what fits beside a row that does not', async () => {
    const { wellsky } = await connect(() => bundle([...people(2), { id: 'Ruth Anderson' }, 7]));
    const result = await wellsky.clients(null);
    expect(result).toMatchObject({ ok: true, rows: [{ id: '1' }, { id: '2' }] });
    expect(result.ok ? result.quarantined : []).toHaveLength(2);
    expect(JSON.stringify(result.ok ? result.quarantined : [])).not.toContain('Ruth');
  });

  it('is not taken for empty when the answer is no list', async () => {
    const { wellsky } = await connect(() => ({ json: { error: 'temporarily unavailable' } }));
    expect(await wellsky.clients(null)).toMatchObject({ failure: { kind: 'unreachable' } });
  });
});
