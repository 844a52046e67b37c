import { Activity } from 'lucide-react';
import type { ApiHealth } from '../../../shared/contract/dashboard.ts';
import { Legend, LineKey } from '../../components/charts/legend.tsx';
import { useZone } from '../../lib/agency.tsx';
import { useNow } from '../../lib/clock.tsx';
import { useFigures } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { ApiChart, P50, P95 } from './api-chart.tsx';
import {
  apiHealthSheet,
  apiHealthSummary,
  circuitWords,
  failureWords,
  lastSweepWords,
} from './api-health-figures.ts';
import { usePage } from './page.ts';
import { ViewCard } from './view-card.tsx';

/** How WellSky answered in the last 24 hours, and when it was last read. */
export function ApiHealthView() {
  const query = useFigures('apiHealth', {});
  const { isLarge } = usePage();
  const here = { now: useNow(), zone: useZone() };
  return (
    <ViewCard
      name="api-health"
      icon={Activity}
      query={query}
      show={(view) => {
        if (view.total.calls === 0) return null;
        const summary = apiHealthSummary(view);
        return {
          summary,
          chart: (
            <>
              <ApiChart hours={view.hours} label={summary} height={isLarge ? 24 : 14} />
              <Keys />
              <Facts view={view} />
            </>
          ),
          sheet: apiHealthSheet(view.hours, here),
          missing: view.missing,
        };
      }}
    />
  );
}

function Keys() {
  const words = text.dashboard.apiHealth;
  return (
    <div className="mt-1.5">
      <Legend>
        <LineKey look={P50}>{words.p50}</LineKey>
        <LineKey look={P95}>{words.p95}</LineKey>
      </Legend>
    </div>
  );
}

function Facts({ view }: { view: ApiHealth }) {
  const words = text.dashboard.apiHealth;
  const here = { now: useNow(), zone: useZone() };
  const failures = failureWords(view);
  return (
    <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-xs">
      <dt className="text-soft">{words.sweep}</dt>
      <dd>{lastSweepWords(view, here)}</dd>
      <dt className="text-soft">{words.asking}</dt>
      <dd>{circuitWords(view, here)}</dd>
      {failures.length === 0 ? null : (
        <>
          <dt className="text-soft">{words.kinds}</dt>
          <dd>{failures.join(', ')}</dd>
        </>
      )}
    </dl>
  );
}
