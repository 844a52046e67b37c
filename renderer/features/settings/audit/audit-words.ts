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

/** Ids, counts and codes of a row on one line: "109140010, read 12, failed 0". */
export function detailWords(entityId: string | null, detail: AuditEntry['detail']): string {
  const facts = Object.entries(detail).map(([name, value]) => `${name} ${String(value)}`);
  return [...(entityId === null ? [] : [entityId]), ...facts].join(', ');
}
