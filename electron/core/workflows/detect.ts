import type { ShiftKey } from '../../../shared/domain/ids.ts';
import type { Finding } from '../../../shared/domain/incident.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import type { Decision } from '../snapshot.ts';
import { callOuts } from './call-out.ts';
import { capacity } from './capacity.ts';
import type { Context } from './context.ts';
import { coverageAhead } from './coverage-ahead.ts';
import { feedHealth } from './feed-health.ts';
import { overtimeFindings } from './overtime.ts';
import { patterns } from './pattern.ts';
import { scopeOf } from './scope.ts';
import { unfilledShifts } from './unfilled-shift.ts';
import { visitCompliance } from './visit-compliance.ts';

/** What is true now, and why some of it is not said. */
export interface Detection {
  readonly findings: readonly Finding[];
  readonly decisions: readonly Decision[];
}

/** Workflows about single shifts, in the order in which they may claim one. */
const SHIFT_WORKFLOWS = [
  { name: 'call-out', run: callOuts },
  { name: 'unfilled-shift', run: unfilledShifts },
  { name: 'coverage-ahead', run: coverageAhead },
] as const;

/**
 * Runs every workflow that is not switched off. A shift stands in at most one finding that may be
 * told: the first workflow that speaks of it claims it. One that only records claims nothing, or
 * it would silence the others.
 */
export function detect(context: Context): Detection {
  const { workflows } = context.snapshot.policy;
  const scope = scopeOf(context.snapshot);
  const decisions = [...scope.decisions];
  const findings: Finding[] = [];
  const claimed = new Map<ShiftKey, string>();
  for (const { name, run } of SHIFT_WORKFLOWS) {
    if (workflows[name] === 'off') continue;
    decisions.push(...scope.shifts.flatMap((shift) => passedOver(name, shift, claimed)));
    const found = run(
      context,
      scope.shifts.filter((shift) => !claimed.has(shift.key)),
    );
    findings.push(...found);
    if (workflows[name] !== 'on') continue;
    for (const { subjects } of found) for (const { shift } of subjects) claimed.set(shift, name);
  }
  if (workflows['visit-compliance'] !== 'off') {
    findings.push(...visitCompliance(context, scope.shifts));
  }
  if (workflows.pattern !== 'off') findings.push(...patterns(context));
  if (workflows.capacity !== 'off') findings.push(...capacity(context));
  if (workflows.overtime !== 'off') {
    const overtime = overtimeFindings(context);
    findings.push(...overtime.findings);
    decisions.push(...overtime.decisions);
  }
  if (workflows['feed-health'] !== 'off') findings.push(...feedHealth(context));
  return { findings, decisions };
}

/** That what is handled today is not also planned for goes without saying. */
function passedOver(
  name: string,
  shift: Shift,
  claimed: ReadonlyMap<ShiftKey, string>,
): Decision[] {
  const claimant = claimed.get(shift.key);
  if (claimant === undefined || !isOpen(shift) || name === 'coverage-ahead') return [];
  return [{ subject: shift.key, verdict: `not-${name}`, reason: `claimed-by-${claimant}` }];
}
