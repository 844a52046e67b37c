import type { patternSentences as english } from '../en/patterns.ts';
import type { Like } from '../like.ts';

/** Patterns, worded as cover to plan for and never as blame. */
export const patternSentences: Like<typeof english> = {
  oneClient: 'un cliente',
  dayparts: {
    morning: 'mañanas',
    afternoon: 'tardes',
    evening: 'anocheceres',
    night: 'noches',
  },
  weekdayShifts: (weekday) => `turnos de ${weekday}`,
  daypartShifts: {
    morning: 'turnos de la mañana',
    afternoon: 'turnos de la tarde',
    evening: 'turnos del anochecer',
    night: 'turnos de la noche',
  },
  clientShifts: (client) => `turnos con ${client}`,
  share: (count, of, what) => `${String(count)} de ${String(of)} ${what}`,
  counts: (share, others) => `${share}, ${others}`,
  otherShifts: 'otros turnos',
  otherDays: 'otros días de trabajo',
  worked: (name, share) => `${name} trabajó ${share}`,
  askedOff: (name, share) => `${name} pidió libres ${share}`,
  askedOffLast: (name, streak, days) =>
    `${name} pidió libres los últimos ${String(streak)} ${days}`,
  calledOutOf: (name, share) => `${name} avisó ausencia en ${share}`,
  calledOutLast: (name, streak, days) =>
    `${name} avisó ausencia los últimos ${String(streak)} ${days}`,
  planBackup: (_, shifts) => `Planee un suplente para sus ${shifts}`,
  planned: (counts, plan) => `${counts}. ${plan}`,
};
