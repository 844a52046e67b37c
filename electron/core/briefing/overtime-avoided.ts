import type { ClientId } from '../../../shared/domain/ids.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { overtimeDetailsSchema, type OvertimeDetails } from '../../../shared/domain/insight.ts';
import { DAY } from '../../../shared/util/time.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import { hoursText } from '../eligibility/words.ts';
import { standingsOf, type Standing } from '../overtime/standing.ts';
import type { WorkPeriod } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import { sweptClients } from '../sweep/as-of.ts';
import type { Line } from './input.ts';
import { line, nameOf } from './lines.ts';

/** A few minutes on the clock are not what anybody avoided. */
const LEAST_HOURS = 0.25;

/** A warning of the week. */
interface Warning {
  readonly incident: Incident;
  readonly details: OvertimeDetails;
}

/**
 * What the schedule held beyond a threshold when it was last told, against what was then worked in a
 * week that is over. A warning before the threshold avoided nothing that anybody could count, and
 * where the end of her week was not read, nobody knows.
 */
export function overtimeAvoided(
  incidents: readonly Incident[],
  week: WorkPeriod,
  snapshot: Snapshot,
): Line[] {
  const warnings = incidents.flatMap((incident) => warningOf(incident, week));
  if (warnings.length === 0) return [];
  const say = sentencesIn(snapshot.policy.texts.language);
  const words = say.briefing.weekly;
  const isRead = visitsAreRead(snapshot, week);
  const standings = standingsOf(snapshot, week);
  const byCaregiver = new Map(standings.map((one) => [one.caregiverId, one]));
  const lines = warnings.flatMap((warning): Line[] => {
    const id = warning.incident.caregiverId;
    const standing = id === null ? undefined : byCaregiver.get(id);
    const text = outcomeText(warning, { standing, isRead }, say);
    if (text === null) return [];
    return [{ text: words.of(nameOf(snapshot, id), text), incidentId: warning.incident.id }];
  });
  const warned = words.warnings(warnings.length);
  if (!sweptClients(snapshot).some(isRead)) return [line(warned), ...lines];
  const over = standings.filter(({ premium }) => premium.overtimeHours >= LEAST_HOURS);
  const crossed = over.filter((standing) => clientsOf(standing).every(isRead)).length;
  return [line(words.crossed(warned, crossed)), ...lines];
}

function warningOf(incident: Incident, week: WorkPeriod): Warning[] {
  if (incident.workflow !== 'overtime') return [];
  const { data } = overtimeDetailsSchema.safeParse(incident.details);
  return data?.weekStart === week.date ? [{ incident, details: data }] : [];
}

/** What became of her week, as far as it was read. */
interface Known {
  readonly standing: Standing | undefined;
  readonly isRead: (clientId: ClientId) => boolean;
}

function outcomeText(
  { incident, details }: Warning,
  { standing, isRead }: Known,
  say: Sentences,
): string | null {
  if (!details.isAhead) return null;
  const clients = incident.subjects.map(({ clientId }) => clientId);
  const isKnown = [...clients, ...clientsOf(standing)].every(isRead);
  if (!isKnown) return say.briefing.weekly.unknown;
  const avoided = details.overtimeHours - (standing?.premium.overtimeHours ?? 0);
  if (avoided < LEAST_HOURS) return null;
  const foreseen = hoursText(details.overtimeHours, say);
  return say.briefing.weekly.avoided(hoursText(avoided, say), foreseen);
}

function clientsOf(standing: Standing | undefined): ClientId[] {
  return (standing?.work ?? []).flatMap(({ shift }) => (shift === null ? [] : [shift.clientId]));
}

/**
 * Whether a client's visits of the week were read to its end. Where none are ever read they come
 * from files, which hold those of all clients. A client who left holds nothing up.
 */
function visitsAreRead(
  { visits, visitsReadAt, ...snapshot }: Snapshot,
  week: WorkPeriod,
): (clientId: ClientId) => boolean {
  const swept = new Set(sweptClients(snapshot));
  const last = visits.findLast(({ clockIn }) => clockIn !== null)?.clockIn ?? null;
  const isInFiles = visitsReadAt.size === 0 && last !== null && last >= week.end - DAY;
  return (clientId) =>
    !swept.has(clientId) || isInFiles || (visitsReadAt.get(clientId) ?? 0) >= week.end;
}
