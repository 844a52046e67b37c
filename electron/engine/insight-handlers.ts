import type { Answer, Handlers } from '../../shared/contract/contract.ts';
import type { Engine } from './engine.ts';

type InsightHandlers = Pick<
  Handlers,
  | 'overtime'
  | 'patterns'
  | 'capacity'
  | 'trackRecord'
  | 'briefing'
  | 'hoursReport'
  | 'lookUp'
  | 'profile'
  | 'recordChoice'
  | 'undoChoice'
  | 'explain'
  | 'rehearse'
  | 'workflows'
>;

/** Runs with the agency's engine, or says that there is none. */
type On = <T>(work: (engine: Engine) => Answer<T>) => Answer<T>;

const NOT_YET = {
  ok: false,
  code: 'unavailable',
  message: 'Standby does not show this yet.',
} as const;

/** The contract's calls that look further than one incident. */
export function insightHandlers(on: On): InsightHandlers {
  return {
    overtime: () => on(() => NOT_YET),
    patterns: () => on(() => NOT_YET),
    capacity: () => on(() => NOT_YET),
    trackRecord: () => on(() => NOT_YET),
    briefing: () => on(() => NOT_YET),
    hoursReport: () => on(() => NOT_YET),
    lookUp: () => on(() => NOT_YET),
    profile: () => on(() => NOT_YET),
    recordChoice: () => on(() => NOT_YET),
    undoChoice: () => on(() => NOT_YET),
    explain: () => on(() => NOT_YET),
    rehearse: () => on(() => NOT_YET),
    workflows: () => on(() => NOT_YET),
  };
}
