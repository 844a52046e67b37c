import type { AgencyLine } from '../../shared/contract/agencies.ts';
import type { Agencies } from './agencies.ts';
import { currentFeed } from './deciding.ts';
import type { Engine } from './agency-engine.ts';
import type { SavedAgency } from './sources.ts';

/** One agency as the switcher shows it. */
export function agencyLine(
  agency: SavedAgency,
  shown: string | null,
  agencies: Agencies,
): AgencyLine {
  const engine = agencies.engine(agency.id);
  return {
    ...agency,
    isShown: agency.id === shown,
    urgent: engine === null ? 0 : urgent(engine),
    feed: engine === null ? null : feedState(engine),
    problem: agencies.problem(agency.id),
  };
}

/** Open incidents that interrupt, as the list's first group counts them. */
function urgent({ source }: Engine): number {
  return source.store.incidents
    .unresolved()
    .filter(({ state, delivery }) => state === 'open' && delivery === 'now').length;
}

function feedState({ source, memory, lastSweep }: Engine): AgencyLine['feed'] {
  return currentFeed(source, memory.snapshot(source.clock()), lastSweep).state;
}
