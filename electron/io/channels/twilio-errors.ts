import type { SendOutcome } from '../../../shared/domain/messenger.ts';
import type { HttpAnswer } from './http.ts';
import { parsedJson, refusal, rejection, trouble } from './outcome.ts';
import { wireErrorSchema } from './twilio-wire.ts';

/** Nothing gets through until somebody acts: https://www.twilio.com/docs/api/errors. */
const REFUSALS: ReadonlyMap<number, string> = new Map([
  [20003, 'Twilio does not accept the account SID and the auth token'],
  [20005, 'the Twilio account is not active'],
  [10001, 'the Twilio account is not active'],
  [20404, 'Twilio does not know the account SID'],
  [20008, 'Twilio does not send with test credentials'],
  [21212, 'Twilio does not accept the number that messages are sent from'],
  [21603, 'Twilio does not accept the number that messages are sent from'],
  [21606, 'Twilio does not accept the number that messages are sent from'],
  [21659, 'the number that messages are sent from is not one of the Twilio account'],
  [21660, 'the number that messages are sent from is not one of the Twilio account'],
  [21661, 'the number that messages are sent from cannot send texts'],
  [21701, 'Twilio does not know the messaging service'],
  [21703, 'the messaging service has no number to send from'],
]);

/** This number or text would fail again. */
const REJECTIONS: ReadonlyMap<number, string> = new Map([
  [21211, 'Twilio does not take this for a telephone number'],
  [21265, 'a short code cannot be texted'],
  [21408, 'the Twilio account may not text to this country'],
  [21602, 'there was no text to send'],
  [21608, 'a Twilio trial account texts only numbers that were verified'],
  [21610, 'this number has asked for no more texts (STOP)'],
  [21612, 'Twilio cannot reach this number from the number that messages are sent from'],
  [21614, 'this number cannot receive texts'],
  [21617, 'the text is longer than Twilio sends'],
  [21635, 'this number is a landline and cannot receive texts'],
]);

const OPTED_OUT = 21610;
/** Too many texts wait at Twilio already, or too many requests at once. */
const BUSY = new Set([20429, 21611, 14107]);

/** What Twilio means by an error that is this request's. */
export function twilioFailure({ status, text }: HttpAnswer): SendOutcome {
  const parsed = wireErrorSchema.safeParse(parsedJson(text));
  const code = (parsed.success ? parsed.data.code : null) ?? null;
  const known = code ?? 0;
  const words = (reason: string): string =>
    code === null ? reason : `${reason} (${String(code)})`;
  if (BUSY.has(known)) return trouble(words('Twilio has too much to send'));
  const refused = REFUSALS.get(known);
  if (refused !== undefined) return refusal(words(refused));
  const rejected = REJECTIONS.get(known);
  if (rejected !== undefined) {
    return { ...rejection(words(rejected)), ...(code === OPTED_OUT && { hasOptedOut: true }) };
  }
  if (status === 401 || status === 403 || status === 404) {
    return refusal(words('Twilio does not accept the account SID and the auth token'));
  }
  return rejection(words(`Twilio does not send this text (status ${String(status)})`));
}
