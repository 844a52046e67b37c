import type { IncidentLine } from '../../../shared/contract/views.ts';

/** The list's parts, each in the engine's order (most urgent first). */
export interface Groups {
  /** Open and worth interrupting for. */
  readonly now: readonly IncidentLine[];
  /** Acknowledged or snoozed: somebody knows. */
  readonly inHand: readonly IncidentLine[];
  /** Silent while a larger incident stands, such as a dead feed; still true as last read. */
  readonly held: readonly IncidentLine[];
  /** Digest and recorded only. */
  readonly quiet: readonly IncidentLine[];
}

/** Sorts incidents into the parts of the list. */
export function groupIncidents(incidents: readonly IncidentLine[]): Groups {
  const loud = incidents.filter((one) => one.delivery === 'now');
  return {
    now: loud.filter((one) => one.state === 'open'),
    inHand: loud.filter((one) => one.state !== 'open'),
    held: incidents.filter((one) => one.delivery === 'muted'),
    quiet: incidents.filter((one) => one.delivery !== 'now' && one.delivery !== 'muted'),
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
    const all =
      `${one.headline} ${one.body} ${one.clientName ?? ''} ${one.best?.name ?? ''}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
