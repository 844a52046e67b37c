import { OUTSIDE_CHANNELS, type OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Inbound, Messenger } from '../../../shared/domain/messenger.ts';
import { DAY, HOUR, instant, plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import type { Engine } from '../agency-engine.ts';
import { noteReading } from '../channels/health.ts';
import type { Source } from '../parts.ts';
import { addressNow } from '../telling/outgoing.ts';
import { takeIn } from './taking-in.ts';

/** What shows up late in a service's records, or bears an earlier time, is found all the same. */
const OVERLAP = HOUR;
/** Before the first reading of a channel nothing was asked over it. */
const FIRST_LOOK = DAY;
/**
 * Where nobody writes, all that was sent meanwhile would be read again and again. Far more than any
 * clock is wrong.
 */
const LONGEST_LOOK = 7 * DAY;
/** Services are not asked more often than this. */
const AT_MOST_EVERY = 20 * SECOND;

/** Whoever was told something this recently is the likeliest to answer. */
const TOLD_LATELY = DAY;

const READ_THROUGH = 'replies.through.';
const NEXT_POLL = 'replies.next.';

/**
 * Asks every service that can receive for what came in since the last text, and takes each text in
 * once, in the order in which they were sent. Returns whether there were any, or it is news that a
 * service can be read or cannot.
 */
export async function pollReplies(engine: Engine): Promise<boolean> {
  let hasNew = false;
  for (const channel of OUTSIDE_CHANNELS) {
    if (engine.closing.aborted) break;
    const inbox = engine.messengers.of(channel)?.inbox ?? null;
    if (inbox === null || !isDue(engine.source, channel)) continue;
    if (await poll(engine, channel, inbox)) hasNew = true;
  }
  return hasNew;
}

async function poll(
  engine: Engine,
  channel: OutsideChannel,
  inbox: NonNullable<Messenger['inbox']>,
): Promise<boolean> {
  const { store, clock } = engine.source;
  const through = readThrough(engine.source, channel);
  const read = await inbox(plus(through, -OVERLAP), toldLately(engine.source, channel));
  const wait = read.ok ? AT_MOST_EVERY : Math.max(AT_MOST_EVERY, read.waitMs ?? 0);
  store.facts.set(`${NEXT_POLL}${channel}`, String(plus(clock(), wait)));
  const isNews = noteReading(store, channel, read.ok ? null : read.reason, clock());
  if (!read.ok) return isNews;
  const fresh = read.messages
    .filter(({ serviceId }) => !store.replies.isKnown(channel, serviceId))
    .toSorted(bySending);
  for (const inbound of fresh) {
    if (engine.closing.aborted) return true;
    await takeIn(engine, channel, inbound);
  }
  const times = read.messages.map(({ at }) => at);
  const newest = Math.max(through, plus(clock(), -LONGEST_LOOK), ...times);
  // What was left for the next reading may be older.
  if (newest > through && read.isPartial !== true) {
    store.facts.set(`${READ_THROUGH}${channel}`, String(newest));
  }
  return isNews || fresh.length > 0;
}

/** A time that is still to come was kept before the clock was set back. */
function readThrough({ store, clock }: Source, channel: OutsideChannel): Instant {
  const kept = store.facts.get(`${READ_THROUGH}${channel}`);
  return kept === null ? plus(clock(), -FIRST_LOOK) : instant(Math.min(Number(kept), clock()));
}

/** Where somebody of the office was told something over a channel lately. */
function toldLately(source: Source, channel: OutsideChannel): string[] {
  const rows = source.store.outbox.since(plus(source.clock(), -TOLD_LATELY));
  const told = rows.filter((row) => row.channel === channel && row.attempts > 0);
  const people = new Map(told.map((row) => [row.recipientId, row]));
  return [...people.values()].flatMap((row) => {
    const to = addressNow(source, row, channel);
    return to.ok ? [to.value] : [];
  });
}

/** A next time that lies further ahead than any wait was set before the clock was set back. */
function isDue({ store, clock }: Source, channel: OutsideChannel): boolean {
  const next = Number(store.facts.get(`${NEXT_POLL}${channel}`) ?? 0);
  const wait: number = next - clock();
  return wait <= 0 || wait > HOUR;
}

function bySending(a: Inbound, b: Inbound): number {
  return a.at - b.at || (a.serviceId < b.serviceId ? -1 : 1);
}
