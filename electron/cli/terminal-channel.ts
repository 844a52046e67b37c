import type { Channel } from '../../shared/domain/delivery.ts';
import type { Output } from './outcome.ts';

/** Without a desktop, a notification is a line on standard error. */
export function terminalChannel(output: Output): Channel {
  return {
    name: 'desktop',
    send({ title, body }) {
      output.err(`${title}. ${body}\n`);
      return Promise.resolve({ kind: 'sent' });
    },
  };
}
