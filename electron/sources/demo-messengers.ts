import type { Messenger, OpenMessenger } from '../../shared/domain/messenger.ts';
import type { Clock } from '../../shared/util/time.ts';
import { createMessengers } from '../io/channels/open.ts';

/**
 * The channels of the demo agency: texts go to the telephone network on this computer, and nothing
 * else is sent. Invented alerts are nobody's mail, whatever is typed into the demo's settings.
 */
export function demoMessengers(telephones: string, clock: Clock): OpenMessenger {
  const open = createMessengers({
    clock,
    origins: { twilio: telephones },
    // A network of its own takes texts as fast as they come.
    spacingMs: 0,
  });
  return (settings, secrets) =>
    settings.channel === 'sms' ? open(settings, secrets) : silent(settings.channel);
}

function silent(channel: Messenger['channel']): Messenger {
  return {
    channel,
    send: () =>
      Promise.resolve({
        kind: 'failed',
        reason: 'the demo agency sends nothing but texts, and those stay on this computer',
        retry: false,
        isChannelFault: true,
      }),
    find: null,
    receipt: null,
    inbox: null,
    close: () => undefined,
  };
}
