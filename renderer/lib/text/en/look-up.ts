/** Words of the look-up and of a person's page. */
export const lookUpText = {
  lookUp: {
    heading: 'Look up',
    field: 'Name, phone or ID of a client or caregiver',
    hint: 'Any part of a name finds people, and open shifts to find cover for.',
    nobody: (typed: string) => `Nobody is found for “${typed}”.`,
    people: 'People',
    openShifts: 'Find cover for',
    client: 'Client',
    caregiver: 'Caregiver',
    inactive: 'Inactive',
    found: (people: number, shifts: number) =>
      `${String(people)} people, ${String(shifts)} open shifts found`,
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
