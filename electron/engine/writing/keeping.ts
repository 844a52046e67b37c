import type { AuditEntry } from '../../../shared/domain/audit.ts';
import type { Write } from '../../../shared/domain/write.ts';
import { STANDBY, type Source } from '../parts.ts';

interface Act {
  readonly action: AuditEntry['action'];
  /** Absent: Standby itself. */
  readonly actor?: string;
  /** What a re-reading showed. */
  readonly seen?: string;
}

const OUTCOMES: Readonly<Record<Write['state'], AuditEntry['outcome']>> = {
  leased: 'success',
  written: 'success',
  verified: 'success',
  unknown: 'unknown',
  failed: 'failure',
};

/** Stores a write with its line in the audit log: ids and states, never the text. */
export function keepWrite({ store, clock }: Source, write: Write, act: Act): void {
  const { id, kind, shift, state, visitId, caregiverId, wellskyId } = write;
  store.transaction(() => {
    store.writes.put(write);
    store.audit.append([
      {
        at: clock(),
        actor: act.actor ?? STANDBY,
        action: act.action,
        entity: 'wellsky.write',
        entityId: id,
        outcome: act.seen === 'unclear' ? 'failure' : OUTCOMES[state],
        detail: { kind, shift, state, visitId, caregiverId, wellskyId, seen: act.seen ?? null },
      },
    ]);
  });
}
