import { describe, expect, it } from 'vitest';
import { smsParts } from '../../../../electron/core/asking/parts.ts';
import { officeText } from '../../../../electron/core/routing/office-text.ts';

const ALERT = { title: 'Friday 2 PM shift unfilled', body: 'Sarah has 85% match. Try her first?' };

describe('what leaves the computer about an alert', () => {
  it('is one line as SMS, the agency in front', () => {
    expect(officeText(ALERT, 'sms', 'Aspen Care')).toEqual({
      subject: null,
      text: 'Aspen Care: Friday 2 PM shift unfilled. Sarah has 85% match. Try her first?',
    });
  });

  it('has a subject without line breaks as email', () => {
    const { subject, text } = officeText(
      { ...ALERT, title: 'Two\r\nlines' },
      'email',
      'Aspen Care',
    );
    expect(subject).toBe('Aspen Care: Two lines');
    expect(text).toContain(ALERT.body);
  });

  it('is headline and body in Slack', () => {
    expect(officeText(ALERT, 'slack', 'Aspen Care').text).toBe(
      `Aspen Care: ${ALERT.title}\n${ALERT.body}`,
    );
  });

  it.each([
    ['plain', 'Sarah has 85% match. '],
    ['with emoji', 'Sarah 👩‍👩‍👧‍👦 has a match. '],
    ['from right to left', 'שרה מתאימה למשמרת. '],
  ])('a long text %s is cut to two parts and says so', (_name, sentence) => {
    const long = { ...ALERT, body: sentence.repeat(60) };
    const { text } = officeText(long, 'sms', 'Aspen Care', 'Reply OK.');
    expect(smsParts(text).count).toBe(2);
    expect(text).toMatch(/\.\.\. Reply OK\.$/);
    expect(text.isWellFormed()).toBe(true);
    expect(smsParts(text + 'x'.repeat(12)).count).toBe(3);
  });
});
