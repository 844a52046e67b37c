import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import { CapacityChart } from '../../components/charts/capacity-chart.tsx';
import { capacityWeeks } from '../../components/charts/capacity-weeks.ts';
import { aboutHours, measuredPercent } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { differingForecast, triggerSentences } from './trigger.ts';

/** This week in a sentence, whether the trigger is near, and the line over the weeks. */
export function CapacityCard({ outlook }: { outlook: CapacityOutlook }) {
  const words = text.capacity;
  const { ratio, triggerWeek } = outlook;
  const forecast = differingForecast(outlook);
  return (
    <div className="card px-3.5 py-3">
      <p className="text-base font-semibold">
        {ratio === null
          ? words.nowHours(aboutHours(outlook.hours))
          : words.now(measuredPercent(ratio))}
      </p>
      <p className="text-soft">
        {ratio === null ? words.noTypical : `${words.nowHours(aboutHours(outlook.hours))}.`}
        {forecast === null ? null : ` ${words.forecastNow(aboutHours(forecast))}`}
      </p>
      <p className={`mt-1 ${triggerWeek === null ? 'text-soft' : 'font-medium text-high'}`}>
        {triggerSentences(outlook).join(' ')}
      </p>
      <div className="mt-3">
        <CapacityChart outlook={outlook} label={words.chart(capacityWeeks(outlook).length)} />
      </div>
    </div>
  );
}
