import type { Found, Profile } from '../../../shared/contract/insights.ts';
import type { CaregiverId, ClientId, ShiftKey } from '../../../shared/domain/ids.ts';
import { inHours } from '../panel-data.ts';

const ROBERT_SHIFT = '109140010@2026-11-27T21:00:00Z' as ShiftKey;

const sarah = { kind: 'caregiver', id: 'c-Sarah O.' as CaregiverId } as const;
const robert = { kind: 'client', id: 'k-109140010' as ClientId } as const;

const SARAH: Profile = {
  person: sarah,
  name: 'Sarah Okafor',
  city: 'Lakewood',
  phone: '3035550137',
  active: true,
  weekHours: 28.5,
  hoursWanted: 32,
  tags: ['Dementia care', 'Hoyer lift', 'Own car'],
  nextShifts: [
    {
      shift: '201@2026-11-28T15:00:00Z' as ShiftKey,
      start: inHours(21),
      end: inHours(25),
      with: 'Ruth Anderson',
    },
    {
      shift: '202@2026-11-29T15:00:00Z' as ShiftKey,
      start: inHours(45),
      end: inHours(49),
      with: 'Paul Garcia',
    },
  ],
  lastContact: { at: inHours(-20), text: 'Called Thu 3:00 PM about Fri 2 PM: accepted' },
  missing: [],
};

const ROBERT: Profile = {
  person: robert,
  name: 'Robert Davis',
  city: 'Lakewood',
  phone: null,
  active: true,
  weekHours: 24,
  hoursWanted: null,
  tags: ['Dementia care'],
  nextShifts: [{ shift: ROBERT_SHIFT, start: inHours(3), end: inHours(7), with: null }],
  lastContact: null,
  missing: [],
};

const SAMIR: Profile = {
  ...ROBERT,
  person: { kind: 'caregiver', id: 'c-Samir' as CaregiverId },
  name: 'Samir Sharma',
  city: null,
  active: false,
  weekHours: 0,
  tags: [],
  nextShifts: [],
};

export const PROFILES: readonly Profile[] = [SARAH, ROBERT, SAMIR];

/** The next shifts of the found people, open ones first. */
function shiftsOf(people: readonly Profile[]): Found['shifts'] {
  const shifts = people.flatMap(({ name, person, nextShifts }) =>
    nextShifts.map(({ shift, start, end, with: other }) => ({
      shift,
      clientName: person.kind === 'client' ? name : (other ?? ''),
      caregiverName: person.kind === 'client' ? other : name,
      start,
      end,
    })),
  );
  const isOpen = (one: Found['shifts'][number]) => one.caregiverName === null;
  return [...shifts.filter(isOpen), ...shifts.filter((one) => !isOpen(one))];
}

/** People with a name, phone or id that contains what was typed, and their next shifts. */
export function found(profiles: readonly Profile[], typed: string): Found {
  const wanted = typed.toLowerCase();
  const people = profiles.filter(({ name, phone, person }) =>
    [name, phone ?? '', person.id].some((one) => one.toLowerCase().includes(wanted)),
  );
  return {
    people: people.map(({ person, name, city, phone, active }) => {
      return { person, name, city, phone, active };
    }),
    shifts: shiftsOf(people),
  };
}
