import type { Caution } from '../../../shared/domain/incident.ts';
import type { TagId } from '../../../shared/domain/ids.ts';
import type { Opening } from './opening.ts';
import type { RosterEntry } from './roster.ts';
import { caution, verdict, type Verdict } from './verdict.ts';
import { dateText } from './words.ts';

/** A tag the client requires, which neither a tag nor a credential of hers meets. */
export function missingTag(entry: RosterEntry, { required }: Opening): Verdict | null {
  const missing = required.find((tag) => {
    const name = tag.name.toLowerCase();
    return !holds(entry, tag.id, name) && !entry.credentials.has(name);
  });
  return missing === undefined
    ? null
    : verdict('missing-tag', () => `Does not have ${missing.name}, which the client requires.`);
}

/** A required credential that is no longer valid on the day of the shift. */
export function credentialExpired(entry: RosterEntry, { required, date }: Opening): Verdict | null {
  for (const tag of required) {
    const expiresOn = entry.credentials.get(tag.name.toLowerCase());
    if (expiresOn === undefined || expiresOn >= date) continue;
    return verdict(
      'credential-expired',
      () => `${tag.name} is required and expired on ${dateText(expiresOn)}.`,
    );
  }
  return null;
}

/** Tags of the client that may be required: the tag or its kind could not be read. */
export function tagUnknown(entry: RosterEntry, { unclear }: Opening): Caution | null {
  const open = unclear.find((tag) => !holds(entry, tag.id, tag.name?.toLowerCase() ?? ''));
  if (open === undefined) return null;
  const name = open.name ?? `tag ${open.id}`;
  return caution('tag-unknown', `Not known whether ${name} is required.`);
}

/** A required tag whose expiry the agency keeps for others, but not for her. */
export function credentialUnknown(entry: RosterEntry, opening: Opening): Caution | null {
  const { credentialNames } = opening.roster;
  const open = opening.required.find((tag) => {
    const name = tag.name.toLowerCase();
    return credentialNames.has(name) && !entry.credentials.has(name);
  });
  return open === undefined
    ? null
    : caution('credential-unknown', `Expiry of ${open.name} not known.`);
}

function holds(entry: RosterEntry, id: TagId, name: string): boolean {
  return entry.caregiver.tagIds.includes(id) || entry.tagNames.has(name);
}
