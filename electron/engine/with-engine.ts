import type { Answer } from '../../shared/contract/contract.ts';
import { StoreError } from '../io/store/problems.ts';
import type { Engine } from './agency-engine.ts';

/** How a call reaches the agency that is shown. What its disk refuses becomes an answer. */
export interface WithEngine {
  /** Runs with the agency's engine, or says that there is none. */
  readonly on: <T>(work: (engine: Engine) => Answer<T>) => Answer<T>;
  readonly onLater: <T>(work: (engine: Engine) => Promise<Answer<T>>) => Promise<Answer<T>>;
}

export function withEngine(current: () => Engine | null): WithEngine {
  return {
    on(work) {
      const engine = current();
      if (engine === null) return NO_AGENCY;
      try {
        return work(engine);
      } catch (error) {
        return refusedByDisk(error);
      }
    },
    async onLater(work) {
      const engine = current();
      if (engine === null) return NO_AGENCY;
      try {
        return await work(engine);
      } catch (error) {
        return refusedByDisk(error);
      }
    },
  };
}

export const NO_AGENCY = {
  ok: false,
  code: 'unavailable',
  message: 'No agency is connected yet. Open Settings to connect one.',
} as const;

/** Anything else is a bug, which the dispatcher reports. */
function refusedByDisk(error: unknown): Extract<Answer<never>, { ok: false }> {
  if (!(error instanceof StoreError)) throw error;
  return { ok: false, code: 'unavailable', message: error.message };
}
