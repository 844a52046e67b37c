import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Reading } from '../../../shared/domain/message.ts';
import { plainText } from './plain-text.ts';
import { REPLY_PHRASES } from './reply-words.ts';
import { stopWish } from './stop-words.ts';

/**
 * What a caregiver's answer to "can you take this shift?" says, in English or Spanish. A yes is
 * read only where every word of the text is understood and nothing in it limits or doubts it; a no
 * where something says no and nothing yes. Everything else is `maybe` or `unclear`, and a person
 * decides: a yes that was none leaves a client alone. Who may want no more messages has not merely
 * said no: she would be asked again.
 */
export function readReply(text: string): Reading {
  const plain = simplified(text);
  const order = orderIn(plain, STOP);
  if (order !== null) return order;
  if (isReaction(text)) return 'unclear';
  if (plain === 'y' || plain === 'n') return plain === 'y' ? 'yes' : 'no';
  const { rest, found } = taken(` ${plain} `);
  const wish = stopWish(sentencesOf(text));
  if (wish === 'said' || (wish === 'word' && !found.has('yes'))) return 'stop';
  if (wish !== 'none') return 'unclear';
  if (found.has('no')) return found.has('yes') || found.has('doubt') ? 'unclear' : 'no';
  if (found.has('doubt')) return 'maybe';
  if (!found.has('yes')) return 'unclear';
  if (found.has('condition')) return 'maybe';
  return plain.includes('?') || rest !== '' ? 'unclear' : 'yes';
}

/**
 * What somebody of the office answers to an alert; a question is unclear. Only texts end with the
 * carriers' words, or with one among others: among colleagues in Slack "cancel" or "no, stop" is
 * about something else.
 */
export function readOfficeReply(text: string, channel: OutsideChannel): Reading {
  const plain = simplified(text);
  const order = orderIn(plain, channel === 'sms' ? STOP : PLAIN_STOP);
  if (order !== null) return order;
  const wish = stopWish(sentencesOf(text));
  if (wish === 'said' || (wish === 'word' && channel === 'sms')) return 'stop';
  if (asksSomething(plain)) return 'unclear';
  if (snoozeMinutes(text) !== null || SNOOZE.test(bare(plain))) return 'snooze';
  return ACKNOWLEDGED.test(bare(plain)) ? 'ack' : 'unclear';
}

/** How long "snooze 30m", "snooze 1 hour" or "posponer 20 min" asks for; null where it does not say. */
export function snoozeMinutes(text: string): number | null {
  const match = SNOOZE_FOR.exec(bare(simplified(text)));
  const amount = Number(match?.groups?.['amount'] ?? 0);
  if (amount <= 0) return null;
  const isHours = (match?.groups?.['unit'] ?? '').startsWith('h');
  const minutes = isHours ? amount * 60 : amount;
  return minutes <= 24 * 60 ? minutes : null;
}

/** Whether a text asks something: "ok?" takes nothing on. */
export function asksSomething(text: string): boolean {
  return /[?\uff1f\u2753\u2754]/u.test(text);
}

/** Whether a text says nothing but thanks, a greeting or a heart: nobody has to act on it. */
export function isCourtesy(text: string): boolean {
  const said = simplified(text)
    .replace(/thumbsup/g, ' ')
    .replace(REPLY_PHRASES.courtesy, ' ');
  return said.replace(/[^\p{L}\p{N}]/gu, '') === '';
}

/** The carriers' words, which they know only alone. */
function orderIn(plain: string, stop: RegExp): 'stop' | 'start' | null {
  const order = bare(plain);
  if (stop.test(order)) return 'stop';
  return START.test(order) ? 'start' : null;
}

const STOP =
  /^(?:please )?(?:stop(?: stop)*|stop ?all|unsubscribe|cancel|end|quit|revoke|opt ?out|alto|parar|pare|detener|baja|dar de baja|cancelar|cancelar suscripcion)(?: please| por favor)?$/;
const PLAIN_STOP =
  /^(?:please )?(?:stop(?: stop)*|stop ?all|unsubscribe|alto|parar)(?: please| por favor)?$/;
const START = /^(?:start|unstop|opt ?in|subscribe|iniciar|comenzar|empezar|reanudar)$/;

