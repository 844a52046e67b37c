import type { AuditEntry } from '../../../shared/domain/audit.ts';
import { StoreError } from '../../io/store/problems.ts';
import type { Engine } from '../agency-engine.ts';
import type { Report } from '../parts.ts';

export type Act = Pick<
  AuditEntry,
  'actor' | 'action' | 'entity' | 'entityId' | 'outcome' | 'detail'
>;

/** Writes what people do at the lock into the log of every agency that they can see. */
export type SessionAudit = (act: Act) => void;

/** At most this many acts wait for a log: nobody signs in that often before one is open. */
const MOST_WAITING = 200;

/**
 * What happens before an agency is open waits for the first one. A log that cannot be written does
 * not keep people out: the disk's own problem is said on the front page.
 */
export function sessionAudit(engines: () => readonly Engine[], report: Report): SessionAudit {
  let waiting: Act[] = [];
  return (act) => {
    waiting = [...waiting, act].slice(-MOST_WAITING);
    const open = engines();
    if (open.length === 0) return;
    for (const engine of open) writeActs(engine, waiting, report);
    waiting = [];
  };
}

/** Writes acts into the log of one agency, now. */
export function writeActs({ source }: Engine, acts: readonly Act[], report: Report): void {
  const at = source.clock();
  try {
    source.store.transaction(() => {
      source.store.audit.append(acts.map((act) => ({ at, ...act })));
    });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    report('session-not-audited', { code: error.code });
  }
}
