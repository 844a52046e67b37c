import { expect, it } from 'vitest';
import {
  actorWords,
  detailFacts,
  entityWords,
} from '../../../../../renderer/features/settings/audit/audit-words.ts';
import { personWords } from '../../../../../renderer/features/settings/security/saving-person.ts';
import type { Person } from '../../../../../shared/contract/session.ts';

const DANA: Person = { id: 'p-1', name: 'Dana', role: 'scheduler' };

it.each<[string, Person | null, Person, boolean, string]>([
  ['somebody new', null, DANA, true, 'Dana added as Scheduler'],
  ['a name', DANA, { ...DANA, name: 'Dana R.' }, false, 'Name: Dana → Dana R.'],
  ['a role', DANA, { ...DANA, role: 'supervisor' }, false, 'Dana: Scheduler → Supervisor'],
  ['a PIN', DANA, DANA, true, 'New PIN for Dana'],
  ['nothing', DANA, DANA, false, 'Dana stays as before'],
  [
    'all at once',
    DANA,
    { ...DANA, name: 'Di', role: 'administrator' },
    true,
    'Name: Dana → Di; Di: Scheduler → Administrator; New PIN for Di',
  ],
])('says what is different about a person: %s', (_, before, after, hasNewPin, words) => {
  expect(personWords(before, after, hasNewPin)).toBe(words);
});

it('puts a row of the audit log into words and leaves unknown codes as they are', () => {
  expect(actorWords('standby')).toBe('Standby');
  expect(actorWords('Dana')).toBe('Dana');
  expect(entityWords('wellsky.shifts')).toBe('WellSky shifts');
  expect(entityWords('import.asks')).toBe('import.asks');
  expect(detailFacts('109140010', { read: 12, reason: null, ok: false })).toEqual([
    '109140010',
    'read 12',
    'ok false',
  ]);
  expect(detailFacts(null, {})).toEqual([]);
});
