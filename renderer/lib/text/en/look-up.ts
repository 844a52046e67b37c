import { counted } from './counted.ts';

/** Words of the look-up and of a person's page. */
export const lookUpText = {
  lookUp: {
    heading: 'Find cover',
    field: 'Name, phone or ID of a client or caregiver',
    hint: 'Type a part of it. Enter opens the first shift found.',
    nobody: (typed: string) => `Nobody is found for “${typed}”.`,
    people: 'People',
    shifts: 'Shifts',
    client: 'Client',
    caregiver: 'Caregiver',
    inactive: 'Inactive',
    found: (people: number, shifts: number) =>
      `${counted(people, 'person', 'people')}, ${counted(shifts, 'shift')} found`,
  },

  person: {
    of: (name: string) => `Week and shifts of ${name}`,
    week: 'This week',
    weekWanted: (hours: string, wanted: string) => `${hours}, would like ${wanted}`,
    contact: 'Last contact',
    noContact: 'None known',
    tags: 'Tags',
    next: 'Next shifts',
    noNext: 'No shift in the schedule that is read.',
    open: 'Nobody assigned',
    cover: 'Find cover',
    coverFor: (when: string) => `Find cover for ${when}`,
  },

  shift: {
    heading: 'Find cover',
  },
} as const;
