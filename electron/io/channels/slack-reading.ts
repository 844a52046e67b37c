import type { Inbound, Inbox } from '../../../shared/domain/messenger.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import { instant, SECOND, type Instant } from '../../../shared/util/time.ts';
import type { SlackCalls, SlackTrouble } from './slack-calls.ts';
import { unescaped } from './slack-text.ts';
import {
  wireConversationsSchema,
  wireHistorySchema,
  wireOpenedSchema,
  type WireMessage,
} from './slack-wire.ts';

const MOST_PAGES = 5;
/** Direct conversations that are read for replies: each costs a request of Slack's 50 a minute. */
const MOST_CONVERSATIONS = 20;

/** What identifies a message in Slack: its conversation and its time. */
export function serviceIdOf({
  channel,
  ts,
}: {
  readonly channel: string;
  readonly ts: string;
}): string {
  return `${channel}/${ts}`;
}

/** A member is written to in the direct conversation with her; a channel is its own place. */
export async function conversationWith(
  calls: SlackCalls,
  to: string,
): Promise<Result<string, SlackTrouble>> {
  if (!/^[UW]/.test(to)) return ok(to);
  const opened = await calls.ask(wireOpenedSchema, 'conversations.open', { users: to });
  return opened.ok ? ok(opened.value.channel.id) : opened;
}

/** Messages of a conversation at `since` or later. */
export async function history(
  calls: SlackCalls,
  channel: string,
  since: Instant,
): Promise<Result<readonly WireMessage[], SlackTrouble>> {
  const messages: WireMessage[] = [];
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read = await calls.ask(wireHistorySchema, 'conversations.history', {
      channel,
      oldest: timestamp(since),
      inclusive: 'true',
      include_all_metadata: 'true',
      limit: '100',
      ...(cursor === '' ? {} : { cursor }),
    });
    if (!read.ok) return read;
    messages.push(...read.value.messages.filter((message) => message !== null));
    cursor = read.value.response_metadata?.next_cursor ?? '';
    if (cursor === '') return ok(messages);
  }
  return fail({ reason: 'Slack has more messages than expected' });
}

/** Slack's time: seconds with six decimals. */
function timestamp(at: Instant): string {
  return (at / SECOND).toFixed(6);
}

/** The bot's direct conversations by member, as many as can be read in time. */
export async function directConversations(
  calls: SlackCalls,
): Promise<Result<Map<string, string>, SlackTrouble>> {
  const listed = await calls.ask(wireConversationsSchema, 'conversations.list', {
    types: 'im',
    exclude_archived: 'true',
    limit: '200',
  });
  if (!listed.ok) return listed;
  const members = listed.value.channels.flatMap(({ id, user }): [string, string][] =>
    user === undefined || user === 'USLACKBOT' ? [] : [[user, id]],
  );
  return ok(new Map(members.slice(0, MOST_CONVERSATIONS)));
}

/** One conversation that cannot be read hides an answer, so it fails the whole reading. */
export async function inboxOf(
  calls: SlackCalls,
  conversations: ReadonlyMap<string, string>,
  since: Instant,
): Promise<Inbox> {
  const messages: Inbound[] = [];
  for (const [member, channel] of conversations) {
    const read = await history(calls, channel, since);
    if (!read.ok) return { ok: false, ...read.error };
    messages.push(...read.value.flatMap(inboundFrom(member, channel)));
  }
  return { ok: true, messages };
}

function inboundFrom(member: string, channel: string): (message: WireMessage) => Inbound[] {
  return ({ ts, text, user, bot_id: bot, subtype }) => {
    if (user !== member || bot !== undefined || subtype !== undefined) return [];
    const at = instant(Math.floor(Number(ts) * SECOND));
    return [{ serviceId: serviceIdOf({ channel, ts }), from: member, text: unescaped(text), at }];
  };
}
