import { plus, type Clock, type Instant } from '../../../shared/util/time.ts';
import type { Fact, Observation } from './facts.ts';

/** The computer: its clock, and the log of all that is seen. Time passes only by `pass`. */
export interface Machine {
  readonly clock: Clock;
  /** What the clocks of others say: nobody sets these. */
  readonly truth: Clock;
  readonly facts: readonly Fact[];
  see(observation: Observation): void;
  /** Time goes by, in milliseconds, and what was planned for it happens meanwhile. */
  pass(milliseconds: number): void;
  /** The computer sleeps: nobody notices anything in between. */
  sleep(milliseconds: number): void;
  /** Somebody sets its clock. */
  setClock(milliseconds: number): void;
  /** Has `work` happen after so much more time has passed; in the order of the times. */
  plan(after: number, work: () => void): void;
  /** Milliseconds until what is planned next; null for nothing. */
  untilNext(): number | null;
}

/** `onFact` hears of each fact as it happens. */
export function startMachine(
  start: Instant,
  onFact: (fact: Fact) => void = () => undefined,
): Machine {
  /** Time that passed while it was awake. */
  let passed = 0;
  let now = start;
  /** How far the computer's clock is ahead of the others. */
  let ahead = 0;
  const facts: Fact[] = [];
  const planned: { readonly at: number; readonly work: () => void }[] = [];
  const machine: Machine = {
    clock: () => now,
    truth: () => plus(now, -ahead),
    facts,
    see(observation) {
      const fact: Fact = { ...observation, at: now };
      facts.push(fact);
      onFact(fact);
    },
    pass(milliseconds) {
      const end = passed + milliseconds;
      for (let next = planned[0]; next !== undefined && next.at <= end; next = planned[0]) {
        planned.shift();
        now = plus(now, Math.max(0, next.at - passed));
        passed = Math.max(passed, next.at);
        next.work();
      }
      now = plus(now, Math.max(0, end - passed));
      passed = Math.max(passed, end);
    },
    sleep(milliseconds) {
      now = plus(now, milliseconds);
      machine.see({ kind: 'jumped', by: milliseconds });
    },
    setClock(milliseconds) {
      ahead += milliseconds;
      now = plus(now, milliseconds);
      machine.see({ kind: 'jumped', by: milliseconds, isSet: true });
    },
    plan(after, work) {
      planned.push({ at: passed + after, work });
      planned.sort((a, b) => a.at - b.at);
    },
    untilNext: () => (planned[0] === undefined ? null : Math.max(0, planned[0].at - passed)),
  };
  return machine;
}
