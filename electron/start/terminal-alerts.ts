import type { Announcement } from '../../shared/contract/contract.ts';
import type { Channel, Delivery } from '../../shared/domain/delivery.ts';
import { heldUntil } from '../core/incidents/alert-hold.ts';
import { alertWords } from '../engine/alert-words.ts';
import { currentHold } from '../engine/current-hold.ts';
import type { Engine } from '../engine/agency-engine.ts';
import { incidentLine, lockedLine } from './incident-line.ts';

type Incident = Extract<Announcement, { name: 'incident' }>['value'];

/** The terminal as the place where the browser host tells incidents. */
export interface TerminalAlerts {
  /** Stands in for desktop notifications. */
  readonly channel: Channel;
  /** Prints an incident as it happens, unless a pause or quiet hours hold it. */
  hear(incident: Incident, engine: Engine | null): void;
}

/**
 * Incidents in words, so that the host is of use without a browser, too. What was held is printed
 * when it is delivered; what was printed already is not printed again. While locked, the terminal
 * says no more than that there is one.
 */
export function createTerminalAlerts(
  say: (line: string) => void,
  isLocked: () => boolean,
): TerminalAlerts {
  const printed = new Set<Delivery['incidentId']>();
  return {
    channel: {
      name: 'desktop',
      send({ incidentId, severity, title, body }) {
        const wasPrinted = printed.delete(incidentId);
        if (!wasPrinted) say(isLocked() ? lockedLine(severity) : `${title}. ${body}`);
        return Promise.resolve({ kind: 'sent' });
      },
    },
    hear(incident, engine) {
      if (engine === null) return;
      const { source } = engine;
      if (heldUntil(incident, currentHold(source)) !== null) return;
      printed.add(incident.id);
      const { title: headline, body } = alertWords(source, {
        ...incident,
        title: incident.headline,
      });
      const said = { ...incident, headline, body };
      const line = incidentLine(said, source.clock(), source.agency.timeZone);
      say(isLocked() ? lockedLine(incident.severity) : line);
    },
  };
}
