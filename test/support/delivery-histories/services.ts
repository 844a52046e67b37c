import type { ChannelName, OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Channel } from '../../../shared/domain/delivery.ts';
import type {
  Inbound,
  LookUp,
  Messenger,
  Outgoing,
  SendOutcome,
} from '../../../shared/domain/messenger.ts';
import type { Receipt } from '../../../shared/domain/sending.ts';
import { MINUTE, plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import type { Observation, Piece } from './facts.ts';
import type { Life } from './life.ts';
import type { Machine } from './machine.ts';
import type { LookFault, Script, TryFault } from './script.ts';

/** The services of a history, which outlive the process that uses them. */
export interface Services {
  desktop(life: Life): Channel;
  messenger(channel: OutsideChannel, life: Life): Messenger;
  setUp(channel: OutsideChannel, isUp: boolean): void;
  /** Somebody writes to the agency; the same `serviceId` is the same text. */
  write(channel: OutsideChannel, from: string, text: string, serviceId?: string): void;
  /** From now on everything works. */
  mend(): void;
}

/** What a service asks to wait when it says how long. */
const ASKED_WAIT = 3 * MINUTE;
/** What was accepted shows in the service's record this much later. */
const LAG = 45 * SECOND;
const QUICK = SECOND;
const TIME_OUT = 30 * SECOND;

/** How a try goes on: how long it takes, whether the service has it, what the engine is told. */
interface Course {
  readonly takes: number;
  readonly isAccepted: boolean;
  /** Null: the process dies before it hears of it. */
  readonly outcome: SendOutcome | null;
}

const COURSES: Readonly<Record<TryFault, Course>> = {
  none: { takes: QUICK, isAccepted: true, outcome: { kind: 'sent' } },
  'time-out-lost': unknown(false, TIME_OUT, 'no answer in time'),
  'time-out-taken': unknown(true, TIME_OUT, 'no answer in time'),
  'reset-before': refused({ reason: 'connection refused', retry: true, isChannelFault: true }),
  'reset-taken': unknown(true, QUICK, 'connection lost'),
  throttled: refused({ reason: 'too many requests', retry: true, waitMs: ASKED_WAIT }),
  'throttled-bare': refused({ reason: 'too many requests', retry: true }),
  'error-lost': unknown(false, QUICK, 'the service failed'),
  'error-taken': unknown(true, QUICK, 'the service failed'),
  'bad-number': refused({ reason: 'not a number that can be reached', retry: false }),
  'bad-credentials': refused({
    reason: 'credentials refused',
    retry: false,
    isChannelFault: true,
  }),
  'opted-out': refused({ reason: 'opted out', retry: false, hasOptedOut: true }),
  'killed-before': { takes: 0, isAccepted: false, outcome: null },
  'killed-lost': { takes: QUICK, isAccepted: false, outcome: null },
  'killed-taken': { takes: QUICK, isAccepted: true, outcome: null },
};

function unknown(isAccepted: boolean, takes: number, reason: string): Course {
  return { takes, isAccepted, outcome: { kind: 'unknown', reason } };
}

function refused(failure: Omit<Extract<SendOutcome, { kind: 'failed' }>, 'kind'>): Course {
  return { takes: QUICK, isAccepted: false, outcome: { kind: 'failed', ...failure } };
}

const DOWN = COURSES['reset-before'];

/** A text that a service took. */
interface Taken {
  readonly serviceId: string;
  readonly channel: ChannelName;
  readonly to: string;
  readonly text: string;
  /** By the service's clock. */
  readonly at: Instant;
  /** When it shows in the service's record, in truth. */
  readonly showsAt: Instant;
}

/**
 * Services that do to each try what the script says, and know what they really took. They keep
 * texts and times of their own, and know nothing of the keys of the engine; but of an earlier
 * process only the keys are known (`earlier`).
 */
export function startServices(
  machine: Machine,
  { tries, looks, receipts, servicesAhead }: Script,
  earlier: readonly string[] = [],
): Services {
  const left: Record<ChannelName, TryFault[]> = {
    desktop: [...tries.desktop],
    sms: [...tries.sms],
    email: [...tries.email],
    slack: [...tries.slack],
  };
  const looksLeft: LookFault[] = [...looks];
  const receiptsLeft: (Receipt | null)[] = [...receipts];
  const down = new Set<ChannelName>();
  const taken: Taken[] = [];
  const takenEarlier = new Set(earlier);
  const serviceClock = (): Instant => plus(machine.truth(), servicesAhead * SECOND);
  const inboxes = new Map<OutsideChannel, Inbound[]>();
  /** In which message each alert was handed over last: only of that one is it asked. */
  const lastIn = new Map<string, string>();

  async function attempt(
    channel: ChannelName,
    { key, to, text }: Omit<Outgoing, 'subject'>,
    life: Life,
  ): Promise<SendOutcome> {
    const seeEach = (observation: (piece: Piece) => Observation): void => {
      for (const one of alertsIn(key)) machine.see(observation({ channel, key: one, to }));
    };
    seeEach((piece) => ({ kind: 'handed', ...piece, text }));
    for (const one of alertsIn(key)) lastIn.set(one, key);
    const fault = left[channel].shift() ?? 'none';
    const course = down.has(channel) ? DOWN : COURSES[fault];
    const serviceId = `${channel}-${String(taken.length + 1)}`;
    if (course.isAccepted) {
      seeEach((piece) => ({ kind: 'accepted', serviceId, ...piece }));
      const showsAt = plus(machine.truth(), LAG);
      taken.push({ ...{ serviceId, channel, to, text }, at: serviceClock(), showsAt });
    }
    machine.pass(course.takes);
    if (course.outcome === null) life.kill();
    if (!life.isAlive || course.outcome === null) return life.never();
    const outcome =
      course.outcome.kind === 'sent' && channel !== 'desktop'
        ? { ...course.outcome, serviceId }
        : course.outcome;
    seeEach((piece) => ({ kind: 'answered', ...piece, outcome }));
    if (outcome.kind === 'failed' && outcome.hasOptedOut === true && channel !== 'desktop') {
      machine.see({ kind: 'opted-out', channel, to });
    }
    return Promise.resolve(outcome);
  }

  async function find(
    channel: OutsideChannel,
    { key, to, text }: Outgoing,
    { since, except }: Sought,
    life: Life,
  ): Promise<LookUp> {
    const fault = looksLeft.shift() ?? 'none';
    machine.pass(QUICK);
    if (fault === 'killed') life.kill();
    if (!life.isAlive) return life.never();
    const recorded = taken.filter((one) => {
      const isSame = one.channel === channel && one.to === to && one.text === text;
      return isSame && one.at >= since && one.showsAt <= machine.truth();
    });
    const newest = recorded.findLast(({ serviceId }) => !except.has(serviceId));
    const answer =
      down.has(channel) || fault === 'unclear'
        ? UNCLEAR
        : found(newest?.serviceId ?? idOfEarlier(takenEarlier, key));
    for (const one of alertsIn(key)) {
      const isAsked = (lastIn.get(one) ?? key) === key;
      if (isAsked) machine.see({ kind: 'looked-up', channel, key: one, to, answer });
    }
    return Promise.resolve(answer);
  }

  return {
    desktop: (life) => ({
      name: 'desktop',
      send: ({ id, body }) => attempt('desktop', { key: id, to: '', text: body }, life),
    }),
    messenger: (channel, life) => ({
      channel,
      send: (outgoing) => attempt(channel, outgoing, life),
      find: (outgoing: Outgoing, since: Instant, except: ReadonlySet<string> = new Set()) =>
        find(channel, outgoing, { since, except }, life),
      receipt:
        channel === 'sms'
          ? () =>
              Promise.resolve(receiptsLeft.length > 0 ? (receiptsLeft.shift() ?? null) : DELIVERED)
          : null,
      inbox: (since) => {
        // What a dead process would still read, nobody hears of.
        if (!life.isAlive) return life.never();
        if (down.has(channel)) return Promise.resolve({ ok: false, reason: 'not reachable' });
        const messages = (inboxes.get(channel) ?? []).filter(({ at }) => at >= since);
        for (const { from, text } of messages) {
          if (text === 'STOP') machine.see({ kind: 'opted-out', channel, to: from });
          if (text === 'START') machine.see({ kind: 'opted-in', channel, to: from });
        }
        return Promise.resolve({ ok: true, messages });
      },
      close: () => undefined,
    }),
    setUp(channel, isUp) {
      if (isUp) down.delete(channel);
      else down.add(channel);
    },
    write(channel, from, text, id) {
      const all = inboxes.get(channel) ?? [];
      const serviceId = id ?? `in-${channel}-${String(all.length + 1)}`;
      machine.see({ kind: 'wrote', channel, to: from });
      inboxes.set(channel, [...all, { serviceId, from, text, at: serviceClock() }]);
    },
    mend() {
      down.clear();
      for (const faults of Object.values(left)) faults.length = 0;
      looksLeft.length = 0;
      receiptsLeft.length = 0;
    },
  };
}

/** A message that gathers alerts has the ids of all of them as its key. */
function alertsIn(key: string): string[] {
  return key.split('+');
}

/** What a look-up is for besides the text: since when, and which messages are known already. */
interface Sought {
  readonly since: Instant;
  readonly except: ReadonlySet<string>;
}

/** What an earlier process handed over is known alert by alert. */
function idOfEarlier(taken: ReadonlySet<string>, key: string): string | null {
  return alertsIn(key).every((one) => taken.has(one)) ? `earlier-${key}` : null;
}

const DELIVERED: Receipt = 'delivered';

const UNCLEAR: LookUp = { kind: 'unclear', reason: 'the service does not answer' };

function found(serviceId: string | null): LookUp {
  return serviceId === null ? { kind: 'absent' } : { kind: 'found', serviceId };
}
