import type { Instant } from '../../../shared/util/time.ts';
import type { DemoCaregiver, DemoClient, DemoShift, DemoVisit } from './model.ts';
import type { NewShift, World } from './world.ts';

/** The truth of the world, and the acts a test or a demonstration may do to it. */
export interface WorldAccess {
  /** Shifts that start in [from, to), by start, cancelled ones included. */
  shifts(from: Instant, to: Instant): readonly DemoShift[];
  /** Every occurrence of an appointment id, or the one of an occurrence id. */
  occurrences(id: string): readonly DemoShift[];
  clients(): readonly DemoClient[];
  caregivers(): readonly DemoCaregiver[];
  visits(): readonly DemoVisit[];
  visitOf(shift: DemoShift): DemoVisit | undefined;
  callOut(shift: DemoShift): void;
  assign(shift: DemoShift, caregiverId: string): void;
  cancel(shift: DemoShift): void;
  move(shift: DemoShift, start: Instant): void;
  /** The caregiver will not come and tells nobody. */
  keepAway(shift: DemoShift): void;
  /** Adds a shift, open unless it names a caregiver. */
  addOpenShift(shift: NewShift): DemoShift;
}

/** Every look at the world and every act on it first lets happen what is due. */
export function accessTo(
  world: World,
  catchUp: () => void,
  planAnew: (shift: DemoShift) => void,
): WorldAccess {
  const upToDate = <Arguments extends unknown[], Result>(
    act: (...parameters: Arguments) => Result,
  ) => {
    return (...parameters: Arguments): Result => {
      catchUp();
      return act(...parameters);
    };
  };
  return {
    shifts: upToDate((from: Instant, to: Instant) => world.shifts(from, to)),
    occurrences: upToDate((id: string) => world.occurrences(id)),
    clients: upToDate(() => [...world.clients.values()]),
    caregivers: upToDate(() => [...world.caregivers.values()]),
    visits: upToDate(() => [...world.visits()]),
    visitOf: upToDate((shift: DemoShift) => world.visitOf(shift)),
    callOut: upToDate((shift: DemoShift) => {
      world.callOut(shift);
    }),
    assign: upToDate((shift: DemoShift, caregiverId: string) => {
      world.assign(shift, caregiverId);
    }),
    cancel: upToDate((shift: DemoShift) => {
      world.cancel(shift);
    }),
    move: upToDate((shift: DemoShift, start: Instant) => {
      world.move(shift, start);
      planAnew(shift);
    }),
    keepAway: upToDate((shift: DemoShift) => {
      world.keepAway(shift);
    }),
    addOpenShift: upToDate((shift: NewShift) => {
      const added = world.addShift(shift);
      planAnew(added);
      return added;
    }),
  };
}
