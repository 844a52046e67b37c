import type { FillCounts, FillRate, FillWeek } from '../../../shared/contract/dashboard.ts';
import { HOUR, MINUTE } from '../../../shared/util/time.ts';
import { duration, measuredPercent } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { dayColumn, numberColumn, percentColumn, wordsColumn, type Sheet } from './sheet.ts';

/** How many open shifts were filled before they began, and how long that took. */
export function fillRateSummary({ weeks, total }: FillRate): string {
  return text.dashboard.fillRate.summary({
    share: total.filledShare === null ? null : measuredPercent(total.filledShare),
    filled: total.filledInTime,
    decided: decidedOf(total),
    weeks: weeks.length,
    median: total.medianMinutes === null ? null : duration(total.medianMinutes * MINUTE),
  });
}

/** Open shifts of which it is known what became of them. */
function decidedOf({ filledInTime, filledLate, missed }: FillCounts): number {
  return filledInTime + filledLate + missed;
}

/** Whether there was any open shift. */
export function hasOpenShifts(counts: FillCounts): boolean {
  return decidedOf(counts) + counts.stillOpen + counts.cancelled > 0;
}

/** Whether a week says less than it will, or than a watched one does. */
export function isPartial({ basis, isComplete }: FillWeek): boolean {
  return !isComplete || basis === 'asks';
}

/** Minutes as hours; null stays null. */
export function hoursOf(minutes: number | null): number | null {
  return minutes === null ? null : (minutes * MINUTE) / HOUR;
}

/** The weeks, oldest first. */
export function fillRateSheet(weeks: readonly FillWeek[]): Sheet<FillWeek> {
  const words = text.dashboard.fillRate;
  return {
    columns: [
      dayColumn(words.week, (week) => week.weekStart),
      percentColumn(words.share, (week) => week.filledShare),
      numberColumn(words.inTime, (week) => week.filledInTime),
      numberColumn(words.late, (week) => week.filledLate),
      numberColumn(words.missed, (week) => week.missed),
      numberColumn(words.stillOpen, (week) => week.stillOpen),
      numberColumn(words.cancelled, (week) => week.cancelled),
      numberColumn(words.median, (week) => hoursOf(week.medianMinutes), 1),
      numberColumn(words.p90, (week) => hoursOf(week.p90Minutes), 1),
      wordsColumn(words.basis, (week) => words.bases[week.basis]),
    ],
    rows: weeks,
    keyOf: (week) => week.weekStart,
  };
}
