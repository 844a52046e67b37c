import type { Handlers } from '../../shared/contract/contract.ts';
import { askLoad } from '../core/dashboard/ask-load.ts';
import { apiHealthView } from './insights/api-health.ts';
import { fillRateView } from './insights/fill-rate.ts';
import { openShiftsView } from './insights/open-shifts.ts';
import type { WithEngine } from './with-engine.ts';

type DashboardHandlers = Pick<Handlers, 'openShifts' | 'fillRate' | 'askLoad' | 'apiHealth'>;

/** The contract's calls that only the dashboard makes. */
export function dashboardHandlers({ on }: Pick<WithEngine, 'on'>): DashboardHandlers {
  return {
    openShifts: ({ weeks }) =>
      on(({ source, memory }) => ({
        ok: true,
        value: openShiftsView(source, memory, source.clock(), weeks),
      })),
    fillRate: ({ weeks }) =>
      on(({ source, memory }) => ({
        ok: true,
        value: fillRateView(source, memory, source.clock(), weeks),
      })),
    askLoad: () =>
      on(({ source, memory }) => ({ ok: true, value: askLoad(memory.snapshot(source.clock())) })),
    apiHealth: () => on((engine) => ({ ok: true, value: apiHealthView(engine) })),
  };
}
