import { describe, expect, it } from 'vitest';
import { english } from '../../../../renderer/lib/text/en/english.ts';
import { spanish } from '../../../../renderer/lib/text/es/spanish.ts';
import { differencesIn, leavesOf, textsOf, untranslatedIn } from '../../../support/catalogues.ts';

/** Names, units, keys and signs, which are the same in both languages. */
const SAME: ReadonlySet<string> = new Set([
  'alerts.channels.slack.title',
  'alerts.channels.sms.title',
  'ask.no',
  'audit.standby',
  'capacity.total',
  'channels.options.google',
  'channels.options.microsoft',
  'channels.options.starttls',
  'channels.options.tls',
  'dashboard.apiHealth.milliseconds',
  'dashboard.asks.declined',
  'dashboard.asks.keys.declined',
  'dashboard.csv',
  'dashboard.file',
  'dashboard.title',
  'header.demo',
  'help.keys.1.0',
  'help.keys.2.0',
  'hours.total',
  'lock.seconds',
  'look.languages.en',
  'look.languages.es',
  'policy.options.en',
  'policy.options.es',
  'policy.options.slack',
  'policy.options.sms',
  'policy.options.us-wa',
  'probe.no',
  'product',
  'replies.meanings.no',
  'replies.readings.no',
  'severity.normal',
  'telling.channels.slack',
  'telling.channels.sms',
  'time.hours',
  'time.minutes',
  'title',
  'writing.heading',
]);

describe('the Spanish catalogue', () => {
  it('has everything the English one has, of the same kinds', () => {
    expect(leavesOf(english).size).toBeGreaterThan(300);
    expect(differencesIn(english, spanish)).toEqual([]);
  });

  it('is translated, but for names and units', () => {
    expect(untranslatedIn(english, spanish).filter((path) => !SAME.has(path))).toEqual([]);
  });

  it('keeps the voice: no exclamation marks, no long dashes', () => {
    expect(textsOf(spanish).filter((one) => /[!¡—]/.test(one))).toEqual([]);
  });

  it.each([
    [0, '0 cargos leídos.'],
    [1, '1 cargo leído.'],
    [2, '2 cargos leídos.'],
  ])('lets words agree with a count of %d: %s', (count, words) => {
    expect(spanish.hours.chargesRead(count)).toBe(words);
  });

  it.each([
    [1, 'El único turno de las próximas 48 h está cubierto'],
    [1062, 'Los 1,062 turnos de las próximas 48 h están cubiertos'],
  ])('writes figures as in the United States: %d', (count, words) => {
    expect(spanish.empty.covered(count)).toBe(words);
  });
});
