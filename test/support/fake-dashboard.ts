import type { Handlers } from '../../shared/contract/contract.ts';
import type { DashboardAnswers } from './panel-views/dashboard.ts';

type DashboardHandlers = Pick<Handlers, 'openShifts' | 'fillRate' | 'askLoad' | 'apiHealth'>;

/** Answers from plain data, whatever period is asked for. */
export function fakeDashboardHandlers(answers: () => DashboardAnswers): DashboardHandlers {
  return {
    openShifts: () => ({ ok: true, value: answers().openShifts }),
    fillRate: ({ weeks }) => {
      const { fillRate } = answers();
      return { ok: true, value: { ...fillRate, weeks: fillRate.weeks.slice(-weeks) } };
    },
    askLoad: () => ({ ok: true, value: answers().askLoad }),
    apiHealth: () => ({ ok: true, value: answers().apiHealth }),
  };
}
