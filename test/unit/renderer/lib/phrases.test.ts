import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { phraseBook } from '../../../../renderer/lib/phrase-book.ts';
import { phrases } from '../../../../renderer/lib/text/es/phrases/phrases.ts';
import { zodPhrases } from '../../../../renderer/lib/text/es/phrases/zod.ts';
import { spokenIn, TAKEN_IN } from '../../../support/spoken.ts';

const said = phraseBook(phrases);
const GAPS = /\{\w+\}/g;

/** Where the engine's English comes from that a window may show. */
const SPEAKING = [
  'electron/engine',
  'electron/sources',
  'electron/core/asking/before-sending.ts',
  'electron/core/capacity',
  'electron/core/incidents/handling.ts',
  'electron/core/match/protected-traits.ts',
  'electron/core/overtime',
  'electron/core/rehearsal',
  'electron/core/reports',
  'electron/core/sending',
  'electron/core/session',
  'electron/core/track-record',
  'electron/io/browser-host/body.ts',
  'electron/io/browser-host/routes.ts',
  'electron/io/channels',
  'electron/io/csv',
  'electron/io/desktop/ipc.ts',
  'electron/io/desktop/notification-channel.ts',
  'electron/io/secrets',
  'electron/io/settings',
  'electron/io/store/audit/verify.ts',
  'electron/io/store/problems.ts',
  'electron/io/wellsky',
  'shared/contract',
  'shared/domain',
];

/** Lists that the sentences above take their words from. */
const LISTS = ['shared/text/en', 'electron/core/match/trait-words.ts'];

// Read here and not within a test: parsing this many files takes seconds.
const SPOKEN = spokenIn(SPEAKING);
const LISTED = spokenIn(LISTS);

/** Files whose texts are for a log, an administrator's terminal or another program. */
const ELSEWHERE = [
  /\/settings\/diagnostics\.ts$/,
  /\/settings\/config\.ts$/,
  /\/wellsky\/wire\//,
  /\/contract\/page\.ts$/,
];

/** Texts beside those that windows show. */
const NOT_SAID = [
  // Keys of what is being worked out or asked, in memory.
  /^(past hours|asked openings|past shifts 7|overtime 7|urgent 7)$/,
  /^(clients|caregivers|shifts|visits|charges|tag|client|caregiver) 7$/,
  // Somebody or something without a name yet, whose id stands for it.
  /^(Caregiver|Client|Tag|Agency) 7$/,
  // The people and the agency of the demo, and words that are names to notes.
  /^(Dana Reyes|Lee Park|Demo Home Care)$/,
  /^young black white brown /,
  // Protocols and formats.
  /^(RCPT TO|MAIL FROM|Bearer 7|Basic 7|POST \/api\/call|GET \/api\/events)$/,
  /charset=utf-8$|^7=7; HttpOnly|^standby wrapped key$|^end of JSON input$/,
  // Thrown within one file and caught there.
  /^(The server offers no sign-in|Time is up)\.$/,
  // A part of a sentence whose wholes are known; what WellSky's 401 looks like, as found.
  /^it is not valid JSON7$/,
  /^no answer 7$/,
  // Laws are cited as they are called.
  /U\.S\.C\.|Labor Code|NYCRR|CCR|OAR|RCW/,
];

/** Put together of parts that stand in several places. */
const COMPOSED = [
  /^\{hours\} h |^\{rule\}: |every hour \{when\}$/,
  /^\{count\} (outcomes|shown caregivers?)$/,
  /^a to-do$/,
  /^missing \{missing\}; unknown|^unknown \{unknown\}; repeated/,
  /\. \{how\}$/,
  /^it is not valid JSON \(/,
];

function isWhole(words: string): boolean {
  return said(words) !== words;
}

/** Whether `words` are a part of a sentence that is known. */
function isPart(words: string, sentences: readonly string[]): boolean {
  return sentences.some((one) => one.includes(words.trim()));
}

/** The longest of what stands between gaps. */
function kernel(sentence: string): string {
  const parts = sentence.split(GAPS).map((one) => one.trim());
  return parts.reduce((longest, one) => (one.length > longest.length ? one : longest));
}

describe('what the engine says in English', () => {
  it('is in the Spanish phrase book, wherever a window may show it', () => {
    const sentences = Object.keys(phrases).map((one) => one.replaceAll(GAPS, TAKEN_IN));
    const spoken = SPOKEN.filter(({ file }) => !ELSEWHERE.some((one) => one.test(file))).filter(
      ({ words }) => !NOT_SAID.some((one) => one.test(words)),
    );
    expect(spoken.length).toBeGreaterThan(350);
    const unknown = spoken.filter(({ words }) => !isWhole(words) && !isPart(words, sentences));
    expect(unknown).toEqual([]);
  });

  it('is still said: the phrase book holds nothing else', () => {
    const texts = [...SPOKEN, ...LISTED].map(({ words }) => words);
    const unsaid = Object.keys(phrases)
      .filter((one) => one.includes(' ') && !Object.hasOwn(zodPhrases, one))
      .filter((one) => !COMPOSED.some((pattern) => pattern.test(one)))
      .filter((one) => !texts.some((words) => words.includes(kernel(one))));
    expect(unsaid).toEqual([]);
  });

  it('takes in the same in Spanish', () => {
    const gapsOf = (words: string) => (words.match(GAPS) ?? []).sort().join();
    const kept = Object.entries(phrases).filter(([, words]) => GAPS.test(words));
    const uneven = Object.entries(phrases)
      .filter(([one]) => !Object.hasOwn(zodPhrases, one))
      .filter(([one, words]) => gapsOf(one) !== gapsOf(words));
    expect(kept.length).toBeGreaterThan(80);
    expect(uneven).toEqual([]);
  });

  it('keeps the voice: no exclamation marks, no long dashes', () => {
    expect(Object.values(phrases).filter((one) => /[!¡—]/.test(one))).toEqual([]);
  });
});

describe('what zod says where a schema has no words', () => {
  it.each([
    [z.string(), undefined],
    [z.string().min(3), 'a'],
    [z.string().max(1), 'abc'],
    [z.number().min(1), 0],
    [z.number().gt(1), 1],
    [z.number().max(1), 2],
    [z.number().lt(1), 1],
    [z.array(z.string()).min(1), []],
    [z.array(z.string()).max(0), ['a']],
    [z.enum(['one', 'two']), 'three'],
    [z.literal('one'), 'two'],
    [z.union([z.string(), z.number()]), true],
    [z.string().regex(/a/), 'b'],
    [z.email(), 'b'],
    [z.strictObject({}), { one: 1 }],
    [z.strictObject({}), { one: 1, two: 2 }],
  ])('is in the phrase book: case %#', (schema, input) => {
    const message = schema.safeParse(input).error?.issues[0]?.message ?? '';
    expect(message).not.toBe('');
    expect(said(message)).not.toBe(message);
  });
});
