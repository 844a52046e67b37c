import type { Availability } from '../../../shared/domain/history.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { Snapshot } from '../snapshot.ts';
import { saidAway } from './availability.ts';
import { wallClock } from './opening.ts';
import type { RosterEntry } from './roster.ts';

type AbsenceInput = Pick<Snapshot, 'availability' | 'agency'>;

/**
 * Tells what says that whoever has a shift is off then: time off, or hours she said she cannot
 * work. A shift outside the hours she offered is not meant; schedules bend these every week. Why
 * she is off makes no difference.
 */
export function absencesIn(snapshot: AbsenceInput): (shift: Shift) => ReturnType<typeof saidAway> {
  const told = toldBy(snapshot.availability);
  const { timeZone } = snapshot.agency;
  return (shift) => {
    const hers = shift.caregiverId === null ? undefined : told.get(shift.caregiverId);
    return hers === undefined ? null : saidAway(hers, wallClock(shift, timeZone));
  };
}

type Told = Pick<RosterEntry, 'datedAvailability' | 'weeklyAvailability'>;

const known = new WeakMap<readonly Availability[], ReadonlyMap<CaregiverId, Told>>();

/** Of those who said when they do not work. A snapshot's list stays the same until an import. */
function toldBy(availability: readonly Availability[]): ReadonlyMap<CaregiverId, Told> {
  const made = known.get(availability) ?? arranged(availability);
  known.set(availability, made);
  return made;
}

function arranged(availability: readonly Availability[]): ReadonlyMap<CaregiverId, Told> {
  const told = Map.groupBy(availability, (one) => one.caregiverId);
  const away = [...told].filter(([, rules]) => rules.some((one) => one.kind !== 'available'));
  return new Map(
    away.map(([id, rules]) => [
      id,
      {
        datedAvailability: rules.filter((one) => one.weekday === null),
        weeklyAvailability: rules.filter((one) => one.weekday !== null),
      },
    ]),
  );
}
