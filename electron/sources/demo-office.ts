import type { RecipientId } from '../../shared/domain/ids.ts';
import type { ChannelSecrets, ChannelSettings } from '../../shared/domain/channel.ts';
import type { DutyHours, Recipient } from '../../shared/domain/recipient.ts';
import type { Answerer } from '../demo/services/answering.ts';
import type { DemoCaregiver } from '../demo/world/model.ts';
import { secretName } from '../engine/channels/secrets.ts';
import type { Source } from '../engine/parts.ts';

/** A Twilio account that does not exist, with a number that no telephone company gives to anybody. */
export const DEMO_ACCOUNT = {
  accountSid: `AC${'0'.repeat(32)}`,
  authToken: 'demo-secret-not-real',
  number: '+19835550100',
} as const;

const SPANISH_TAG = '91';

const WEEKDAYS: readonly DutyHours[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  fromMinute: 8 * 60,
  toMinute: 17 * 60,
}));

const EVERYTHING: Recipient['scope'] = { locationIds: [], clientIds: [] };

const RECIPIENTS: readonly Recipient[] = [
  {
    id: 'demo-dana' as RecipientId,
    name: 'Dana Reyes',
    phone: '+19835550111',
    email: 'dana@example.org',
    slackId: null,
    dutyHours: [...WEEKDAYS],
    scope: EVERYTHING,
    isOnCall: false,
    wantsDigest: true,
  },
  {
    id: 'demo-lee' as RecipientId,
    name: 'Lee Park',
    phone: '+19835550112',
    email: 'lee@example.org',
    slackId: null,
    dutyHours: [],
    scope: EVERYTHING,
    isOnCall: true,
    wantsDigest: false,
  },
];

/** Those whose telephones answer: everybody who works at the agency. */
export function answerersOf(caregivers: readonly DemoCaregiver[]): Answerer[] {
  return caregivers
    .filter(({ isHired, active }) => isHired && active)
    .map(({ phone, acceptance, tagIds }) => ({
      phone: `+1${phone}`,
      willingness: acceptance,
      speaksSpanish: tagIds.includes(SPANISH_TAG),
    }));
}

/** Sets up texts and the people who are told, as an office does before its first day. */
export function setUpDemoOffice({ store, secrets }: Pick<Source, 'store' | 'secrets'>): void {
  const { accountSid, authToken, number } = DEMO_ACCOUNT;
  const settings: ChannelSettings = { channel: 'sms', accountSid, from: number };
  const kept: ChannelSecrets = { authToken };
  store.channelSettings.put(settings);
  secrets.set(secretName('sms'), JSON.stringify(kept));
  for (const recipient of RECIPIENTS) store.recipients.put(recipient);
}
