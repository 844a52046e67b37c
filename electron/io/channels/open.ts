import type { Messenger, OpenMessenger } from '../../../shared/domain/messenger.ts';
import type { Clock } from '../../../shared/util/time.ts';

export interface MessengerOptions {
  readonly clock: Clock;
}

/** Makes messengers for the services' own addresses. */
export function createMessengers(_options: MessengerOptions): OpenMessenger {
  return (settings): Messenger => {
    throw new Error(`No messenger for ${settings.channel}.`);
  };
}
