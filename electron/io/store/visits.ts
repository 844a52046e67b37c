import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Visit } from '../../../shared/domain/shift.ts';
import type { Clock, Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** What really happened, by time. */
export interface Visits {
  /**
   * Visits whose clock-in is at or after `from`, by clock-in. A visit without one stands at its
   * planned start, else at its clock-out, else at the time it was first stored.
   */
  since(from: Instant): Visit[];
  /**
   * Adds, or replaces by id; returns how many were new or different. What one source knows of a
   * visit and another does not say (its client, its planned times) is kept.
   */
  put(rows: readonly Visit[]): number;
  /** Adds visits of a file. What is known of a visit already stays; only its gaps are filled. */
  add(rows: readonly Visit[]): number;
}

const INSERT = `INSERT INTO visits (id, at, client_id, caregiver_id, appointment_id, clock_in,
  clock_out, planned_start, planned_end) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

export function visits(connection: Connection, clock: Clock): Visits {
  const since = connection.prepare<Visit>(
    `SELECT id, client_id AS clientId, caregiver_id AS caregiverId,
       appointment_id AS appointmentId, clock_in AS clockIn, clock_out AS clockOut,
       planned_start AS plannedStart, planned_end AS plannedEnd
     FROM visits WHERE at >= ? ORDER BY at, id`,
  );
  const put = connection.prepare(
    `${INSERT}
     ON CONFLICT (id) DO UPDATE SET
       at = coalesce(excluded.clock_in, excluded.planned_start, excluded.clock_out, at),
       client_id = coalesce(excluded.client_id, client_id), caregiver_id = excluded.caregiver_id,
       appointment_id = coalesce(excluded.appointment_id, appointment_id),
       clock_in = excluded.clock_in, clock_out = excluded.clock_out,
       planned_start = coalesce(excluded.planned_start, planned_start),
       planned_end = coalesce(excluded.planned_end, planned_end)
     WHERE client_id IS NOT coalesce(excluded.client_id, client_id)
       OR caregiver_id <> excluded.caregiver_id
       OR appointment_id IS NOT coalesce(excluded.appointment_id, appointment_id)
       OR clock_in IS NOT excluded.clock_in OR clock_out IS NOT excluded.clock_out
       OR planned_start IS NOT coalesce(excluded.planned_start, planned_start)
       OR planned_end IS NOT coalesce(excluded.planned_end, planned_end)`,
  );
  const add = connection.prepare(
    `${INSERT}
     ON CONFLICT (id) DO UPDATE SET
       client_id = coalesce(client_id, excluded.client_id),
       clock_in = coalesce(clock_in, excluded.clock_in),
       clock_out = coalesce(clock_out, excluded.clock_out),
       planned_start = coalesce(planned_start, excluded.planned_start),
       planned_end = coalesce(planned_end, excluded.planned_end)
     WHERE (client_id IS NULL AND excluded.client_id IS NOT NULL)
       OR (clock_in IS NULL AND excluded.clock_in IS NOT NULL)
       OR (clock_out IS NULL AND excluded.clock_out IS NOT NULL)
       OR (planned_start IS NULL AND excluded.planned_start IS NOT NULL)
       OR (planned_end IS NULL AND excluded.planned_end IS NOT NULL)`,
  );
  const writeAll = (statement: typeof put, rows: readonly Visit[]): number => {
    const seenAt = clock();
    return connection.transaction(() =>
      rows.reduce((count, visit) => count + writeOne(statement, visit, seenAt), 0),
    );
  };
  const writeOne = (statement: typeof put, visit: Visit, seenAt: Instant): number =>
    statement.run(
      ...[visit.id, visit.clockIn ?? visit.plannedStart ?? visit.clockOut ?? seenAt],
      ...[visit.clientId, visit.caregiverId, visit.appointmentId, visit.clockIn, visit.clockOut],
      ...[visit.plannedStart, visit.plannedEnd],
    );
  return {
    since: (from) => since.all(from),
    put: (rows) => writeAll(put, rows),
    add: (rows) => writeAll(add, rows),
  };
}

/** When each client's visits of today were last completely read. */
export interface VisitReads {
  all(): Map<ClientId, Instant>;
  put(clientId: ClientId, readAt: Instant): void;
}

export function visitReads(connection: Connection): VisitReads {
  const all = connection.prepare<{ clientId: ClientId; readAt: Instant }>(
    'SELECT client_id AS clientId, read_at AS readAt FROM visit_reads ORDER BY client_id',
  );
  const put = connection.prepare(
    `INSERT INTO visit_reads (client_id, read_at) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET read_at = excluded.read_at`,
  );
  return {
    all: () => new Map(all.all().map((row) => [row.clientId, row.readAt])),
    put(clientId, readAt) {
      put.run(clientId, readAt);
    },
  };
}
