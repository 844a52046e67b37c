import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../../../electron/core/asking/addresses.ts';
import { messageText } from '../../../../electron/core/asking/text.ts';
import { MESSAGE_KINDS } from '../../../../shared/domain/message.ts';
import { HOUR, plus } from '../../../../shared/util/time.ts';
import {
  aCaregiver,
  aClient,
  aPolicy,
  aShift,
  aSnapshot,
  at,
  DENVER,
} from '../../../support/builders.ts';

const ALLOWED = ['Aurora', 'Care 24 Seven'];

/** The words found in a text, with "?" behind those that are only likely. */
function found(text: string, allowed: readonly string[] = ALLOWED): string[] {
  return addressesIn(text, allowed).map(({ words, isSure }) => (isSure ? words : `${words}?`));
}

describe('an address without a word for a street', () => {
  it.each([
    ['Can you come to 22 Elmwood on Friday?', '22 Elmwood'],
    ['It is at 1450 N Vine, 2 PM Friday', '1450 N Vine'],
    ['Come to 22B Elmwood', '22B Elmwood'],
    ['22-B Elmwood', '22-B Elmwood'],
    ['Shift Friday 2 PM to 6 PM, 22 Elmwood. Reply YES', '22 Elmwood'],
    ['The shift is at Elmwood 22', 'Elmwood 22'],
    ['Elmwood 22', 'Elmwood 22'],
    ['Elmwood 22, Aurora', 'Elmwood 22'],
    ['near Elmwood 22', 'Elmwood 22'],
    ['at the Elmwood 22', 'Elmwood 22'],
    ['In Elmwood 22 please', 'In Elmwood 22'],
    ['22 ELMWOOD, FRIDAY 2 PM', '22 ELMWOOD'],
    ['22 Elmwood', '22 Elmwood'],
    ['1200 Aurora Hills', '1200 Aurora Hills'],
    ['¿Puede ir a Olmos 22 el viernes?', 'Olmos 22'],
    ['El turno es en Los Olmos 22, de 2:00 p.m. a 6:00 p.m.', 'Los Olmos 22'],
    ['el edificio Olmos 22', 'Olmos 22'],
    ['el edificio Olmos 5', 'Olmos 5'],
    ['Olmos #22', 'Olmos #22'],
    ['Vaya al 22 Olmos el viernes', '22 Olmos'],
    ['Es en Peñón 22', 'Peñón 22'],
    ['22 \u200bElmwood', '22 \u200bElmwood'],
  ])('is sure in %j: %j', (text, words) => {
    expect(found(text)).toEqual([words]);
  });

  it.each([
    ['gate 1234', 'gate 1234'],
    ['use door #4521', 'door #4521'],
    ['code 4521', 'code 4521'],
    ['The garage code is 4521.', 'garage code is 4521'],
    ['Key in the lockbox: 4521', 'lockbox: 4521'],
    ['4521 opens the gate', '4521 opens the gate'],
    ['la clave del portón es 4521', 'clave del portón es 4521'],
    ['El código: 4521, gracias', 'código: 4521'],
  ])('what opens a door is sure in %j: %j', (text, words) => {
    expect(found(text)).toEqual([words]);
  });

  it.each([
    ['It would be 22 Elmwood for you', '22 Elmwood?'],
    ['Is 28 Ana free?', '28 Ana?'],
    ['Come to 6 Elmwood', '6 Elmwood?'],
    ['12 Oaks', '12 Oaks?'],
    ['6 Sarah', '6 Sarah?'],
    ['in Denver 2', 'Denver 2?'],
    ['Ask Elmwood 22 first', 'Ask Elmwood 22?'],
  ])('is only likely in %j: %j', (text, words) => {
    expect(found(text)).toEqual([words]);
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
    'You have 3 Saturdays left',
    'the next 3 Mondays',
    'We have 2 Openings Friday',
    '3 Open shifts this weekend',
    'Need 2 Aides',
    '2 CHHAs',
    '12 MST',
    'at 2 Eastern time',
    '8 OT hours',
    'at 7 Sharp',
    'Call me by 5 Maria',
    'Can you start at 6 Sarah?',
    'Sat 28 Ana can you',
    'Boulder 5 times this week',
    'Necesitamos 2 Auxiliares',
    'Sab 28 Denver',
    'el 28 Denver',
    'ir a Denver 2 veces esta semana',
    'en Denver 2 a 6',
    'de 14 a 18 Ana',
    'in Denver 27 November',
    'en Denver 27 de noviembre',
    'Be at the door 15 minutes early, code of conduct applies',
    'Shift #1042 and visit #22',
  ])('is not seen where there is none: %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('addresses of any kind', () => {
  const street = fc
    .tuple(
      fc.constantFrom('Elm', 'Oak', 'Willow', 'Cedar', 'Olm', 'Ros', 'Pin', 'Lincoln'),
      fc.constantFrom('wood', 'ridge', 'hurst', 'ales', 'ares', 'brook'),
    )
    .map((parts) => parts.join(''));

  it('are found wherever they stand in a text of an ask', () => {
    const before = fc.constantFrom('Come to ', 'Shift Fri Nov 27, 2 PM, ', 'Es en ', 'Vaya a ', '');
    const after = fc.constantFrom('', '.', ' on Friday', ' at 2 PM', ', el viernes', '\nReply YES');
    const house = fc.integer({ min: 13, max: 99_999 });
    fc.assert(
      fc.property(before, house, street, after, (start, number, name, end) => {
        const address = `${String(number)} ${name}`;
        const [one] = addressesIn(`${start}${address}${end}`, []);
        expect(one?.words).toBe(address);
        const isYear = number >= 1900 && number < 2100;
        const isPlace = /(?:to|en|a) $/.test(start) || !end.startsWith(' ');
        expect(one?.isSure).toBe(!isYear && (isPlace || number >= 100));
      }),
      { seed: 1 },
    );
  });

  it('are never seen in times, dates, rates and counts', () => {
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
        expect(found(`Hi Sarah, ${pieces.join(', ')}?`, [])).toEqual([]);
      }),
      { seed: 1 },
    );
  });

  it('are never seen in what Standby proposes, whoever, wherever and whenever it is', () => {
    const agencies = ['Care 24 Seven', '22 Elmwood Care', 'Sunrise Home Care', '1st Choice'];
    const cities = ['Aurora', 'Twentynine Palms', 'St. Louis', 'Elm', 'Cañon City', null];
    const said = fc.record({
      kind: fc.constantFrom(...MESSAGE_KINDS),
      language: fc.constantFrom('en', 'es'),
      askText: fc.constantFrom('no-client', 'initials'),
      firstName: fc.constantFrom('Sarah', 'María José', 'April', "D'Angelo", 'Bo', 'Elmwood'),
      shortName: fc.constantFrom('Mrs. A.', 'R. D.', 'Mr. O.'),
      name: fc.constantFrom(...agencies),
      city: fc.constantFrom(...cities),
      start: fc.integer({ min: 0, max: 400 * 24 }),
      hours: fc.integer({ min: 1, max: 24 }),
    });
    fc.assert(
      fc.property(
        said,
        ({ kind, language, askText, firstName, shortName, name, city, ...when }) => {
          const her = aCaregiver(firstName);
          const client = aClient({ shortName, city });
          const start = plus(at('2026-11-27 00:00'), when.start * HOUR);
          const shift = aShift({ clientId: client.id, start, end: plus(start, when.hours * HOUR) });
          const asked = { clientId: client.id, shiftStart: shift.start, shiftEnd: shift.end };
          const snapshot = aSnapshot({
            ...{ clients: [client], caregivers: [her] },
            agency: { id: '1', name, timeZone: DENVER },
            policy: aPolicy({ texts: { language }, privacy: { askText } }),
          });
          const text = messageText(kind, asked, her.id, snapshot);
          expect(found(text, [name, city ?? ''])).toEqual([]);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});
