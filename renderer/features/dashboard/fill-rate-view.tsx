import { CalendarCheck2 } from 'lucide-react';
import { Legend } from '../../components/charts/legend.tsx';
import { useFigures } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { FillChart } from './fill-chart.tsx';
import { fillRateSheet, fillRateSummary, hasOpenShifts, isPartial } from './fill-rate-figures.ts';
import { usePage } from './page.ts';
import { ViewCard } from './view-card.tsx';

const WEEKS = 12;

/** Which share of open shifts was filled in time, and how long that took, week by week. */
export function FillRateView() {
  const query = useFigures('fillRate', { weeks: WEEKS });
  const { isLarge } = usePage();
  return (
    <ViewCard
      name="fill-rate"
      icon={CalendarCheck2}
      query={query}
      show={(view) => {
        if (!hasOpenShifts(view.total)) return null;
        const summary = fillRateSummary(view);
        return {
          summary,
          chart: (
            <>
              <FillChart weeks={view.weeks} label={summary} height={isLarge ? 24 : 18} />
              <div className="mt-1.5">
                <Legend>
                  {view.weeks.every(isPartial) ? null : (
                    <DotKey isPartial={false}>{text.dashboard.fillRate.keyComplete}</DotKey>
                  )}
                  {view.weeks.some(isPartial) ? (
                    <DotKey isPartial>{text.dashboard.fillRate.keyPartial}</DotKey>
                  ) : null}
                </Legend>
              </div>
            </>
          ),
          sheet: fillRateSheet(view.weeks),
          missing: view.missing,
        };
      }}
    />
  );
}

function DotKey({ isPartial: isRing, children }: { isPartial: boolean; children: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <svg aria-hidden="true" viewBox="0 0 8 8" className="size-2 shrink-0 overflow-visible">
        <circle
          cx="4"
          cy="4"
          r="3"
          strokeWidth="1.5"
          className={`stroke-accent ${isRing ? 'fill-surface' : 'fill-accent'}`}
        />
      </svg>
      {children}
    </li>
  );
}
