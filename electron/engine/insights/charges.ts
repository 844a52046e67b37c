import type { ClientId } from '../../../shared/domain/ids.ts';
import type { ReadFailure, ReadResult } from '../../../shared/domain/wellsky.ts';
import type { Charge } from '../../../shared/domain/insight.ts';
import { addDays, startOfDay } from '../../../shared/util/time.ts';
import { readAudit } from '../audit-entries.ts';
import type { Source } from '../parts.ts';
import { CHARGES_READ, type ReportDays } from './hours.ts';

/** Charge items of this many clients are asked for at once. */
const IN_FLIGHT = 8;

/** How the reading of charge items went. */
export interface ChargesRead {
  readonly clients: number;
  readonly rows: number;
  /** Records that did not fit and were left out. */
  readonly leftOut: number;
  /** The last failure; null when everything was read. */
  readonly failure: Pick<ReadFailure, 'kind' | 'message'> | null;
}

interface Reading {
  readonly actor: string;
  /** Aborted when the agency is left: its cache is closed then. */
  readonly signal: AbortSignal | null;
}

interface Read {
  readonly clientId: ClientId;
  readonly result: ReadResult<Charge>;
}

const LEFT = {
  kind: 'unreachable',
  message: 'The agency was changed while its charge items were read. Read them again there.',
} as const;

/**
 * Reads the charge items of everybody who had a shift or a visit on these days, behind the sweep in
 * the queue. Days count as read only when every client was; what a client's failed reading did not
 * give stays as it was.
 */
export async function readCharges(
  source: Source,
  days: ReportDays,
  { actor, signal }: Reading,
): Promise<ChargesRead> {
  const clients = clientsOf(source, days);
  let [rows, leftOut] = [0, 0];
  let failure: ChargesRead['failure'] = null;
  for (let first = 0; first < clients.length; first += IN_FLIGHT) {
    const reads = await readSome(source, clients.slice(first, first + IN_FLIGHT), days);
    if (signal?.aborted === true) return { clients: clients.length, rows, leftOut, failure: LEFT };
    keep(source, reads, days, actor);
    const good = reads.flatMap(({ result }) => (result.ok ? [result] : []));
    const failures = reads.flatMap(({ result }) => (result.ok ? [] : [result.failure]));
    rows += good.reduce((sum, result) => sum + result.rows.length, 0);
    leftOut += good.reduce((sum, result) => sum + result.quarantined.length, 0);
    failure = failures[0] ?? failure;
    // What is refused once is refused for everybody.
    if (failures.some(({ kind }) => kind !== 'unreachable')) break;
  }
  if (failure === null) noteRead(source, days);
  return { clients: clients.length, rows, leftOut, failure };
}

function readSome(
  { wellsky }: Source,
  clients: readonly ClientId[],
  days: ReportDays,
): Promise<Read[]> {
  return Promise.all(
    clients.map(async (clientId) => ({
      clientId,
      result: await wellsky.charges({ clientId, ...days }, 'sweep'),
    })),
  );
}

function keep(
  { store, agency, clock }: Source,
  reads: readonly Read[],
  days: ReportDays,
  actor: string,
): void {
  const from = startOfDay(days.from, agency.timeZone);
  const to = startOfDay(addDays(days.to, 1), agency.timeZone);
  const results = reads.map((one) => one.result);
  store.transaction(() => {
    for (const { clientId, result } of reads) {
      if (result.ok) store.charges.replace(clientId, from, to, result.rows);
    }
    store.audit.append([{ ...readAudit(clock(), 'wellsky.charges', results), actor }]);
  });
}

function noteRead({ store, clock }: Source, { from, to }: ReportDays): void {
  const at = String(clock());
  store.transaction(() => {
    for (let day = from; day <= to; day = addDays(day, 1)) store.facts.set(CHARGES_READ + day, at);
  });
}

function clientsOf({ store, agency }: Source, { from, to }: ReportDays): ClientId[] {
  const zone = agency.timeZone;
  const [first, last] = [startOfDay(from, zone), startOfDay(addDays(to, 1), zone)];
  const visited = store.visits
    .since(first)
    .filter(({ clockIn }) => clockIn !== null && clockIn < last);
  const ids = [
    ...store.shifts.between(first, last).map(({ shift }) => shift.clientId),
    ...visited.flatMap(({ clientId }) => clientId ?? []),
  ];
  return [...new Set(ids)].sort();
}
