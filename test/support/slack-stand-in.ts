import { onTestFinished } from 'vitest';
import { createMessengers } from '../../electron/io/channels/open.ts';
import type { Messenger } from '../../shared/domain/messenger.ts';
import { plus, type Instant } from '../../shared/util/time.ts';
import {
  startHttpStandIn,
  type HttpStandIn,
  type Received,
  type Reply,
  type Script,
} from './http-stand-in.ts';
import { NOW } from './wellsky-gateway.ts';

const BOT_TOKEN = 'xoxb-demo';
const WEBHOOK = 'https://hooks.slack.com/services/demo-not-real';
const BOT = 'B0STANDBY';

/** One message of a conversation, as Slack keeps it. */
export interface SlackMessage {
  readonly channel: string;
  readonly ts: string;
  readonly text: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly subtype?: string;
  /** The message under which it stands, in a thread. */
  readonly thread_ts?: string;
  readonly metadata?: unknown;
}

/** A reply of its own; or one that comes although the message was taken. */
export type SlackFault = Reply | { readonly afterAccepting: Reply };

export interface SlackStandIn extends HttpStandIn {
  /** Oldest first; tests add to it. */
  readonly messages: SlackMessage[];
  /** What the next requests come to instead. */
  fail(...replies: readonly SlackFault[]): void;
}

/**
 * Slack's Web API and webhooks on 127.0.0.1, for a workspace where member `U…` has DM `D…`, by a
 * clock that is `aheadMs` ahead of the computer's.
 */
export async function startSlack(aheadMs = 0): Promise<SlackStandIn> {
  const clock = () => plus(NOW, aheadMs);
  const messages: SlackMessage[] = [];
  const faults: SlackFault[] = [];
  const script: Script = (request) => {
    const fault = faults.shift();
    if (fault === undefined) return answered(messages, request, clock());
    if (typeof fault === 'string' || !('afterAccepting' in fault)) return fault;
    answered(messages, request, clock());
    return fault.afterAccepting;
  };
  const standIn = await startHttpStandIn(script, undefined, clock);
  onTestFinished(() => standIn.close());
  return {
    ...standIn,
    messages,
    fail(...replies) {
      faults.push(...replies);
    },
  };
}

export function slackError(error: string): Reply {
  return { json: { ok: false, error } };
}

/** Slack's time: seconds with six decimals. */
export function slackTime(at: number): string {
  return (at / 1_000).toFixed(6);
}

/** A messenger for a stand-in, closed after the test. */
export function slackBy(
  { url }: { readonly url: string },
  kind: 'webhook' | 'bot',
  timeoutMs?: number,
): Messenger {
  const open = createMessengers({
    clock: () => NOW,
    origins: { slack: url, slackWebhooks: url },
    spacingMs: 0,
    ...(timeoutMs !== undefined && { timeoutMs }),
  });
  const secrets = kind === 'bot' ? { botToken: BOT_TOKEN } : { webhookUrl: WEBHOOK };
  const messenger = open({ channel: 'slack', kind }, secrets);
  onTestFinished(() => {
    messenger.close();
  });
  return messenger;
}

function answered(messages: SlackMessage[], request: Received, now: Instant): Reply {
  if (request.path === new URL(WEBHOOK).pathname) {
    messages.push(made(messages, 'CWEBHOOK', JSON.parse(request.text) as Posted, now));
    return { text: 'ok', headers: { 'Content-Type': 'text/html' } };
  }
  if (request.headers.authorization !== `Bearer ${BOT_TOKEN}`) return slackError('invalid_auth');
  switch (request.path) {
    case '/api/chat.postMessage': {
      const posted = JSON.parse(request.text) as Posted;
      const message = made(messages, directWith(posted.channel ?? ''), posted, now);
      messages.push(message);
      return { json: { ok: true, channel: message.channel, ts: message.ts, message } };
    }
    case '/api/conversations.open':
      return { json: { ok: true, channel: { id: directWith(request.query.get('users') ?? '') } } };
    case '/api/conversations.list':
      return { json: { ok: true, channels: directConversations(messages) } };
    case '/api/conversations.history':
      return { json: { ok: true, messages: history(messages, request.query), has_more: false } };
    case '/api/conversations.replies':
      return { json: { ok: true, messages: thread(messages, request.query), has_more: false } };
    default:
      return slackError('unknown_method');
  }
}

interface Posted {
  readonly channel?: string;
  readonly text: string;
  readonly metadata?: unknown;
}

function made(
  messages: readonly SlackMessage[],
  channel: string,
  posted: Posted,
  now: Instant,
): SlackMessage {
  const { text, metadata } = posted;
  return { channel, text, metadata, bot_id: BOT, ts: slackTime(now + messages.length * 1_000) };
}

function directWith(member: string): string {
  return member.replace(/^U/, 'D');
}

function directConversations(messages: readonly SlackMessage[]): unknown[] {
  const ids = new Set(messages.map(({ channel }) => channel).filter((id) => id.startsWith('D')));
  return [...ids].map((id) => ({ id, is_im: true, user: id.replace(/^D/, 'U') }));
}

/** What stands in threads alone is not in it, but how much and until when is. */
function history(messages: readonly SlackMessage[], query: URLSearchParams): unknown[] {
  return asked(messages, query)
    .filter(({ thread_ts: parent, subtype }) => parent === undefined || subtype !== undefined)
    .map((message) => {
      const below = messages.filter(({ thread_ts: parent }) => parent === message.ts);
      const latest = below.map(({ ts }) => ts).sort();
      const [count, newest] = [below.length, latest.at(-1)];
      return count === 0 ? message : { ...message, reply_count: count, latest_reply: newest };
    })
    .toReversed();
}

/** The message itself comes first, however old it is. */
function thread(messages: readonly SlackMessage[], query: URLSearchParams): unknown[] {
  const ts = query.get('ts');
  const below = asked(messages, query).filter(({ thread_ts: parent }) => parent === ts);
  return [...messages.filter((message) => message.ts === ts), ...below];
}

function asked(messages: readonly SlackMessage[], query: URLSearchParams): SlackMessage[] {
  const oldest = Number(query.get('oldest'));
  return messages.filter(
    ({ channel, ts }) => channel === query.get('channel') && Number(ts) >= oldest,
  );
}
