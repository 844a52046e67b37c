import type { Opening } from './opening.ts';
import type { RosterEntry } from './roster.ts';
import { verdict, type Verdict } from './verdict.ts';

const NOT_HIRED = verdict('not-hired', ({ exclusion }) => exclusion.notHired);
const INACTIVE = verdict('inactive', ({ exclusion }) => exclusion.inactive);
const CALLED_OUT = verdict('called-out', ({ exclusion }) => exclusion.calledOut);
const OPTED_OUT = verdict('opted-out', ({ exclusion }) => exclusion.optedOut);
const DECLINED = verdict('declined-already', ({ exclusion }) => exclusion.declined);

/** Applicants are never suggested; an unknown hire status is a caution, not an exclusion. */
export function notHired({ caregiver }: RosterEntry): Verdict | null {
  return caregiver.isHired === false ? NOT_HIRED : null;
}

/** Caregivers who left or pause. */
export function inactive({ caregiver }: RosterEntry): Verdict | null {
  return caregiver.active ? null : INACTIVE;
}

/** Whoever gave this shift back is not asked for it again. */
export function calledOut({ caregiver }: RosterEntry, opening: Opening): Verdict | null {
  return opening.isCalledOut(caregiver.id) ? CALLED_OUT : null;
}

/** A do-not-send in either direction that is valid on the day of the shift. */
export function blocked({ preferences }: RosterEntry, opening: Opening): Verdict | null {
  const block = preferences.find(
    (one) => one.kind === 'blocked' && isFor(one, opening.shift.clientId, opening.date),
  );
  if (block === undefined) return null;
  const client = opening.client?.shortName ?? null;
  return verdict('blocked', ({ exclusion }) => exclusion.doNotSend(client));
}

/** Whether the client asked for her, and the wish is valid on the day of the shift. */
export function isPreferred({ preferences }: RosterEntry, opening: Opening): boolean {
  return preferences.some(
    (one) => one.kind === 'preferred' && isFor(one, opening.shift.clientId, opening.date),
  );
}

/** Whoever asked not to be offered shifts. */
export function optedOut({ isOptedOut }: RosterEntry): Verdict | null {
  return isOptedOut ? OPTED_OUT : null;
}

/** Her newest answer to this very shift was no. */
export function declinedAlready({ caregiver }: RosterEntry, opening: Opening): Verdict | null {
  return opening.answers.get(caregiver.id)?.outcome === 'declined' ? DECLINED : null;
}

function isFor(
  preference: RosterEntry['preferences'][number],
  clientId: Opening['shift']['clientId'],
  date: Opening['date'],
): boolean {
  const isValid = preference.expiresOn === null || preference.expiresOn >= date;
  return isValid && preference.clientId === clientId;
}
