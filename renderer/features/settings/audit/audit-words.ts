import type { AuditEntry } from '../../../../shared/domain/audit.ts';
import { text } from '../../../lib/text.ts';

/** Who acted: a person by her name, or Standby itself. */
export function actorWords(actor: string): string {
  return actor === 'standby' ? text.audit.standby : actor;
}

/** What a row is about, in words where there are any: "Incident", "import.asks". */
export function entityWords(entity: string): string {
  const names: Readonly<Record<string, string>> = text.audit.entities;
  return names[entity] ?? entity;
}

/** Ids, counts and codes of a row: "109140010", "read 12". What is not set is left out. */
export function detailFacts(entityId: string | null, detail: AuditEntry['detail']): string[] {
  const set = Object.entries(detail).filter(([, value]) => value !== null);
  const facts = set.map(([name, value]) => `${name} ${String(value)}`);
  return entityId === null ? facts : [entityId, ...facts];
}
