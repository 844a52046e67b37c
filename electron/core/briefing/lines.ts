import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { nameInTexts } from '../incidents/caregiver-names.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Line } from './input.ts';

/** Lines of a section; a longer list belongs into the panel. */
const MOST = 12;

/** A line that leads nowhere. */
export function line(text: string): Line {
  return { text, incidentId: null };
}

/** What an incident says, as one line; a client's initial may end a headline with its full stop. */
export function incidentLine({ id, headline, body }: Incident): Line {
  const end = headline.endsWith('.') ? '' : '.';
  return { text: body === '' ? headline : `${headline}${end} ${body}`, incidentId: id };
}

/** The first lines of a long list, and how many there are beside them. */
export function shortened(lines: readonly Line[], most = MOST): Line[] {
  const more = lines.length - most;
  return more <= 0 ? [...lines] : [...lines.slice(0, most), line(`And ${String(more)} more`)];
}

/** "1 visit", "2 visits". */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Texts may leave the computer: no family names of caregivers, short names of clients. */
export function nameOf({ caregivers }: Snapshot, id: CaregiverId | null): string {
  return nameInTexts(id, caregivers) ?? 'A caregiver';
}

export function clientOf({ clients }: Snapshot, id: ClientId): string {
  return clients.get(id)?.shortName ?? 'a client';
}
