import type { CaregiverId, ShiftKey } from '../../../shared/domain/ids.ts';
import { useDelayed } from '../../lib/delayed.ts';
import { useTypedDraft } from '../../lib/draft.ts';

/** What was typed in place of the suggested texts, by caregiver. */
type AskTexts = Readonly<Record<string, string>>;

/** Typing is checked when it pauses. */
const CHECK_MS = 300;

/** The edited texts about a shift, which survive the window being loaded anew. */
export function useAskTexts(shift: ShiftKey) {
  const [kept, keep] = useTypedDraft(`ask ${shift}`);
  const settled = useDelayed(kept, CHECK_MS);
  const edited = textsOf(kept);
  return {
    edited,
    /** As they were when typing last paused. */
    settled: textsOf(settled),
    edit: (id: CaregiverId, words: string) => {
      keep(JSON.stringify({ ...edited, [id]: words }));
    },
    /** Back to the suggested texts. */
    forget: (ids: readonly CaregiverId[]) => {
      const rest = Object.entries(edited).filter(([id]) => !ids.some((one) => one === id));
      keep(rest.length === 0 ? '' : JSON.stringify(Object.fromEntries(rest)));
    },
  };
}

function textsOf(kept: string): AskTexts {
  // Only this file writes here.
  return kept === '' ? {} : (JSON.parse(kept) as AskTexts);
}
