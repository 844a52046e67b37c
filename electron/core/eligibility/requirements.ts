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
    : verdict('missing-tag', ({ exclusion }) => exclusion.missingTag(missing.name));
}

/** A required credential that is no longer valid on the day of the shift. */
export function credentialExpired(entry: RosterEntry, { required, date }: Opening): Verdict | null {
  for (const tag of required) {
    const expiresOn = entry.credentials.get(tag.name.toLowerCase());
    if (expiresOn === undefined || expiresOn >= date) continue;
    return verdict('credential-expired', (say) =>
      say.exclusion.credentialExpired(tag.name, dateText(expiresOn, say)),
    );
  }
  return null;
}

/** Tags of the client that may be required: the tag or its kind could not be read. */
export function tagUnknown(entry: RosterEntry, { unclear, roster }: Opening): Caution | null {
  const open = unclear.find((tag) => !holds(entry, tag.id, tag.name?.toLowerCase() ?? ''));
  if (open === undefined) return null;
  const { say } = roster;
  const name = open.name ?? say.exclusion.tag(open.id);
  return caution('tag-unknown', say.caution.tagUnknown(name));
}

/** A required tag whose expiry the agency keeps for others, but not for her. */
export function credentialUnknown(entry: RosterEntry, opening: Opening): Caution | null {
  const { credentialNames, say } = opening.roster;
  const open = opening.required.find((tag) => {
    const name = tag.name.toLowerCase();
    return credentialNames.has(name) && !entry.credentials.has(name);
  });
  return open === undefined
    ? null
    : caution('credential-unknown', say.caution.credentialUnknown(open.name));
}

function holds(entry: RosterEntry, id: TagId, name: string): boolean {
  return entry.caregiver.tagIds.includes(id) || entry.tagNames.has(name);
}
