import { describe, expect, it } from 'vitest';
import { spansFor } from '../../../../electron/core/sweep/plan.ts';
import { rollWindows } from '../../../../electron/core/sweep/rollover.ts';
import type { Window } from '../../../../shared/domain/feed.ts';
import type { ClientId } from '../../../../shared/domain/ids.ts';
import { addDays, type Instant, type LocalDate } from '../../../../shared/util/time.ts';

const today = '2026-11-27' as LocalDate;
const tomorrow = addDays(today, 1);

function windowsOf(date: LocalDate, readAt: Partial<Record<Window['span'], number>>): Window[] {
  return spansFor(date).map((span) => ({
    ...span,
    clientId: '2810001' as ClientId,
    readAt: (readAt[span.span] ?? null) as Instant | null,
    failure: null,
    failedAt: null,
    changedAt: null,
  }));
}

function readings(windows: readonly Window[]): Record<string, number | null> {
  return Object.fromEntries(windows.map((window) => [window.span, window.readAt]));
}

describe('rollWindows', () => {
  it('writes nothing while the windows are those of today', () => {
    expect(rollWindows(windowsOf(today, { near: 30 }), today)).toEqual([]);
  });

  it('takes the older of the two readings that covered the days of a moved window', () => {
    const rolled = rollWindows(windowsOf(today, { near: 30, middle: 20, far: 10 }), tomorrow);
    expect(rolled.map(({ from, to }) => ({ from, to }))).toEqual(
      spansFor(tomorrow).map(({ from, to }) => ({ from, to })),
    );
    expect(readings(rolled)).toEqual({ near: 20, middle: 10, far: null });
  });

  it('counts a window as unread when one of its days was never read', () => {
    const rolled = rollWindows(windowsOf(today, { near: 30, far: 10 }), tomorrow);
    expect(readings(rolled)).toEqual({ near: null, middle: null, far: null });
  });

  it('knows nothing of today after two weeks without a reading', () => {
    const rolled = rollWindows(
      windowsOf(today, { near: 30, middle: 20, far: 10 }),
      addDays(today, 20),
    );
    expect(readings(rolled)).toEqual({ near: null, middle: null, far: null });
  });
});
