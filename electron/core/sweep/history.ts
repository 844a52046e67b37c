import type { ClientId } from '../../../shared/domain/ids.ts';
import type { DayRange } from '../../../shared/domain/wellsky.ts';
import { addDays, type LocalDate } from '../../../shared/util/time.ts';

/** Late clock-outs and corrected care logs are picked up by reading this many days again. */
const OVERLAP_DAYS = 2;

/**
 * Which visit histories are due: the whole history of a client on first sight, and once a day
 * what has come since. Clients without any history first.
 */
export function planHistoryReads(input: {
  readonly clients: readonly ClientId[];
  /** The day through which a client's visits were last completely read. */
  readonly readThrough: ReadonlyMap<ClientId, LocalDate>;
  readonly today: LocalDate;
  readonly historyDays: number;
}): DayRange[] {
  const first = addDays(input.today, -input.historyDays);
  const unread: DayRange[] = [];
  const overnight: DayRange[] = [];
  for (const clientId of input.clients) {
    const through = input.readThrough.get(clientId);
    if (through === undefined) {
      unread.push({ clientId, from: first, to: input.today });
    } else if (through < input.today) {
      const from = addDays(through, -OVERLAP_DAYS);
      overnight.push({ clientId, from: from < first ? first : from, to: input.today });
    }
  }
  return [...unread, ...overnight];
}

/** The days before yesterday that a workweek which holds today can have. */
const PAST_DAYS = { first: -6, last: -2 } as const;

/**
 * The schedule of the days before the sweep's, once for each client: hours of the workweek that no
 * visit proves count as scheduled, and Standby may begin in the middle of it.
 */
export function planPastReads(input: {
  readonly clients: readonly ClientId[];
  /** Clients whose past days were read. */
  readonly known: ReadonlySet<ClientId>;
  readonly today: LocalDate;
}): DayRange[] {
  const from = addDays(input.today, PAST_DAYS.first);
  const to = addDays(input.today, PAST_DAYS.last);
  return input.clients
    .filter((clientId) => !input.known.has(clientId))
    .map((clientId) => ({ clientId, from, to }));
}
