/** Small counts over time, oldest first; a week without any keeps a line at the bottom. */
export function WeekBars({ counts, label }: { counts: readonly number[]; label: string }) {
  const most = Math.max(1, ...counts);
  const step = 100 / Math.max(1, counts.length);
  return (
    <svg role="img" aria-label={label} className="block h-8 w-full">
      {counts.map((count, index) => {
        const height = Math.max(4, (count / most) * 100);
        return (
          <rect
            // A place in time is all that tells one bar from another.
            key={index}
            x={`${String(step * (index + 0.1))}%`}
            y={`${String(100 - height)}%`}
            width={`${String(step * 0.8)}%`}
            height={`${String(height)}%`}
            rx="1.5"
            className={count === 0 ? 'fill-control/50' : 'fill-accent'}
          />
        );
      })}
    </svg>
  );
}
