import type {
  Inbound,
  Inbox,
  LookUp,
  Messenger,
  Outgoing,
  SendOutcome,
} from '../../../shared/domain/messenger.ts';
import { fail, ok, type Result } from '../../../shared/util/result.ts';
import { instant, plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import type { HttpLine, HttpOutcome } from './http.ts';
import { commonOutcome, parsedJson, refusal, rejection, unclear } from './outcome.ts';
import type { Pace } from './pace.ts';
import { slackCalls, type SlackCalls, type SlackTrouble } from './slack-calls.ts';
import { slackFailure } from './slack-errors.ts';
import { escaped, unescaped } from './slack-text.ts';
import {
  EVENT_TYPE,
  wireConversationsSchema,
  wireFailureSchema,
  wireHistorySchema,
  wireOpenedSchema,
  wirePostedSchema,
  type WireMessage,
} from './slack-wire.ts';

const SERVICE = 'Slack';
const MOST_PAGES = 5;
/** Direct conversations that are read for replies: each costs a request of Slack's 50 a minute. */
const MOST_CONVERSATIONS = 20;
const CLOCK_SLACK = 5 * SECOND;

interface BotParts {
  /** Scopes: chat:write; im:write, im:history and im:read for looking up and reading. */
  readonly botToken: string;
  readonly line: HttpLine;
  readonly pace: Pace;
}

/** A Slack app's bot: writes to members and channels, knows its messages again, reads replies. */
export function createSlackBot({ botToken, line, pace }: BotParts): Messenger {
  const calls = slackCalls(line, botToken);
  /** Direct conversations by member; null before they were asked for. */
  let conversations: Map<string, string> | null = null;
  return {
    channel: 'slack',
    async send(outgoing) {
      if (outgoing.to === '') return rejection('there is no Slack member to write to');
      await pace.turn();
      const sent = sendOutcome(await calls.post('chat.postMessage', posting(outgoing)));
      // The next reading finds a conversation that this message has begun.
      if (sent.kind === 'sent' && conversations?.has(outgoing.to) === false) conversations = null;
      return sent;
    },
    async find(outgoing, since) {
      const place = await conversationWith(calls, outgoing.to);
      if (!place.ok) return unclear(place.error.reason);
      const read = await history(calls, place.value, plus(since, -CLOCK_SLACK));
      return read.ok ? lookUp(read.value, place.value, outgoing) : unclear(read.error.reason);
    },
    receipt: null,
    async inbox(since) {
      if (conversations === null) {
        const listed = await directConversations(calls);
        if (!listed.ok) return { ok: false, ...listed.error };
        conversations = listed.value;
      }
      return inboxOf(calls, conversations, since);
    },
    close() {
      line.close();
    },
  };
}

function posting({ to, text, key }: Outgoing): unknown {
  return {
    channel: to,
    text: escaped(text),
    mrkdwn: false,
    parse: 'none',
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: EVENT_TYPE, event_payload: { key } },
  };
}

function sendOutcome(outcome: HttpOutcome): SendOutcome {
  const common = commonOutcome(SERVICE, outcome);
  if (common !== null || outcome.kind !== 'answer') return common ?? UNREADABLE;
  const json = parsedJson(outcome.text);
  const posted = wirePostedSchema.safeParse(json);
  if (posted.success) return { kind: 'sent', serviceId: serviceIdOf(posted.data) };
  const failed = wireFailureSchema.safeParse(json);
  if (failed.success) return slackFailure(failed.data.error);
  return outcome.status >= 400 ? REFUSED : UNREADABLE;
}

const REFUSED = refusal('Slack does not accept the request');
const UNREADABLE: SendOutcome = { kind: 'unknown', reason: 'Slack gave an unreadable answer' };

function serviceIdOf({ channel, ts }: { readonly channel: string; readonly ts: string }): string {
  return `${channel}/${ts}`;
}

/** A member is written to in the direct conversation with her; a channel is its own place. */
async function conversationWith(
  calls: SlackCalls,
  to: string,
): Promise<Result<string, SlackTrouble>> {
  if (!/^[UW]/.test(to)) return ok(to);
  const opened = await calls.ask(wireOpenedSchema, 'conversations.open', { users: to });
  return opened.ok ? ok(opened.value.channel.id) : opened;
}

/** Messages of a conversation at `since` or later. */
async function history(
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

function lookUp(messages: readonly WireMessage[], channel: string, outgoing: Outgoing): LookUp {
  const found = messages.find((message) => isSame(message, outgoing));
  if (found === undefined) return { kind: 'absent' };
  return { kind: 'found', serviceId: serviceIdOf({ channel, ts: found.ts }) };
}

/** By the key that was sent along; by the text where Slack keeps it to itself. */
function isSame({ bot_id: bot, metadata, text }: WireMessage, outgoing: Outgoing): boolean {
  if (bot === undefined) return false;
  if (metadata?.event_type === EVENT_TYPE) return metadata.event_payload.key === outgoing.key;
  return unescaped(text).trim() === outgoing.text.trim();
}

async function directConversations(
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
async function inboxOf(
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
