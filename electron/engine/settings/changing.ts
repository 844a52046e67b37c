import type { Answer, Caller } from '../../../shared/contract/contract.ts';
import type { PolicyChange, PolicyOutcome } from '../../../shared/contract/settings.ts';
import { actionAudit } from '../audit-entries.ts';
import type { Engine } from '../agency-engine.ts';
import type { Rules } from '../sources.ts';
import { considered, type Changed } from './policy-changes.ts';
import { partsOf } from './policy-fields.ts';

/**
 * Changes rules of the running agency: keeps them, writes down who changed what, and decides by
 * them at once. All of the changes are made or none.
 */
export function changePolicy(
  engine: Engine,
  changes: readonly PolicyChange[],
  rules: Rules,
  { actor }: Pick<Caller, 'actor'>,
): Answer<PolicyOutcome> {
  if (!rules.isEditable) return BY_POLICY_FILE;
  const { store, policy, clock } = engine.source;
  const next = considered(policy, changes);
  if (!next.ok) return { ok: true, value: { changed: [], problems: [...next.problems] } };
  const value = { changed: [...next.changed], problems: [] };
  if (next.changed.length === 0) return { ok: true, value };
  const kept = rules.keep(withChanges(rules.overrides, next.changed));
  if (!kept.ok) return { ok: false, code: 'conflict', message: kept.error.message };
  store.transaction(() => {
    store.audit.append(
      next.changed.map(({ key, from, to }) =>
        actionAudit(clock(), actor, 'update', 'policy', key, { from: said(from), to: said(to) }),
      ),
    );
  });
  engine.applyPolicy(kept.value);
  return { ok: true, value };
}

/**
 * The overrides with the changes in them. What somebody chose stays chosen, even where it is
 * today's default: a later version may have another one.
 */
function withChanges(overrides: Rules['overrides'], changed: Changed): Rules['overrides'] {
  return changed.reduce<Rules['overrides']>((all, { key, to }) => {
    const [group, name] = partsOf(key);
    const rules = all[group];
    const known = typeof rules === 'object' && rules !== null ? rules : {};
    return { ...all, [group]: { ...known, [name]: to } };
  }, overrides);
}

function said(value: Changed[number]['from']): string | number | null {
  return Array.isArray(value) ? value.join(', ') : value;
}

const BY_POLICY_FILE = {
  ok: false,
  code: 'conflict',
  message:
    'A policy file decides the rules of this agency, so nothing was changed. ' +
    'Change it there and start Standby again.',
} as const;
