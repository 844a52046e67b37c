import type { Answer, CallInput, Caller } from '../../../shared/contract/contract.ts';
import type { Wiped } from '../../../shared/contract/settings.ts';
import type { Agencies } from '../agencies.ts';
import type { Report } from '../parts.ts';
import type { Sources } from '../sources.ts';
import { NO_AGENCY } from '../with-engine.ts';

/** What there is to act on where agencies come and go. */
export interface AgencyParts {
  readonly sources: Sources;
  readonly agencies: Agencies;
  readonly report: Report;
  readonly changed: () => void;
}

/**
 * Removes what this computer holds of the agency that is shown: its cache with the audit log in it,
 * its key, its client secret and its connection. It has to be named, its engine is closed first,
 * and the other agencies are watched on. An agency whose cache cannot be opened can be wiped, too.
 */
export async function wipeAgency(
  { sources, agencies, report, changed }: AgencyParts,
  { confirmation }: CallInput<'wipeData'>,
  { role }: Caller,
): Promise<Answer<Wiped>> {
  const agency = sources.agencies().find(({ id }) => id === sources.shown());
  if (agency === undefined) return NO_AGENCY;
  if (agency.kind === 'demo') return DEMO;
  if (confirmation.trim() !== agency.name) return misnamed(agency.name);
  await agencies.leave(agency.id);
  const wiped = await sources.wipe(agency.id);
  await agencies.leaveRemoved();
  changed();
  if (!wiped.ok) return { ok: false, code: 'unavailable', message: wiped.error.message };
  // The agency's own log is gone, so that it was wiped can only be said here.
  report('agency-wiped', { role });
  const left = sources.agencies().map(({ name }) => name);
  return { ok: true, value: { agency: agency.name, removed: [...wiped.value], left } };
}

function misnamed(name: string): Answer<never> {
  const message = `Type the name of the agency, ${name}, to wipe its data. Nothing was removed.`;
  return { ok: false, code: 'bad-request', message };
}

const DEMO = {
  ok: false,
  code: 'conflict',
  message: 'The demo agency keeps nothing: it is thrown away when Standby ends.',
} as const;
