import { fail, ok, type Result } from '../../../shared/util/result.ts';
import { SECOND, type Instant } from '../../../shared/util/time.ts';
import type { SlackCalls, SlackTrouble } from './slack-calls.ts';
import {
  wireConversationsSchema,
  wireHistorySchema,
  wireOpenedSchema,
  type WireMessage,
} from './slack-wire.ts';

const MOST_PAGES = 5;

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

/** Members' ids, unlike those of channels, begin so. */
export function isMember(to: string): boolean {
  return /^[UW]/.test(to);
}

/** A member is written to in the direct conversation with her; a channel is its own place. */
export async function conversationWith(
  calls: SlackCalls,
  to: string,
): Promise<Result<string, SlackTrouble>> {
  if (!isMember(to)) return ok(to);
  const opened = await calls.ask(wireOpenedSchema, 'conversations.open', { users: to });
  return opened.ok ? ok(opened.value.channel.id) : opened;
}

/** Messages of a conversation at `since` or later, without what stands in threads alone. */
export async function history(
  calls: SlackCalls,
  channel: string,
  since: Instant,
): Promise<Result<readonly WireMessage[], SlackTrouble>> {
  return pagesOf(calls, 'conversations.history', {
    channel,
    oldest: timestamp(since),
    inclusive: 'true',
    include_all_metadata: 'true',
  });
}

/** What stands in the thread under a message at `since` or later. */
export async function thread(
  calls: SlackCalls,
  { channel, ts }: { readonly channel: string; readonly ts: string },
  since: Instant,
): Promise<Result<readonly WireMessage[], SlackTrouble>> {
  const read = await pagesOf(calls, 'conversations.replies', {
    channel,
    ts,
    oldest: timestamp(since),
    inclusive: 'true',
  });
  // Slack puts the message itself before its answers.
  return read.ok ? ok(read.value.filter((message) => message.ts !== ts)) : read;
}

async function pagesOf(
  calls: SlackCalls,
  method: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Result<readonly WireMessage[], SlackTrouble>> {
  const messages: WireMessage[] = [];
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const read = await calls.ask(wireHistorySchema, method, {
      ...parameters,
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

/** The bot's direct conversations by member. */
export async function directConversations(
  calls: SlackCalls,
): Promise<Result<Map<string, string>, SlackTrouble>> {
  const members = new Map<string, string>();
  let cursor = '';
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const listed = await calls.ask(wireConversationsSchema, 'conversations.list', {
      types: 'im',
      exclude_archived: 'true',
      limit: '200',
      ...(cursor === '' ? {} : { cursor }),
    });
    if (!listed.ok) return listed;
    for (const { id, user } of listed.value.channels) {
      if (user !== undefined && user !== 'USLACKBOT') members.set(user, id);
    }
    cursor = listed.value.response_metadata?.next_cursor ?? '';
    if (cursor === '') return ok(members);
  }
  return fail({ reason: 'Slack has more conversations than expected' });
}
