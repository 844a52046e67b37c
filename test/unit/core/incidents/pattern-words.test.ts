import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../shared/text/sentences.ts';
import { patternPhrases } from '../../../../electron/core/incidents/pattern-words.ts';
import type { PatternDetails } from '../../../../shared/domain/insight.ts';
import { aClient } from '../../../support/builders.ts';

const CLIENTS = new Map([aClient()].map((client) => [client.id, client]));

function phrases(over: Partial<PatternDetails>, pronoun: 'her' | 'him' | 'them' = 'her') {
  const details: PatternDetails = {
    ...{ kind: 'call-outs', dimension: 'weekday', value: 'monday' },
    ...{ count: 5, opportunities: 8, otherCount: 2, otherOpportunities: 60 },
    ...{ days: 8, streak: 1 },
    ...over,
  };
  return patternPhrases(details, { name: 'Maria', pronoun }, CLIENTS, ENGLISH);
}

describe('the words of a pattern', () => {
  it.each<[string, Partial<PatternDetails>, string[]]>([
    [
      'several in a row',
      { count: 3, opportunities: 3, days: 3, streak: 3 },
      [
        'Maria has called out the last 3 Mondays',
        '3 of 3 Mondays, 2 of 60 other shifts',
        'Plan a backup for her Monday shifts',
        'Mondays',
      ],
    ],
    [
      'a share',
      {},
      [
        'Maria has called out of 5 of 8 Mondays',
        '5 of 8 Mondays, 2 of 60 other shifts',
        'Plan a backup for her Monday shifts',
        'Mondays',
      ],
    ],
    [
      'several shifts a day',
      { days: 4 },
      [
        'Maria has called out of 5 of 8 Monday shifts',
        '5 of 8 Monday shifts, 2 of 60 other shifts',
        'Plan a backup for her Monday shifts',
        'Mondays',
      ],
    ],
    [
      'a part of the day, of which several in a row are nothing to say',
      { dimension: 'daypart', value: 'evening', streak: 5 },
      [
        'Maria has called out of 5 of 8 evening shifts',
        '5 of 8 evening shifts, 2 of 60 other shifts',
        'Plan a backup for her evening shifts',
        'evenings',
      ],
    ],
    [
      'a client',
      { dimension: 'client', value: 'client-1' },
      [
        'Maria has called out of 5 of 8 shifts with Mr. D.',
        '5 of 8 shifts with Mr. D., 2 of 60 other shifts',
        'Plan a backup for her shifts with Mr. D.',
        'Mr. D.',
      ],
    ],
    [
      'days off',
      { kind: 'days-off' },
      [
        'Maria has asked for 5 of 8 Mondays off',
        '5 of 8 Mondays, 2 of 60 other working days',
        'Plan a backup for her Monday shifts',
        'Mondays',
      ],
    ],
  ])('tell of %s', (_, over, [fact, counts, plan, label]) => {
    expect(phrases(over)).toEqual({ fact, counts, plan, label });
  });

  it('tell what is worked without anything to plan', () => {
    const { fact, plan } = phrases({ kind: 'works', value: 'saturday', streak: 5 });
    expect([fact, plan]).toEqual(['Maria has worked 5 of 8 Saturdays', null]);
  });

  it('speak of everybody as they are spoken of', () => {
    expect(phrases({}, 'him').plan).toBe('Plan a backup for his Monday shifts');
    expect(phrases({}, 'them').plan).toBe('Plan a backup for their Monday shifts');
  });

  it('name no client whom the cache does not know', () => {
    const { label, plan } = phrases({ dimension: 'client', value: 'gone' });
    expect([label, plan]).toEqual(['one client', 'Plan a backup for her shifts with one client']);
  });
});
