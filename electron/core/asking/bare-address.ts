import { isCounted, isMonth, isName, isWeekday } from './address-words.ts';

/** A stretch of a text that gives an address, or may. */
export interface FoundAddress {
  readonly start: number;
  readonly end: number;
  readonly isSure: boolean;
}

/** Numbers up to this one are hours and counts far more often than houses. */
const LAST_HOUR = 12;
const LAST_DAY = 31;

const NAME = String.raw`\p{Lu}(?:\.|[\p{L}'-]*)`;

/** A house number is no part of a time, a sum, a range or a fraction. */
const NUMBER_FIRST = new RegExp(
  String.raw`(?<![\p{L}\d:/$€#*-]|\d[.,]|[$€] )(?<digits>\d{1,6})(?<letter>-?\p{L})?(?!\p{L}) +(?<names>${NAME}(?: +${NAME})*)`,
  'gu',
);
const NAME_FIRST = new RegExp(
  String.raw`(?<!\p{L})(?<names>(?:${NAME} +)+)(?<hash># ?)?(?<digits>\d{1,6})(?<letter>-?\p{L})?(?![\p{L}\d:/%]|[.,]\d|-\d)`,
  'gu',
);
/** "#22" after any word. */
const HASH = /(?:(?<word>\p{L}+)\.? +)?#\d{2,6}(?!\d)/gu;

/** What says that a place follows. */
const PLACE =
  /(?<!\p{L})(?:at|in|near|from|en|cerca de|address|direccion|house|casa|(?<!up )to|al?)(?: is| es|:)?(?: the| el| la| los| las)? +$/iu;
/** Where one goes: after it a small number is no hour either. */
const WAY =
  /(?<!\p{L})(?:(?:come|go|drive|get|head) to|near|located at|address|direccion|(?:ir|vaya|venir|venga) al?|esta? en|es en|cerca de)(?: is| es|:)?(?: the| el| la| los| las)? +$/iu;
const BUILDING =
  /(?<!\p{L})(?:building|bldg\.?|tower|house|complex|residence|edificio|torre|casa|complejo|condominio|residencia|residencial|near|cerca de)(?: the| el| la| los| las)? +$/iu;
/** An hour or a day is meant: "2 PM", "2-6", "2 a 6", "27 de noviembre". */
const CLOCK_AFTER =
  /^ ?(?:[ap]\.? ?m?\.?(?!\p{L})|h(?!\p{L})|- ?\d|(?:a|to|y|and|or|o|until|till|hasta)(?: las?)? \d)/iu;

/**
 * Where a text gives an address without a word for a street: the number of a house and a name beside
 * it, in either order. A name is a word with a capital that is no weekday, month, hour or what one
 * counts. Sure is what has a sign of an address besides: "#22", "22-B", a number too long for an
 * hour, a word of place before it, or a line of its own. Expects a text without line ends in names.
 */
export function bareAddresses(text: string): FoundAddress[] {
  return [
    ...found(text, NUMBER_FIRST, numberFirst),
    ...found(text, NAME_FIRST, nameFirst),
    ...found(text, HASH, hashed),
  ];
}

type Judged = 'sure' | 'likely' | null;

/** One match with the words around it. */
interface Sighting {
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly before: string;
  readonly after: string;
}

function found(text: string, pattern: RegExp, judge: (seen: Sighting) => Judged): FoundAddress[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const { index: start, groups = {} } = match;
    const end = start + match[0].length;
    const judged = judge({ groups, before: text.slice(0, start), after: text.slice(end) });
    return judged === null ? [] : [{ start, end, isSure: judged === 'sure' }];
  });
}

function numberFirst({ groups, before, after }: Sighting): Judged {
  const { digits = '', letter = '', names = '' } = groups;
  const [first = '', second = firstWord(after)] = names.split(/ +/);
  const isCount = isCounted(second) && second.toLowerCase().endsWith('s');
  if (!isName(first) || isCount) return null;
  const number = Number(digits);
  if (letter !== '') return isHour(number, letter) ? null : 'sure';
  if (digits.length >= 3) return isYear(number) ? 'likely' : 'sure';
  if (number <= LAST_DAY && isTimeBefore(before)) return null;
  if (number <= LAST_HOUR) return WAY.test(before) || beginsLine(before) ? 'likely' : null;
  return PLACE.test(before) || (beginsLine(before) && endsLine(after)) ? 'sure' : 'likely';
}

function nameFirst({ groups, before, after }: Sighting): Judged {
  const { digits = '', letter = '', names = '', hash } = groups;
  const words = names.trim().split(/ +/);
  if (!isName(words.at(-1) ?? '')) return null;
  if (hash !== undefined) return 'sure';
  const number = Number(digits);
  const next = firstWord(after);
  if (isHour(number, letter) || CLOCK_AFTER.test(after) || isUnit(next, after)) return null;
  // "In Denver 22": the first words are capitals of the sentence.
  const lead =
    before +
    words
      .slice(0, words.findIndex(isName))
      .map((one) => `${one} `)
      .join('');
  if (BUILDING.test(lead)) return 'sure';
  const isPlace = PLACE.test(lead) || (beginsLine(lead) && endsLine(after));
  if (number <= LAST_HOUR) return isPlace && !isWeekday(next) ? 'likely' : null;
  return isPlace && !isWeekday(next) ? 'sure' : 'likely';
}

function hashed({ groups: { word = '' } }: Sighting): Judged {
  return word !== '' && !isName(word) && !isPreposition(word) ? null : 'sure';
}

/** "7a", "7P", "24h", "3x": no letter of a house. */
function isHour(number: number, letter: string): boolean {
  return /^[hmx]$/i.test(letter) || (number <= LAST_HOUR && /^[ap]$/i.test(letter));
}

function isYear(number: number): boolean {
  return number >= 1900 && number < 2100;
}

/** What is counted, or the month of a day: "22 miles", "27 de noviembre". */
function isUnit(next: string, after: string): boolean {
  const isOfMonth = next.toLowerCase() === 'de' && isMonth(firstWord(after.trimStart().slice(2)));
  return isCounted(next) || isMonth(next) || isOfMonth;
}

/** "Sat 28", "Nov 28", "el 28", "the 28"; and the end of "2 to 6", "de 14 a 18". */
function isTimeBefore(before: string): boolean {
  if (/\d(?: ?[ap]\.?m\.?)? *(?:to|a|-) +$/iu.test(before)) return true;
  const last = /(\p{L}+)\.? +$/u.exec(before)?.[1] ?? '';
  return isWeekday(last) || isMonth(last) || /^(?:the|el|del|dia|day|date|fecha)$/i.test(last);
}

function isPreposition(word: string): boolean {
  return /^(?:at|to|in|en|al?|is|es|the|el|la)$/i.test(word);
}

function beginsLine(before: string): boolean {
  return /(?:^|[,;:.!?\n(] *)$/u.test(before);
}

function endsLine(after: string): boolean {
  return /^ *(?:$|[,;:.!?\n)])/u.test(after);
}

function firstWord(text: string): string {
  return /^ *(\p{L}+)/u.exec(text)?.[1] ?? '';
}
