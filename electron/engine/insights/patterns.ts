import type { PatternsView } from '../../../shared/contract/insights.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { aboutOf, patternPhrases } from '../../core/incidents/pattern-words.ts';
import {
  findPatterns,
  type FoundPattern,
  type PatternRun,
} from '../../core/patterns/find-patterns.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Memory } from '../memory.ts';

type PatternMemory = Pick<Memory, 'snapshot' | 'derive'>;

/** A run is good until the visit history has grown by this part of it. */
const GROWN = 1.05;

/** The last run, and how many visits it rested on. */
interface Held {
  run: PatternRun | null;
  visits: number;
}

/**
 * The patterns as of today, found anew when call-outs or imports change. They rest on half a year
 * of visits, so that the visits of one day wait for the next; a history that is still being read
 * does not.
 */
export function patternRun(memory: PatternMemory, now: Instant): PatternRun {
  const nothing = (): Held => ({ run: null, visits: 0 });
  const held = memory.derive('patterns', ['callOuts', 'imports'], now, nothing);
  const snapshot = memory.snapshot(now);
  const { length } = snapshot.visits;
  if (held.run !== null && length <= held.visits * GROWN) return held.run;
  held.run = findPatterns(snapshot);
  held.visits = length;
  return held.run;
}

/** Every pattern with its counts on both sides, and what is not known. */
export function patternsView(memory: PatternMemory, now: Instant): PatternsView {
  const snapshot = memory.snapshot(now);
  const { patterns, tests } = patternRun(memory, now);
  return {
    rows: patterns.flatMap((pattern) => rowOf(pattern, snapshot)),
    tests,
    q: snapshot.policy.patterns.q,
    missing: missingData(snapshot),
  };
}

function rowOf(pattern: FoundPattern, snapshot: Snapshot): PatternsView['rows'] {
  const caregiver = snapshot.caregivers.get(pattern.caregiverId);
  if (caregiver === undefined) return [];
  const about = aboutOf(caregiver.id, snapshot);
  const { fact, plan, label } = patternPhrases(
    pattern,
    about,
    snapshot.clients,
    sentencesIn(snapshot.policy.texts.language),
  );
  const text = plan === null ? fact : `${fact}. ${plan}`;
  return [{ ...pattern, name: caregiver.shortName, text, label }];
}

function missingData({ visits, callOuts, availability }: Snapshot): string[] {
  const hasRequests = availability.some((one) => one.kind === 'time-off' && one.dateFrom !== null);
  return [
    ...(visits.length === 0
      ? ['No visits are known yet. With them Standby sees how often each shift was worked.']
      : []),
    ...(callOuts.length === 0
      ? ['No call-outs are known yet. An import of past ones shows patterns at once.']
      : []),
    ...(hasRequests
      ? []
      : ['No days off are known. An import of availability shows on which days they cluster.']),
  ];
}
