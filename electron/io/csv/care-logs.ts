import { z } from 'zod';
import { visitSchema, type Visit } from '../../../shared/domain/shift.ts';
import { DAY } from '../../../shared/util/time.ts';
import { idCell, instantCell, optionalCell } from './cells.ts';
import type { Doubt, Kind } from './kind.ts';

const TIMES = [
  'start_datetime',
  'end_datetime',
  'clock_in_actual_datetime',
  'clock_out_actual_datetime',
];

/**
 * Care logs as a WellSky Insights extract has them: planned times, clocked times, and no client
 * unless the agency added that column. About one in sixty lacks a start or an end; one time is
 * enough to place a visit. The meaning of its integers is not published, so they are passed over.
 */
export const careLogs: Kind<Visit> = {
  columns: {
    required: ['carelog_id', 'caregiver_id', 'start_datetime', 'end_datetime'],
    optional: [
      ...['clock_in_actual_datetime', 'clock_out_actual_datetime', 'client_id'],
      ...['franchisor_id', 'agency_id', 'subdomain', 'parent_id', 'clock_in_method'],
      ...['clock_out_method', 'status', 'split', 'documentation', 'general_comment_char_count'],
    ],
  },
  instants: TIMES,
  doubts: (row) => [
    ...lengthDoubt('end_datetime', row.plannedStart, row.plannedEnd),
    ...lengthDoubt('clock_out_actual_datetime', row.clockIn, row.clockOut),
  ],
  isHistory: true,
  row: (timeZone) =>
    z
      .object({
        carelog_id: idCell,
        caregiver_id: idCell,
        client_id: optionalCell(idCell),
        start_datetime: optionalCell(instantCell(timeZone)),
        end_datetime: optionalCell(instantCell(timeZone)),
        clock_in_actual_datetime: optionalCell(instantCell(timeZone)),
        clock_out_actual_datetime: optionalCell(instantCell(timeZone)),
      })
      .refine((row) => isInOrder(row.start_datetime, row.end_datetime), {
        path: ['end_datetime'],
        error: 'must lie after start_datetime',
      })
      .refine((row) => isInOrder(row.clock_in_actual_datetime, row.clock_out_actual_datetime), {
        path: ['clock_out_actual_datetime'],
        error: 'must lie after clock_in_actual_datetime',
      })
      .refine(
        (row) =>
          row.start_datetime !== null ||
          row.clock_in_actual_datetime !== null ||
          row.clock_out_actual_datetime !== null,
        { path: ['start_datetime'], error: 'the row has no time that says when the visit was' },
      )
      .transform((row) =>
        visitSchema.parse({
          id: row.carelog_id,
          clientId: row.client_id,
          caregiverId: row.caregiver_id,
          appointmentId: null,
          clockIn: row.clock_in_actual_datetime,
          clockOut: row.clock_out_actual_datetime,
          plannedStart: row.start_datetime,
          plannedEnd: row.end_datetime,
        }),
      ),
  naturalKey: (row) => [row.id],
};

function isInOrder(start: number | null, end: number | null): boolean {
  return start === null || end === null || end > start;
}

/** A clock-out that was forgotten for days looks like the longest visit there is. */
function lengthDoubt(column: string, start: number | null, end: number | null): readonly Doubt[] {
  const isLong = start !== null && end !== null && end - start > DAY;
  return isLong ? [{ column, message: 'longer than 24 h' }] : [];
}
