import { describe, expect, it } from 'vitest';
import { englishSentences } from '../../../../shared/text/en/sentences.ts';
import { spanishSentences } from '../../../../shared/text/es/sentences.ts';
import { LANGUAGES, LOCALES } from '../../../../shared/text/language.ts';
import { countingIn } from '../../../../shared/text/counting.ts';
import { sentencesIn } from '../../../../shared/text/sentences.ts';
import { differencesIn, leavesOf, textsOf, untranslatedIn } from '../../../support/catalogues.ts';

describe('the Spanish sentences', () => {
  it('are as many as the English ones, of the same kinds', () => {
    expect(leavesOf(englishSentences).size).toBeGreaterThan(200);
    expect(differencesIn(englishSentences, spanishSentences)).toEqual([]);
  });

  it('are translated, but for units and for how parts are put together', () => {
    expect(untranslatedIn(englishSentences, spanishSentences)).toEqual([
      'times.hour',
      'times.length',
    ]);
  });

  it('keep the voice: no exclamation marks, no long dashes', () => {
    const texts = [spanishSentences, englishSentences].flatMap(textsOf);
    expect(texts.filter((one) => /[!¡—]/.test(one))).toEqual([]);
  });
});

describe('counting', () => {
  it.each([
    ['en', 0, '0 shifts'],
    ['en', 1, '1 shift'],
    ['en', 2, '2 shifts'],
    ['en', 2150, '2,150 shifts'],
    ['es', 0, '0 turnos'],
    ['es', 1, '1 turno'],
    ['es', 2, '2 turnos'],
    ['es', 2150, '2,150 turnos'],
    ['es', 1_000_000, '1,000,000 turnos'],
  ] as const)('in %s %d is "%s"', (language, count, words) => {
    const [one, other] = language === 'en' ? ['shift', 'shifts'] : ['turno', 'turnos'];
    expect(countingIn(LOCALES[language]).counted(count, one, other)).toBe(words);
  });

  it.each([
    [0, '0 turnos sin visita'],
    [1, '1 turno sin visita'],
    [2, '2 turnos sin visita'],
  ])('agrees inside a sentence: %d', (count, words) => {
    const { several } = spanishSentences.visit;
    expect(several['no-visit'](count, 'lunes')).toBe(words.replace('sin', 'del lunes sin'));
  });
});

describe('times in sentences', () => {
  it.each([
    ['en', 0, '12 AM', '12:00 AM', '12:00'],
    ['en', 545, '9:05 AM', '9:05 AM', '9:05'],
    ['en', 720, '12 PM', '12:00 PM', '12:00 PM'],
    ['en', 1380, '11 PM', '11:00 PM', '11:00 PM'],
    ['es', 0, '12 a.m.', '12:00 a.m.', '12:00 a.m.'],
    ['es', 545, '9:05 a.m.', '9:05 a.m.', '9:05 a.m.'],
    ['es', 720, '12 p.m.', '12:00 p.m.', '12:00 p.m.'],
    ['es', 870, '2:30 p.m.', '2:30 p.m.', '2:30 p.m.'],
  ] as const)('%s, minute %d: %s, %s, read %s', (language, minute, hour, clock, read) => {
    const { times } = sentencesIn(language);
    expect([times.hour(minute), times.clock(minute), times.read(minute)]).toEqual([
      hour,
      clock,
      read,
    ]);
  });

  it('names days and dates as they are said in the United States', () => {
    const said = LANGUAGES.map((language) => {
      const { times } = sentencesIn(language);
      const days = [times.weekday(5), times.shortWeekday(5), times.weekdays(1), times.weekdays(6)];
      return [...days, times.date(8, 20), times.dateOfYear(2026, 11, 28), times.length(1, 30)];
    });
    expect(said).toEqual([
      ['Friday', 'Fri', 'Mondays', 'Saturdays', 'Aug 20', 'Nov 28, 2026', '1 h 30 min'],
      ['viernes', 'vie', 'lunes', 'sábados', '20 ago', '28 nov 2026', '1 h 30 min'],
    ]);
  });
});
