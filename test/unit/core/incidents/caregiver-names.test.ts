import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../shared/text/sentences.ts';
import { nameInTexts } from '../../../../electron/core/incidents/caregiver-names.ts';
import { wordsFor } from '../../../../electron/core/incidents/wording.ts';
import type { Caregiver } from '../../../../shared/domain/people.ts';
import {
  aCandidate,
  aCaregiver,
  aFeed,
  aFinding,
  aShift,
  aSnapshot,
  caregiverId,
} from '../../../support/builders.ts';

const mayer = aCaregiver('Dolores', { shortName: 'Dolores M.' });

function another(over: Partial<Caregiver> = {}): Caregiver {
  return aCaregiver('Dolores', {
    id: caregiverId('dolores-2'),
    name: 'Dolores Reyes',
    shortName: 'Dolores R.',
    ...over,
  });
}

function nameBeside(other: Caregiver): string | null {
  return nameInTexts(mayer.id, new Map([mayer, other].map((one) => [one.id, one])));
}

describe('a caregiver in a text', () => {
  it.each<[string, Caregiver, string]>([
    ['nobody else has it', aCaregiver('Ana'), 'Dolores'],
    ['somebody who left has it', another({ active: false }), 'Dolores'],
    ['an applicant has it', another({ isHired: false }), 'Dolores'],
    ['a stand-in has it', another({ isPlaceholder: true }), 'Dolores'],
    ['a colleague has it', another(), 'Dolores M.'],
    ['somebody who may be a colleague has it', another({ isHired: null }), 'Dolores M.'],
  ])('where %s', (_case, other, name) => {
    expect(nameBeside(other)).toBe(name);
  });

  it('has no name where she is not known', () => {
    expect(nameInTexts(null, new Map())).toBeNull();
    expect(nameInTexts(caregiverId('x'), new Map())).toBeNull();
  });

  it('is told apart from the one who is off', () => {
    const shift = aShift({ caregiverId: mayer.id });
    const { headline, body } = wordsFor({
      finding: aFinding(shift, {
        workflow: 'coverage-ahead',
        caregiverId: mayer.id,
        details: { kind: 'caregiver-off' },
      }),
      rankings: [
        { candidates: [aCandidate('Dolores', 0.67, { caregiverId: another().id })], excluded: [] },
      ],
      snapshot: aSnapshot({ caregivers: [mayer, another()] }),
      say: ENGLISH,
      feed: aFeed(),
      sharedStarts: new Set(),
    });
    expect(headline).toMatch(/, Dolores M\. is off$/);
    expect(body).toMatch(/^Best match: Dolores R\. 67% /);
  });
});
