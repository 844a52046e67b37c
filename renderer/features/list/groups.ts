import type { IncidentLine } from '../../../shared/contract/views.ts';

/** The list's parts, each in the engine's order (most urgent first). */
export interface Groups {
  /** Open and worth interrupting for. */
  readonly now: readonly IncidentLine[];
  /** Acknowledged or snoozed: somebody knows. */
  readonly inHand: readonly IncidentLine[];
  /** Digest, muted and recorded only. */
  readonly quiet: readonly IncidentLine[];
}

/** Sorts incidents into the parts of the list. */
export function groupIncidents(incidents: readonly IncidentLine[]): Groups {
  const loud = incidents.filter((one) => one.delivery === 'now');
  return {
    now: loud.filter((one) => one.state === 'open'),
    inHand: loud.filter((one) => one.state !== 'open'),
    quiet: incidents.filter((one) => one.delivery !== 'now'),
  };
}

/** Incidents whose words contain everything that was typed, in any order. */
export function mentioning(
  incidents: readonly IncidentLine[],
  typed: string,
): readonly IncidentLine[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return incidents;
  return incidents.filter((one) => {
    const all = `${one.headline} ${one.body} ${one.best?.name ?? ''}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
