import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBareAddress } from '../../../../electron/core/asking/bare-address.ts';

const ALLOWED = ['Aurora', 'Care 24 Seven'];

describe('an address without a word for a street', () => {
  it.each([
    'Can you come to 22 Elmwood on Friday?',
    'It is at 1450 N Vine, 2 PM Friday',
    'Come to 22B Elmwood',
    'Shift Friday 2 PM to 6 PM, 22 Elmwood. Reply YES',
    'The shift is at Elmwood 22',
    '22 ELMWOOD, FRIDAY 2 PM',
    '22 Elmwood',
    '1200 Aurora Hills',
    '¿Puede ir a Olmos 22 el viernes?',
    'El turno es en Los Olmos 22, de 2:00 p.m. a 6:00 p.m.',
    'Vaya al 22 Olmos el viernes',
    '22 \u200bElmwood',
  ])('is found: %j', (text) => {
    expect(hasBareAddress(text, ALLOWED)).toBe(true);
  });

  it.each([
    'Hi Sarah, can you take a shift in Aurora on Fri Nov 27, 2:00 PM to 6:00 PM? Reply YES or NO. Test agency',
    'Hola Sarah, ¿puede tomar un turno en Aurora el vie 27 nov, de 2:00 p.m. a 6:00 p.m.? Responda SI o NO.',
    'Can you work 2 PM Friday?',
    'Friday 2-6 PM, Nov 27 Sarah is off',
    'Can you start at 2 Friday and at 6 Saturday?',
    'Come at 2p Friday\nReply YES by 6\nThanks',
    'CAN YOU WORK 2 SHIFTS FRIDAY 2 PM?',
    'It pays $22 Friday, 18.50 Saturday and 25 Dollars on 11/27 Thanksgiving',
    'Nov 27 Elmwood is closed',
    'We need 3 Caregivers, 2 CNAs and 1 RN for 8 Hours',
    'It is in Aurora 22 miles from you, at Friday 2 PM',
    'Care 24 Seven asks: 2 shifts?',
    'Turno el viernes 27 de noviembre a las 2 Viernes o Sábado',
    'Son 3 Turnos de 4 Horas, 2 Clientes',
    'In Denver 2 PM to 6 PM',
    'We have 2. Sarah has 1? Yes',
  ])('is not seen where there is none: %j', (text) => {
    expect(hasBareAddress(text, ALLOWED)).toBe(false);
  });

  const street = fc
    .tuple(
      fc.constantFrom('Elm', 'Oak', 'Willow', 'Cedar', 'Olm', 'Ros', 'Pin', 'Lincoln'),
      fc.constantFrom('wood', 'ridge', 'hurst', 'ales', 'ares', 'brook'),
    )
    .map((parts) => parts.join(''));
  const house = fc.integer({ min: 1, max: 99_999 });

  it('is found wherever it stands in a text of an ask', () => {
    const before = fc.constantFrom(
      'Come to ',
      'Shift on Fri Nov 27, 2 PM, ',
      'Es en ',
      'Vaya a ',
      '',
    );
    const after = fc.constantFrom('', '.', ' on Friday', ' at 2 PM', ', el viernes', '\nReply YES');
    const wrong = fc.tuple(before, house, street, after);
    fc.assert(
      fc.property(wrong, ([start, number, name, end]) => {
        expect(hasBareAddress(`${start}${String(number)} ${name}${end}`, [])).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it('is never seen in times, dates, rates and counts', () => {
    const small = fc.integer({ min: 1, max: 31 }).map(String);
    const day = fc.constantFrom('Friday', 'Mon', 'Viernes', 'Sábado', 'Dom', 'Nov', 'Diciembre');
    const unit = fc.constantFrom('PM', 'AM', 'P.M.', 'Hours', 'Shifts', 'Horas', 'Turnos', 'Miles');
    const piece = fc.oneof(
      fc.tuple(small, unit, day).map(([n, what, when]) => `${n} ${what} ${when}`),
      fc.tuple(small, day).map(([n, when]) => `at ${n} ${when}`),
      fc.tuple(day, small).map(([when, n]) => `on ${when} ${n}`),
      fc.tuple(small, small).map(([n, m]) => `Nov ${n}, ${m}:00 PM`),
      fc.tuple(small, day).map(([n, when]) => `$${n} ${when}`),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
        expect(hasBareAddress(`Hi Sarah, ${pieces.join(', ')}?`, [])).toBe(false);
      }),
      { seed: 1 },
    );
  });
});
