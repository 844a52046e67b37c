import type { Announcement } from '../../shared/contract/contract.ts';
import type { Progress } from '../../shared/contract/views.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { IdSource } from '../../shared/util/ids.ts';
import type { Instant } from '../../shared/util/time.ts';
import type { Messengers } from './channels/messengers.ts';
import type { CycleReport } from './cycle.ts';
import type { Memory, Table } from './memory.ts';
import type { Source } from './parts.ts';
import type { Scope } from './planning.ts';
import type { Sweep } from './reading.ts';

/** One agency's engine: runs cycles, delivers, and tells listeners when something changed. */
export interface Engine {
  readonly source: Source;
  readonly memory: Memory;
  /** Grows with every change that a front page would show. */
  readonly version: number;
  readonly progress: Progress | null;
  /** The newest sweep, finished or not; null before the first. */
  readonly lastSweep: Sweep | null;
  readonly ids: IdSource;
  /** The channels that leave this computer. */
  readonly messengers: Messengers;
  /** When something besides what waits in the outbox is due: a rung, a look-up, a receipt. */
  nextOutside(): Instant | null;
  /** Aborted when the agency is left. */
  readonly closing: AbortSignal;
  /** Reads, decides, and commits. Calls during a cycle wait for that one. */
  cycle(scope?: Scope): Promise<CycleReport>;
  /** Sends what is due; `at-once` does not wait for an inhibitor to arrive first. */
  deliver(when?: 'due' | 'at-once'): Promise<void>;
  /** After the scheduler did something: decides again on what memory now holds. */
  reconsider(tables: readonly Table[]): void;
  /** Puts other rules into force, at once, and decides by them. */
  applyPolicy(policy: Policy): void;
  /** Makes, keeps and announces the briefings that have come due. */
  brief(): void;
  subscribe(listener: (announcement: Announcement) => void): () => void;
  /** Lets a running cycle finish its transaction, then ends the source. */
  close(): Promise<void>;
}
