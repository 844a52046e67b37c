import type { Ask } from '../../../shared/domain/history.ts';
import type { ShiftKey } from '../../../shared/domain/ids.ts';
import { LinkButton } from '../../components/button.tsx';
import { text } from '../../lib/text.ts';
import { messageOf, useShiftMessages } from '../asking/asking-state.ts';
import { useSending } from '../asking/sending.ts';
import { useAsking } from './asking.ts';

interface AskUndoProps {
  readonly shift: ShiftKey;
  readonly ask: Ask;
  readonly name: string;
  readonly className?: string;
}

/**
 * The way back: of what was logged, of the answer to a message, of a message that waits, or by
 * telling her that it is settled.
 */
export function AskUndo({ shift, ask, name, className = '' }: AskUndoProps) {
  const { undo } = useAsking(shift);
  const { withdraw } = useSending();
  const message = messageOf(useShiftMessages(shift).data?.messages, ask.id);
  // What ended by itself after its message left is past taking back.
  const isOver = ask.outcome === 'withdrawn' || ask.outcome === 'expired';
  if (message?.state === 'sent' && isOver) return null;
  if (message === undefined || ask.outcome !== null) {
    return (
      <LinkButton
        className={className}
        aria-label={text.ask.undoOf(name)}
        onClick={() => {
          undo(ask.id, name);
        }}
      >
        {text.ask.undo}
      </LinkButton>
    );
  }
  const isWaiting = message.state === 'waiting';
  return (
    <LinkButton
      className={className}
      aria-label={isWaiting ? text.asking.withdrawOf(name) : text.asking.settleOf(name)}
      onClick={() => {
        void withdraw([ask.id], name);
      }}
    >
      {isWaiting ? text.asking.withdraw : text.asking.settle}
    </LinkButton>
  );
}
