import { describe, expect, it } from 'vitest';
import { outsideWords } from '../../../../electron/core/incidents/outside-words.ts';
import { sayingAgain } from '../../../../electron/core/incidents/telling.ts';
import type { NotificationText } from '../../../../shared/domain/policy.ts';
import { sentencesIn } from '../../../../shared/text/sentences.ts';

const CALL_OUT = {
  title: "Tom's 10 AM shift with Mr. D. is now open",
  body: '10 AM with Mr. D.: Lisa 90%. 2 PM with Mrs. A.: nobody free',
  severity: 'high',
} as const;

function said(
  allowed: NotificationText,
  alert: Parameters<typeof outsideWords>[0] = CALL_OUT,
  language: 'en' | 'es' = 'en',
): ReturnType<typeof outsideWords> {
  const shortNames = ['Mr. D.', 'Mrs. A.', 'Mr. D. Jr.', 'J. (2)', ''];
  return outsideWords(alert, { allowed, shortNames, say: sentencesIn(language).incident });
}

describe('what an alert may say where others can read it', () => {
  it('is all of it only where the rule says so', () => {
    expect(said('names')).toEqual({ title: CALL_OUT.title, body: CALL_OUT.body });
  });

  it('leaves out every client, wherever one is named', () => {
    expect(said('no-client')).toEqual({
      title: "Tom's 10 AM shift with a client is now open",
      body: '10 AM with a client: Lisa 90%. 2 PM with a client: nobody free',
    });
    const odd = { ...CALL_OUT, title: 'Mr. D. Jr. and J. (2) have no visit', body: 'Ann. Mrs. A.' };
    expect(said('no-client', odd)).toEqual({
      title: 'A client and a client have no visit',
      body: 'Ann. A client',
    });
  });

  it('takes no part of another word for a name', () => {
    const alert = { ...CALL_OUT, title: 'RN. Mr. D.x, aMr. D. and Mr. D.', body: '' };
    expect(said('no-client', alert).title).toBe('RN. Mr. D.x, aMr. D. and a client');
  });

  it('names nobody at all, but tells what is urgent, where nothing may be said', () => {
    expect(said('no-names')).toEqual({
      title: 'Something needs you',
      body: 'Open Standby to see what it is.',
    });
    expect(said('no-names', { ...CALL_OUT, severity: 'critical' }).title).toMatch(/urgent/);
    const again = { ...CALL_OUT, body: sayingAgain(CALL_OUT.body, 'en') };
    expect(said('no-names', again).body).toMatch(/what it is\. \(sent again: /);
  });

  it('leaves whole that it is sent again, whatever clients are called', () => {
    const again = { ...CALL_OUT, body: sayingAgain('With first', 'en') };
    const say = sentencesIn('en').incident;
    const { body } = outsideWords(again, { allowed: 'no-client', shortNames: ['first'], say });
    expect(body).toBe('With a client (sent again: the first may not have arrived)');
  });

  it('speaks the language of the agency', () => {
    const alert = { ...CALL_OUT, title: 'Turno del viernes con Mrs. A. sin cubrir' };
    expect(said('no-client', alert, 'es').title).toBe(
      'Turno del viernes con un cliente sin cubrir',
    );
    expect(said('no-names', CALL_OUT, 'es').title).toBe('Tiene un asunto por atender');
  });
});
