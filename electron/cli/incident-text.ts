import type { Feed } from '../../shared/domain/feed.ts';
import type { Incident } from '../../shared/domain/incident.ts';

/** The incidents for a person at a terminal; `feed` is null where WellSky was not asked. */
export function incidentText(incidents: readonly Incident[], feed: Feed | null): string {
  const lines = incidents.flatMap((incident) => [
    `${label(incident)} ${incident.headline}`,
    `  ${incident.body}`,
  ]);
  if (incidents.length === 0) lines.push(feed === null ? CACHE_EMPTY : 'Nothing needs you.');
  const message = feed?.message ?? null;
  if (message !== null) lines.push('', message);
  return `${lines.join('\n')}\n`;
}

/** Says no more than the cache knows: it may be old, or never filled. */
const CACHE_EMPTY = 'The cache holds no open incidents.';

function label({ severity, state, delivery }: Incident): string {
  const notes = [severity, state === 'open' ? null : state, delivery === 'now' ? null : delivery];
  return `[${notes.filter((note) => note !== null).join(', ')}]`;
}
