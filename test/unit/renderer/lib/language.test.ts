import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { languageFor } from '../../../../renderer/lib/language.ts';
import { HOUR, MINUTE, parseInstant, plus } from '../../../../shared/util/time.ts';

const DENVER = 'America/Denver';

describe('the language of a window', () => {
  it.each([
    ['what was chosen, whatever the computer speaks', 'es', ['en-US'], 'es'],
    ['the computer’s, in any country', 'system', ['es-MX', 'en-US'], 'es'],
    ['the first of the computer’s that Standby speaks', 'system', ['fr', 'ES-419', 'en'], 'es'],
    ['English where it speaks none of them', 'system', ['fr', 'de'], 'en'],
    ['English where none is known', 'system', [], 'en'],
  ] as const)('is %s', (_, choice, preferred, language) => {
    expect(languageFor(choice, preferred)).toBe(language);
  });
});

describe('a window in Spanish', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('window', {
      localStorage: { getItem: (name: string) => (name === 'standby.language' ? 'es' : null) },
      navigator: { languages: ['en-US'] },
      addEventListener: () => undefined,
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  /** Modules choose their language as they load. */
  async function spanishFormat() {
    const { LANGUAGE } = await import('../../../../renderer/lib/language.ts');
    const { loadText } = await import('../../../../renderer/lib/text.ts');
    await loadText(LANGUAGE);
    return import('../../../../renderer/lib/format.ts');
  }

  it('writes times, figures, dollars and spans as in the United States', async () => {
    const format = await spanishFormat();
    const start = parseInstant('2026-11-27T21:00:00Z', 'UTC');
    if (start === null) throw new Error('not an instant');
    const end = plus(start, 4 * HOUR);
    const plain = (text: string) => text.replace(/\s/g, ' ');
    expect([
      plain(format.clockTime(start, DENVER)),
      plain(format.timeRange(start, end, DENVER)),
      format.dayOf(start, DENVER),
      format.percent(0.859),
      format.dollars(1240),
      format.aboutHours(2149.1),
      format.duration(2 * HOUR + 58 * MINUTE),
      format.timeLeft(start, end, plus(start, -3 * HOUR)),
    ]).toEqual([
      '2:00 p.m.',
      '2:00 – 6:00 p.m.',
      'vie, 27 de nov',
      '85%',
      '$1,240',
      '2,150 h',
      '2 h 58 min',
      'empieza en 3 h',
    ]);
  });

  it('sorts names by the Spanish alphabet', async () => {
    const { byName } = await spanishFormat();
    expect(['Nuria', 'Ñurka', 'Óscar', 'Noé'].sort(byName)).toEqual([
      'Noé',
      'Nuria',
      'Ñurka',
      'Óscar',
    ]);
  });
});
