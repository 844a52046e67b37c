import { isCounted } from './address-words.ts';
import type { FoundAddress } from './bare-address.ts';

const STREETS =
  'st|str|street|ave?|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|ct|court|cir|circle|pl|place|way|ter|terrace|pkwy|parkway|hwy|highway|trl|trail|loop|sq|square|row|plaza|calle|avenida|avda';
const CALLES = 'calle|avenida|avda?|av|paseo|camino|carretera|bulevar|callejon';

/** What a number counts where it is no number of a house. */
const NO_NUMBER_OF_A_HOUSE =
  '(?:min|minutes?|hours?|hrs?|h|miles?|mi|km|shifts?|days?|weeks?|people|more|[ap]\\.?m|at|in|on|to|by|and|or|of|the|for|with|from|until|till|a|de|el|la|en|y|o)\\b';

/** "1450 N Vine St", "calle Olmo 12", "apt 4", "PO box 7", "CO 80010". */
const STREET = new RegExp(
  [
    String.raw`\b\d{1,6}[a-z]? +(?!${NO_NUMBER_OF_A_HOUSE})(?:[\p{L}\d'-]+\.? +){1,4}(?:${STREETS})\b`,
    String.raw`\b(?:${CALLES})\.? +(?:[\p{L}'-]+\.? +){1,4}(?:#|no\.? |num\.? )?\d+`,
    String.raw`\b(?:apt|apartment|suite|unit|apartamento|depto|dpto)\.? ?#? ?\d+[a-z]?\b`,
    String.raw`\b(?:p\.? ?o\.? ?box|apartado postal) \d+`,
    String.raw`\b(?:al|ak|az|ar|ca|co|ct|dc|de|fl|ga|hi|ia|id|il|in|ks|ky|la|ma|md|me|mi|mn|mo|ms|mt|nc|nd|ne|nh|nj|nm|nv|ny|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|va|vt|wa|wi|wv|wy) +\d{5}(?:-\d{4})?\b`,
    String.raw`\b(?:gate|door|lock ?box|alarm|garage) (?:code|pin)\b`,
    String.raw`\bcodigo de (?:la )?(?:puerta|entrada|alarma)\b`,
  ].join('|'),
  'giu',
);

const LOCKS =
  'gate|door|garage|lock ?box|key ?(?:pad|box|code)?|alarm|(?:pass|entry|access)? ?code|pin|puerta|porton|garaje|cochera|candado|caja de (?:las )?llaves|llave|alarma|clave|codigo';
const LINK =
  'code|pin|number|no|num|numero|is|are|es|son|use|press|with|con|marque|de|del|la|el|gate|door|garage|puerta|porton|garaje|entrada|clave|codigo';

/** "gate 1234", "code is 4521", "door #4521", "clave del porton: 4521". */
const CODE_LAST = new RegExp(
  String.raw`(?<!\p{L})(?:${LOCKS})(?:[ :=.,]+(?:${LINK})(?!\p{L})){0,4}[ :=.]+(?:[#*] ?\d|\d\d)[\d#*]*(?![\p{L}\d:/%]|-\d|[.,]\d)`,
  'giu',
);
/** "4521 is the code", "4521 for the gate", "4521 abre la puerta". */
const CODE_FIRST = new RegExp(
  String.raw`(?<![\p{L}\d:/$€.-])[#*]?\d{3,8}#? (?:is|for|opens|es|para|abre)(?: the| your| la| el)? (?:${LOCKS})(?!\p{L})`,
  'giu',
);
const HOUR_AFTER = /^ ?[ap]\.? ?m(?!\p{L})/iu;

/**
 * Where a text gives an address with a word for a street, or what opens a door: sure. Expects a
 * text without accents and line ends.
 */
export function streetAddresses(text: string): FoundAddress[] {
  const codes = [...text.matchAll(CODE_LAST)].filter((match) => {
    const after = text.slice(match.index + match[0].length);
    const next = /^ *(\p{L}+)/u.exec(after)?.[1] ?? '';
    return !isCounted(next) && !HOUR_AFTER.test(after);
  });
  return [...text.matchAll(STREET), ...codes, ...text.matchAll(CODE_FIRST)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    isSure: true,
  }));
}
