import type {
  ChannelSettings,
  OutsideChannel,
  SettingsOf,
} from '../../../shared/domain/channel.ts';
import type { Connection } from './connection.ts';

/** What is set up of each outside channel, but for its secrets. */
export interface ChannelSettingsRecord {
  all(): ChannelSettings[];
  get<C extends OutsideChannel>(channel: C): SettingsOf<C> | null;
  put(settings: ChannelSettings): void;
  remove(channel: OutsideChannel): void;
}

interface Row {
  readonly body: string;
}

export function channelSettings(connection: Connection): ChannelSettingsRecord {
  const all = connection.prepare<Row>('SELECT body FROM channel_settings ORDER BY channel');
  const get = connection.prepare<Row>('SELECT body FROM channel_settings WHERE channel = ?');
  const put = connection.prepare(
    `INSERT INTO channel_settings (channel, body) VALUES (?, ?)
     ON CONFLICT (channel) DO UPDATE SET body = excluded.body`,
  );
  const remove = connection.prepare('DELETE FROM channel_settings WHERE channel = ?');
  return {
    all: () => all.all().map(({ body }) => JSON.parse(body) as ChannelSettings),
    get<C extends OutsideChannel>(channel: C) {
      const row = get.get(channel);
      return row === undefined ? null : (JSON.parse(row.body) as SettingsOf<C>);
    },
    put(settings) {
      put.run(settings.channel, JSON.stringify(settings));
    },
    remove(channel) {
      remove.run(channel);
    },
  };
}
