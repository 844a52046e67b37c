import type { Feed } from '../../../shared/domain/feed.ts';
import type { Incident, Subject } from '../../../shared/domain/incident.ts';
import { addDays, localDate } from '../../../shared/util/time.ts';
import { asOfSnapshot, sweptClients } from '../sweep/as-of.ts';
import type { Snapshot } from '../snapshot.ts';

/**
 * Tells whether what an incident rests on can be read at the moment: the part of the schedule in
 * which each of its shifts lies, or the whole feed where it has none. Days before yesterday and
 * clients who left are not read any more and hold nothing up.
 */
export function readability(
  snapshot: Snapshot,
  feed: Feed,
): (incident: Pick<Incident, 'workflow' | 'subjects'>) => boolean {
  const { agency, now } = snapshot;
  const asOf = asOfSnapshot(snapshot);
  const swept = new Set(sweptClients(snapshot));
  const yesterday = addDays(localDate(now, agency.timeZone), -1);
  const isReadable = ({ clientId, start }: Subject): boolean => {
    if (!swept.has(clientId) || localDate(start, agency.timeZone) < yesterday) return true;
    const { failure, isStale } = asOf.at(clientId, start);
    return failure === null && !isStale;
  };
  return ({ workflow, subjects }) => {
    if (workflow === 'feed-health') return true;
    return subjects.length === 0 ? feed.state === 'fresh' : subjects.every(isReadable);
  };
}
