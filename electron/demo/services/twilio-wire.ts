import type { Instant } from '../../../shared/util/time.ts';
import type { Answer } from '../http/answer.ts';
import type { Text, TextStatus } from './texts.ts';

/** "30003: Unreachable destination handset". */
const UNREACHABLE = 30003;

/** A refusal in Twilio's words: https://www.twilio.com/docs/api/errors. */
export function twilioError(status: number, code: number, message: string): Answer {
  const more = `https://www.twilio.com/docs/errors/${String(code)}`;
  return { status, body: { code, message, more_info: more, status } };
}

/** The Message resource of the API of 2010-04-01. */
export function wireText(account: string, text: Text, status: TextStatus): unknown {
  const { sid, direction, from, to, body, createdAt } = text;
  const uri = `/2010-04-01/Accounts/${account}/Messages/${sid}`;
  const isQueued = status === 'queued';
  return {
    account_sid: account,
    api_version: '2010-04-01',
    body,
    date_created: wireTime(createdAt),
    date_sent: isQueued ? null : wireTime(createdAt),
    date_updated: wireTime(createdAt),
    direction,
    error_code: status === 'undelivered' ? UNREACHABLE : null,
    error_message: null,
    from,
    messaging_service_sid: null,
    num_media: '0',
    num_segments: '1',
    price: null,
    price_unit: 'USD',
    sid,
    status,
    subresource_uris: { media: `${uri}/Media.json` },
    to,
    uri: `${uri}.json`,
  };
}

/** One page of a list, numbered from 0; `query` is that of the question. */
export function wirePage(
  path: string,
  query: URLSearchParams,
  page: { readonly number: number; readonly size: number; readonly hasNext: boolean },
  messages: readonly unknown[],
): unknown {
  const uriOf = (number: number): string => {
    const asked = new URLSearchParams(query);
    asked.set('PageSize', String(page.size));
    asked.set('Page', String(number));
    return `${path}?${asked.toString()}`;
  };
  const start = page.number * page.size;
  return {
    end: start + Math.max(0, messages.length - 1),
    first_page_uri: uriOf(0),
    messages,
    next_page_uri: page.hasNext ? uriOf(page.number + 1) : null,
    page: page.number,
    page_size: page.size,
    previous_page_uri: page.number === 0 ? null : uriOf(page.number - 1),
    start,
    uri: uriOf(page.number),
  };
}

/** `Fri, 27 Nov 2026 18:00:00 +0000` (RFC 2822), which only `Date` can spell. */
function wireTime(at: Instant): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}
