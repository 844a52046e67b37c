import type { z } from 'zod';
import type { writeQuestionSchema } from '../../../shared/contract/write-back.ts';
import type { ShiftKey } from '../../../shared/domain/ids.ts';
import type { Incident, Ranking } from '../../../shared/domain/incident.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import type { WriteKind } from '../../../shared/domain/write.ts';
import { HOUR, localDate, startOfDay, type Instant } from '../../../shared/util/time.ts';
import { byUrgency } from '../../core/incidents/urgency.ts';
import { passedOver } from '../../core/workflows/present.ts';
import { liveCallOuts } from '../../core/workflows/shift-finding.ts';
import { draftWrite, type Drafted } from '../../core/write-back/draft.ts';
import type { Earlier } from '../../core/write-back/obstacle.ts';
import type { Engine } from '../agency-engine.ts';
import type { Source } from '../parts.ts';
import { savedRefusal } from '../saved-facts.ts';

type WriteQuestion = z.infer<typeof writeQuestionSchema>;

const NOBODY: Ranking = { candidates: [], excluded: [] };

/** What WellSky refused to this account is not offered again for so long. */
const REFUSAL_REMEMBERED = HOUR;

/**
 * What would be written now, with the scheduler's text or (null) the suggested one. Null where the
 * shift is not in the schedule any more.
 */
export function draftFor(
  engine: Engine,
  { kind, shift: key, caregiverId }: WriteQuestion,
  text: string | null,
): Drafted | null {
  const { source, memory } = engine;
  const shift = source.store.shifts.get(key)?.shift;
  if (shift === undefined) return null;
  const now = source.clock();
  const snapshot = memory.snapshot(now);
  const incident = incidentOf(source, key);
  const callOuts = liveCallOuts(snapshot);
  const except = incident === undefined ? new Set<never>() : passedOver(incident, shift, callOuts);
  const ranking = wantsSomebody(shift, now) ? memory.rank(now, shift, except) : NOBODY;
  const headline = incident?.headline ?? null;
  const earlier = earlierWrites(source, kind, key, now);
  return draftWrite({ kind, shift, caregiverId, text, snapshot, headline, ranking, earlier });
}

function wantsSomebody(shift: Shift, now: Instant): boolean {
  return isOpen(shift) && shift.end > now;
}

/** The most urgent matter that the shift is part of. */
function incidentOf({ store }: Source, key: ShiftKey): Incident | undefined {
  return store.incidents
    .unresolved()
    .filter(({ subjects }) => subjects.some(({ shift }) => shift === key))
    .toSorted(byUrgency)[0];
}

function earlierWrites(
  { store, agency }: Source,
  kind: WriteKind,
  key: ShiftKey,
  now: Instant,
): Earlier {
  const today = startOfDay(localDate(now, agency.timeZone), agency.timeZone);
  const refusedAt = savedRefusal(store, kind);
  return {
    writes: store.writes.ofShift(key),
    tasksToday: store.writes
      .since(today)
      .filter((write) => write.kind === 'admin-task' && write.state !== 'failed').length,
    isRefusedLately: refusedAt !== null && now - refusedAt < REFUSAL_REMEMBERED,
  };
}
