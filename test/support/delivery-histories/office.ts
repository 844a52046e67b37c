import { secretName } from '../../../electron/engine/channels/secrets.ts';
import type { Store } from '../../../electron/io/store/store.ts';
import { memorySecrets } from '../../../electron/sources/memory-secrets.ts';
import type { Secrets } from '../../../electron/engine/parts.ts';
import type {
  ChannelSecrets,
  ChannelSettings,
  OutsideChannel,
} from '../../../shared/domain/channel.ts';
import type { RecipientId } from '../../../shared/domain/ids.ts';
import type { Recipient } from '../../../shared/domain/recipient.ts';
import type { OfficePlace } from './facts.ts';
import type { Script } from './script.ts';

type Person = Script['recipients'][number];

/** Who is told and over what, as the scheduler has set it up. */
export interface Office {
  readonly secrets: Secrets;
  /** Writes it all into an empty cache. */
  setUp(store: Store): void;
  /** Everybody there ever was, by number. */
  person(number: number): Recipient | null;
}

export function anOffice({ channels, recipients }: Script): Office {
  const secrets = memorySecrets();
  const people = recipients.map(recipientOf);
  return {
    secrets,
    setUp(store) {
      for (const channel of channels) setUpChannel(channel, store, secrets);
      for (const recipient of people) store.recipients.put(recipient);
    },
    person: (number) => people[number % people.length] ?? null,
  };
}

/** Sets a channel up as the settings do, with secrets that open nothing. */
export function setUpChannel(channel: OutsideChannel, store: Store, secrets: Secrets): void {
  const { settings, secrets: kept } = SET_UP[channel];
  store.channelSettings.put(settings);
  secrets.set(secretName(channel), JSON.stringify(kept));
}

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];

function recipientOf(
  { phone, hasEmail, hasSlack, isOnDuty, isOnCall }: Person,
  n: number,
): Recipient {
  return {
    id: `recipient-${String(n)}` as RecipientId,
    name: `Recipient ${String(n)}`,
    phone: phone === null ? null : `+1303555010${String(phone)}`,
    email: hasEmail ? `recipient-${String(n)}@example.org` : null,
    slackId: hasSlack ? `U00000000${String(n)}` : null,
    dutyHours: isOnDuty
      ? EVERY_DAY.map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 }))
      : [],
    scope: { locationIds: [], clientIds: [] },
    isOnCall,
    wantsDigest: false,
  };
}

/** Everywhere where somebody can be told at once, as the cache and the keyring have it. */
export function placesOf(
  { recipients, channelSettings }: Store,
  secrets: Pick<Secrets, 'get'>,
): OfficePlace[] {
  const channels = channelSettings
    .all()
    .map(({ channel }) => channel)
    .filter((channel) => secrets.get(secretName(channel)) !== null);
  return recipients.all().flatMap((recipient) => {
    const isOnDuty = recipient.dutyHours.length > 0;
    if (!isOnDuty && !recipient.isOnCall) return [];
    return channels.flatMap((channel) => {
      const to = ADDRESS[channel](recipient);
      return to === null ? [] : [{ channel, to, isOnDuty }];
    });
  });
}

const ADDRESS: Readonly<Record<OutsideChannel, (recipient: Recipient) => string | null>> = {
  sms: ({ phone }) => phone,
  email: ({ email }) => email,
  slack: ({ slackId }) => slackId,
};

interface SetUp {
  readonly settings: ChannelSettings;
  readonly secrets: ChannelSecrets;
}

const SET_UP: Readonly<Record<OutsideChannel, SetUp>> = {
  sms: {
    settings: { channel: 'sms', accountSid: `AC${'0'.repeat(32)}`, from: '+13035550100' },
    secrets: { authToken: 'demo-secret-not-real' },
  },
  email: {
    settings: {
      channel: 'email',
      host: 'smtp.example.org',
      port: 465,
      security: 'tls',
      signIn: 'password',
      user: 'standby@example.org',
      from: 'standby@example.org',
      clientId: null,
      tokenUrl: null,
    },
    secrets: { password: 'demo-secret-not-real' },
  },
  slack: {
    settings: { channel: 'slack', kind: 'bot' },
    secrets: { botToken: 'xoxb-demo' },
  },
};
