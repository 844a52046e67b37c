import { describe, expect, it } from 'vitest';
import { LAWS, regulationOn } from '../../../../electron/core/overtime/jurisdictions.ts';
import { regulationWords, ruleWords } from '../../../../electron/core/overtime/rule-words.ts';
import { rulesOn } from '../../../../electron/core/overtime/rules.ts';
import { JURISDICTIONS } from '../../../../shared/domain/policy.ts';
import { parseLocalDate, type LocalDate } from '../../../../shared/util/time.ts';
import { aPolicy } from '../../../support/builders.ts';

const day = (text: string): LocalDate => {
  const date = parseLocalDate(text);
  if (date === null) throw new Error(text);
  return date;
};
const TODAY = day('2026-11-22');

describe('jurisdictions', () => {
  it.each(JURISDICTIONS)(
    '%s is in force today, by one version at a time, with its source',
    (id) => {
      const { regulations } = LAWS[id];
      regulations.forEach(({ from, to, source }, index) => {
        expect(source).toMatch(/\d/);
        expect(to === null || from <= to).toBe(true);
        const next = regulations[index + 1];
        expect(next === undefined || (to !== null && to < next.from)).toBe(true);
      });
      expect(regulationOn(id, TODAY)?.week.length).toBeGreaterThan(0);
    },
  );

  it('apply from their first day on, and not before', () => {
    expect(regulationOn('us-ca-personal-attendant', day('2014-01-01'))).not.toBeNull();
    expect(regulationOn('us-ca-personal-attendant', day('2013-12-31'))).toBeNull();
  });

  it.each([
    [['us-federal'], null, 40],
    [['us-ny-live-in'], null, 44],
    [['us-ca-personal-attendant', 'us-federal'], null, 40],
    [['us-ca-personal-attendant', 'us-federal'], 48, 48],
  ])('%j with an own threshold of %j have a weekly one of %d h', (jurisdictions, own, hours) => {
    const { overtime } = aPolicy({ overtime: { jurisdictions, weeklyThresholdHours: own } });
    expect(rulesOn(overtime, TODAY).week[0]?.afterHours).toBe(hours);
  });

  it('have no rules for a week before the law', () => {
    const { overtime } = aPolicy();
    expect(rulesOn(overtime, day('2010-01-03'))).toMatchObject({ week: [], isWeeklyOnly: true });
  });
});

describe('rules in words', () => {
  it.each([
    ['us-federal', ['More than 40 h a week: 1.5×']],
    ['us-ca-personal-attendant', ['More than 9 h a day or 45 h a week: 1.5×']],
    [
      'us-ca',
      [
        'More than 8 h a day or 40 h a week, and every hour on the seventh day of a workweek without a day off: 1.5×',
        'More than 12 h a day or 8 h on the seventh day of a workweek without a day off: 2×',
      ],
    ],
    ['us-co', ['More than 12 h a day or 12 h in a row or 40 h a week: 1.5×']],
    ['us-ny-live-in', ['More than 44 h a week: 1.5×']],
  ] as const)('of %s', (id, words) => {
    const regulation = regulationOn(id, TODAY);
    expect(regulation === null ? [] : regulationWords(regulation, null)).toEqual(words);
  });

  it("put the agency's own weekly threshold in the place of the law's", () => {
    const regulation = regulationOn('us-ca-personal-attendant', TODAY);
    expect(regulation === null ? [] : regulationWords(regulation, 48)).toEqual([
      'More than 9 h a day or 48 h a week: 1.5×',
    ]);
  });

  it('name the jurisdiction of the one that governs', () => {
    const { overtime } = aPolicy({ overtime: { jurisdictions: ['us-ca'] } });
    const { day: daily, seventhDay } = rulesOn(overtime, TODAY);
    expect([...daily, ...seventhDay].map(ruleWords)).toEqual([
      'more than 8 h a day: 1.5× (California, other than personal attendants)',
      'more than 12 h a day: 2× (California, other than personal attendants)',
      'every hour on the seventh day of a workweek without a day off: 1.5× (California, other than personal attendants)',
      'more than 8 h on the seventh day of a workweek without a day off: 2× (California, other than personal attendants)',
    ]);
  });
});
