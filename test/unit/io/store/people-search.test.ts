import { describe, expect, it } from 'vitest';
import { caregiverSchema, clientSchema } from '../../../../shared/domain/people.ts';
import { aCaregiver, aClient, clientId } from '../../../support/builders.ts';
import { openedStore } from '../../../support/opened-store.ts';

function filledStore() {
  const { store } = openedStore();
  store.clients.put([
    clientSchema.parse(
      aClient({ id: clientId('2810005'), name: 'René Fontaine', phone: '3035550104' }),
    ),
    clientSchema.parse(aClient({ id: clientId('2810006'), name: 'Wanda de la Cruz-Villanueva' })),
  ]);
  store.caregivers.put([
    caregiverSchema.parse(aCaregiver('Zsófia', { name: 'Zsófia Nguyen', phone: '7205550137' })),
  ]);
  return store;
}

describe('looking people up', () => {
  it.each([
    ['a first name without its accent', 'rene', ['2810005']],
    ['the same in capitals', 'FONTAINE', ['2810005']],
    ['the beginnings of two words in any order', 'font ren', ['2810005']],
    ['a part of a double name', 'villa', ['2810006']],
    ['a name with an apostrophe and operators', `d'la" OR cruz*`, []],
    ['words that only one person has together', 'de cruz', ['2810006']],
    ['an id', '2810006', ['2810006']],
    ['the beginning of ids', '2810', ['2810005', '2810006']],
    ['a phone number as people write it', '(720) 555-0137', ['zsófia']],
    ['a phone number as caller ID shows it', '+1 720 555 0137', ['zsófia']],
    ['the last digits of a phone number', '0104', ['2810005']],
    ['two digits', '01', []],
    ['nothing', '  ', []],
  ])('finds by %s', (_, text, ids) => {
    const found = filledStore().peopleSearch.find(text, 10);
    expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it('follows a change of name and phone, and forgets the old ones', () => {
    const store = filledStore();
    const client = aClient({ id: clientId('2810005'), name: 'Renée Dubois', phone: '3035550199' });
    store.clients.put([client]);
    const ids = (text: string) => store.peopleSearch.find(text, 10).map(({ id }) => id);
    expect([ids('fontaine'), ids('0104')]).toEqual([[], []]);
    expect([ids('dubois'), ids('0199')]).toEqual([['2810005'], ['2810005']]);
  });

  it('gives no more than wanted', () => {
    expect(filledStore().peopleSearch.find('2810', 1)).toHaveLength(1);
  });
});
