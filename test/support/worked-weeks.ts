import type { AppointmentId, VisitId } from '../../shared/domain/ids.ts';
import type { Visit } from '../../shared/domain/shift.ts';
import { addDays, atLocal, HOUR, plus, type LocalDate } from '../../shared/util/time.ts';
import { caregiverId, clientId, DENVER } from './builders.ts';

export interface WorkedWeeks {
  /** First day of the first week. */
  readonly from: LocalDate;
  readonly weeks: number;
  /** Hours of each day, by the number of the week and of its day. */
  readonly hours: (week: number, day: number) => number;
}

/** One visit a day that begins at 8 AM, of client-1 by Sarah. */
export function workedWeeks({ from, weeks, hours }: WorkedWeeks): Visit[] {
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day): Visit => {
      const date = addDays(from, 7 * week + day);
      const clockIn = atLocal(date, 8 * 60, DENVER);
      return {
        id: `visit-${date}` as VisitId,
        clientId: clientId('client-1'),
        caregiverId: caregiverId('sarah'),
        appointmentId: '100' as AppointmentId,
        clockIn,
        clockOut: plus(clockIn, hours(week, day) * HOUR),
        plannedStart: null,
        plannedEnd: null,
      };
    }),
  ).flat();
}
