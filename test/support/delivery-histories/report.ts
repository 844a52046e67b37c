import fc, { type RunDetails } from 'fast-check';
import { formatInstant } from '../../../shared/util/time.ts';
import { violationsOf } from './check.ts';
import { emptyDisks } from './disk.ts';
import type { Fact, History, Violation } from './facts.ts';
import { play } from './play.ts';
import { script, type Script } from './script.ts';

/** What came of many histories. */
export interface Verdict {
  /** Histories that were lived through, without those of shrinking. */
  readonly lived: number;
  /** Null: none broke a rule. Else the seed and the shortest history that does, in words. */
  readonly failure: string | null;
}

/** A history that broke a rule. */
class Broken extends Error {
  constructor(history: History, violations: readonly Violation[]) {
    super(`${violations.map(said).join('\n')}\n\n${lines(history).join('\n')}`);
    this.name = 'Broken';
  }
}

/**
 * Lives through `count` random histories and looks for what must not happen. A seed gives the same
 * histories on every machine. The first failure is shrunk to the shortest script that still fails.
 */
export async function liveThrough(
  count: number,
  seed: number,
  onHistory: (lived: number) => void = () => undefined,
): Promise<Verdict> {
  const disks = emptyDisks();
  let lived = 0;
  let hasFailed = false;
  const check = async (one: Script): Promise<void> => {
    const history = await play(one, disks);
    const violations = violationsOf(history);
    hasFailed ||= violations.length > 0;
    if (!hasFailed) onHistory((lived += 1));
    if (violations.length > 0) throw new Broken(history, violations);
  };
  try {
    const details = await fc.check(fc.asyncProperty(script, check), { seed, numRuns: count });
    return {
      lived,
      failure: details.failed ? failureOf(details) : null,
    };
  } finally {
    disks.remove();
  }
}

/** Seed and shortest script, and what happened in it. */
function failureOf(details: RunDetails<[Script]>): string {
  const { errorInstance } = details;
  const cause = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return `${fc.defaultReportMessage(details) ?? ''}\n\n${cause}`;
}

function said({ rule, detail, index }: Violation): string {
  return `${rule}: ${detail} (at ${String(index)})`;
}

/** One line a fact, so that the history of a failure can be read. */
function lines({ facts }: History): string[] {
  return facts.map((fact, index) => {
    const { kind, at } = fact;
    return `${String(index).padStart(4)} ${formatInstant(at)} ${kind} ${whatOf(fact)}`;
  });
}

function whatOf(fact: Fact): string {
  switch (fact.kind) {
    case 'delivery': {
      const { id, incidentId, channel, recipientId, rung, state, severity, reason } = fact.row;
      const whom = recipientId ?? 'here';
      return `${id} of ${incidentId} ${channel} to ${whom}, rung ${String(rung)}: ${state} ${severity} ${reason ?? ''}`;
    }
    case 'message': {
      const { id, kind, askId, channel, state, reason } = fact.row;
      return `${id} ${kind} of ${askId} ${channel}: ${state} ${reason ?? ''}`;
    }
    case 'ask':
      return `${fact.ask.id} to ${fact.ask.caregiverId}: ${fact.ask.outcome ?? 'waits'}`;
    case 'incident': {
      const { id, workflow, state, delivery, severity } = fact.incident;
      return `${id} ${workflow}: ${state} ${delivery} ${severity}`;
    }
    default:
      return JSON.stringify({ ...fact, kind: undefined, at: undefined });
  }
}
