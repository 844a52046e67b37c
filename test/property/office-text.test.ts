import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smsParts } from '../../electron/core/asking/parts.ts';
import { outsideWords } from '../../electron/core/incidents/outside-words.ts';
import { sayingAgain } from '../../electron/core/incidents/telling.ts';
import { gatheredText } from '../../electron/core/routing/gathered-text.ts';
import { officeText } from '../../electron/core/routing/office-text.ts';
import { NOTIFICATION_TEXTS } from '../../shared/domain/policy.ts';
import { SEVERITIES } from '../../shared/domain/incident.ts';
import { MOST_TOGETHER } from '../../shared/domain/together.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { sentencesIn } from '../../shared/text/sentences.ts';

const words = fc
  .array(fc.constantFrom('Sarah', 'sábado', 'the', 'first', '{', '👩‍👩‍👧‍👦', 'שרה', '\n', '10 AM.'), {
    minLength: 1,
    maxLength: 80,
  })
  .map((some) => some.join(' '));

const alert = fc.record({
  title: words,
  body: words,
  severity: fc.constantFrom(...SEVERITIES),
  isAgain: fc.boolean(),
});

const message = fc.record({
  agency: words,
  alerts: fc.array(alert, { minLength: 1, maxLength: MOST_TOGETHER.sms }),
  allowed: fc.constantFrom(...NOTIFICATION_TEXTS),
  language: fc.constantFrom(...LANGUAGES),
  isAnswerable: fc.boolean(),
  shortNames: fc.array(fc.constantFrom('Sarah', 'the', 'first', 'el', 'sent'), { maxLength: 3 }),
});
type Message = typeof message extends fc.Arbitrary<infer T> ? T : never;

/** The SMS, and what of it must be there to the letter. */
function sms(one: Message): { readonly text: string; readonly fixed: readonly string[] } {
  const { agency, allowed, language, isAnswerable, shortNames } = one;
  const say = sentencesIn(language);
  const rows = one.alerts.map(({ isAgain, body, ...row }) => {
    return { ...row, body: isAgain ? sayingAgain(body, language) : body };
  });
  const told = (row: (typeof rows)[number]) =>
    outsideWords(row, { allowed, shortNames, say: say.incident });
  const setting = { channel: 'sms', agency, allowed } as const;
  const again = one.alerts.filter(({ isAgain }) => isAgain).length;
  const { sentAgain, someSentAgain, openStandby } = say.incident;
  const mark = again === rows.length ? sentAgain : someSentAgain;
  const [alone, ...others] = rows;
  const isAlone = alone !== undefined && others.length === 0;
  const { replyHint, replyHintAll } = say.telling;
  const hint = isAnswerable ? (isAlone ? replyHint : replyHintAll) : null;
  const { text } = isAlone
    ? officeText(told(alone), { ...setting, hint })
    : gatheredText(rows, { ...setting, words: told, isAnswerable, say });
  const fixed = [
    ...(again === 0 ? [] : [mark.trim()]),
    ...(hint === null ? [] : [hint]),
    ...(isAlone ? [] : [say.incident.several(rows.length)]),
    ...(allowed === 'no-names' ? [openStandby] : []),
  ];
  return { text, fixed };
}

describe('any SMS to the office', () => {
  it('fits, and says whole what is no headline: that it is sent again, and how to answer', () => {
    fc.assert(
      fc.property(message, (one) => {
        const { text, fixed } = sms(one);
        const most = one.allowed === 'no-names' ? 2 : Math.max(2, one.alerts.length);
        expect(smsParts(text).count).toBeLessThanOrEqual(most);
        for (const sentence of fixed) expect(text).toContain(sentence);
        expect(text.isWellFormed()).toBe(true);
      }),
      { seed: 31, numRuns: 300 },
    );
  });
});
