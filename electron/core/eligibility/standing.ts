import type { Opening } from './opening.ts';
import type { RosterEntry } from './roster.ts';
import type { Verdict } from './verdict.ts';

/** Applicants are never suggested; an unknown hire status is a caution, not an exclusion. */
export function notHired({ caregiver }: RosterEntry): Verdict | null {
  return caregiver.isHired === false
    ? { reason: 'not-hired', text: 'Applicant, not hired yet.' }
    : null;
}

/** Caregivers who left or pause. */
export function inactive({ caregiver }: RosterEntry): Verdict | null {
  return caregiver.active ? null : { reason: 'inactive', text: 'Inactive in WellSky.' };
}

/** Whoever gave this shift back is not asked for it again. */
export function calledOut({ caregiver }: RosterEntry, opening: Opening): Verdict | null {
  return opening.isCalledOut(caregiver.id)
    ? { reason: 'called-out', text: 'Called out of this shift.' }
    : null;
}

/** A do-not-send in either direction that is valid on the day of the shift. */
export function blocked({ preferences }: RosterEntry, opening: Opening): Verdict | null {
  const block = preferences.find(
    (one) => one.kind === 'blocked' && isFor(one, opening.shift.clientId, opening.date),
  );
  if (block === undefined) return null;
  const client = opening.client?.shortName ?? 'This client';
  return { reason: 'blocked', text: `${client}: do not send.` };
}

/** Whether the client asked for her, and the wish is valid on the day of the shift. */
export function isPreferred({ preferences }: RosterEntry, opening: Opening): boolean {
  return preferences.some(
    (one) => one.kind === 'preferred' && isFor(one, opening.shift.clientId, opening.date),
  );
}

/** Whoever asked not to be offered shifts. */
export function optedOut({ isOptedOut }: RosterEntry): Verdict | null {
  return isOptedOut ? { reason: 'opted-out', text: 'Asked not to be offered shifts.' } : null;
}

/** Her newest answer to this very shift was no. */
export function declinedAlready({ caregiver }: RosterEntry, opening: Opening): Verdict | null {
  return opening.answers.get(caregiver.id)?.outcome === 'declined'
    ? { reason: 'declined-already', text: 'Already said no to this shift.' }
    : null;
}

function isFor(
  preference: RosterEntry['preferences'][number],
  clientId: Opening['shift']['clientId'],
  date: Opening['date'],
): boolean {
  const isValid = preference.expiresOn === null || preference.expiresOn >= date;
  return isValid && preference.clientId === clientId;
}
