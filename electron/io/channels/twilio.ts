import type { SettingsOf } from '../../../shared/domain/channel.ts';
import type {
  Inbound,
  LookUp,
  Messenger,
  Outgoing,
  SendOutcome,
} from '../../../shared/domain/messenger.ts';
import type { Receipt } from '../../../shared/domain/sending.ts';
import { localDate, plus, SECOND, type Instant } from '../../../shared/util/time.ts';
import type { HttpLine, HttpOutcome } from './http.ts';
import { CLOCK_SET_BY, commonOutcome, goodAnswer, parsedJson, unclear } from './outcome.ts';
import type { Pace } from './pace.ts';
import { twilioFailure } from './twilio-errors.ts';
import { readTexts, type Texts } from './twilio-pages.ts';
import { wireCreatedSchema, wireMessageSchema, type WireMessage } from './twilio-wire.ts';

const SERVICE = 'Twilio';
const PAGE_SIZE = 100;
/** Twilio's times have whole seconds, and what its clock says is measured as roughly. */
const ROUNDING = 5 * SECOND;

export interface TwilioParts {
  readonly settings: SettingsOf<'sms'>;
  readonly authToken: string;
  readonly line: HttpLine;
  /** A long code sends one text a second; https://www.twilio.com/docs/messaging/guides/rate-limits */
  readonly pace: Pace;
}

/** Texts by Twilio's REST API of 2010-04-01 (`Messages.json`). */
export function createTwilio({ settings, authToken, line, pace }: TwilioParts): Messenger {
  const root = `/2010-04-01/Accounts/${settings.accountSid}/Messages`;
  const credentials = Buffer.from(`${settings.accountSid}:${authToken}`).toString('base64');
  const headers = { Authorization: `Basic ${credentials}`, Accept: 'application/json' };
  const get = (target: string): Promise<HttpOutcome> =>
    line.exchange({ method: 'GET', target, headers, body: null });
  const record = { get, clock: line.clock };

  return {
    channel: 'sms',
    async send(outgoing) {
      await pace.turn();
      const outcome = await line.exchange({
        method: 'POST',
        target: `${root}.json`,
        headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: creation(settings.from, outgoing),
      });
      return sendOutcome(outcome);
    },
    async find(outgoing, since, except) {
      const from = plus(since, -ROUNDING);
      const target = listing(root, { To: outgoing.to });
      const read = await readTexts(record, target, plus(from, -CLOCK_SET_BY));
      if (!read.ok) return unclear(read.error.reason);
      const texts = read.value.texts.filter(({ sid }) => !except.has(sid));
      return lookUp({ ...read.value, texts }, outgoing, from);
    },
    async receipt(serviceId) {
      const answer = goodAnswer(
        SERVICE,
        await get(`${root}/${encodeURIComponent(serviceId)}.json`),
      );
      if (answer.kind === 'bad') return null;
      const parsed = wireMessageSchema.safeParse(parsedJson(answer.text));
      return parsed.success ? receiptOf(parsed.data.status) : null;
    },
    async inbox(since) {
      const toUs = isService(settings.from) ? {} : { To: settings.from };
      // Whole days are all that Twilio filters by.
      const target = listing(root, {
        ...toUs,
        'DateSent>': localDate(line.clock.theirs(since), 'UTC'),
      });
      const read = await readTexts(record, target, since);
      if (!read.ok) return { ok: false, ...read.error };
      return { ok: true, messages: read.value.texts.flatMap(inboundTo(settings.from, since)) };
    },
    close() {
      line.close();
    },
  };
}

function isService(from: string): boolean {
  return from.startsWith('MG');
}

function creation(from: string, { to, text }: Outgoing): string {
  return new URLSearchParams({
    To: to,
    [isService(from) ? 'MessagingServiceSid' : 'From']: from,
    Body: text.toWellFormed(),
    // What was approved is what leaves: no quotes or dashes exchanged on the way.
    SmartEncoded: 'false',
  }).toString();
}

function listing(root: string, filters: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams({ ...filters, PageSize: String(PAGE_SIZE) });
  return `${root}.json?${query.toString()}`;
}

function sendOutcome(outcome: HttpOutcome): SendOutcome {
  const common = commonOutcome(SERVICE, outcome);
  if (common !== null || outcome.kind !== 'answer') return common ?? UNREADABLE;
  if (outcome.status >= 400) return twilioFailure(outcome);
  const created = wireCreatedSchema.safeParse(parsedJson(outcome.text));
  return created.success ? { kind: 'sent', serviceId: created.data.sid } : UNREADABLE;
}

const UNREADABLE: SendOutcome = { kind: 'unknown', reason: 'Twilio gave an unreadable answer' };

/**
 * Also what failed after it was accepted was taken: asking again for it is not ours to decide. The
 * same words from shortly before may be this text, where a clock was set since.
 */
function lookUp({ texts, isWhole }: Texts, { text }: Outgoing, since: Instant): LookUp {
  const possible = plus(since, -CLOCK_SET_BY);
  const same = texts.filter(
    ({ direction, body, date_created: at }) =>
      direction.startsWith('outbound') && sameText(body, text) && (at ?? since) >= possible,
  );
  const found = same.find(({ date_created: at }) => (at ?? since) >= since);
  if (found !== undefined) return { kind: 'found', serviceId: found.sid };
  if (same.length > 0) return unclear('Twilio has the same text from shortly before');
  return isWhole ? { kind: 'absent' } : unclear('Twilio did not show all of its texts');
}

function sameText(body: string | null, text: string): boolean {
  return body?.trim() === text.toWellFormed().trim();
}

/** `sent` is with the carrier, which may still say that it did not arrive. */
function receiptOf(status: string): Receipt {
  switch (status) {
    case 'delivered':
    case 'read':
      return 'delivered';
    case 'undelivered':
    case 'failed':
    case 'canceled':
      return 'undelivered';
    default:
      return 'pending';
  }
}

function inboundTo(from: string, since: Instant): (message: WireMessage) => Inbound[] {
  return (message) => {
    const { sid, direction, body, date_sent: sentAt, date_created: createdAt } = message;
    const at = sentAt ?? createdAt;
    if (direction !== 'inbound' || at === null || at < since || message.from === null) return [];
    const isOurs = isService(from) ? message.messaging_service_sid === from : message.to === from;
    return isOurs ? [{ serviceId: sid, from: message.from, text: body ?? '', at }] : [];
  };
}
