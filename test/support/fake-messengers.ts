import type { ChannelSecrets, ChannelSettings } from '../../shared/domain/channel.ts';
import type {
  Messenger,
  OpenMessenger,
  Outgoing,
  SendOutcome,
} from '../../shared/domain/messenger.ts';

/** Messengers that send nothing, and remember everything. */
export interface FakeMessengers {
  readonly open: OpenMessenger;
  /** What was opened with what, oldest first. */
  readonly opened: readonly { settings: ChannelSettings; secrets: ChannelSecrets }[];
  readonly sent: readonly Outgoing[];
  /** How many were closed. */
  readonly closed: () => number;
  /** What the next sends come to; after these, all are sent. */
  answer(...outcomes: readonly SendOutcome[]): void;
}

export function fakeMessengers(): FakeMessengers {
  const opened: { settings: ChannelSettings; secrets: ChannelSecrets }[] = [];
  const sent: Outgoing[] = [];
  const outcomes: SendOutcome[] = [];
  let closed = 0;
  return {
    opened,
    sent,
    closed: () => closed,
    answer(...next) {
      outcomes.push(...next);
    },
    open(settings, secrets): Messenger {
      opened.push({ settings, secrets });
      return {
        channel: settings.channel,
        send(outgoing) {
          sent.push(outgoing);
          return Promise.resolve(outcomes.shift() ?? { kind: 'sent', serviceId: outgoing.key });
        },
        find: null,
        receipt: null,
        inbox: null,
        close() {
          closed += 1;
        },
      };
    },
  };
}