const ACKNOWLEDGED =
  /^(?:ack|acked|acknowledged?|ok|okay|k|kk|yes|y|yep|got it|on it|i'?m on it|i am on it|i'?ll handle it|handling it|will do|copy|roger|seen|thanks|thank you|ok thanks|got it thanks|thumbsup|si|entendido|enterad[oa]|recibido|visto|lo tengo|vale|de acuerdo|ya lo vi|yo me encargo|me encargo|listo|gracias)$/;
const SNOOZE = /^(?:snooze|remind me later|later|posponer|pospon|mas tarde|luego)$/;
const SNOOZE_FOR =
  /^(?:snooze|pause|remind me in|posponer|pospon|en)(?: for| por)? (?<amount>\d{1,4}) ?(?<unit>m|min|mins|minutes?|minutos?|h|hr|hrs|hours?|horas?)?$/;

/** "Liked “Hi Sarah, …”" and the like: telephones write it when a bubble is tapped. */
function isReaction(text: string): boolean {
  return /^\s*(?:(?:un)?(?:liked|loved|disliked|emphasized|laughed at|questioned)|reacted|removed|le (?:gusto|encanto)|a .{1,30} le gust|\p{Extended_Pictographic}.{0,8}(?:to|a)) ?["“«]/iu.test(
    text,
  );
}

/** Emoji that say something become words; what people see of the rest is left out. */
const EMOJI: readonly (readonly [RegExp, string])[] = [
  [/[👍👌✅☑✔🙋🙆💯][\u{1f3fb}-\u{1f3ff}]?/gu, ' thumbsup '],
  [/[👎❌🚫🙅⛔][\u{1f3fb}-\u{1f3ff}]?/gu, ' thumbsdown '],
  [/[🤷🤔😕][\u{1f3fb}-\u{1f3ff}]?/gu, ' shrug '],
  [/🛑/gu, ' stop '],
  [/[🙏🤝][\u{1f3fb}-\u{1f3ff}]?/gu, ' thanks '],
  [/[❤♥💕💖💙💛💚😊😀😃😄😁🙂😘🥰😍🤗🎉👋💪✨🌸☺😅😂🤣][\u{1f3fb}-\u{1f3ff}]?/gu, ' '],
];

/** Plain text with emoji as words, "siii" as "sii", and spaces around what separates. */
function simplified(text: string): string {
  const worded = EMOJI.reduce((rest, [emoji, word]) => rest.replace(emoji, word), text);
  return plainText(worded)
    .replace(/\p{Regional_Indicator}|\ufe0f/gu, '')
    .replace(/(\p{L})\1{2,}/gu, '$1$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands between line breaks and punctuation, in plain words. */
function sentencesOf(text: string): string[] {
  return text
    .split(/[\n.!?\u00a1\u00bf\u2026,;:|]+|\s[-\u2013\u2014]+\s/u)
    .map((sentence) => bare(simplified(sentence)))
    .filter((sentence) => sentence !== '');
}

/** Without punctuation. */
function bare(plain: string): string {
  return plain
    .replace(/[^\p{L}\p{N}' ]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

type Sign = 'yes' | 'no' | 'doubt' | 'condition';

/** Takes every phrase that is understood out of the text: "no problem" before "no" before "can". */
function taken(plain: string): { readonly rest: string; readonly found: ReadonlySet<Sign> } {
  const found = new Set<Sign>();
  let rest = plain;
  const take = (phrases: RegExp, sign: Sign | null): void => {
    rest = rest.replace(phrases, () => {
      if (sign !== null) found.add(sign);
      return ' | ';
    });
  };
  take(REPLY_PHRASES.yesThoughNo, 'yes');
  take(REPLY_PHRASES.noThoughYes, 'no');
  take(REPLY_PHRASES.doubt, 'doubt');
  take(REPLY_PHRASES.no, 'no');
  take(REPLY_PHRASES.yes, 'yes');
  take(REPLY_PHRASES.condition, 'condition');
  take(REPLY_PHRASES.courtesy, null);
  take(REPLY_PHRASES.filler, null);
  return { rest: rest.replace(/[^\p{L}\p{N}]/gu, ''), found };
}
