import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { OptOut } from '../../../shared/domain/recipient.ts';
import type { Connection } from './connection.ts';

/** Addresses that asked for no more messages. */
export interface OptOuts {
  all(): OptOut[];
  has(channel: OutsideChannel, address: string): boolean;
  /** Keeps the first time of an address that is there already. */
  add(optOut: OptOut): void;
  /** The address asked to hear from the agency again (START). */
  remove(channel: OutsideChannel, address: string): void;
}

export function optOuts(connection: Connection): OptOuts {
  const all = connection.prepare<OptOut>('SELECT channel, address, at FROM opt_outs ORDER BY at');
  const has = connection.prepare<{ found: number }>(
    'SELECT 1 AS found FROM opt_outs WHERE channel = ? AND address = ?',
  );
  const add = connection.prepare(
    'INSERT INTO opt_outs (channel, address, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = connection.prepare('DELETE FROM opt_outs WHERE channel = ? AND address = ?');
  return {
    all: () => all.all(),
    has: (channel, address) => has.get(channel, address) !== undefined,
    add({ channel, address, at }) {
      add.run(channel, address, at);
    },
    remove(channel, address) {
      remove.run(channel, address);
    },
  };
}
