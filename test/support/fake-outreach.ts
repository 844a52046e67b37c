import type { Handlers } from '../../shared/contract/contract.ts';
import type { Panel } from '../../shared/contract/views.ts';
import { fakeAskingHandlers, type Stage } from './fake-asking.ts';
import { fakeOfficeHandlers } from './fake-office.ts';
import { fakeTellingHandlers, undelivered } from './fake-telling.ts';
import { fakeWritingHandlers } from './fake-writing.ts';
import type { Scene } from './scenes/scene.ts';

type OutreachHandlers = Pick<
  Handlers,
  | 'channels'
  | 'saveChannel'
  | 'removeChannel'
  | 'recipients'
  | 'saveRecipient'
  | 'removeRecipient'
  | 'telling'
  | 'outbox'
  | 'retryDelivery'
  | 'handOver'
  | 'draftAsks'
  | 'sendAsks'
  | 'withdrawAsk'
  | 'asking'
  | 'shiftMessages'
  | 'confirmReply'
  | 'stopAsking'
  | 'allowAsking'
  | 'draftWrite'
  | 'approveWrite'
  | 'writes'
  | 'setWellSkyPage'
>;

/** Channels, people, asking, telling and writing over plain data. */
export function fakeOutreachHandlers(stage: Stage): OutreachHandlers {
  return {
    ...fakeTellingHandlers(stage),
    ...fakeAskingHandlers(stage),
    ...fakeOfficeHandlers(stage),
    ...fakeWritingHandlers(stage),
  };
}

/** What the front page says of replies and alerts. */
export function attentionOf(scene: Scene): Panel['attention'] {
  const replies = scene.outreach.replies.filter(({ state }) => state === 'to-confirm').length;
  return { replies, undelivered: undelivered(scene) };
}
