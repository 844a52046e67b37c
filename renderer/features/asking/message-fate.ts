import type { Instant } from '../../../shared/util/time.ts';
import { momentFrom } from '../../lib/format.ts';
import { fateOf } from '../../lib/fate.ts';
import { text } from '../../lib/text.ts';
import type { SentMessage } from './asking-state.ts';

/** What became of a message, in words: "SMS delivered 10:40 AM". */
export function messageFate(
  message: Omit<SentMessage, 'text'>,
  now: Instant,
  zone: string,
): string {
  const { channel, finishedAt, dueAt } = message;
  const at = finishedAt ?? (dueAt > now ? dueAt : now);
  return text.messageFate[fateOf(message)](
    text.telling.channels[channel],
    momentFrom(now, at, zone),
  );
}
