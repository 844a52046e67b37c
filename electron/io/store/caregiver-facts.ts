import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { CaregiverFacts } from '../../../shared/domain/people.ts';
import type { Connection } from './connection.ts';
import type { Ledger } from './ledger.ts';

interface Row {
  readonly caregiverId: CaregiverId;
  readonly payRateCents: number | null;
  readonly hoursWanted: number | null;
}

/** Pay and wanted hours by caregiver; what a later file leaves empty stays as it was. */
export function caregiverFacts(connection: Connection): Ledger<CaregiverFacts> {
  const all = connection.prepare<Row>(
    `SELECT caregiver_id AS caregiverId, pay_rate_cents AS payRateCents,
       hours_wanted AS hoursWanted FROM caregiver_facts ORDER BY caregiver_id`,
  );
  const add = connection.prepare(
    `INSERT INTO caregiver_facts (caregiver_id, pay_rate_cents, hours_wanted) VALUES (?, ?, ?)
     ON CONFLICT (caregiver_id) DO UPDATE SET
       pay_rate_cents = coalesce(excluded.pay_rate_cents, pay_rate_cents),
       hours_wanted = coalesce(excluded.hours_wanted, hours_wanted)
     WHERE pay_rate_cents IS NOT coalesce(excluded.pay_rate_cents, pay_rate_cents)
       OR hours_wanted IS NOT coalesce(excluded.hours_wanted, hours_wanted)`,
  );
  const addOne = ({ caregiverId, payRate, hoursWanted }: CaregiverFacts): number =>
    add.run(caregiverId, payRate === null ? null : Math.round(payRate * 100), hoursWanted);
  return {
    all: () =>
      all.all().map(({ caregiverId, payRateCents, hoursWanted }) => ({
        caregiverId,
        payRate: payRateCents === null ? null : payRateCents / 100,
        hoursWanted,
      })),
    add: (rows) =>
      connection.transaction(() => rows.reduce((count, row) => count + addOne(row), 0)),
  };
}
