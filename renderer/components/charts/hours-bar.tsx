import { scaleLinear } from '@visx/scale';

/** How the parts that mean something by themselves are drawn, in the legend too. */
export const BEYOND = 'fill-high forced-colors:fill-[Highlight]';
export const THRESHOLD = 'fill-ink forced-colors:fill-[CanvasText]';

interface HoursBarProps {
  readonly worked: number;
  readonly scheduled: number;
  /** Hours at more than the regular rate, wherever in the week they fall. */
  readonly overtime: number;
  readonly threshold: number;
  /** Hours of the whole width, the same for all bars that stand below each other. */
  readonly max: number;
  /** The bar in words. */
  readonly label: string;
}

/**
 * Hours of one week as a bar: worked, then still to come, with a mark at the threshold. A line
 * below it has the length of the overtime, so that colour is not needed to see it; it stands at the
 * end even where a long day in the middle is what is dear.
 */
export function HoursBar({ worked, scheduled, overtime, threshold, max, label }: HoursBarProps) {
  const scale = scaleLinear({ domain: [0, max], range: [0, 100], clamp: true });
  const at = (hours: number) => `${String(scale(hours))}%`;
  const total = worked + scheduled;
  return (
    <svg role="img" aria-label={label} className="block h-4 w-full overflow-visible">
      <rect y="20%" width="100%" height="50%" rx="3" className="fill-sunken" />
      <rect y="20%" width={at(total)} height="50%" rx="3" className="fill-planned" />
      <rect y="20%" width={at(worked)} height="50%" rx="3" className="fill-accent" />
      {overtime > 0 ? (
        <rect
          x={at(total - overtime)}
          y="84%"
          width={at(overtime)}
          height="16%"
          className={BEYOND}
        />
      ) : null}
      <rect
        x={at(threshold)}
        width="2"
        height="100%"
        transform="translate(-1)"
        className={THRESHOLD}
      />
    </svg>
  );
}

/** Full width for bars with these totals: a little beyond the longest bar and every threshold. */
export function hoursScale(
  rows: readonly { readonly total: number; readonly threshold: number }[],
): number {
  const longest = Math.max(1, ...rows.flatMap(({ total, threshold }) => [total, threshold]));
  return longest * 1.04;
}
