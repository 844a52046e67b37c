import type { OpenShifts } from '../../../shared/contract/dashboard.ts';
import type { ClientId } from '../../../shared/domain/ids.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import {
  addDays,
  daysBetween,
  localDate,
  startOfDay,
  type Instant,
} from '../../../shared/util/time.ts';
import { openShiftsAhead, openShiftsPast, pastDays } from '../../core/dashboard/open-shift-grid.ts';
import { asOfSnapshot, sweptClients } from '../../core/sweep/as-of.ts';
import { dateWords } from '../../core/sweep/clock-words.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Memory } from '../memory.ts';
import type { Source } from '../parts.ts';
import { savedWatchedSince } from '../saved-facts.ts';

type Kept = Pick<Source, 'store' | 'agency' | 'policy'>;

/** Open shifts by weekday and part of the day: ahead, and in the `weeks` before today. */
export function openShiftsView(
  source: Kept,
  memory: Memory,
  now: Instant,
  weeks: number,
): OpenShifts {
  const snapshot = memory.snapshot(now);
  const ahead = openShiftsAhead(snapshot);
  const past = memory.derive(`past shifts ${String(weeks)}`, ['shifts', 'callOuts'], now, () =>
    pastOf(source, now, weeks),
  );
  return { ahead, past, missing: missingData(source, snapshot, { ahead, past }) };
}

/** From the first day of which a shift is kept on. */
function pastOf({ store, agency, policy }: Kept, now: Instant, weeks: number): OpenShifts['past'] {
  const zone = agency.timeZone;
  const days = pastDays(now, weeks, zone);
  const rows = store.shifts.between(
    startOfDay(days.from, zone),
    startOfDay(addDays(days.to, 1), zone),
  );
  const [first] = rows;
  if (first === undefined) return null;
  const from = localDate(first.shift.start, zone);
  const shifts = rows.map(({ shift }) => shift);
  const openings = store.openings.since(startOfDay(from, zone));
  return openShiftsPast({ agency, policy, now, from, to: days.to, shifts, openings });
}

function missingData(
  { store, agency, policy }: Kept,
  snapshot: Snapshot,
  { ahead, past }: Pick<OpenShifts, 'ahead' | 'past'>,
): string[] {
  const say = sentencesIn(policy.texts.language);
  const watchedSince = savedWatchedSince(store);
  if (watchedSince === null) return [say.dashboard.nothingRead];
  const since = localDate(watchedSince, agency.timeZone);
  const clients = sweptClients(snapshot);
  const unread = unreadClients(clients, snapshot, ahead);
  return [
    ...(unread > 0 ? [say.dashboard.unread(unread, clients.length)] : []),
    ...(past !== null && past.from < since
      ? [say.dashboard.pastNotWatched(dateWords(since, say))]
      : []),
  ];
}

/** How many of the clients have a day that was not read within its limit. */
function unreadClients(
  clients: readonly ClientId[],
  snapshot: Snapshot,
  { from, to }: OpenShifts['ahead'],
): number {
  const asOf = asOfSnapshot(snapshot);
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, day) => addDays(from, day));
  return clients.filter((id) => days.some((day) => asOf.onDay(id, day).isStale)).length;
}
