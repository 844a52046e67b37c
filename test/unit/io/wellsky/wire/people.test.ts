import { describe, expect, it } from 'vitest';
import { parsePatient } from '../../../../../electron/io/wellsky/wire/patient.ts';
import { parsePractitioner } from '../../../../../electron/io/wellsky/wire/practitioner.ts';
import type { Caregiver, Client } from '../../../../../shared/domain/people.ts';
import { at } from '../../../../support/wellsky-gateway.ts';
import { meta, patientRow, practitionerRow } from '../../../../support/wire-rows.ts';

function caregiver(changes: Record<string, unknown> = {}): Caregiver {
  const parsed = parsePractitioner(practitionerRow(changes));
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
}

function client(changes: Record<string, unknown> = {}): Client {
  const parsed = parsePatient(patientRow(changes));
  if (!parsed.ok) throw new Error(parsed.error.reason);
  return parsed.value;
}

const named = (family: string, ...given: string[]): unknown => [{ family, given }];

describe('a practitioner', () => {
  it('becomes a caregiver, without birth date and ssn', () => {
    expect(caregiver()).toEqual({
      id: '3310001',
      name: 'Sarah Ann Okafor',
      firstName: 'Sarah',
      shortName: 'Sarah O.',
      isHired: true,
      active: true,
      pronoun: 'her',
      isPlaceholder: false,
      phone: '3035550111',
      city: 'Denver',
      locationId: '771',
      position: null,
      tagIds: ['45', '67', '89'],
      updatedAt: at('2026-11-18T21:04:37Z'),
    });
  });

  it.each([
    ['the tag says true', meta(['isHired', 'true']), true],
    ['the tag says False', meta(['isHired', 'False'], ['status', '100']), false],
    ['the tag is a boolean', meta(['isHired', true]), true],
    ['the first of two tags says None', meta(['isHired', 'None'], ['isHired', 'true']), true],
    ['the first of two tags counts', meta(['isHired', 'false'], ['isHired', 'true']), false],
    ['only the status says hired', meta(['status', '100']), true],
    ['the status is a number', meta(['status', 100]), true],
    ['the status is an applicant', meta(['status', '25']), false],
    ['the status is None', meta(['status', 'None']), null],
    ['the status is unknown', meta(['status', '777']), null],
    ['the tag has no display', meta(['isHired']), null],
    ['there is no meta', undefined, null],
  ])('is hired or not when %s', (_, changed, expected) => {
    expect(caregiver({ meta: changed }).isHired).toBe(expected);
  });

  it.each([
    ['Open Shift', named('Shift', 'Open'), true],
    ['UNASSIGNED', [{ text: 'UNASSIGNED' }], true],
    ['Open', named('Open'), true],
    ['TBD 2', [{ text: 'TBD 2' }], true],
    ['Needs Coverage Open', named('Open', 'Needs', 'Coverage'), true],
    ['Openshaw', named('Openshaw', 'Vera'), false],
    ['no name', [], false],
  ])('called %s stands in for nobody: %s', (_, name, expected) => {
    expect(caregiver({ name }).isPlaceholder).toBe(expected);
  });

  it.each([
    ['text only', [{ text: 'Ana Lopez' }], 'Ana Lopez', 'Ana', 'Ana L.'],
    ['an object', { family: 'Lopez', given: 'Ana' }, 'Ana Lopez', 'Ana', 'Ana L.'],
    ['one word', [{ text: 'Ana' }], 'Ana', 'Ana', 'Ana'],
    ['a family name only', named('Lopez'), 'Lopez', 'Lopez', 'Lopez'],
    ['nothing', undefined, 'Caregiver 3310001', 'Caregiver 3310001', 'Caregiver 3310001'],
  ])('is named from %s', (_, name, full, first, short) => {
    expect(caregiver({ name })).toMatchObject({ name: full, firstName: first, shortName: short });
  });

  it.each([
    ['mobile before home before work', ['work', 'home', 'mobile'], '3035550102'],
    ['home before work', ['work', 'home'], '3035550101'],
    ['work', ['work'], '3035550100'],
  ])('is rung at %s', (_, uses, expected) => {
    const telecom = uses.map((use, index) => ({
      system: 'phone',
      use,
      value: `303555010${String(index)}`,
    }));
    expect(caregiver({ telecom }).phone).toBe(expected);
  });

  it.each([
    ['(303) 555-0111', '3035550111'],
    ['+1 303 555 0111', '3035550111'],
    ['3035550111x204', '3035550111'],
    [3035550111, '3035550111'],
    ['1035550111', null],
    ['555-0111', null],
    ['', null],
  ])('with the number %s has the phone %s', (value, expected) => {
    const telecom = [{ system: 'phone', value, use: 'mobile' }];
    expect(caregiver({ telecom }).phone).toBe(expected);
  });

  it('without an id is quarantined without its name', () => {
    const parsed = parsePractitioner(practitionerRow({ id: '' }));
    expect(parsed).toEqual({
      ok: false,
      error: { resource: 'practitioners', recordId: null, reason: 'id is not an id' },
    });
  });
});

describe('a patient', () => {
  it('becomes a client, without birth date', () => {
    expect(client()).toEqual({
      id: '2810001',
      name: 'Ruth Anderson',
      shortName: 'Mrs. A.',
      isClient: true,
      active: true,
      phone: '3035550131',
      city: 'Lakewood',
      locationId: '771',
      tagIds: ['67'],
      updatedAt: null,
    });
  });

  it.each([
    ['a man', { gender: 'male', maritalStatus: undefined }, 'Mr. A.'],
    ['a married woman', { maritalStatus: { coding: [{ code: 'M' }] } }, 'Mrs. A.'],
    ['a single woman', { maritalStatus: [{ coding: [{ code: 'S' }] }] }, 'Ms. A.'],
    ['a woman of unknown status', { maritalStatus: [] }, 'Ms. A.'],
    ['someone of unknown gender', { gender: undefined }, 'R. A.'],
    ['someone without a name', { name: [] }, 'Client 2810001'],
    ['someone with a first name only', { name: [{ given: ['Ruth'] }] }, 'R.'],
  ])('that is %s is written without a full name', (_, changes, expected) => {
    expect(client(changes).shortName).toBe(expected);
  });

  it.each([
    ['the tag', meta(['isClient', 'true'], ['status', 'None']), true],
    ['the tag against the status', meta(['isClient', 'false'], ['status', '80']), false],
    ['status 80', meta(['status', '80']), true],
    ['a prospect status', meta(['status', '30']), false],
    ['nothing', meta(['status', 'None']), null],
  ])('is a client by %s', (_, changed, expected) => {
    expect(client({ meta: changed }).isClient).toBe(expected);
  });

  it.each([
    ['active', { active: true }, true],
    ['"false"', { active: 'false' }, false],
    ['active and deceased', { deceasedBoolean: 'true' }, false],
    ['silent about it', { active: undefined, deceasedBoolean: undefined }, true],
  ])('that is %s is active or not', (_, changes, expected) => {
    expect(client(changes).active).toBe(expected);
  });
});
