import { MessageSquareText } from 'lucide-react';
import { Blank } from '../../components/blank.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { ViewScreen } from '../../components/view-screen.tsx';
import { useAnswer } from '../../lib/engine.tsx';
import { text } from '../../lib/text.ts';
import { ConfirmReply } from './confirm-reply.tsx';

/** Every reply whose meaning the scheduler has to say, oldest first. */
export function RepliesScreen() {
  const query = useAnswer('asking', {});
  return (
    <ViewScreen title={text.replies.heading} lead={text.replies.lead}>
      <Loaded query={query}>
        {({ toConfirm }) =>
          toConfirm.length === 0 ? (
            <Blank
              icon={MessageSquareText}
              title={text.replies.none}
              detail={text.replies.noneDetail}
            />
          ) : (
            <ul className="card divide-y divide-line">
              {toConfirm.map((reply) => (
                <li key={reply.id}>
                  <ConfirmReply reply={reply} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </ViewScreen>
  );
}
