import fc from 'fast-check';
import { OUTSIDE_CHANNELS } from '../../../shared/domain/channel.ts';
import { NOTIFICATION_TEXTS } from '../../../shared/domain/policy.ts';

/**
 * What becomes of one try. `taken` and `lost` say whether the service has the text although no
 * proper answer came; the process dies where it is killed.
 */
export const TRY_FAULTS = [
  'none',
  'time-out-lost',
  'time-out-taken',
  'reset-before',
  'reset-taken',
  'throttled',
  'throttled-bare',
  'error-lost',
  'error-taken',
  'bad-number',
  'bad-credentials',
  'opted-out',
  'killed-before',
  'killed-lost',
  'killed-taken',
] as const;
export type TryFault = (typeof TRY_FAULTS)[number];

/** What becomes of looking a text up. */
export const LOOK_FAULTS = ['none', 'unclear', 'killed'] as const;
export type LookFault = (typeof LOOK_FAULTS)[number];

/** What the try of a desktop notification can come to. */
const DESKTOP_FAULTS = [
  'none',
  'reset-before',
  'time-out-lost',
  'time-out-taken',
  'bad-number',
  'killed-before',
  'killed-lost',
  'killed-taken',
] as const satisfies readonly TryFault[];

const index = fc.nat({ max: 5 });
const outside = fc.constantFrom(...OUTSIDE_CHANNELS);

/** One thing that somebody or something does. Indexes choose among what is there. */
const act = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'nothing' } as const) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open'), shift: index }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('fill'), shift: index, by: index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel'), shift: index }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('acknowledge'), incident: index }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('snooze'),
      incident: index,
      until: fc.constantFrom<10 | 45 | 'change' | 'reply'>(10, 45, 'change', 'reply'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen'), incident: index }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('pause'), minutes: fc.constantFrom(5, 20, 60) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('resume') }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('sleep'), minutes: fc.constantFrom(20, 120, 600) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('set-clock'),
      minutes: fc.constantFrom(-90, -5, 5, 90),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill') }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('kill-at-commit'),
      after: fc.nat({ max: 6 }),
      isKept: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wellsky'), answers: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('hand-over'),
      incident: index,
      /** Null takes it back. */
      recipient: fc.option(fc.nat({ max: 2 }), { freq: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('ask'),
      shift: index,
      first: index,
      count: fc.integer({ min: 1, max: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('text'),
      /** A caregiver; from 4 on the numbers of the office. */
      from: fc.nat({ max: 5 }),
      text: fc.constantFrom('YES', 'no sorry', 'maybe', 'STOP', 'START', 'sí', 'ok', 'snooze 30m'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw-ask'), ask: index }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('confirm'),
      reply: index,
      meaning: fc.constantFrom<'yes' | 'no' | 'none'>('yes', 'no', 'none'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('stop-asking') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('allow-asking') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retry'), delivery: index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove-recipient'), recipient: index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('add-recipient'), recipient: index }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove-channel'), channel: outside }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('service'), channel: outside, isUp: fc.boolean() }),
  },
);
export type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const step = fc.record({
  /** Minutes after the one before. */
  after: fc.constantFrom(0, 1, 2, 5, 8, 20),
  act,
});

const shift = fc.record({
  client: fc.nat({ max: 1 }),
  startsIn: fc.constantFrom(40, 100, 200, 500, 1200),
  isOpen: fc.boolean(),
});

/** Somebody of the office. `phone` chooses a number, so that two may share one. */
const recipient = fc.record({
  phone: fc.option(fc.nat({ max: 1 }), { freq: 5 }),
  hasEmail: fc.boolean(),
  hasSlack: fc.boolean(),
  isOnDuty: fc.boolean(),
  isOnCall: fc.boolean(),
});

function tries<T extends TryFault>(faults: readonly T[]) {
  return fc.array(fc.constantFrom(...faults), { maxLength: 5 });
}

/** A history before it happens: a small agency, what the services will do, and what people do. */
export const script = fc.record({
  shifts: fc.array(shift, { minLength: 1, maxLength: 3 }),
  /** Minutes after Friday 11 AM: later it is soon night. */
  begins: fc.constantFrom(0, 0, 560),
  /** What of an alert leaves the computer; without names many have the same words. */
  outsideText: fc.constantFrom(...NOTIFICATION_TEXTS),
  /** Whether alerts have quiet hours, from an hour after the start for two hours. */
  isQuiet: fc.boolean(),
  tries: fc.record({
    desktop: tries(DESKTOP_FAULTS),
    sms: tries(TRY_FAULTS),
    email: tries(TRY_FAULTS),
    slack: tries(TRY_FAULTS),
  }),
  /** Whether Standby asks by itself for unfilled shifts and call-outs. */
  isAutomatic: fc.boolean(),
  /** Channels that are set up. */
  channels: fc.subarray([...OUTSIDE_CHANNELS]),
  recipients: fc.array(recipient, { maxLength: 3 }),
  /** Seconds by which the clock of all services is ahead of the computer's. */
  servicesAhead: fc.integer({ min: -60, max: 60 }),
  looks: fc.array(fc.constantFrom(...LOOK_FAULTS), { maxLength: 4 }),
  /** What services say of what they took, in the order in which they are asked; then `delivered`. */
  receipts: fc.array(fc.constantFrom('pending', 'delivered', 'undelivered', null), {
    maxLength: 3,
  }),
  steps: fc.array(step, { minLength: 1, maxLength: 10 }),
});
export type Script = typeof script extends fc.Arbitrary<infer T> ? T : never;
