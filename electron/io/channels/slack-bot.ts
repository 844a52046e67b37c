import type { LookUp, Messenger, Outgoing, SendOutcome } from '../../../shared/domain/messenger.ts';
import { plus, SECOND } from '../../../shared/util/time.ts';
import type { HttpLine, HttpOutcome } from './http.ts';
import { commonOutcome, parsedJson, refusal, rejection, unclear } from './outcome.ts';
import type { Pace } from './pace.ts';
import { slackCalls } from './slack-calls.ts';
import { slackFailure } from './slack-errors.ts';
import { createSlackInbox } from './slack-inbox.ts';
import { conversationWith, history, serviceIdOf } from './slack-reading.ts';
import { escaped, unescaped } from './slack-text.ts';
import { EVENT_TYPE, wireFailureSchema, wirePostedSchema, type WireMessage } from './slack-wire.ts';

const SERVICE = 'Slack';
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
  const inbox = createSlackInbox(calls);
  return {
    channel: 'slack',
    async send(outgoing) {
      if (outgoing.to === '') return rejection('there is no Slack member to write to');
      await pace.turn();
      const sent = sendOutcome(await calls.post('chat.postMessage', posting(outgoing)));
      if (sent.kind === 'sent') inbox.wroteTo(outgoing.to);
      return sent;
    },
    async find(outgoing, since) {
      const place = await conversationWith(calls, outgoing.to);
      if (!place.ok) return unclear(place.error.reason);
      const read = await history(calls, place.value, plus(since, -CLOCK_SLACK));
      return read.ok ? lookUp(read.value, place.value, outgoing) : unclear(read.error.reason);
    },
    receipt: null,
    inbox: (since, told) => inbox.read(since, told),
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

function lookUp(messages: readonly WireMessage[], channel: string, outgoing: Outgoing): LookUp {
  const found = messages.find((message) => isSame(message, outgoing));
  if (found === undefined) return { kind: 'absent' };
  return { kind: 'found', serviceId: serviceIdOf({ channel, ts: found.ts }) };
}

/** By the key that was sent along; by the text where Slack keeps it to itself. */
function isSame({ bot_id: bot, metadata, text }: WireMessage, outgoing: Outgoing): boolean {
  if (bot === undefined) return false;
  if (metadata?.event_type === EVENT_TYPE) return metadata.event_payload.key === outgoing.key;
  return unescaped(text).trim() === outgoing.text.toWellFormed().trim();
}
