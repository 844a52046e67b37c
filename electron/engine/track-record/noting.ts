import type { Ask } from '../../../shared/domain/history.ts';
import type { ShiftKey } from '../../../shared/domain/ids.ts';
import type { Candidate, Incident } from '../../../shared/domain/incident.ts';
import type { GradedIncident } from '../../../shared/domain/insight.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { hasFewerHours } from '../../core/track-record/fewer-hours.ts';
import { gradeOf } from '../../core/track-record/grade.ts';
import { showsAnew, shownMatches } from '../../core/track-record/showing.ts';
import { passedOver, suggestedPlace } from '../../core/workflows/present.ts';
import { liveCallOuts } from '../../core/workflows/shift-finding.ts';
import type { Memory } from '../memory.ts';
import type { Source } from '../parts.ts';

/** New and changed incidents of one decision, with those that were known before it. */
interface Noted {
  readonly incidents: readonly Incident[];
  readonly known: readonly Incident[];
  readonly now: Instant;
}

/**
 * Keeps what a decision said, to be held to what happens: the matches of lists that changed, and
 * the grades of incidents that ended. Nothing is written where nothing changed. Runs inside the
 * decision's transaction.
 */
export function noteDecision(source: Source, memory: Memory, noted: Noted): void {
  const before = new Map(noted.known.map((incident) => [incident.id, incident]));
  const { store } = source;
  for (const incident of noted.incidents) {
    const earlier = before.get(incident.id) ?? null;
    if (showsAnew(earlier, incident)) noteShown(source, memory, incident, noted.now);
  }
  store.incidentGrades.put(
    noted.incidents
      .filter(({ id, state }) => state === 'resolved' && before.get(id)?.state !== 'resolved')
      .flatMap((incident) => gradeIncident(source, memory, incident, noted.now)),
  );
}

function noteShown(source: Source, memory: Memory, incident: Incident, now: Instant): void {
  const { store } = source;
  const suggested = incident.subjects.at(suggestedPlace(incident));
  const rows = incident.subjects.flatMap((subject) =>
    shownMatches({
      subject,
      candidates:
        subject === suggested
          ? incident.candidates
          : rankedFor(source, memory, incident, subject.shift, now),
      asks: store.asks.ofShift(subject.clientId, subject.start),
      now,
    }),
  );
  store.shownMatches.show(rows);
}

/** An incident keeps the candidates of one shift; those of the others are ranked when seen. */
function rankedFor(
  { store }: Source,
  memory: Memory,
  incident: Incident,
  key: ShiftKey,
  now: Instant,
): readonly Candidate[] {
  const shift = store.shifts.get(key)?.shift;
  if (shift === undefined) return [];
  const callOuts = liveCallOuts(memory.snapshot(now));
  return memory.rank(now, shift, passedOver(incident, shift, callOuts)).candidates;
}

function gradeIncident(
  { store }: Source,
  memory: Memory,
  incident: Incident,
  now: Instant,
): GradedIncident[] {
  const { id, workflow, subjects } = incident;
  const grade = gradeOf({
    incident,
    handledAt: store.incidentGrades.handledAt(id),
    toldAt: toldAt(store, incident),
    asks: subjects.flatMap(({ clientId, start }): Ask[] => store.asks.ofShift(clientId, start)),
    hasFewerHours: hasFewerHours(incident, memory.snapshot(now)),
  });
  return grade === null ? [] : [{ incidentId: id, workflow, grade, gradedAt: now }];
}

/** When an alert first went out. One whose outcome is unknown may have been heard. */
function toldAt(store: Source['store'], { id }: Incident): Instant | null {
  const told = store.outbox
    .ofIncidents([id])
    .filter(({ state }) => state === 'sent' || state === 'unknown')
    .map(({ finishedAt }) => finishedAt)
    .filter((at) => at !== null);
  return told.reduce<Instant | null>((a, b) => (a === null || b < a ? b : a), null);
}
