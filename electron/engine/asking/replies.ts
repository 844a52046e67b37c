import { OUTSIDE_CHANNELS, type OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Inbound, Messenger } from '../../../shared/domain/messenger.ts';
import { DAY, HOUR, instant, plus, SECOND } from '../../../shared/util/time.ts';
import type { Engine } from '../agency-engine.ts';
import type { Source } from '../parts.ts';
import { takeIn } from './taking-in.ts';

/** What shows up late in a service's records, or bears an earlier time, is found all the same. */
const OVERLAP = HOUR;
/** Before the first reading of a channel nothing was asked over it. */
const FIRST_LOOK = DAY;
/** Services are not asked more often than this. */
const AT_MOST_EVERY = 20 * SECOND;

const READ_THROUGH = 'replies.through.';
const NEXT_POLL = 'replies.next.';

/**
 * Asks every service that can receive for what came in since the last text, by its own clock, and
 * takes each text in once, in the order in which they were sent. Returns whether there were any.
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
  const through = Number(
    store.facts.get(`${READ_THROUGH}${channel}`) ?? plus(clock(), -FIRST_LOOK),
  );
  const read = await inbox(plus(instant(through), -OVERLAP));
  const wait = read.ok ? AT_MOST_EVERY : Math.max(AT_MOST_EVERY, read.waitMs ?? 0);
  store.facts.set(`${NEXT_POLL}${channel}`, String(plus(clock(), wait)));
  if (!read.ok) return false;
  const fresh = read.messages
    .filter(({ serviceId }) => !store.replies.isKnown(channel, serviceId))
    .toSorted(bySending);
  for (const inbound of fresh) {
    if (engine.closing.aborted) return true;
    await takeIn(engine, channel, inbound);
  }
  const newest = Math.max(through, ...read.messages.map(({ at }) => at));
  if (newest > through) store.facts.set(`${READ_THROUGH}${channel}`, String(newest));
  return fresh.length > 0;
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
