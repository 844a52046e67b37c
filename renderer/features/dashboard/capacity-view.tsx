import { ChartLine } from 'lucide-react';
import type { CapacityView as Answer } from '../../../shared/contract/insights.ts';
import { CapacityChart } from '../../components/charts/capacity-chart.tsx';
import { HoursBar, hoursScale } from '../../components/charts/hours-bar.tsx';
import { aboutHours } from '../../lib/format.ts';
import { useFigures } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { BarRow } from './bar-row.tsx';
import { capacitySheet, capacitySummary, toldPlaces } from './capacity-figures.ts';
import { CARD_ROWS, MoreRows } from './more-rows.tsx';
import { usePage } from './page.ts';
import { ViewCard } from './view-card.tsx';

/** Places below the line; it is the line that matters. */
const CARD_PLACES = CARD_ROWS / 2;

/** Weekly hours with the forecast's band, the hiring trigger, and what caregivers would like. */
export function CapacityView() {
  const query = useFigures('capacity', {});
  const { isLarge } = usePage();
  return (
    <ViewCard
      name="capacity"
      icon={ChartLine}
      query={query}
      show={({ outlook, wanted, missing }) => {
        if (outlook === null) return null;
        const summary = capacitySummary(outlook);
        return {
          summary,
          chart: (
            <>
              <CapacityChart outlook={outlook} label={summary} height={isLarge ? 20 : 12} />
              <WantedHours wanted={toldPlaces(wanted)} isWhole={isLarge} />
            </>
          ),
          sheet: capacitySheet(outlook, wanted),
          missing,
        };
      }}
    />
  );
}

interface WantedHoursProps {
  readonly wanted: Readonly<Answer['wanted']>;
  readonly isWhole: boolean;
}

function WantedHours({ wanted, isWhole }: WantedHoursProps) {
  const words = text.dashboard.capacity;
  if (wanted.length === 0) return null;
  const max = hoursScale(
    wanted.map(({ hours, hoursWanted }) => ({ total: hours, threshold: hoursWanted })),
  );
  const shown = isWhole ? wanted : wanted.slice(0, CARD_PLACES);
  return (
    <div className="mt-4">
      <h3 className="mb-1 text-xs font-medium">{words.wantedHeading}</h3>
      <ul>
        {shown.map(({ place, hours, hoursWanted }) => (
          <BarRow
            key={place}
            name={place}
            figure={aboutHours(hours)}
            detail={words.wantedOf(aboutHours(hoursWanted))}
          >
            <HoursBar
              worked={hours}
              scheduled={0}
              overtime={0}
              threshold={hoursWanted}
              max={max}
              label={words.wantedBar(place, aboutHours(hours), aboutHours(hoursWanted))}
            />
          </BarRow>
        ))}
      </ul>
      <MoreRows of="capacity" count={wanted.length - shown.length} />
    </div>
  );
}
