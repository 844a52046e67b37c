import type { Answer, CallOutput } from '../../../shared/contract/contract.ts';
import { formatInstant, localDate, type Instant } from '../../../shared/util/time.ts';
import { actionAudit } from '../audit-entries.ts';
import type { Engine } from '../agency-engine.ts';

/** Of the shape of the file; grows when its fields change their meaning. */
const VERSION = 1;

/**
 * What Standby knows of the agency and WellSky does not, as one JSON file: asks, call-outs, choices,
 * what files told, and the rules. People stand in it by their WellSky ids; no secret does.
 */
export function exportData({ source }: Engine, actor: string): Answer<CallOutput<'exportData'>> {
  const { store, agency, policy, clock } = source;
  const now = clock();
  const rows = {
    asks: store.asks.all().map((ask) => ({
      ...ask,
      shiftStart: formatInstant(ask.shiftStart),
      shiftEnd: formatInstant(ask.shiftEnd),
      askedAt: formatInstant(ask.askedAt),
      answeredAt: instantOrNull(ask.answeredAt),
    })),
    callOuts: store.callOuts.all().map((one) => ({
      ...one,
      shiftStart: formatInstant(one.shiftStart),
      shiftEnd: formatInstant(one.shiftEnd),
      reportedAt: formatInstant(one.reportedAt),
    })),
    choices: store.choices.all().map((one) => ({
      ...one,
      shiftStart: formatInstant(one.shiftStart),
      chosenAt: formatInstant(one.chosenAt),
    })),
    availability: store.availability.all(),
    preferences: store.preferences.all(),
    credentials: store.credentials.all(),
    caregivers: store.caregiverFacts.all(),
  };
  const counts = Object.fromEntries(Object.entries(rows).map(([name, all]) => [name, all.length]));
  store.transaction(() => {
    store.audit.append([actionAudit(now, actor, 'execute', 'export', null, counts)]);
  });
  const file = { format: 'standby-export', version: VERSION, exportedAt: formatInstant(now) };
  const { id, name, timeZone } = agency;
  const text = JSON.stringify(
    { ...file, agency: { id, name, timeZone }, policy, ...rows },
    null,
    1,
  );
  const fileName = `standby-${localDate(now, timeZone)}.json`;
  return { ok: true, value: { fileName, text: `${text}\n` } };
}

function instantOrNull(at: Instant | null): string | null {
  return at === null ? null : formatInstant(at);
}
