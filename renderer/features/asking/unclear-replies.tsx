import type { ShiftKey } from '../../../shared/domain/ids.ts';
import { ScreenLink } from '../../components/screen-link.tsx';
import { text } from '../../lib/text.ts';
import { useShiftMessages } from './asking-state.ts';
import { ConfirmReply } from './confirm-reply.tsx';

/**
 * A reply about a shift that somebody has to read before the next call. One at a time: whom to call
 * stays in sight.
 */
export function UnclearReplies({ shift }: { shift: ShiftKey }) {
  const replies = useShiftMessages(shift).data?.replies ?? [];
  const unclear = replies.filter(({ state }) => state === 'to-confirm');
  const [first, ...others] = unclear;
  if (first === undefined) return null;
  return (
    <section>
      <h3 className="mb-1.5 px-1 font-semibold">{text.replies.heading}</h3>
      <div className="card">
        <ConfirmReply key={first.id} reply={first} />
      </div>
      {others.length === 0 ? null : (
        <p className="mt-1.5 px-1">
          <ScreenLink to={{ screen: 'replies' }}>{text.replies.more(others.length)}</ScreenLink>
        </p>
      )}
    </section>
  );
}
