import type { hoursSentences as english } from '../en/hours.ts';
import type { Like } from '../like.ts';

/** Overtime, and the capacity of the agency. */
export const hoursSentences: Like<typeof english> = {
  scheduled: (name, amount) => `${name} tiene programadas ${amount}`,
  worked: (name, amount) => `${name} trabajó ${amount}`,
  thisWeek: (hours) => `${hours} esta semana`,
  nextWeek: (hours) => `${hours} la próxima semana`,
  ofOvertime: (week, over, limit) => `${week}, ${over} extra (${limit})`,
  atThreshold: (week, limit) => `${week}, en el límite de horas extra (${limit})`,
  fromOvertime: (week, left, limit) => `${week}, a ${left} de las horas extra (${limit})`,
  limit: {
    week: (hours) => `${String(hours)} h`,
    day: (hours) => `${String(hours)} h por día`,
    consecutive: (hours) => `${String(hours)} h seguidas`,
    seventhDay: 'séptimo día de la semana',
  },
  noneOfItLeft: 'Esta semana no queda ninguna de las horas extra por pasar a otra persona',
  nothingLeft: 'Esta semana no queda nada por pasar a otra persona',
  considerBackup: (_, when) => `Considere un suplente para su turno del ${when}`,
  backups: (names) => `: ${names}`,
  noBackup: (nobody) => `. ${nobody}`,
  dayPart: (day, part) => `${day} ${part}`,
  dayparts: {
    morning: 'por la mañana',
    afternoon: 'por la tarde',
    evening: 'al anochecer',
    night: 'por la noche',
  },

  ofCapacity: (percent, hours) => `${percent} de la capacidad típica esta semana (${hours})`,
  capacityUnknown: (hours) => `${hours} esta semana, capacidad típica aún desconocida`,
  hiringTrigger: (hours) => `Límite para contratar: ${hours}`,
  manyHours: (hours) => `${hours} h`,
};
