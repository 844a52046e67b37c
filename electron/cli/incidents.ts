import { formatInstant } from '../../shared/util/time.ts';
import { byUrgency } from '../core/incidents/urgency.ts';
import { incidentText } from './incident-text.ts';
import { EXIT, printJson, type ExitCode } from './outcome.ts';
import type { Session } from './session.ts';
import { incidentJson } from './shapes.ts';

/** The incidents as the cache has them; WellSky is not asked. */
export function incidents(session: Session, { json }: { readonly json: boolean }): ExitCode {
  const store = session.openStore();
  const open = store.incidents.unresolved().sort(byUrgency);
  if (json) {
    printJson(session.output, {
      asOf: formatInstant(session.clock()),
      incidents: open.map(incidentJson),
    });
  } else {
    session.output.out(incidentText(open, null));
  }
  return EXIT.done;
}
