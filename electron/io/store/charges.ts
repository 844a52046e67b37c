import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Charge } from '../../../shared/domain/insight.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** What was charged, by time. */
export interface Charges {
  /** Charges whose period begins from `from` up to but not including `to`. */
  between(from: Instant, to: Instant): Charge[];
  /** What a complete reading of one client's span found takes the place of what was there. */
  replace(clientId: ClientId, from: Instant, to: Instant, rows: readonly Charge[]): void;
  /** Forgets charges whose period begins before `at`. */
  forgetBefore(at: Instant): void;
}

type Row = Omit<Charge, 'quantity'> & { readonly quantityHundredths: number };

export function charges(connection: Connection): Charges {
  const between = connection.prepare<Row>(
    `SELECT id, start, end, client_id AS clientId, caregiver_id AS caregiverId,
       quantity_hundredths AS quantityHundredths, status
     FROM charges WHERE start >= ? AND start < ? ORDER BY start, id`,
  );
  const clear = connection.prepare(
    'DELETE FROM charges WHERE client_id = ? AND start >= ? AND start < ?',
  );
  const forget = connection.prepare('DELETE FROM charges WHERE start < ?');
  const put = connection.prepare(
    `INSERT INTO charges (id, start, end, client_id, caregiver_id, quantity_hundredths, status)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET start = excluded.start, end = excluded.end,
       client_id = excluded.client_id, caregiver_id = excluded.caregiver_id,
       quantity_hundredths = excluded.quantity_hundredths, status = excluded.status`,
  );
  const putOne = (row: Charge): void => {
    const hundredths = Math.round(row.quantity * 100);
    const { id, start, end, clientId, caregiverId, status } = row;
    put.run(id, start, end, clientId, caregiverId, hundredths, status);
  };
  return {
    between: (from, to) =>
      between.all(from, to).map(({ quantityHundredths, ...rest }) => ({
        ...rest,
        quantity: quantityHundredths / 100,
      })),
    replace(clientId, from, to, rows) {
      connection.transaction(() => {
        clear.run(clientId, from, to);
        for (const row of rows) putOne(row);
      });
    },
    forgetBefore(at) {
      forget.run(at);
    },
  };
}
