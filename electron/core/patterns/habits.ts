import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { PatternDimension, PatternKind } from '../../../shared/domain/insight.ts';
import { isEmployed } from '../../../shared/domain/people.ts';
import { localDate } from '../../../shared/util/time.ts';
import type { Snapshot } from '../snapshot.ts';
import { workingDays } from './days-off.ts';
import { firstPatternDay, type Occasion } from './occasion.ts';
import { protectedDays } from './protected-days.ts';
import { scheduledOccasions, type OccasionInput } from './scheduled-occasions.ts';
import { continuedAbsences, type History } from './tally.ts';

/** What a pattern may be looked for in. */
export interface Habit {
  readonly caregiverId: CaregiverId;
  readonly kind: PatternKind;
  readonly dimensions: readonly PatternDimension[];
  readonly history: History;
}

const NOTHING: ReadonlySet<Occasion> = new Set();

/** Everything of the last 26 weeks in which a pattern of somebody who works here may lie. */
export function habitsOf(snapshot: Snapshot): Habit[] {
  const today = localDate(snapshot.now, snapshot.agency.timeZone);
  const caregivers = comparable(snapshot);
  const input: OccasionInput = {
    snapshot,
    caregivers,
    from: firstPatternDay(today),
    protection: protectedDays(snapshot),
  };
  const scheduled = scheduledOccasions(input);
  const working = workingDays(input, scheduled);
  return caregivers.flatMap((id) => [
    callOutHabit(id, scheduled.get(id) ?? []),
    dayOffHabit(id, working.get(id) ?? []),
    workHabit(id, scheduled.get(id) ?? []),
  ]);
}

/** Who always came and never asked a day off has nothing that could lie on one weekday or another. */
function comparable({ caregivers, callOuts, availability }: Snapshot): CaregiverId[] {
  const told = new Set([...callOuts, ...availability].map((one) => one.caregiverId));
  return [...caregivers.values()]
    .filter((one) => isEmployed(one) && told.has(one.id))
    .map(({ id }) => id);
}

function callOutHabit(caregiverId: CaregiverId, occasions: readonly Occasion[]): Habit {
  return {
    caregiverId,
    kind: 'call-outs',
    dimensions: ['weekday', 'daypart', 'client'],
    history: {
      occasions,
      isEvent: ({ outcome }) => outcome === 'called-out',
      continued: continuedAbsences(occasions),
    },
  };
}

function dayOffHabit(caregiverId: CaregiverId, occasions: readonly Occasion[]): Habit {
  return {
    caregiverId,
    kind: 'days-off',
    dimensions: ['weekday'],
    history: {
      occasions,
      isEvent: ({ outcome }) => outcome === 'asked-off',
      // A week off lies on every weekday once; its first day alone would make a pattern of Mondays.
      continued: NOTHING,
    },
  };
}

/** The other side of call-outs: a weekday that she keeps even better than the others. */
function workHabit(caregiverId: CaregiverId, occasions: readonly Occasion[]): Habit {
  return {
    caregiverId,
    kind: 'works',
    dimensions: ['weekday'],
    history: {
      occasions: occasions.filter(({ outcome }) => outcome !== 'no-word'),
      isEvent: ({ outcome }) => outcome === 'worked',
      continued: NOTHING,
    },
  };
}
