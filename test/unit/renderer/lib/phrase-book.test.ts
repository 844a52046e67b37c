import { describe, expect, it } from 'vitest';
import { phraseBook } from '../../../../renderer/lib/phrase-book.ts';
import { phrases } from '../../../../renderer/lib/text/es/phrases/phrases.ts';

describe('the phrase book', () => {
  const said = phraseBook(phrases);

  it.each([
    ['This incident is no longer kept.', 'Este incidente ya no se conserva.'],
    ['Use at most 80 characters.', 'Use como máximo 80 caracteres.'],
    ['texts.brand: must not be empty', 'texts.brand: no puede estar vacío'],
    [
      'Enter the auth token again: the kept one belongs to the account or server from before.',
      'Escriba de nuevo el token de autenticación: lo guardado pertenece a la cuenta o al servidor de antes.',
    ],
    [
      'this number is a landline and cannot receive texts (21635)',
      'este número es de un teléfono fijo y no puede recibir mensajes de texto (21635)',
    ],
    [
      'this number has asked for no more texts (STOP) (21610)',
      'este número pidió no recibir más mensajes de texto (STOP) (21610)',
    ],
    [
      'The mail server cannot be reached (ECONNREFUSED). Standby tries again by itself.',
      'El servidor de correo está fuera de alcance (ECONNREFUSED). Standby lo intenta de nuevo.',
    ],
    [
      'Twilio does not accept the account SID and the auth token (20003). Nothing gets through until that is put right. Change the settings, then send a test.',
      'Twilio no acepta el SID de la cuenta y el token de autenticación (20003). Nada sale mientras eso no se corrija. Cambie la configuración y envíe una prueba.',
    ],
    [
      'More than 12 h a day or 12 h in a row or 40 h a week: 1.5×',
      'Más de 12 h al día o 12 h seguidas o 40 h a la semana: 1.5×',
    ],
    [
      'More than 8 h a day or 40 h a week, and every hour on the seventh day of a workweek without a day off: 1.5×',
      'Más de 8 h al día o 40 h a la semana, y cada hora del séptimo día de una semana laboral sin descanso: 1.5×',
    ],
    [
      'more than 45 h a week: 1.5× (California, personal attendants)',
      'más de 45 h a la semana: 1.5× (California, asistentes personales)',
    ],
    [
      'Would have fired 41 times, 12 at night. 2 alerts from before still stood.',
      'Habría avisado 41 veces, 12 de noche. 2 alertas anteriores seguían vigentes.',
    ],
    [
      'Connected. The schedule can be read. Visits are refused, so no-shows cannot be seen.',
      'Conectado. El horario se puede leer. Las visitas se rechazan, así que no se pueden ver inasistencias.',
    ],
  ])('says %s', (english, spanish) => {
    expect(said(english)).toBe(spanish);
  });

  it.each([
    '',
    'Sarah has 85% match',
    'WellSky sin respuesta desde las 9:12 a. m.',
    'constructor',
    '.',
  ])('leaves “%s” as it is, which it does not know', (words) => {
    expect(said(words)).toBe(words);
  });

  it('prefers the sentence that has more words of its own', () => {
    const book = phraseBook({ '{one} is {two}': '{two}: {one}', '{one} is not here': 'sin {one}' });
    expect(book('Ana is not here')).toBe('sin Ana');
    expect(book('Ana is late')).toBe('late: Ana');
  });

  it('takes what looks like a pattern for what it is', () => {
    const book = phraseBook({ 'a.c ({one})? $1': '¿{one}? $1' });
    expect(book('a.c ($&)? $1')).toBe('¿$&? $1');
    expect(book('abc (x)? $1')).toBe('abc (x)? $1');
  });

  it('leaves what is longer than any sentence as it is', () => {
    const book = phraseBook({ 'No {one}, no {two}': 'Ni {one}, ni {two}' });
    expect(book(`No a, no ${'b'.repeat(900)}`)).toMatch(/^Ni a, ni b/);
    const long = `No a, no ${'b'.repeat(1_000)}`;
    expect(book(long)).toBe(long);
  });

  it('is done soon, however deep the brackets', () => {
    const deep = `${'a ('.repeat(200)}b${')'.repeat(200)}`;
    expect(said(deep)).toBe(deep);
  });
});
