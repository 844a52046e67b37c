import { setImmediate as turn } from 'node:timers/promises';
import type { Answer, CallOutput } from '../../../shared/contract/contract.ts';
import type { AuditPage, AuditQuestion } from '../../../shared/contract/settings.ts';
import type { AuditEntry, AuditRow } from '../../../shared/domain/audit.ts';
import { auditLines } from '../../io/store/audit/export.ts';
import type { AuditStretch } from '../../io/store/audit/search.ts';
import type { Store } from '../../io/store/store.ts';
import { actionAudit } from '../audit-entries.ts';
import type { Engine } from '../agency-engine.ts';

/** Rows that are looked through between two pauses: some milliseconds of work. */
const STRETCH = 5_000;
/** Rows in one piece of an export: about a megabyte and a half. */
const PIECE = 5_000;

const LEFT = {
  ok: false,
  code: 'unavailable',
  message: 'The agency was left while its audit log was read. Try again there.',
} as const;

/** One page of the audit log, newest first. That somebody read it stands in it afterwards. */
export async function auditPage(
  engine: Engine,
  { before, limit, ...filter }: AuditQuestion,
  actor: string,
): Promise<Answer<AuditPage>> {
  const { audit } = engine.source.store;
  const total = audit.last();
  const rows: AuditRow[] = [];
  for (const stretch of backwards(Math.min(total, (before ?? total + 1) - 1))) {
    rows.push(...audit.search.newest(filter, stretch, limit - rows.length));
    if (rows.length >= limit) break;
    await turn();
    if (engine.closing.aborted) return LEFT;
  }
  const isFiltered = Object.values(filter).some((value) => value !== null);
  note(engine, actor, 'read', { rows: rows.length, before, filtered: isFiltered });
  const last = rows.at(-1)?.sequence ?? 1;
  const next = rows.length === limit && last > 1 ? last : null;
  return { ok: true, value: { rows: rows.map(withoutMac), next, total } };
}

/** What has been seen of a log, so that only what is new is looked through. */
interface Seen {
  readonly until: number;
  readonly actors: ReadonlySet<string>;
  readonly entities: ReadonlySet<string>;
}

const seenIn = new WeakMap<Store, Seen>();
const NOTHING_SEEN: Seen = { until: 0, actors: new Set(), entities: new Set() };

/** Who acted and what was acted on, for filters. */
export async function auditFields(engine: Engine): Promise<Answer<CallOutput<'auditFields'>>> {
  const { store } = engine.source;
  const seen = seenIn.get(store) ?? NOTHING_SEEN;
  const until = store.audit.last();
  const actors = new Set(seen.actors);
  const entities = new Set(seen.entities);
  for (const stretch of backwards(until, seen.until)) {
    for (const { actor, entity } of store.audit.search.fields(stretch)) {
      actors.add(actor);
      entities.add(entity);
    }
    await turn();
    if (engine.closing.aborted) return LEFT;
  }
  seenIn.set(store, { until, actors, entities });
  return { ok: true, value: { actors: [...actors].sort(), entities: [...entities].sort() } };
}

/** Walks the whole chain in slices; rows that are added meanwhile wait for the next time. */
export async function verifyAudit(
  engine: Engine,
  actor: string,
): Promise<Answer<CallOutput<'verifyAudit'>>> {
  const verification = engine.source.store.audit.verification();
  let step = verification.next();
  while (step.done !== true) {
    await turn();
    if (engine.closing.aborted) return LEFT;
    step = verification.next();
  }
  const { value } = step;
  note(engine, actor, 'execute', { action: 'verify', ok: value.ok, rows: value.rows });
  const { ok, rows } = value;
  if (value.ok) return { ok: true, value: { ok, rows, brokenAt: null, reason: null } };
  return { ok: true, value: { ok, rows, brokenAt: value.brokenAt, reason: value.reason } };
}

/** One piece of the log as JSON lines, with the MACs by which it can be checked elsewhere. */
export function exportAudit(
  engine: Engine,
  after: number,
  actor: string,
): Answer<CallOutput<'exportAudit'>> {
  const { audit } = engine.source.store;
  if (after === 0) note(engine, actor, 'execute', { action: 'export', rows: audit.last() + 1 });
  const to = audit.last();
  const rows = audit.search.oldest({ from: after + 1, to }, PIECE);
  const end = rows.at(-1)?.sequence ?? to;
  const text = [...auditLines(rows)].join('');
  return { ok: true, value: { text, next: end < to ? end : null } };
}

/** Stretches from `to` down to the row after `after`. */
function* backwards(to: number, after = 0): Generator<AuditStretch> {
  for (let end = to; end > after; end -= STRETCH) {
    yield { from: Math.max(after, end - STRETCH) + 1, to: end };
  }
}

/** The MAC says nothing to a reader; the export has it. */
function withoutMac(row: AuditRow): Omit<AuditRow, 'mac'> {
  const { sequence, at, actor, action, entity, entityId, outcome, detail } = row;
  return { sequence, at, actor, action, entity, entityId, outcome, detail };
}

function note(
  { source: { store, clock } }: Engine,
  actor: string,
  action: AuditEntry['action'],
  detail: AuditEntry['detail'],
): void {
  store.transaction(() => {
    store.audit.append([actionAudit(clock(), actor, action, 'audit', null, detail)]);
  });
}
