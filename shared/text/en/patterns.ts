import type { Caregiver } from '../../domain/people.ts';

type Pronoun = Caregiver['pronoun'];
const WHOSE: Readonly<Record<Pronoun, string>> = { her: 'her', him: 'his', them: 'their' };

/** Patterns, worded as cover to plan for and never as blame. */
export const patternSentences = {
  oneClient: 'one client',
  dayparts: {
    morning: 'mornings',
    afternoon: 'afternoons',
    evening: 'evenings',
    night: 'nights',
  },
  /** `weekday`: "Monday"; `weekdays`: "Mondays". */
  weekdayShifts: (weekday: string) => `${weekday} shifts`,
  daypartShifts: {
    morning: 'morning shifts',
    afternoon: 'afternoon shifts',
    evening: 'evening shifts',
    night: 'night shifts',
  },
  clientShifts: (client: string) => `shifts with ${client}`,
  share: (count: number, of: number, what: string) => `${String(count)} of ${String(of)} ${what}`,
  counts: (share: string, others: string) => `${share}, ${others}`,
  otherShifts: 'other shifts',
  otherDays: 'other working days',
  worked: (name: string, share: string) => `${name} has worked ${share}`,
  askedOff: (name: string, share: string) => `${name} has asked for ${share} off`,
  askedOffLast: (name: string, streak: number, days: string) =>
    `${name} has asked for the last ${String(streak)} ${days} off`,
  calledOutOf: (name: string, share: string) => `${name} has called out of ${share}`,
  calledOutLast: (name: string, streak: number, days: string) =>
    `${name} has called out the last ${String(streak)} ${days}`,
  planBackup: (pronoun: Pronoun, shifts: string) => `Plan a backup for ${WHOSE[pronoun]} ${shifts}`,
  planned: (counts: string, plan: string) => `${counts}. ${plan}`,
} as const;
