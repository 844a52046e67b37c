import { workflowSchema, type Workflow } from '../../../shared/domain/policy.ts';
import { HOUR, instant, plus, type Instant } from '../../../shared/util/time.ts';
import {
  GRADES_COUNT_FOR,
  isBelowFloor,
  ruleGrades,
  type RuleGrade,
} from '../../core/track-record/precision.ts';
import { CARE_LOGS_LATE, settled } from '../../core/track-record/settle.ts';
import { actionAudit } from '../audit-entries.ts';
import type { Memory } from '../memory.ts';
import { STANDBY, type Source } from '../parts.ts';
import type { Store } from '../../io/store/store.ts';

/** How often outcomes are looked for and rules judged, in milliseconds. */
const EVERY = HOUR;

const KEPT_AT = 'track-record.keptAt';
const DEMOTED = 'demoted.';

/**
 * Once an hour: settles what was shown, and says which rules speak in the digest only. Runs inside a
 * decision's transaction.
 */
export function keepTrackRecord(source: Source, memory: Memory, now: Instant): void {
  const { store } = source;
  const keptAt = store.facts.get(KEPT_AT);
  // A time in the future (the clock was set back) counts as none.
  if (keptAt !== null && Number(keptAt) <= now && now - Number(keptAt) < EVERY) return;
  store.facts.set(KEPT_AT, String(now));
  const { shownMatches } = store;
  shownMatches.settle(
    settled(shownMatches.toSettle(plus(now, -CARE_LOGS_LATE)), memory.snapshot(now)),
  );
  judgeRules(store, now);
}

/** Demotes and promotes, and writes down why. */
function judgeRules(store: Store, now: Instant): void {
  const demoted = demotedWorkflows(store);
  for (const rule of gradedRules(store, now)) {
    const { workflow, graded, precision, floor } = rule;
    const wasDemoted = demoted.has(workflow);
    const isDemoted = isBelowFloor(rule, wasDemoted);
    if (isDemoted === wasDemoted) continue;
    store.facts.set(`${DEMOTED}${workflow}`, isDemoted ? String(now) : '');
    store.audit.append([
      actionAudit(now, STANDBY, 'update', 'workflow', workflow, {
        action: isDemoted ? 'demoted' : 'promoted',
        graded,
        precision,
        floor,
      }),
    ]);
  }
}

/** Grades of the last 90 days, by workflow. */
export function gradedRules({ incidentGrades }: Store, now: Instant): RuleGrade[] {
  return ruleGrades(incidentGrades.since(instant(now - GRADES_COUNT_FOR)));
}

/** Workflows that speak in the digest only, unless critical. */
export function demotedWorkflows({ facts }: Store): ReadonlySet<Workflow> {
  const since = [...facts.startingWith(DEMOTED)].filter(([, at]) => at !== '');
  return new Set(since.map(([name]) => workflowSchema.parse(name)));
}
