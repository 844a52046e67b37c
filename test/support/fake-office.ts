import type { Answer, Handlers } from '../../shared/contract/contract.ts';
import type { ChannelView } from '../../shared/contract/channels.ts';
import type { RecipientsView } from '../../shared/contract/recipients.ts';
import type { RecipientId } from '../../shared/domain/ids.ts';
import { OUTSIDE_CHANNELS, type OutsideChannel } from '../../shared/domain/channel.ts';
import { isSamePerson } from '../../shared/domain/recipient.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { localTime } from '../../shared/util/time.ts';
import type { Stage } from './fake-asking.ts';
import { CLIENTS, LOCATIONS, notSetUp, type Office } from './scenes/office.ts';
import type { Scene } from './scenes/scene.ts';

type OfficeHandlers = Pick<
  Handlers,
  'channels' | 'saveChannel' | 'removeChannel' | 'recipients' | 'saveRecipient' | 'removeRecipient'
>;
type RecipientView = RecipientsView['recipients'][number];

const TWICE = {
  ok: false,
  code: 'conflict',
  message: 'This person is in the list already, with the same number or address.',
} as const;
const MISSING = { ok: false, code: 'not-found', message: 'Nothing here.' } as const;

/** Channels and the people of the office over plain data: nothing leaves, secrets are dropped. */
export function fakeOfficeHandlers({ scene, change }: Stage): OfficeHandlers {
  const nextId = countingIds('person');
  const changeOffice = (own: Partial<Office>) =>
    change({ ...scene(), office: { ...scene().office, ...own } });
  const setChannel = (view: ChannelView): Answer<null> => {
    const channels = scene().office.channels.map((one) =>
      one.channel === view.channel ? view : one,
    );
    return changeOffice({ channels });
  };
  const isOffered = ({ channel }: ChannelView) =>
    scene().panel.source !== 'demo' || channel === 'desktop';
  return {
    channels: () => ({
      ok: true,
      value: scene().office.channels.map((view) => ({ ...view, isOffered: isOffered(view) })),
    }),
    saveChannel: ({ settings }) => {
      const { channel } = settings;
      const needsAddress = !(settings.channel === 'slack' && settings.kind === 'webhook');
      const view: ChannelView = { ...notSetUp(channel), state: 'ready', settings, needsAddress };
      setChannel(view);
      return { ok: true, value: view };
    },
    removeChannel: ({ channel }) => setChannel(notSetUp(channel)),
    recipients: () => ({ ok: true, value: recipientsView(scene()) }),
    saveRecipient: (input) => {
      const id = input.id ?? (nextId() as RecipientId);
      const before = scene().office.recipients;
      const old = before.find((one) => one.id === id);
      if (input.id !== null && old === undefined) return MISSING;
      if (before.some((one) => one.id !== id && isSamePerson(one, input))) return TWICE;
      const isOnDuty = isNowWithin(input.dutyHours, scene());
      const optedOut = old?.optedOut ?? [];
      const saved: RecipientView = { ...input, id, isOnDuty, optedOut, outOfReach: null };
      const recipients = before.map((one) => (one.id === id ? saved : one));
      changeOffice({ recipients: old === undefined ? [...before, saved] : recipients });
      return { ok: true, value: { ...input, id } };
    },
    removeRecipient: ({ id }) => {
      const recipients = scene().office.recipients.filter((one) => one.id !== id);
      return changeOffice({ recipients });
    },
  };
}

function recipientsView({ office }: Scene): RecipientsView {
  const { recipients } = office;
  const isCovered = recipients.length === 0 || recipients.some(({ isOnCall }) => isOnCall);
  return {
    recipients: recipients.map((one) => ({ ...one, outOfReach: outOfReach(one, office) })),
    locationIds: LOCATIONS,
    clients: CLIENTS,
    gap: isCovered ? null : 'Mon 5:00 PM to Tue 8:00 AM, Fri 5:00 PM to Mon 8:00 AM.',
    ladder: ladderOf(office),
  };
}

/** Those on duty over one channel after the other, then those on call. */
function ladderOf({ channels, recipients }: Office): RecipientsView['ladder'] {
  const usable = channels.filter(({ channel, state }) => channel !== 'desktop' && state !== 'off');
  const groups = [
    recipients.filter(({ isOnDuty }) => isOnDuty),
    recipients.filter(({ isOnDuty, isOnCall }) => isOnCall && !isOnDuty),
  ];
  const steps = groups.flatMap((group) =>
    usable.flatMap(({ channel, needsAddress }) => {
      const told = group.filter((one) => !needsAddress || isReached(one, channel));
      const recipientIds = needsAddress ? told.map(({ id }) => id) : [];
      return channel === 'desktop' || told.length === 0 ? [] : [{ channel, recipientIds }];
    }),
  );
  return steps.map((step, index) => ({ ...step, afterMinutes: (index + 1) * 5 }));
}

function outOfReach(one: RecipientView, { channels }: Office): RecipientView['outOfReach'] {
  const hers = OUTSIDE_CHANNELS.filter((channel) => hasAddress(one, channel));
  const isOff = new Set(
    channels.filter(({ state }) => state === 'off').map(({ channel }) => channel),
  );
  const isOpen = channels.some(
    ({ channel, state, needsAddress }) =>
      channel !== 'desktop' && state !== 'off' && (!needsAddress || isReached(one, channel)),
  );
  if (isOpen) return null;
  return hers.map((channel) => ({ channel, why: isOff.has(channel) ? 'off' : 'opted-out' }));
}

function isReached(one: RecipientView, channel: ChannelView['channel']): boolean {
  if (one.optedOut.some((out: OutsideChannel) => out === channel)) return false;
  return hasAddress(one, channel);
}

function hasAddress(one: RecipientView, channel: ChannelView['channel']): boolean {
  if (channel === 'sms') return one.phone !== null;
  return (channel === 'email' ? one.email : one.slackId) !== null;
}

/** Hours that begin and end on the same day are enough for a scene at eleven in the morning. */
function isNowWithin(dutyHours: RecipientView['dutyHours'], { panel }: Scene): boolean {
  const { weekday, minute } = localTime(panel.now, panel.agency.timeZone);
  return dutyHours.some(
    (one) => one.weekday === weekday && one.fromMinute <= minute && minute < one.toMinute,
  );
}
