import type { Client } from '../../../shared/domain/people.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { plainText } from './plain-text.ts';

/** Words that are also names, which a client's name does not make a secret of in lower case. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  'will may day days long young rose grace hope art mark bill frank sue pat drew gene joy faith may june april august summer dawn eve noel christian king price love best good new home park hill field banks rich early bright case church cook sol luz paz mar flor reyes campos'.split(
    ' ',
  ),
);
const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mister dr sr sra srta senor senora senorita don dona'.split(' '),
);

/** What is known of the people who may be named. */
export interface NamingSituation {
  /** What Standby itself would send her: its words are hers, the city's and the agency's. */
  readonly proposed: string;
  /** The shift's client; undefined where nothing is known of it. */
  readonly client: Client | undefined;
  readonly clients: Iterable<Client>;
  readonly askText: Policy['privacy']['askText'];
}

/**
 * Whether a text names a client: any word of the shift's client's name that Standby would not say
 * itself; of everybody else the full name, or the family name after a title.
 */
export function namesClient(text: string, situation: NamingSituation): boolean {
  const { client, clients, proposed, askText } = situation;
  const said = wordsOf(text);
  const own = new Set(wordsOf(proposed).map(({ plain }) => plain));
  if (client !== undefined && said.some((word) => isOfName(word, client, own))) return true;
  if (askText === 'no-client' && client !== undefined && hasShortName(text, client)) return true;
  return namesAnybody(said, clients);
}

interface Word {
  readonly plain: string;
  /** Whether it is written with a capital and does not begin a sentence. */
  readonly isCapital: boolean;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.normalize('NFC').matchAll(/[\p{L}\p{M}][\p{L}\p{M}'’-]*/gu), (match) => {
    const [word] = match;
    const isFirst = /(?:^|[.!?¡¿:]\s*)$/u.test(text.normalize('NFC').slice(0, match.index));
    return {
      plain: plainText(word).replace(/'s$/, ''),
      isCapital: !isFirst && /^\p{Lu}/u.test(word),
    };
  });
}

function isOfName({ plain, isCapital }: Word, client: Client, own: ReadonlySet<string>): boolean {
  if (plain.length < 2 || own.has(plain)) return false;
  if (!namesOf(client).includes(plain)) return false;
  return isCapital || !ALSO_WORDS.has(plain);
}

/** The words of a client's name without titles and initials. */
function namesOf({ name }: Client): string[] {
  return wordsOf(name)
    .map(({ plain }) => plain)
    .filter((word) => word.length >= 2 && !TITLES.has(word));
}

function hasShortName(text: string, { shortName }: Client): boolean {
  const short = plainText(shortName);
  return short.length > 2 && ` ${plainText(text)} `.includes(` ${short}`);
}

/** Two words of a full name beside each other, in either order, or a family name after a title. */
function namesAnybody(said: readonly Word[], clients: Iterable<Client>): boolean {
  const pairs = new Set(said.slice(1).map(({ plain }, at) => `${said[at]?.plain ?? ''} ${plain}`));
  for (const client of clients) {
    const names = namesOf(client);
    const [given] = names;
    const family = names.at(-1);
    if (given === undefined || family === undefined) continue;
    if (given !== family && (pairs.has(`${given} ${family}`) || pairs.has(`${family} ${given}`)))
      return true;
    for (const title of TITLES) if (pairs.has(`${title} ${family}`)) return true;
  }
  return false;
}
