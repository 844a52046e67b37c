import type { ChannelView } from '../../../shared/contract/channels.ts';
import type { RecipientsView } from '../../../shared/contract/recipients.ts';
import type { ClientId, RecipientId } from '../../../shared/domain/ids.ts';
import { inHours } from '../panel-data.ts';

type RecipientView = RecipientsView['recipients'][number];

/** Over what people of the office are told, and who they are. */
export interface Office {
  readonly channels: readonly ChannelView[];
  readonly recipients: readonly RecipientView[];
}

const DESKTOP: ChannelView = {
  channel: 'desktop',
  state: 'ready',
  problem: null,
  settings: null,
  lastSentAt: null,
  pausedUntil: null,
  unheard: null,
  needsAddress: false,
  isOffered: true,
};

export function notSetUp(channel: 'sms' | 'email' | 'slack'): ChannelView {
  return { ...DESKTOP, channel, state: 'off', needsAddress: true };
}

/** Nothing but this computer. */
export const DESKTOP_ONLY: Office = {
  channels: [DESKTOP, notSetUp('sms'), notSetUp('email'), notSetUp('slack')],
  recipients: [],
};

const SMS: ChannelView = {
  ...notSetUp('sms'),
  state: 'ready',
  settings: { channel: 'sms', accountSid: `AC${'0'.repeat(31)}1`, from: '+13035550199' },
  lastSentAt: inHours(-2),
};

const EMAIL: ChannelView = {
  ...notSetUp('email'),
  state: 'refused',
  problem:
    'The mail server refused the user name or the password. Enter the app password again, then send a test.',
  settings: {
    channel: 'email',
    host: 'smtp.gmail.com',
    port: 465,
    security: 'tls',
    signIn: 'password',
    user: 'standby@juniper.example',
    from: 'standby@juniper.example',
    clientId: null,
    tokenUrl: null,
  },
  lastSentAt: inHours(-30),
};

const SLACK: ChannelView = {
  ...notSetUp('slack'),
  state: 'failing',
  problem: 'Slack asked for fewer messages. Standby tries again by itself.',
  settings: { channel: 'slack', kind: 'webhook' },
  pausedUntil: inHours(0.5),
  needsAddress: false,
};

const WEEKDAYS = [1, 2, 3, 4, 5];
const hours = (days: readonly number[], fromMinute: number, toMinute: number) =>
  days.map((weekday) => ({ weekday, fromMinute, toMinute }));

function person(id: string, name: string, own: Partial<RecipientView>): RecipientView {
  return {
    id: id as RecipientId,
    name,
    phone: null,
    email: null,
    slackId: null,
    dutyHours: [],
    scope: { locationIds: [], clientIds: [] },
    isOnCall: false,
    wantsDigest: false,
    isOnDuty: false,
    optedOut: [],
    outOfReach: null,
    ...own,
  };
}

/** Every channel in another state, and people with all there is to say about them. */
export const BUSY: Office = {
  channels: [DESKTOP, SMS, EMAIL, SLACK],
  recipients: [
    person('r-1', 'Dana Whitfield', {
      phone: '+13035550141',
      email: 'dana@juniper.example',
      slackId: 'U012AB3CD',
      dutyHours: hours(WEEKDAYS, 480, 1020),
      wantsDigest: true,
      isOnDuty: true,
    }),
    person('r-2', 'Ben Okafor', {
      phone: '+13035550142',
      dutyHours: hours([1, 3, 5], 480, 960),
      scope: { locationIds: ['1201', '1202'], clientIds: ['k-1' as ClientId] },
      isOnDuty: true,
    }),
    person('r-3', 'Lee Sandoval', {
      phone: '+13035550143',
      email: 'lee@juniper.example',
      dutyHours: [...hours([5, 6], 1200, 480), ...hours([0], 540, 780)],
      isOnCall: true,
      optedOut: ['sms'],
    }),
    person('r-4', 'Maximiliana Wolkenstein-Featherstonehaugh of the night desk', {
      email: 'maximiliana.wolkenstein-featherstonehaugh@a-rather-long-domain.juniper.example',
      isOnCall: true,
    }),
  ],
};

export const LOCATIONS = ['1201', '1202', '1203'];
export const CLIENTS = ['Ada P.', 'Álvaro D.', 'Bea T.', 'Carl V.', 'Dora L.', 'Emil S.'].map(
  (name, index) => ({ id: `k-${String(index + 1)}` as ClientId, name }),
);
