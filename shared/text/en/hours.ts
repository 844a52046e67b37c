import type { Caregiver } from '../../domain/people.ts';

type Pronoun = Caregiver['pronoun'];
const WHOSE: Readonly<Record<Pronoun, string>> = { her: 'her', him: 'his', them: 'their' };

/** Overtime, and the capacity of the agency. */
export const hoursSentences = {
  scheduled: (name: string, amount: string) => `${name} is scheduled ${amount}`,
  worked: (name: string, amount: string) => `${name} worked ${amount}`,
  thisWeek: (hours: string) => `${hours} this week`,
  nextWeek: (hours: string) => `${hours} next week`,
  ofOvertime: (week: string, over: string, limit: string) =>
    `${week}, ${over} of overtime (${limit})`,
  atThreshold: (week: string, limit: string) => `${week}, at the overtime threshold (${limit})`,
  fromOvertime: (week: string, left: string, limit: string) =>
    `${week}, ${left} from overtime (${limit})`,
  limit: {
    week: (hours: number) => `${String(hours)} h`,
    day: (hours: number) => `${String(hours)} h a day`,
    consecutive: (hours: number) => `${String(hours)} h in a row`,
    seventhDay: 'seventh day of the week',
  },
  noneOfItLeft: 'None of the overtime is left to hand on this week',
  nothingLeft: 'Nothing is left to hand on this week',
  /** `when`: "Thursday evening", "Thursday 4 PM". */
  considerBackup: (pronoun: Pronoun, when: string) =>
    `Consider a backup for ${WHOSE[pronoun]} ${when} shift`,
  backups: (names: string) => `: ${names}`,
  noBackup: (nobody: string) => `. ${nobody}`,
  dayPart: (day: string, part: string) => `${day} ${part}`,
  dayparts: {
    morning: 'morning',
    afternoon: 'afternoon',
    evening: 'evening',
    night: 'night',
  },

  ofCapacity: (percent: string, hours: string) =>
    `${percent} of typical capacity this week (${hours})`,
  capacityUnknown: (hours: string) => `${hours} this week, typical capacity not known yet`,
  hiringTrigger: (hours: string) => `Hiring trigger: ${hours}`,
  /** With a comma at the thousands. */
  manyHours: (hours: string) => `${hours} h`,
} as const;
