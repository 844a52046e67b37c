import { onTestFinished } from 'vitest';
import { createMessengers } from '../../electron/io/channels/open.ts';
import type { SettingsOf } from '../../shared/domain/channel.ts';
import type { Messenger } from '../../shared/domain/messenger.ts';
import { plus, SECOND, type Clock, type Instant } from '../../shared/util/time.ts';
import {
  startHttpStandIn,
  type HttpStandIn,
  type Received,
  type Reply,
  type Script,
} from './http-stand-in.ts';
import { NOW } from './wellsky-gateway.ts';

export const ACCOUNT = `AC${'0'.repeat(32)}`;
export const OUR_NUMBER = '+13035550100';
const AUTH_TOKEN = 'twilio-secret-not-real';

/** What Twilio knows of one text. */
export interface TwilioText {
  readonly sid: string;
  readonly status: string;
  readonly direction: 'inbound' | 'outbound-api';
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly sentAt: Instant | null;
}

export interface TwilioStandIn extends HttpStandIn {
  /** Every text, oldest first; tests add to it. */
  readonly texts: TwilioText[];
  /** What the next requests come to instead; after these, all is well. */
  fail(...replies: readonly TwilioFault[]): void;
}

/** A reply of its own; or one that comes although the text was taken. */
export type TwilioFault = Reply | { readonly afterAccepting: Reply };

/**
 * Twilio's `Messages.json` on 127.0.0.1: creates, finds, pages and tells, as the real one does, by a
 * clock that is `aheadMs` ahead of the computer's.
 */
export async function startTwilio(pageSize = 50, aheadMs = 0): Promise<TwilioStandIn> {
  const clock = () => plus(NOW, aheadMs);
  const texts: TwilioText[] = [];
  const faults: TwilioFault[] = [];
  const script: Script = (request) => {
    const fault = faults.shift();
    if (fault === undefined) return answered(texts, request, { pageSize, clock });
    if (typeof fault === 'string' || !('afterAccepting' in fault)) return fault;
    answered(texts, request, { pageSize, clock });
    return fault.afterAccepting;
  };
  const standIn = await startHttpStandIn(script, undefined, clock);
  onTestFinished(() => standIn.close());
  return {
    ...standIn,
    texts,
    fail(...replies) {
      faults.push(...replies);
    },
  };
}

/** Twilio's words for a failure. */
export function twilioError(status: number, code: number): Reply {
  // Twilio repeats the number in its words.
  const message = `The 'To' number +13035550141 is what error ${String(code)} is about.`;
  return { status, json: { code, message, more_info: 'https://www.twilio.com/docs', status } };
}

/** A messenger for a stand-in, closed after the test. */
export function textsBy(
  { url }: { readonly url: string },
  over: Partial<SettingsOf<'sms'>> = {},
  options: { timeoutMs?: number; spacingMs?: number } = {},
): Messenger {
  const open = createMessengers({
    clock: () => NOW,
    origins: { twilio: url },
    spacingMs: 0,
    ...options,
  });
  const settings = { channel: 'sms', accountSid: ACCOUNT, from: OUR_NUMBER, ...over } as const;
  const messenger = open(settings, { authToken: AUTH_TOKEN });
  onTestFinished(() => {
    messenger.close();
  });
  return messenger;
}

interface Setting {
  readonly pageSize: number;
  readonly clock: Clock;
}

function answered(texts: TwilioText[], request: Received, { pageSize, clock }: Setting): Reply {
  const expected = Buffer.from(`${ACCOUNT}:${AUTH_TOKEN}`).toString('base64');
  if (request.headers.authorization !== `Basic ${expected}`) return twilioError(401, 20003);
  const root = `/2010-04-01/Accounts/${ACCOUNT}/Messages`;
  if (request.path === `${root}.json`) {
    return request.method === 'POST'
      ? created(texts, request, clock())
      : listed(texts, request, pageSize);
  }
  const sid = request.path.slice(root.length + 1).replace(/\.json$/, '');
  const text = texts.find((one) => one.sid === sid);
  return text === undefined ? twilioError(404, 20404) : { json: wireText(text) };
}

function created(texts: TwilioText[], { text }: Received, now: Instant): Reply {
  const form = new URLSearchParams(text);
  const made: TwilioText = {
    sid: `SM${String(texts.length).padStart(32, '0')}`,
    status: 'queued',
    direction: 'outbound-api',
    from: form.get('From') ?? form.get('MessagingServiceSid') ?? '',
    to: form.get('To') ?? '',
    body: form.get('Body') ?? '',
    sentAt: plus(now, texts.length * SECOND),
  };
  texts.push(made);
  return { status: 201, json: wireText(made) };
}

/** Newest first, by `To` and by day. */
function listed(texts: readonly TwilioText[], { query }: Received, pageSize: number): Reply {
  const to = query.get('To');
  const day = query.get('DateSent>');
  const page = Number(query.get('Page') ?? '0');
  const fitting = texts
    .filter((text) => to === null || text.to === to)
    .filter(({ sentAt }) => day === null || sentAt === null || isoDay(sentAt) >= day)
    .toReversed();
  const rest = fitting.slice((page + 1) * pageSize);
  const next = new URLSearchParams([...query].filter(([name]) => name !== 'Page'));
  next.set('Page', String(page + 1));
  return {
    json: {
      messages: fitting.slice(page * pageSize, (page + 1) * pageSize).map(wireText),
      next_page_uri:
        rest.length === 0
          ? null
          : `/2010-04-01/Accounts/${ACCOUNT}/Messages.json?${next.toString()}`,
    },
  };
}

/** A text as Twilio writes it. */
export function wireText({ sentAt, ...text }: TwilioText): unknown {
  const time = sentAt === null ? null : new Date(sentAt).toUTCString().replace('GMT', '+0000');
  return {
    ...text,
    account_sid: ACCOUNT,
    messaging_service_sid: null,
    date_created: time,
    date_sent: time,
    num_segments: '1',
    error_code: null,
  };
}

function isoDay(at: Instant): string {
  return new Date(at).toISOString().slice(0, 10);
}
