import type { AskObstacle } from '../../../../shared/contract/asking.ts';
import type { Obstruction } from '../../../../shared/contract/recipients.ts';
import type { ChannelName } from '../../../../shared/domain/channel.ts';
import type { MessageKind, Reading } from '../../../../shared/domain/message.ts';
import type { Fate } from '../../fate.ts';
import { counted } from './counted.ts';

/** Words of asking by message, of the replies, and of telling the office. */
export const outreachText = {
  asking: {
    wave: (count: number) => `Ask ${String(count)} by SMS`,
    setUp: 'Set up SMS to ask from here',
    heading: (names: readonly string[]) => {
      if (names.length === 0) return 'Ask by SMS';
      return `Ask ${names.length === 1 ? names.join('') : String(names.length)} by SMS`;
    },
    chance: (chance: string, by: string) => `${chance} chance of a yes by ${by}`,
    noChance: 'Nobody can be asked like this.',
    textFor: (name: string) => `Message to ${name}`,
    to: (address: string) => `to ${address}`,
    parts: (count: number, isPlain: boolean) =>
      `${counted(count, 'part')}${isPlain ? '' : ', with special characters (70 a part)'}`,
    suggested: 'As suggested',
    suggestedFor: (name: string) => `As suggested: message to ${name}`,
    leaveOut: 'Leave out',
    leaveOutOf: (name: string) => `Leave out ${name}`,
    leftOut: (name: string) => `${name} is left out.`,
    putBack: 'Put back',
    putBackOf: (name: string) => `Put back ${name}`,
    later: (time: string) => `Quiet hours until ${time}: it goes out then.`,
    notSent: (names: readonly string[]) =>
      names.length === 1
        ? `${names.join('')}’s message is not sent: change its words.`
        : `The messages to ${names.join(', ')} are not sent: change their words.`,
    send: (count: number) => `Send ${counted(count, 'message')}`,
    cancel: 'Not now',
    queued: (count: number) => `${counted(count, 'message')} on the way`,
    partly: (queued: number, refused: number) =>
      queued === 0
        ? 'Nothing was sent. Why is said below.'
        : `${counted(queued, 'message')} on the way, ${String(refused)} not sent. Why is said below.`,
    withdrawn: (back: number, told: number) => {
      if (told === 0) return back === 1 ? 'Taken back' : `${String(back)} taken back`;
      return `${String(back)} taken back; ${String(told)} had left, with word that it is settled`;
    },
    withdraw: 'Take back',
    withdrawOf: (name: string) => `Take back the ask of ${name}`,
    settle: 'Say it is settled',
    settleOf: (name: string) => `Say it is settled, to ${name}`,
    settled: (name: string) => `${name} is told that it is settled`,
    notAsked: 'not asked',
    approvedBy: (person: string | null) => (person === null ? 'without approval' : `by ${person}`),
    obstacles: {
      'no-number': 'No phone number in WellSky.',
      'opted-out': 'Asked for no more messages (STOP). Call instead.',
      'asked-already': 'Asked about this shift already.',
      'over-budget': 'Asked often enough this week.',
      'quiet-hours': 'Quiet hours end only after the start. Call instead.',
      'not-a-candidate': 'Cannot take this shift any more.',
      'shift-taken': 'The shift is no longer open.',
      'shift-over': 'The shift has started.',
      'channel-off': 'SMS is not set up, or is refused.',
      'text-too-long': 'Too long: at most 1,600 characters.',
      'text-empty': 'The message is empty.',
      'text-names-client': 'Names the client. Leave the name out.',
      'text-has-address': 'Has a street address or a door code. Leave it out.',
      'text-has-phone': 'Has a phone number. Leave it out.',
      'text-has-birth-date': 'Has a date of birth. Leave it out.',
      'text-has-health': 'Says something about health. Leave it out.',
    } satisfies Record<AskObstacle, string>,
    hasAddress: (words: readonly string[]) =>
      `Has a street address or a door code: ${quoted(words)}. Leave it out.`,
    mayHaveAddress: (words: readonly string[]) =>
      `May be an address: ${quoted(words)}. Leave it out if it is one.`,

    automatic: (sent: number, cap: number) =>
      `Asks by itself: ${String(sent)} of ${String(cap)} today`,
    next: (count: number, about: string, time: string) =>
      `Next: ${counted(count, 'message')} about ${about}, ${time}`,
    someShift: 'another shift',
    stop: 'Stop',
    stopped: 'Stopped: nobody is asked by itself',
    stoppedNow: 'Stopped. What waited was taken back.',
    allow: 'Allow again',
    allowedNow: 'Standby asks by itself again',
  },

  /** What became of one message to a caregiver; `time` is when it goes out or ended. */
  messageFate: {
    waiting: (channel: string, time: string) => `${channel} goes out ${time}`,
    sending: (channel: string) => `${channel} is being sent`,
    shown: (channel: string, time: string) => `${channel} shown ${time}`,
    sent: (channel: string, time: string) => `${channel} sent ${time}`,
    pending: (channel: string, time: string) => `${channel} sent ${time}, not confirmed yet`,
    delivered: (channel: string, time: string) => `${channel} delivered ${time}`,
    undelivered: (channel: string) => `${channel} did not arrive: call instead`,
    failed: (channel: string) => `${channel} failed`,
    unknown: (channel: string) => `${channel} may have arrived: call to be sure`,
    expired: (channel: string) => `${channel} not sent, it was too late`,
    withdrawn: (channel: string) => `${channel} taken back before it went out`,
  } satisfies Record<Fate, (channel: string, time: string) => string>,

  messageKind: {
    ask: '',
    'taken-note': 'Thanked, the office confirms',
    release: 'Told that it is settled',
    'too-late': 'Told that it was too late',
  } satisfies Record<MessageKind, string>,

  replies: {
    heading: 'Replies to confirm',
    lead: 'Standby was not sure what these mean. What you say is kept as the answer.',
    none: 'No reply waits for you',
    noneDetail: 'Clear answers are read without you.',
    wrote: (name: string, time: string) => `${name}, ${time}`,
    guess: (reading: string) => `Sounds like ${reading}`,
    more: (count: number) => `${counted(count, 'more reply', 'more replies')} to confirm`,
    which: (name: string) => `Which ask does ${name} answer?`,
    whichMissing: 'Choose the ask first.',
    about: (label: string) => `About ${label}`,
    fromOffice:
      'An answer to alerts that Standby did not understand or that came too late. It changed nothing.',
    stopped: 'Nothing more is sent to this number. Does the yes to the shift still stand?',
    noted: 'Noted',
    means: (name: string) => `What does ${name} mean?`,
    meanings: {
      yes: 'Yes',
      no: 'No',
      maybe: 'Maybe',
      none: 'Not about this',
      stop: 'Asked for no more messages',
    },
    said: (name: string, meaning: string) => `${name}: ${meaning}`,
    readAs: (reading: string) => `read as ${reading}`,
    saidBy: (person: string) => `confirmed by ${person}`,
    ignored: 'not about this',
    toConfirm: 'to confirm',
    readings: {
      yes: 'yes',
      no: 'no',
      maybe: 'maybe',
      stop: 'STOP, no more messages',
      start: 'START, messages again',
      ack: 'seen',
      snooze: 'later',
      unclear: 'unclear',
    } satisfies Record<Reading, string>,
  },

  attention: {
    label: 'Worth a look',
    replies: (count: number) =>
      count === 1 ? '1 reply to confirm' : `${String(count)} replies to confirm`,
    refused: (channel: string) => `${channel} is refused: check its settings`,
    undelivered: (count: number) =>
      count === 1 ? '1 alert did not arrive' : `${String(count)} alerts did not arrive`,
  },

  telling: {
    heading: 'Who was told',
    channels: {
      desktop: 'Desktop',
      sms: 'SMS',
      email: 'Email',
      slack: 'Slack',
    } satisfies Record<ChannelName, string>,
    over: (channel: string, name: string | null) =>
      name === null ? channel : `${channel} to ${name}`,
    line: (over: string, time: string, fate: string) => `${over} ${time}, ${fate}`,
    next: (over: string, time: string) => `Next: ${over} ${time}, if nobody answers`,
    nextShort: (over: string, time: string) => `next ${over} ${time}`,
    failures: (count: number) => `${String(count)} did not arrive`,
    nobodyYet: 'Nobody was told yet.',
    tries: (count: number) => counted(count, 'try', 'tries'),
    together: (others: number) =>
      `In one message with ${counted(others, 'other alert', 'other alerts')}.`,
    fates: {
      waiting: 'still to go out',
      sending: 'being sent',
      shown: 'shown',
      sent: 'sent',
      pending: 'sent, not confirmed yet',
      delivered: 'delivered',
      undelivered: 'did not arrive',
      failed: 'failed',
      unknown: 'may have arrived',
      expired: 'not sent, it was too late',
      withdrawn: 'not needed any more',
    } satisfies Record<Fate, string>,
    retry: 'Try again',
    retryOf: (over: string) => `Try again: ${over}`,
    retried: 'It goes out again',
    handOver: 'Hand over',
    handOverTo: (name: string) => `Hand over to ${name}`,
    onDuty: 'on duty',
    onCall: 'on call',
    offDuty: 'off duty',
    outOfReach: 'cannot be reached',
    obstructions: {
      off: (channel: string) => `${channel} is not set up.`,
      'not-used': (channel: string) => `Alerts leave out ${channel}.`,
      'opted-out': (channel: string) => `No more wanted over ${channel} (STOP).`,
    } satisfies Record<Obstruction['why'], (channel: string) => string>,
    troubles: {
      refused: (channel: string) => `${channel} is refused at present. See Channels in Settings.`,
      failing: (channel: string) => `${channel} fails at present and is tried again.`,
    },
    cannotBeTold: (name: string, why: string) => `${name} cannot be told. ${why}`,
    handed: (name: string) => `Handed to ${name}`,
    handedInVain: (name: string, why: string) => `Handed to ${name}, who cannot be reached. ${why}`,
    handedTaken: 'Taken back',
    takeBack: 'Take back',
    people: 'People who are told',
  },

  outbox: {
    heading: 'Outbox',
    lead: 'What leaves Standby, and what would.',
    failed: 'Did not arrive',
    messages: 'Messages to caregivers that did not arrive',
    waiting: 'Waiting',
    planned: 'Next 24 h, if nobody does anything',
    sent: 'Sent in the last 24 h',
    sentTexts: 'Sent to caregivers in the last 24 h',
    kinds: {
      ask: 'Ask',
      'taken-note': 'Thanks',
      release: 'Settled',
      'too-late': 'Too late',
    } satisfies Record<MessageKind, string>,
    more: (count: number) => `Show ${String(count)} more`,
    empty: 'Nothing waits and nothing failed',
    emptyDetail: 'Alerts and messages of the last 24 h stand here.',
    digest: 'Digest',
    test: 'Test',
    incident: 'An incident',
    asks: (count: number, about: string) => `Ask ${String(count)} about ${about}`,
    byItself: 'By SMS, without you',
    toCaregiver: (name: string, about: string | null) =>
      about === null ? name : `${name}, ${about}`,
  },
} as const;

function quoted(words: readonly string[]): string {
  return words.map((one) => `“${one}”`).join(', ');
}
