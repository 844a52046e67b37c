import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
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
export function shortened(lines: readonly Line[], { briefing }: Sentences, most = MOST): Line[] {
  const more = lines.length - most;
  return more <= 0 ? [...lines] : [...lines.slice(0, most), line(briefing.more(more))];
}

/** Texts may leave the computer: no family names of caregivers, short names of clients. */
export function nameOf({ caregivers, policy }: Snapshot, id: CaregiverId | null): string {
  return nameInTexts(id, caregivers) ?? sentencesIn(policy.texts.language).incident.aCaregiver;
}

export function clientOf({ clients, policy }: Snapshot, id: ClientId): string {
  return clients.get(id)?.shortName ?? sentencesIn(policy.texts.language).incident.aClient;
}
