import type { CaregiverId, IncidentId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { AUTOMATIC_WORKFLOWS, type Policy } from '../../../shared/domain/policy.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { GROUP_WAIT } from '../incidents/outbox.ts';
import { nextLook, type Askable, type Wave, type WaveSituation } from '../outreach/wave.ts';

/** One open shift of an incident, with whom a wave by message would ask. */
export interface AutomaticShift {
  readonly incident: IncidentId;
  readonly shift: ShiftKey;
  readonly start: Instant;
  readonly pool: readonly Askable[];
  readonly situation: WaveSituation;
  /** The wave as it would be at a time, if nobody answered until then. */
  readonly waveAt: (now: Instant) => Wave;
}

/** What automatic mode does now, and what it would do next if nothing else happened. */
export interface AutomaticPlan {
  readonly now: readonly {
    readonly shift: ShiftKey;
    readonly caregiverIds: readonly CaregiverId[];
  }[];
  readonly next: readonly {
    readonly shift: ShiftKey;
    readonly count: number;
    readonly at: Instant;
  }[];
}

/**
 * Incidents about whose shifts Standby may ask by itself: their rule is automatic, they are open,
 * told at once, and old enough for an inhibitor to have arrived.
 */
export function automaticIncidents(
  incidents: readonly Incident[],
  { automatic }: Policy['asking'],
  now: Instant,
): Incident[] {
  const allowed = new Set<string>(AUTOMATIC_WORKFLOWS.filter((one) => automatic.includes(one)));
  return incidents.filter(
    ({ workflow, state, delivery, openedAt }) =>
      allowed.has(workflow) &&
      state === 'open' &&
      delivery === 'now' &&
      openedAt + GROUP_WAIT <= now,
  );
}

/**
 * The waves of these shifts, the soonest shift first, until `allowance` asks are made; of what
 * remains of it, the waves that would follow, by time and then by shift. A wave that does not fit is
 * cut to its first people.
 */
export function planAutomatic(
  shifts: readonly AutomaticShift[],
  { now, allowance }: { readonly now: Instant; readonly allowance: number },
): AutomaticPlan {
  const asked: AutomaticPlan['now'][number][] = [];
  const later: AutomaticPlan['next'][number][] = [];
  let left = Math.max(0, allowance);
  for (const one of soonestFirst(shifts)) {
    const wave = one.waveAt(now);
    const due = wave.from <= now ? wave.caregiverIds.slice(0, left) : [];
    left -= due.length;
    if (due.length > 0) asked.push({ shift: one.shift, caregiverIds: due });
    else later.push(...nextWave(one, wave, now));
  }
  // Sorting keeps the order of the shifts where two are at the same time.
  const next = later
    .toSorted((a, b) => a.at - b.at)
    .map((one) => {
      const count = Math.min(one.count, left);
      left -= count;
      return { ...one, count };
    });
  return { now: asked, next: next.filter(({ count }) => count > 0) };
}

/** By start, each shift once, although several incidents may be about it. */
function soonestFirst(shifts: readonly AutomaticShift[]): AutomaticShift[] {
  const ordered = shifts.toSorted((a, b) => a.start - b.start || (a.shift < b.shift ? -1 : 1));
  return [...new Map(ordered.map((one) => [one.shift, one])).values()];
}

/** When the quiet hours end, or the asks that wait have waited long enough. */
function nextWave(
  { shift, start, pool, situation, waveAt }: AutomaticShift,
  wave: Wave,
  now: Instant,
): AutomaticPlan['next'] {
  const isLater = wave.caregiverIds.length > 0 && wave.from > now;
  const at = isLater ? wave.from : nextLook(pool, situation);
  if (at === null || at >= start) return [];
  const count = (isLater ? wave : waveAt(at)).caregiverIds.length;
  return count === 0 ? [] : [{ shift, count, at }];
}
