import { buildRankIndex } from '../../electron/core/match/rank-index.ts';
import { rankShift, type RankOptions } from '../../electron/core/match/rank.ts';
import type { Snapshot } from '../../electron/core/snapshot.ts';
import type { Ask, Availability } from '../../shared/domain/history.ts';
import type { AskId, TagId } from '../../shared/domain/ids.ts';
import type { Candidate, Exclusion, Ranking } from '../../shared/domain/incident.ts';
import type { Tag } from '../../shared/domain/people.ts';
import type { Shift } from '../../shared/domain/shift.ts';
import { DAY, HOUR, plus } from '../../shared/util/time.ts';
import { aShift, caregiverId, clientId } from './builders.ts';

/** An accepted ask for a Friday 2 PM shift of another client, one week ago. */
export function anAsk(caregiver: string, over: Partial<Ask> = {}): Ask {
  const shiftStart = over.shiftStart ?? plus(aShift().start, -7 * DAY);
  return {
    id: `ask-${caregiver}-${String(shiftStart)}` as AskId,
    caregiverId: caregiverId(caregiver),
    clientId: clientId('client-9'),
    shiftStart,
    shiftEnd: plus(shiftStart, 4 * HOUR),
    askedAt: plus(shiftStart, -30 * HOUR),
    channel: 'call',
    outcome: 'accepted',
    answeredAt: plus(shiftStart, -29 * HOUR),
    actor: 'import',
    ...over,
  };
}

/** Asks of one caregiver for Friday 2 PM shifts: `accepted` of `asked`, the newest weeks first yes. */
export function fridayAsks(caregiver: string, accepted: number, asked: number): Ask[] {
  return Array.from({ length: asked }, (_, week) =>
    anAsk(caregiver, {
      shiftStart: plus(aShift().start, -(week + 1) * 7 * DAY),
      outcome: week < accepted ? 'accepted' : 'declined',
    }),
  );
}

/** Sarah unavailable all day on no day in particular; give `weekday` or dates. */
export function anAvailability(over: Partial<Availability>): Availability {
  return {
    caregiverId: caregiverId('sarah'),
    kind: 'unavailable',
    weekday: null,
    dateFrom: null,
    dateTo: null,
    fromMinute: null,
    toMinute: null,
    isProtected: false,
    ...over,
  };
}

export function aTag(id: string, over: Partial<Omit<Tag, 'id'>> = {}): Tag {
  return { id: id as TagId, name: id.toUpperCase(), kind: 'certification', ...over };
}

/** Tags by id, as a snapshot holds them. */
export function tagMap(...tags: Tag[]): ReadonlyMap<TagId, Tag> {
  return new Map(tags.map((tag) => [tag.id, tag]));
}

/** The ranking of `shift` in `snapshot`. */
export function ranked(
  snapshot: Snapshot,
  shift: Shift = aShift(),
  options?: RankOptions,
): Ranking {
  return rankShift(buildRankIndex(snapshot), shift, options);
}

/** Sarah's place among the excluded, written out; undefined where she is a candidate. */
export function sarahExcluded(snapshot: Snapshot, shift?: Shift): Exclusion | undefined {
  const found = ranked(snapshot, shift).excluded.find((one) => one.caregiverId === 'sarah');
  if (found === undefined) return undefined;
  const { caregiverId: id, name, reason, text } = found;
  return { caregiverId: id, name, reason, text };
}

/** Sarah as a candidate; a failure where she is excluded. */
export function sarah(snapshot: Snapshot, shift?: Shift): Candidate {
  const found = ranked(snapshot, shift).candidates.find((one) => one.caregiverId === 'sarah');
  if (found === undefined) throw new Error('Sarah is excluded');
  return found;
}
