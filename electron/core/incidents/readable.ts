import type { Feed } from '../../../shared/domain/feed.ts';
import { overtimeDetailsSchema } from '../../../shared/domain/insight.ts';
import type { Incident, Subject } from '../../../shared/domain/incident.ts';
import { addDays, localDate } from '../../../shared/util/time.ts';
import { recentWork } from '../overtime/recent-work.ts';
import { asOfSnapshot, sweptClients } from '../sweep/as-of.ts';
import type { Snapshot } from '../snapshot.ts';
import { visitSilence } from '../sweep/visit-silence.ts';

type Resting = Pick<Incident, 'workflow' | 'subjects' | 'caregiverId' | 'details'>;

/**
 * Tells whether what an incident rests on can be read at the moment: the part of the schedule in
 * which each of its shifts lies, for overtime all of the caregiver's week, or the whole feed where it
 * has no shifts. What a missing clock-in says rests on the visit feed, too. Days before yesterday and clients who left are not read any more and hold nothing up.
 */
export function readability(snapshot: Snapshot, feed: Feed): (incident: Resting) => boolean {
  const { agency, now } = snapshot;
  const asOf = asOfSnapshot(snapshot);
  const swept = new Set(sweptClients(snapshot));
  const yesterday = addDays(localDate(now, agency.timeZone), -1);
  const isReadable = ({ clientId, start }: Pick<Subject, 'clientId' | 'start'>): boolean => {
    if (!swept.has(clientId) || localDate(start, agency.timeZone) < yesterday) return true;
    const { failure, isStale } = asOf.at(clientId, start);
    return failure === null && !isStale;
  };
  const isSilent = visitSilence(snapshot) !== null;
  return (incident) => {
    const { workflow, subjects } = incident;
    if (workflow === 'feed-health') return true;
    if (isSilent && restsOnVisits(incident)) return false;
    if (workflow === 'overtime') return weekOf(incident, snapshot).every(isReadable);
    return subjects.length === 0 ? feed.state === 'fresh' : subjects.every(isReadable);
  };
}

function restsOnVisits({ workflow, details }: Resting): boolean {
  return (
    workflow === 'visit-compliance' || (workflow === 'call-out' && details['kind'] === 'no-show')
  );
}

/** Shifts to come of the caregiver in the week of an overtime incident, and those that it names. */
function weekOf(
  { subjects, caregiverId, details }: Resting,
  snapshot: Snapshot,
): Pick<Subject, 'clientId' | 'start'>[] {
  const work = caregiverId === null ? [] : (recentWork(snapshot).get(caregiverId) ?? []);
  const { weekStart } = overtimeDetailsSchema.parse(details);
  const { now, agency } = snapshot;
  const ahead = work.flatMap(({ shift }) => {
    if (shift === null || shift.end <= now) return [];
    const day = localDate(shift.start, agency.timeZone);
    return weekStart <= day && day <= addDays(weekStart, 7) ? [shift] : [];
  });
  return [...subjects, ...ahead];
}
