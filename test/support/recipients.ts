import type { RecipientId } from '../../shared/domain/ids.ts';
import type { Recipient } from '../../shared/domain/recipient.ts';

/** Every hour of the week. */
const ALWAYS: Recipient['dutyHours'] = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({
  weekday,
  fromMinute: 0,
  toMinute: 1440,
}));

/** Somebody of the office, always on duty for everything, reached by email. */
export function aRecipient(name = 'Dana', over: Partial<Recipient> = {}): Recipient {
  const id = name.toLowerCase();
  return {
    id: id as RecipientId,
    name,
    phone: null,
    email: `${id}@example.org`,
    slackId: null,
    dutyHours: ALWAYS,
    scope: { locationIds: [], clientIds: [] },
    isOnCall: false,
    wantsDigest: false,
    ...over,
  };
}
