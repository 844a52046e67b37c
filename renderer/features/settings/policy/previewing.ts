import type { PolicyChange } from '../../../../shared/contract/settings.ts';
import { useCommand } from '../../../lib/engine.tsx';

/** How many days are replayed. */
const DAYS = 90;

/** Asks what changed rules would have done; a newer question replaces the one that runs. */
export function usePreview() {
  const asking = useCommand('previewPolicy');
  const asked = JSON.stringify(asking.variables?.changes);
  return {
    isPending: asking.isPending,
    // The engine gives up an older rehearsal for a newer one: nobody waits for that answer.
    failure: asking.error?.code === 'conflict' ? null : asking.error,
    ask(changes: readonly PolicyChange[]) {
      if (changes.length > 0) asking.mutate({ changes: [...changes], days: DAYS });
    },
    /** The answer to exactly these changes; undefined where they were not asked for. */
    answerTo: (changes: readonly PolicyChange[]) =>
      asked === JSON.stringify(changes) ? asking.data : undefined,
  };
}

export type Previewing = ReturnType<typeof usePreview>;
