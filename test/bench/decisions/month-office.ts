import type { Source } from '../../../electron/engine/parts.ts';
import type { Store } from '../../../electron/io/store/store.ts';
import { memorySecrets } from '../../../electron/sources/memory-secrets.ts';
import type { DeliveryId, RecipientId } from '../../../shared/domain/ids.ts';
import type { DutyHours, Recipient } from '../../../shared/domain/recipient.ts';
import { setUpChannel } from '../../support/delivery-histories/office.ts';

const WEEKDAYS = [1, 2, 3, 4, 5];
const DAYTIME: DutyHours[] = WEEKDAYS.map((weekday) => {
  return { weekday, fromMinute: 7 * 60, toMinute: 19 * 60 };
});

/** One is on duty by day, one by day in another part of the house, one is on call at all hours. */
const OFFICE: readonly Recipient[] = [
  someone('dana', { dutyHours: DAYTIME }),
  someone('lee', { dutyHours: DAYTIME, phone: null }),
  someone('kim', { isOnCall: true }),
];

function someone(name: string, over: Partial<Recipient>): Recipient {
  const number = String(141 + name.length).padStart(4, '0');
  return {
    id: name as RecipientId,
    name,
    phone: `+1303555${name === 'kim' ? '0149' : number}`,
    email: `${name}@example.org`,
    slackId: null,
    dutyHours: [],
    scope: { locationIds: [], clientIds: [] },
    isOnCall: false,
    wantsDigest: false,
    ...over,
  };
}

/**
 * The office of the scripted month with SMS and email set up, in the cache; what a source needs to
 * tell it. `hear` is called with everything that a service takes: where it arrives, and its key.
 */
export function officeOfMonth(
  store: Store,
  hear: (place: string, key: DeliveryId) => void,
): Pick<Source, 'secrets' | 'openMessenger'> {
  const secrets = memorySecrets();
  for (const channel of ['sms', 'email'] as const) setUpChannel(channel, store, secrets);
  for (const recipient of OFFICE) store.recipients.put(recipient);
  return {
    secrets,
    openMessenger: ({ channel }) => ({
      channel,
      send({ key, to }) {
        hear(`${channel} ${to}`, key as DeliveryId);
        return Promise.resolve({ kind: 'sent', serviceId: key });
      },
      find: null,
      receipt: null,
      inbox: null,
      close: () => undefined,
    }),
  };
}
