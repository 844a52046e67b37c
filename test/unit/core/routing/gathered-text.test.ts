import { describe, expect, it } from 'vitest';
import { smsParts } from '../../../../electron/core/asking/parts.ts';
import { outsideWords } from '../../../../electron/core/incidents/outside-words.ts';
import { sayingAgain } from '../../../../electron/core/incidents/telling.ts';
import {
  gatheredText,
  type GatheringSetting,
} from '../../../../electron/core/routing/gathered-text.ts';
import type { NotificationText } from '../../../../shared/domain/policy.ts';
import { sentencesIn } from '../../../../shared/text/sentences.ts';
import type { Language } from '../../../../shared/text/language.ts';

const FRIDAY = {
  title: 'Friday 2 PM shift unfilled',
  body: 'Sarah has 85% match. Try her first?',
  severity: 'critical',
} as const;
const CALL_OUT = {
  title: "Tom's 10 AM shift with Mr. D. is now open",
  body: 'Priority backups: Lisa 90%',
  severity: 'high',
} as const;
const AGAIN = { ...CALL_OUT, body: sayingAgain(CALL_OUT.body, 'en') };

function text(
  alerts: Parameters<typeof gatheredText>[0],
  channel: GatheringSetting['channel'] = 'sms',
  allowed: NotificationText = 'no-client',
  language: Language = 'en',
): string {
  const say = sentencesIn(language);
  const words: GatheringSetting['words'] = (alert) =>
    outsideWords(alert, { allowed, shortNames: ['Mr. D.'], say: say.incident });
  const isAnswerable = channel !== 'email';
  const agency = 'Aspen Care';
  return gatheredText(alerts, { channel, agency, allowed, words, isAnswerable, say }).text;
}

describe('several alerts in one message', () => {
  it('are counted and then told line by line as SMS, and no client by name', () => {
    expect(text([FRIDAY, CALL_OUT])).toBe(
      "Aspen Care: 2 matters need you.\nFriday 2 PM shift unfilled\nTom's 10 AM shift with a client is now open\nReply OK if you have all of it.",
    );
    expect(text([FRIDAY, CALL_OUT], 'sms', 'names')).toContain('with Mr. D. is now open');
  });

  it('have what is behind each in an email and in Slack', () => {
    expect(text([FRIDAY, CALL_OUT], 'email')).toBe(
      "Aspen Care: 2 matters need you\n\nFriday 2 PM shift unfilled\nSarah has 85% match. Try her first?\n\nTom's 10 AM shift with a client is now open\nPriority backups: Lisa 90%",
    );
    expect(text([FRIDAY, CALL_OUT], 'slack')).toMatch(
      /Lisa 90%\nReply OK if you have all of it\.$/,
    );
    expect(text(Array(10).fill(FRIDAY), 'email').match(/Try her first\?/g)).toHaveLength(10);
  });

  it.each<[NotificationText, string]>([
    ['no-names', 'Aspen Care: 2 matters need you, 1 urgently. Open Standby to see what it is.'],
    ['no-client', 'Aspen Care: 2 matters need you.'],
  ])('tell no more than each would alone: %s', (allowed, begins) => {
    for (const channel of ['sms', 'slack', 'email'] as const) {
      const said = text([FRIDAY, CALL_OUT], channel, allowed);
      expect(said).not.toContain('Mr. D.');
      expect(said.includes('Friday')).toBe(allowed !== 'no-names');
    }
    expect(text([FRIDAY, CALL_OUT], 'sms', allowed)).toContain(begins);
  });

  it.each<[Language, number, number]>([
    ['en', 2, 2],
    ['en', 5, 5],
    ['es', 3, 3],
    ['es', 5, 5],
  ])('fit into a few parts in %s, %i of them into %i', (language, count, most) => {
    const alert = { ...FRIDAY, title: `${FRIDAY.title} ${language === 'es' ? 'sábado' : ''}` };
    const said = text(Array(count).fill(alert), 'sms', 'no-client', language);
    expect(smsParts(said).count).toBeLessThanOrEqual(most);
    const lines = said.split('\n');
    expect(lines.filter((line) => line.startsWith(FRIDAY.title))).toHaveLength(count);
    expect(lines.at(-1)).toBe(sentencesIn(language).telling.replyHintAll);
  });

  it('cut what is longer than the room for all of them, and name each', () => {
    const endless = { ...FRIDAY, title: 'Friday 2 PM '.repeat(40) };
    expect(text([endless, CALL_OUT])).toMatch(
      /^Aspen Care: 2 matters need you\.\nFriday .*\.\.\.\nTom's 10 AM shift with a client is now open\nReply OK if you have all of it\.$/,
    );
  });

  it.each([
    [[AGAIN, AGAIN], '(sent again: the first may not have arrived)\nReply'],
    [[FRIDAY, AGAIN], '(some of it sent again: the first may not have arrived)\nReply'],
  ])('say that what may have arrived is sent again', (alerts, words) => {
    expect(text(alerts)).toContain(words);
    expect(text(alerts, 'sms', 'no-names')).toContain(words);
    // Beside each, where there is room for more than its headline.
    expect(text(alerts, 'slack').match(/sent again/g)).toHaveLength(
      alerts.filter((one) => one === AGAIN).length,
    );
  });
});
