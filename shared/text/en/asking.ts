/** What a message to a caregiver is about. */
interface Facts {
  /** First name. */
  readonly name: string;
  /** "Fri Nov 27, 2:00 PM to 6:00 PM". */
  readonly when: string;
  /** By initials; null where the client is not named. */
  readonly client: string | null;
  readonly city: string | null;
  readonly agency: string;
}

/** Messages to caregivers. Characters outside the GSM alphabet make them longer. */
export const askingSentences = {
  when: (day: string, date: string, from: string, to: string) => `${day} ${date}, ${from} to ${to}`,
  ask: ({ name, when, client, city, agency }: Facts) => {
    const whom = client === null ? '' : ` with ${client}`;
    const where = city === null ? '' : ` in ${city}`;
    return `Hi ${name}, can you take a shift${whom}${where} on ${when}? Reply YES or NO. ${agency}`;
  },
  takenNote: ({ name, when, agency }: Facts) =>
    `Thank you, ${name}. The office will confirm your shift on ${when}. ${agency}`,
  release: ({ name, when, agency }: Facts) =>
    `Hi ${name}, the shift on ${when} is settled. No need to reply. Thank you. ${agency}`,
  tooLate: ({ name, when, agency }: Facts) =>
    `Thank you for your answer, ${name}. The shift on ${when} was settled before. ${agency}`,
  /** How an ask is told from others: "Fri 2:00 PM, Mrs. A.". */
  label: (when: string, client: string) => `${when}, ${client}`,
} as const;
