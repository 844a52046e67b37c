import type { Inbound, Inbox } from '../../../shared/domain/messenger.ts';
import { ok, type Result } from '../../../shared/util/result.ts';
import { DAY, instant, plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import type { ServiceClock } from './service-clock.ts';
import type { SlackCalls, SlackTrouble } from './slack-calls.ts';
import { directConversations, history, isMember, serviceIdOf, thread } from './slack-reading.ts';
import { unescaped } from './slack-text.ts';
import type { WireMessage } from './slack-wire.ts';

/** Of 50 requests a minute that Slack takes, three readings leave some for looking messages up. */
const MOST_CONVERSATIONS = 12;
/** Of these at most so many are read before their turn: the others have one, too. */
const MOST_FIRST = 8;
/** Answers in a thread are looked for under messages this much older than what is asked for. */
const THREADS = DAY;

/** What members write to the bot in their direct conversations, and in threads there. */
export interface SlackInbox {
  /**
   * What came at `since` or later. Where there are more conversations than one reading has room
   * for, those with the `told` are read first and all of them in turn; `isPartial` until then.
   */
  read(since: Instant, told?: readonly string[]): Promise<Inbox>;
  /** To be called after the bot wrote to somebody: a conversation that it began is read, too. */
  wroteTo(member: string): void;
}

/** Opens it; the conversations are asked for with the first reading. */
export function createSlackInbox(calls: SlackCalls, clock: ServiceClock): SlackInbox {
  /** By member, the one that was read longest ago first; null before they were asked for. */
  let conversations: Map<string, string> | null = null;
  /** Members whose conversations were not read since the last time that all had been. */
  let left = new Set<string>();

  const listed = async (): Promise<Result<Map<string, string>, SlackTrouble>> => {
    if (conversations !== null) return ok(conversations);
    const asked = await directConversations(calls);
    if (!asked.ok) return asked;
    conversations = asked.value;
    left = new Set(conversations.keys());
    return asked;
  };

  return {
    async read(since, told = []) {
      const known = await listed();
      if (!known.ok) return { ok: false, ...known.error };
      const next = nextOf(known.value, told);
      // By now Slack has said what time it is there.
      const answers = await answersIn(calls, next, clock.theirs(since));
      if (!answers.ok) return { ok: false, ...answers.error };
      const messages = answers.value.map((one) => ({ ...one, at: clock.ours(one.at) }));
      for (const [member, channel] of next) {
        known.value.delete(member);
        known.value.set(member, channel);
        left.delete(member);
      }
      if (left.size > 0) return { ok: true, messages, isPartial: true };
      left = new Set(known.value.keys());
      return { ok: true, messages };
    },
    wroteTo(member) {
      if (isMember(member) && conversations?.has(member) === false) conversations = null;
    },
  };
}

/** The conversations of one reading. */
function nextOf(
  conversations: ReadonlyMap<string, string>,
  told: readonly string[],
): [string, string][] {
  const inTurn = [...conversations];
  const first = inTurn.filter(([member]) => told.includes(member)).slice(0, MOST_FIRST);
  const others = inTurn.filter((one) => !first.includes(one));
  return [...first, ...others].slice(0, MOST_CONVERSATIONS);
}

/** One conversation that cannot be read hides an answer, so it fails the whole reading. */
async function answersIn(
  calls: SlackCalls,
  conversations: readonly [member: string, channel: string][],
  since: Instant,
): Promise<Result<Inbound[], SlackTrouble>> {
  /** By id: what was also sent to the conversation stands there and in its thread. */
  const answers = new Map<string, Inbound>();
  for (const [member, channel] of conversations) {
    const read = await history(calls, channel, plus(since, -THREADS));
    if (!read.ok) return read;
    const written = [...read.value];
    for (const { ts } of read.value.filter((message) => hasAnswers(message, since))) {
      const below = await thread(calls, { channel, ts }, since);
      if (!below.ok) return below;
      written.push(...below.value);
    }
    for (const one of written.flatMap(inboundFrom(member, channel))) {
      if (one.at >= since) answers.set(one.serviceId, one);
    }
  }
  return ok([...answers.values()]);
}

/** Whether somebody answered in the thread under it at `since` or later, as far as Slack says. */
function hasAnswers({ reply_count: count = 0, latest_reply: latest }: WireMessage, since: Instant) {
  return count > 0 && (latest === undefined || timeOf(latest) >= since);
}

function inboundFrom(member: string, channel: string): (message: WireMessage) => Inbound[] {
  return ({ ts, text, user, bot_id: bot, subtype }) => {
    if (user !== member || bot !== undefined) return [];
    if (subtype !== undefined && subtype !== 'thread_broadcast') return [];
    const serviceId = serviceIdOf({ channel, ts });
    return [{ serviceId, from: member, text: unescaped(text), at: timeOf(ts) }];
  };
}

function timeOf(ts: string): Instant {
  return instant(Math.floor(Number(ts) * SECOND));
}
