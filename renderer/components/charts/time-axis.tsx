import type { Frame } from './frame.ts';

/** Width of a date or time below the axis, with air, in rem. */
const LABEL_REM = 3.75;

interface TimeAxisProps {
  readonly places: readonly { readonly key: string; readonly label: string; readonly x: number }[];
  readonly frame: Frame;
  readonly rem: number;
}

/** Dates or times along the bottom, as many as there is room for. */
export function TimeAxis({ places, frame, rem }: TimeAxisProps) {
  const room = Math.floor((frame.right - frame.left) / rem / LABEL_REM);
  return labelledPlaces(places.length, room).map((index) => {
    const place = places[index];
    if (place === undefined) return null;
    const isLast = index === places.length - 1;
    return (
      <text
        key={place.key}
        x={isLast ? Math.min(place.x + 10, frame.width) : place.x}
        y={frame.height - 3}
        textAnchor={isLast ? 'end' : 'middle'}
        className="fill-soft"
      >
        {place.label}
      </text>
    );
  });
}

/** Which places get a label below: at most `room`, the last one always among them. */
export function labelledPlaces(count: number, room: number): readonly number[] {
  const step = Math.max(1, Math.ceil(count / Math.max(1, room)));
  return Array.from({ length: count }, (_, index) => index).filter(
    (index) => (count - 1 - index) % step === 0,
  );
}
