import type { LookUp, Messenger, Outgoing, SendOutcome } from '../../../shared/domain/messenger.ts';
import { plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import type { HttpLine, HttpOutcome } from './http.ts';
import { CLOCK_SET_BY, commonOutcome, parsedJson, refusal, rejection, unclear } from './outcome.ts';
import type { Pace } from './pace.ts';
import { slackCalls } from './slack-calls.ts';
import { slackFailure } from './slack-errors.ts';
import { createSlackInbox } from './slack-inbox.ts';
import { conversationWith, history, serviceIdOf } from './slack-reading.ts';
import { escaped, unescaped } from './slack-text.ts';
import { EVENT_TYPE, wireFailureSchema, wirePostedSchema, type WireMessage } from './slack-wire.ts';

const SERVICE = 'Slack';
/** What Slack's clock says is measured in whole seconds. */
const ROUNDING = 5 * SECOND;

interface BotParts {
  /** Scopes: chat:write; im:write, im:history and im:read for looking up and reading. */
  readonly botToken: string;
  readonly line: HttpLine;
  readonly pace: Pace;
}

/** A Slack app's bot: writes to members and channels, knows its messages again, reads replies. */
export function createSlackBot({ botToken, line, pace }: BotParts): Messenger {
  const calls = slackCalls(line, botToken);
  const { clock } = line;
  const inbox = createSlackInbox(calls, clock);
  return {
    channel: 'slack',
    async send(outgoing) {
      if (outgoing.to === '') return rejection('there is no Slack member to write to');
      await pace.turn();
      const sent = sendOutcome(await calls.post('chat.postMessage', posting(outgoing)));
      if (sent.kind === 'sent') inbox.wroteTo(outgoing.to);
      return sent;
    },
    async find(outgoing, since, except) {
      const place = await conversationWith(calls, outgoing.to);
      if (!place.ok) return unclear(place.error.reason);
      // Slack is asked by its own clock, and whatever it answers says what time it is there.
      if (!clock.isKnown) await calls.post('api.test', {});
      if (!clock.isKnown) return unclear('Slack did not say what time it is');
      const from = plus(since, -ROUNDING);
      const read = await history(calls, place.value, clock.theirs(plus(from, -CLOCK_SET_BY)));
      if (!read.ok) return unclear(read.error.reason);
      const channel = place.value;
      const others = read.value.filter(({ ts }) => !except.has(serviceIdOf({ channel, ts })));
      return lookUp(others, { channel, outgoing, since: clock.theirs(from) });
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

interface Sought {
  readonly channel: string;
  readonly outgoing: Outgoing;
  /** By Slack's clock. */
  readonly since: Instant;
}

/** The key says for certain; the same words from shortly before the try do not. */
function lookUp(messages: readonly WireMessage[], { channel, outgoing, since }: Sought): LookUp {
  const same = messages.filter((message) => isSame(message, outgoing));
  const found = same.find(
    ({ ts, metadata }) => metadata?.event_type === EVENT_TYPE || Number(ts) * SECOND >= since,
  );
  if (found !== undefined)
    return { kind: 'found', serviceId: serviceIdOf({ channel, ts: found.ts }) };
  return same.length > 0
    ? unclear('Slack has the same message from shortly before')
    : { kind: 'absent' };
}

/** By the key that was sent along; by the text where Slack keeps it to itself. */
function isSame({ bot_id: bot, metadata, text }: WireMessage, outgoing: Outgoing): boolean {
  if (bot === undefined) return false;
  if (metadata?.event_type === EVENT_TYPE) return metadata.event_payload.key === outgoing.key;
  return unescaped(text).trim() === outgoing.text.toWellFormed().trim();
}
