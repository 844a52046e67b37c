import type { Announcement } from '../../shared/contract/contract.ts';
import type { Progress } from '../../shared/contract/views.ts';
import { instant, plus, SECOND, type Clock, type Instant } from '../../shared/util/time.ts';
import { heldUntil } from '../core/incidents/alert-hold.ts';
import { GROUP_WAIT } from '../core/incidents/outbox.ts';
import type { Engine } from './agency-engine.ts';
import { runAsking } from './asking/run.ts';
import { currentHold } from './current-hold.ts';
import { makeDueBriefings } from './briefings.ts';
import { createMessengers } from './channels/messengers.ts';
import { confirmUrgent } from './confirming.ts';
import { runCycle, type CycleReport } from './cycle.ts';
import { decide, type Told } from './deciding.ts';
import { currentlyDue, deliver } from './delivery.ts';
import { createMemory } from './memory.ts';
import type { Source, Surroundings } from './parts.ts';
import { beginSweep, type Reader, type Sweep } from './reading.ts';
import { createLadders } from './telling/ladders.ts';
import { createOutsideWorker } from './telling/outside.ts';

export interface EngineOptions {
  /** The machine's clock; see `Reader`. */
  readonly realClock: Clock;
  /** See `Reader.patience`. */
  readonly patience: number | null;
}

/** Requests under way at once for each request per second allowed: WellSky takes up to seconds. */
const IN_FLIGHT_SECONDS = 2;
const MOST_IN_FLIGHT = 32;

export function createEngine(
  source: Source,
  surroundings: Surroundings,
  { realClock, patience }: EngineOptions,
): Engine {
  const memory = createMemory(source);
  const messengers = createMessengers(source);
  const ladders = createLadders(source, memory, messengers, surroundings.ids);
  const listeners = new Set<(announcement: Announcement) => void>();
  let version = 0;
  let progress: Progress | null = null;
  let lastSweep: Sweep | null = null;
  let running: Promise<CycleReport> | null = null;
  const goal = { total: 0 };
  let delivering: Promise<void> = Promise.resolve();
  let sending: Promise<void> = Promise.resolve();
  let asking: Promise<void> = Promise.resolve();
  const closing = new AbortController();
  const outside = createOutsideWorker(source, messengers, closing.signal);

  const announce = (announcement: Announcement): void => {
    for (const listener of listeners) listener(announcement);
  };
  const changed = (): void => {
    version += 1;
    announce({ name: 'changed', value: { version } });
  };
  const onCommit = (told: readonly Told[], reached: Progress | null): void => {
    progress = reached;
    if (reached !== null) announce({ name: 'progress', value: reached });
    for (const value of told) announce({ name: 'incident', value });
    changed();
  };
  const reader: Reader = {
    wellsky: source.wellsky,
    realClock,
    patience,
    parallel: () =>
      Math.min(
        MOST_IN_FLIGHT,
        Math.ceil(source.policy.sweep.requestsPerSecond * IN_FLIGHT_SECONDS),
      ),
    signal: closing.signal,
  };

  /** Whatever is due is decided anew first: it may have been queued before the computer slept. */
  const showDue = async (dueBy: Instant): Promise<void> => {
    if (closing.signal.aborted) return;
    if ((ladders.next() ?? Infinity) <= source.clock()) engine.reconsider([]);
    if (currentlyDue(source, dueBy).length > 0) {
      await confirmUrgent(source, memory, dueBy);
      engine.reconsider([]);
    }
    await deliver(source, surroundings, dueBy);
  };
  /** A step that fails makes the next one due at once; each is taken once, so this ends. */
  const sendDue = async (dueBy: Instant): Promise<void> => {
    let isOver = closing.signal.aborted;
    while (!isOver) {
      const hasEnded = await outside.run(dueBy);
      isOver = !hasEnded || closing.signal.aborted;
      if (!isOver) engine.reconsider([]);
    }
  };

  const engine: Engine = {
    source,
    memory,
    get version() {
      return version;
    },
    get progress() {
      return progress;
    },
    get lastSweep() {
      return lastSweep;
    },
    ids: surroundings.ids,
    messengers,
    nextOutside() {
      const times = [ladders.next(), outside.next()].filter((at) => at !== null);
      return times.length === 0 ? null : instant(Math.min(...times));
    },
    closing: closing.signal,
    cycle(scope = 'due') {
      // A wider reading does not make do with the narrower one that is under way.
      if (running !== null && scope !== 'due') return running.then(() => engine.cycle(scope));
      if (running !== null) return running;
      lastSweep = beginSweep(realClock());
      running = runCycle({
        source,
        memory,
        surroundings,
        reader,
        onCommit,
        sweep: lastSweep,
        ladders,
        scope,
        goal,
      });
      return running.finally(() => {
        running = null;
      });
    },
    deliver(when = 'due') {
      const dueBy = () => (when === 'due' ? source.clock() : plus(source.clock(), GROUP_WAIT));
      const shown = delivering.then(() => showDue(dueBy()));
      // The caller learns of a failure; the next delivery is tried all the same.
      delivering = shown.catch(() => undefined);
      // A slow service holds up no notification.
      const sent = Promise.all([shown, sending]).then(() => sendDue(dueBy()));
      sending = sent.catch(() => undefined);
      const asked = Promise.all([shown, asking]).then(() => runAsking(engine));
      asking = asked.catch(() => undefined);
      return Promise.all([sent, asked]).then(() => undefined);
    },
    reconsider(tables) {
      memory.forget(tables);
      const now = source.clock();
      const told = source.store.transaction(() =>
        decide({ source, memory, surroundings, sweep: lastSweep, ladders, now }),
      );
      onCommit(told, progress);
    },
    applyPolicy(policy) {
      source.policy = policy;
      source.wellsky.setPace(policy.sweep.requestsPerSecond);
      memory.relearn();
      engine.reconsider([]);
    },
    brief() {
      if (closing.signal.aborted) return;
      for (const { kind, title } of makeDueBriefings({ source, memory, sweep: lastSweep })) {
        announce({ name: 'briefing', value: { kind, title } });
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closing.abort();
      listeners.clear();
      source.wellsky.close();
      messengers.close();
      await Promise.all([sending, asking]);
      await running?.catch((error: unknown) => {
        surroundings.report('cycle-failed', {
          error: error instanceof Error ? error.name : 'unknown',
        });
      });
      await source.close();
    },
  };
  return engine;
}

/** What is due and still waits was tried and held back; it is looked at again after this long. */
const HELD_BACK = 15 * SECOND;

/** Milliseconds until `deliver` has something to do, by the agency's clock; null for nothing. */
export function untilNextDelivery(engine: Engine): number | null {
  const { source } = engine;
  const hold = currentHold(source);
  const waiting = source.store.outbox
    .unfinished()
    .map((delivery) => Math.max(delivery.dueAt, heldUntil(delivery, hold) ?? 0));
  const due = [...waiting, ...[engine.nextOutside()].filter((at) => at !== null)];
  if (due.length === 0) return null;
  const waits = due.map((at) => at - source.clock());
  return Math.min(...waits.map((wait) => (wait > 0 ? Math.max(SECOND, wait) : HELD_BACK)));
}
