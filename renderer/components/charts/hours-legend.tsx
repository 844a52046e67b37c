import { text } from '../../lib/text.ts';
import { BEYOND, THRESHOLD } from './hours-bar.tsx';
import { Legend, ShapeKey } from './legend.tsx';

/** What the parts of a bar of hours mean. */
export function HoursLegend() {
  const words = text.overtime.legend;
  return (
    <div aria-hidden="true">
      <Legend>
        <ShapeKey shape="h-3 w-3" className="fill-accent">
          {words.worked}
        </ShapeKey>
        <ShapeKey shape="h-3 w-3" className="fill-planned">
          {words.scheduled}
        </ShapeKey>
        <ShapeKey shape="h-1 w-3" className={BEYOND}>
          {words.over}
        </ShapeKey>
        <ShapeKey shape="h-3 w-0.5" className={THRESHOLD}>
          {words.threshold}
        </ShapeKey>
      </Legend>
    </div>
  );
}
