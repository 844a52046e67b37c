import { describe, expect, it } from 'vitest';
import { planHistoryReads } from '../../../../electron/core/sweep/history.ts';
import type { ClientId } from '../../../../shared/domain/ids.ts';
import type { LocalDate } from '../../../../shared/util/time.ts';

const today = '2026-11-27' as LocalDate;
const [known, fresh, current] = ['1', '2', '3'] as ClientId[] as [ClientId, ClientId, ClientId];

describe('planHistoryReads', () => {
  it('reads whole histories first, then what has come since, and nothing twice a day', () => {
    const reads = planHistoryReads({
      clients: [known, fresh, current],
      readThrough: new Map([
        [known, '2026-11-25' as LocalDate],
        [current, today],
      ]),
      today,
      historyDays: 182,
    });
    expect(reads).toEqual([
      { clientId: fresh, from: '2026-05-29', to: today },
      { clientId: known, from: '2026-11-23', to: today },
    ]);
  });

  it('never reaches further back than the history that is kept', () => {
    const readThrough = new Map([[known, '2025-01-01' as LocalDate]]);
    const [read] = planHistoryReads({ clients: [known], readThrough, today, historyDays: 10 });
    expect(read?.from).toBe('2026-11-17');
  });
});
