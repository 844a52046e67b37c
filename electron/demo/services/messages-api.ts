import { parsePhone } from '../../../shared/domain/address.ts';
import { NOT_FOUND, ok, type Answer } from '../http/answer.ts';
import type { RawRequest } from '../http/loopback.ts';
import type { Text, Texts } from './texts.ts';
import { twilioError, wirePage, wireText } from './twilio-wire.ts';

const USUAL_PAGE = 50;
const LARGEST_PAGE = 1000;
const LONGEST_TEXT = 1600;

/** A Twilio account with one number. */
export interface Account {
  readonly accountSid: string;
  readonly authToken: string;
  readonly number: string;
}

/** Where the account's texts are. */
export function messagesPath({ accountSid }: Account): string {
  return `/2010-04-01/Accounts/${accountSid}/Messages`;
}

/** The refusal of a request that does not come with the account's credentials; otherwise null. */
export function refusal({ accountSid, authToken }: Account, request: RawRequest): Answer | null {
  const expected = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  const isKnown = request.headers['authorization'] === `Basic ${expected}`;
  return isKnown ? null : twilioError(401, 20003, 'Authenticate');
}

/** What Twilio would say against sending this text; null where it takes it. */
export function objection(account: Account, texts: Texts, form: URLSearchParams): Answer | null {
  const to = form.get('To') ?? '';
  const body = form.get('Body') ?? '';
  if (parsePhone(to) !== to) return twilioError(400, 21211, "Invalid 'To' Phone Number");
  if (form.get('From') !== account.number) return twilioError(400, 21659, "'From' is not yours");
  if (body === '') return twilioError(400, 21602, 'Message body is required');
  if (body.length > LONGEST_TEXT) return twilioError(400, 21617, 'The message is too long');
  return texts.hasOptedOut(to) ? twilioError(400, 21610, 'The recipient has unsubscribed') : null;
}

/** Lists texts (`To`, `From`, `DateSent`, `DateSent>`, `DateSent<`, `PageSize`, `Page`) or fetches one. */
export function read(account: Account, texts: Texts, { path, query }: RawRequest): Answer {
  const wire = (text: Text): unknown => wireText(account.accountSid, text, texts.statusOf(text));
  const root = messagesPath(account);
  if (path !== `${root}.json`) {
    const sid = path.startsWith(`${root}/`) ? path.slice(root.length + 1, -'.json'.length) : '';
    const text = texts.find(sid);
    return text === undefined ? twilioError(404, 20404, 'Not found') : ok(wire(text));
  }
  const fitting = texts.list({
    to: query.get('To'),
    from: query.get('From'),
    day: query.get('DateSent'),
    fromDay: query.get('DateSent>'),
    toDay: query.get('DateSent<'),
  });
  const size = Math.min(LARGEST_PAGE, wholeNumber(query.get('PageSize')) ?? USUAL_PAGE);
  const number = wholeNumber(query.get('Page')) ?? 0;
  if (size === 0) return NOT_FOUND;
  const shown = fitting.slice(number * size, (number + 1) * size).map(wire);
  const hasNext = fitting.length > (number + 1) * size;
  return ok(wirePage(path, query, { number, size, hasNext }, shown));
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
