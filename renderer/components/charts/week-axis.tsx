import type { LocalDate } from '../../../shared/util/time.ts';
import { calendarDay } from '../../lib/format.ts';
import type { Frame } from './frame.ts';

/** Width of a date below the axis, with air, in rem. */
const LABEL_REM = 3.75;

interface WeekAxisProps {
  readonly weeks: readonly { readonly weekStart: LocalDate; readonly x: number }[];
  readonly frame: Frame;
  readonly rem: number;
}

/** First days of weeks along the bottom, as many as there is room for. */
export function WeekAxis({ weeks, frame, rem }: WeekAxisProps) {
  const room = Math.floor((frame.right - frame.left) / rem / LABEL_REM);
  return labelledWeeks(weeks.length, room).map((index) => {
    const week = weeks[index];
    if (week === undefined) return null;
    const isLast = index === weeks.length - 1;
    return (
      <text
        key={week.weekStart}
        x={isLast ? Math.min(week.x + 10, frame.width) : week.x}
        y={frame.height - 3}
        textAnchor={isLast ? 'end' : 'middle'}
        className="fill-soft"
      >
        {calendarDay(week.weekStart)}
      </text>
    );
  });
}

/** Places of the weeks that get a label below: at most `room`, the last one always among them. */
export function labelledWeeks(count: number, room: number): readonly number[] {
  const step = Math.max(1, Math.ceil(count / Math.max(1, room)));
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => (count - 1 - index) % step === 0,
  );
}
