import { countingIn } from '../counting.ts';

const { counted } = countingIn('en-US');

/** Who of the office is told, and what became of it. */
export const tellingSentences = {
  digest: (count: number) => `Digest: ${counted(count, 'matter', 'matters')}`,
  more: (count: number) => `And ${String(count)} more`,

  /** At the end of an alert whose answers are read. */
  replyHint: 'Reply OK if you have it.',
  /** The same where one message tells of several. */
  replyHintAll: 'Reply OK if you have all of it.',

  noRecipients: 'Nobody has been named who is told outside this computer.',
  noChannels: 'No channel to the outside is set up.',
  noWay: 'Nobody who is on duty or on call can be reached over a channel that is set up.',
  nobodyOnDuty: 'Nobody is on duty or on call now.',
  nobodyUntil: (time: string) => `Nobody is on duty or on call before ${time}.`,
  notUrgent: 'Only critical and high alerts leave this computer.',
  inDigest: 'This waits for the digest.',
  muted: 'Another alert speaks for this one.',
  recordOnly: 'This workflow only records.',
  resting: 'Somebody has it. It speaks again when its time comes.',
  resolved: 'This is resolved.',
  toldAll: 'Everybody who could be told has been told.',

  gapAlways: 'Nobody is on duty or on call at any hour.',
  gap: (spans: string) => `Nobody is on duty or on call: ${spans}.`,
  /** "Monday 5 PM to Tuesday 8 AM"; null where the day is the same. */
  gapSpan: (from: string, hour: string, to: string | null, toHour: string) =>
    `${from} ${hour} to ${to === null ? '' : `${to} `}${toHour}`,
  gapMore: (count: number) => `and ${String(count)} more`,

  reasons: {
    acknowledged: 'Somebody acknowledged it.',
    snoozed: 'Somebody snoozed it.',
    resolved: 'It was resolved.',
    digest: 'It went to the digest.',
    muted: 'Another alert speaks for it.',
    'record-only': 'Its workflow only records now.',
    'no-longer-theirs': 'It is no longer this person’s matter, or the channel is gone.',
    'opted-out': 'This address asked for no more messages.',
    'no-address': 'There is no address for this channel.',
    removed: 'This person is no longer told.',
    'lease ran out': 'Standby was stopped while it was being sent. It may have arrived.',
    'too late to be of use': 'It was too late to be of use.',
    'the service never got it': 'The service never got it. It is sent again.',
  },
} as const;
