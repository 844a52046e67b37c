import type { CallCount, UpkeepCount } from '../../../shared/domain/api-call.ts';
import type { Instant } from '../../../shared/util/time.ts';
import type { Connection } from './connection.ts';

/** How WellSky answered, hour by hour; counts of several processes add up. */
export interface ApiCalls {
  /** Of hours that begin at or after `at`. */
  callsSince(at: Instant): CallCount[];
  upkeepSince(at: Instant): UpkeepCount[];
  add(calls: readonly CallCount[], upkeep: readonly UpkeepCount[]): void;
  /** Forgets hours that began before `at`. */
  forgetBefore(at: Instant): void;
}

export function apiCalls(connection: Connection): ApiCalls {
  const callsSince = connection.prepare<CallCount>(
    `SELECT "from", resource, nullif(error, '') AS error, time_class AS timeClass, count
     FROM api_calls WHERE "from" >= ? ORDER BY "from", resource, error, time_class`,
  );
  const upkeepSince = connection.prepare<UpkeepCount>(
    'SELECT "from", kind, count FROM api_upkeep WHERE "from" >= ? ORDER BY "from", kind',
  );
  const addCalls = connection.prepare(
    `INSERT INTO api_calls ("from", resource, error, time_class, count) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
  );
  const addUpkeep = connection.prepare(
    `INSERT INTO api_upkeep ("from", kind, count) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET count = count + excluded.count`,
  );
  const forgetCalls = connection.prepare('DELETE FROM api_calls WHERE "from" < ?');
  const forgetUpkeep = connection.prepare('DELETE FROM api_upkeep WHERE "from" < ?');
  return {
    callsSince: (at) => callsSince.all(at),
    upkeepSince: (at) => upkeepSince.all(at),
    add(calls, upkeep) {
      connection.transaction(() => {
        for (const row of calls) {
          addCalls.run(row.from, row.resource, row.error ?? '', row.timeClass, row.count);
        }
        for (const row of upkeep) addUpkeep.run(row.from, row.kind, row.count);
      });
    },
    forgetBefore(at) {
      forgetCalls.run(at);
      forgetUpkeep.run(at);
    },
  };
}
