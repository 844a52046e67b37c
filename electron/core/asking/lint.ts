import {
  MAX_ASK_CHARACTERS,
  type AskDraft,
  type AskObstacle,
} from '../../../shared/contract/asking.ts';
import { addressesIn } from './addresses.ts';
import { HEALTH_WORDS } from './health-words.ts';
import { namesClient, type NamingSituation } from './client-names.ts';
import { plainText } from './plain-text.ts';

/** What a text to a caregiver is held against. */
export interface LintSituation extends NamingSituation {
  /** What may stand in any text, whatever it sounds like: the agency's name, the city. */
  readonly allowed: readonly string[];
  /** Numbers of the office, E.164: the only ones that may be told. */
  readonly officePhones: readonly string[];
}

/**
 * What keeps a text from leaving the computer, empty: nothing; and what in it is an address or may be
 * one. It cannot understand a sentence: it refuses a little too much rather than too little, because
 * a text can be worded differently. What is only likely an address is left to a person.
 */
export function lintText(
  text: string,
  situation: LintSituation,
): Pick<AskDraft, 'obstacles' | 'addresses'> {
  const plain = without(plainText(text), situation.allowed.map(plainText));
  const addresses = addressesIn(text, situation.allowed);
  const found: readonly (readonly [AskObstacle, boolean])[] = [
    ['text-empty', plainText(text) === ''],
    ['text-too-long', text.length > MAX_ASK_CHARACTERS],
    ['text-names-client', namesClient(text, situation)],
    ['text-has-address', addresses.some(({ isSure }) => isSure)],
    ['text-has-phone', hasPhone(plain, situation.officePhones)],
    ['text-has-birth-date', BIRTH_DATE.test(plain)],
    ['text-has-health', HEALTH.test(plain)],
  ];
  return { obstacles: found.filter(([, holds]) => holds).map(([code]) => code), addresses };
}

function without(text: string, names: readonly string[]): string {
  return names
    .filter((name) => name !== '')
    .reduce((rest, name) => rest.replaceAll(name, ' '), text);
}

/** Ten digits, or seven with a separator, however they are grouped. */
const PHONE =
  /(?<![\d:/])(?:\+?\d{1,3}[ .-]?)?(?:\(?\d{3}\)?[ .-]?)\d{3}[ .-]?\d{4}(?!\d)|(?<![\d:/])\d{3}[.-]\d{4}(?!\d)|\+\d[\d ().-]{6,}\d/g;

function hasPhone(plain: string, officePhones: readonly string[]): boolean {
  return Array.from(plain.matchAll(PHONE), ([found]) => found.replace(/\D/g, '')).some(
    (digits) => !officePhones.some((phone) => phone.endsWith(digits) && digits.length >= 10),
  );
}

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const BIRTH_YEAR = String.raw`(?:19\d\d|200\d|201\d)`;

/** A date in a year before 2020, "born", "DOB", or somebody's age. */
const BIRTH_DATE = new RegExp(
  [
    String.raw`\b(?:d\.?o\.?b|birth ?dates?|birth ?days?|date of birth|born|nacid[oa]|nacio|cumpleanos|fecha de nacimiento)\b`,
    String.raw`\b\d{1,2}[/.-]\d{1,2}[/.-](?:${BIRTH_YEAR}|[3-9]\d)\b`,
    String.raw`\b${BIRTH_YEAR}[/.-]\d{1,2}[/.-]\d{1,2}\b`,
    String.raw`\b(?:${MONTHS})\.? \d{1,2}(?:st|nd|rd|th)?,? (?:de )?${BIRTH_YEAR}\b`,
    String.raw`\b\d{1,2} (?:de )?(?:${MONTHS})\.? (?:de )?${BIRTH_YEAR}\b`,
    String.raw`\b\d{1,3}[ -]?(?:years?|yrs?|y/?o)(?:[ -]old)?\b(?! (?:of|experience))`,
    String.raw`\b(?:tiene|de|con) \d{1,3} anos\b`,
  ].join('|'),
  'u',
);

const HEALTH = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${HEALTH_WORDS.join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);
