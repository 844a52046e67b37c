import { describe, expect, it } from 'vitest';
import { smsParts } from '../../../../electron/core/asking/parts.ts';
import { sayingAgain } from '../../../../electron/core/incidents/telling.ts';
import { officeText } from '../../../../electron/core/routing/office-text.ts';
import { LANGUAGES } from '../../../../shared/text/language.ts';
import { sentencesIn } from '../../../../shared/text/sentences.ts';

const BY_SMS = { channel: 'sms', agency: 'Aspen Care', allowed: 'no-client', hint: null } as const;

const ALERT = { title: 'Friday 2 PM shift unfilled', body: 'Sarah has 85% match. Try her first?' };

/** A sentence about anything, a count being as good as a name. */
function said(sentence: (...about: never[]) => string): string {
  return String(Reflect.apply(sentence, undefined, ['2', '2', '2', '2']));
}

describe('what leaves the computer about an alert', () => {
  it('is one line as SMS, the agency in front', () => {
    expect(officeText(ALERT, BY_SMS)).toEqual({
      subject: null,
      text: 'Aspen Care: Friday 2 PM shift unfilled. Sarah has 85% match. Try her first?',
    });
  });

  it('has a subject without line breaks as email', () => {
    const { subject, text } = officeText(
      { ...ALERT, title: 'Two\r\nlines' },
      { ...BY_SMS, channel: 'email' },
    );
    expect(subject).toBe('Aspen Care: Two lines');
    expect(text).toContain(ALERT.body);
  });

  it('is headline and body in Slack', () => {
    expect(officeText(ALERT, { ...BY_SMS, channel: 'slack' }).text).toBe(
      `Aspen Care: ${ALERT.title}\n${ALERT.body}`,
    );
  });

  it.each([
    ['plain', 'Sarah has 85% match. '],
    ['with emoji', 'Sarah 👩‍👩‍👧‍👦 has a match. '],
    ['from right to left', 'שרה מתאימה למשמרת. '],
  ])('a long text %s is cut to two parts and says so', (_name, sentence) => {
    const long = { ...ALERT, body: sentence.repeat(60) };
    const { text } = officeText(long, { ...BY_SMS, hint: 'Reply OK.' });
    expect(smsParts(text).count).toBe(2);
    expect(text).toMatch(/\.\.\.\nReply OK\.$/);
    expect(text.isWellFormed()).toBe(true);
    expect(smsParts(text + 'x'.repeat(12)).count).toBe(3);
  });

  it.each(LANGUAGES)('says that it is sent again where the rest had to be cut: %s', (language) => {
    const body = sayingAgain('Sarah has 85% match. '.repeat(60), language);
    const { text } = officeText({ ...ALERT, body }, { ...BY_SMS, hint: 'Reply OK.' });
    expect(smsParts(text).count).toBe(2);
    expect(text).toMatch(/\.\.\. \([^()]+\)\nReply OK\.$/);
    expect(text).toContain(sentencesIn(language).incident.sentAgain);
  });

  it('shortens the agency before a sentence that is always the same', () => {
    const agency = 'Atención a domicilio '.repeat(9);
    const alert = { title: 'Something needs you', body: 'Open Standby to see what it is.' };
    const { text } = officeText(alert, { ...BY_SMS, agency, allowed: 'no-names', hint: 'OK?' });
    expect(text).toMatch(
      /^Atenci.*\.\.\.: Something needs you\. Open Standby to see what it is\.\nOK\?$/,
    );
    expect(smsParts(text).count).toBe(2);
  });
});

describe('the sentences of alerts in Spanish', () => {
  const { incident, telling } = sentencesIn('es');

  it.each([
    ...Object.entries(incident),
    ['replyHint', telling.replyHint] as const,
    ['replyHintAll', telling.replyHintAll] as const,
  ])('keep to the alphabet of which most letters fit into an SMS: %s', (_name, sentence) => {
    const words = typeof sentence === 'string' ? sentence : said(sentence);
    expect(words).not.toBe('');
    expect(smsParts(words)).toMatchObject({ alphabet: 'gsm-7' });
  });
});
