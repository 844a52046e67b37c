import type { CallOut } from '../../shared/domain/history.ts';
import type { AppointmentId, VisitId } from '../../shared/domain/ids.ts';
import type { Visit } from '../../shared/domain/shift.ts';
import { addDays, atLocal, HOUR, localTime, plus, type Instant } from '../../shared/util/time.ts';
import {
  aCallOut,
  aCaregiver,
  aShift,
  aSnapshot,
  aVisit,
  caregiverId,
  clientId,
  DENVER,
  FRIDAY_11_AM,
  type SnapshotParts,
} from './builders.ts';

/** Shifts of one caregiver on one weekday (0 Sunday … 6 Saturday), counted back from now. */
export interface Weekly {
  readonly weekday: number;
  /** Local hour of the start. */
  readonly hour?: number;
  readonly weeks: number;
  /** Which of them were called out of; 1 is the latest. */
  readonly calledOut?: readonly number[];
  readonly client?: string;
  readonly caregiver?: string;
  readonly zone?: string;
}

/** What `SnapshotParts` needs of some regular weeks: visits by time, and call-outs. */
export interface HalfYear {
  readonly visits: readonly Visit[];
  readonly callOuts: readonly CallOut[];
}

/** The regular weeks as they happened until Friday 11 AM. */
export function halfYear(...weekly: readonly Weekly[]): HalfYear {
  const visits: Visit[] = [];
  const callOuts: CallOut[] = [];
  for (const series of weekly) {
    const { weeks, calledOut = [], client = 'client-1', caregiver = 'maria' } = series;
    for (let number = 1; number <= weeks; number += 1) {
      const start = pastStart(series, number);
      const appointmentId = `${client}-${String(series.weekday)}-${String(series.hour)}`;
      const shift = aShift({
        appointmentId: appointmentId as AppointmentId,
        clientId: clientId(client),
        caregiverId: caregiverId(caregiver),
        start,
      });
      if (calledOut.includes(number)) callOuts.push(aCallOut(shift, caregiver, { kind: 'logged' }));
      else visits.push(aVisit(shift, { id: visitId(caregiver, shift.key), clockOut: shift.end }));
    }
  }
  return { visits: visits.sort((a, b) => (a.clockIn ?? 0) - (b.clockIn ?? 0)), callOuts };
}

function visitId(caregiver: string, key: string): VisitId {
  return `${caregiver} ${key}` as VisitId;
}

/** Start of the occurrence that lies `number` weeks back. */
export function pastStart({ weekday, hour = 9, zone = DENVER }: Weekly, number: number): Instant {
  const today = localTime(FRIDAY_11_AM, zone);
  const back = (today.weekday - weekday + 7) % 7;
  const latest = atLocal(addDays(today.date, -back), hour * 60, zone);
  const first = plus(latest, 4 * HOUR) <= FRIDAY_11_AM ? 0 : 7;
  return atLocal(addDays(today.date, -back - first - 7 * (number - 1)), hour * 60, zone);
}

/** Maria's agency with this half year. */
export function mariasAgency(history: HalfYear, over: SnapshotParts = {}) {
  return aSnapshot({ caregivers: [aCaregiver('Maria')], ...history, ...over });
}
