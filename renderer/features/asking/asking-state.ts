import type { ShiftMessages } from '../../../shared/contract/asking.ts';
import type { IncidentLine } from '../../../shared/contract/views.ts';
import type { AskId, ShiftKey } from '../../../shared/domain/ids.ts';
import { useAnswer } from '../../lib/engine.tsx';

/** Asking as a whole; undefined until it is known. */
export function useAskingState() {
  return useAnswer('asking', {}).data;
}

export type SentMessage = ShiftMessages['messages'][number];

/** Messages and replies about a shift; what is not known yet is not shown. */
export function useShiftMessages(shift: ShiftKey) {
  return useAnswer('shiftMessages', { shift });
}

/** The message that asked; none where she was asked in another way. */
export function messageOf(
  messages: readonly SentMessage[] | undefined,
  askId: AskId | undefined,
): SentMessage | undefined {
  return messages?.find((one) => one.kind === 'ask' && one.askId === askId);
}

/** The incident that is about a shift; undefined when none is. */
export function incidentAbout(
  shift: ShiftKey,
  incidents: readonly IncidentLine[],
): IncidentLine | undefined {
  return incidents.find(({ subjects }) => subjects.some((one) => one.shift === shift));
}
