import { schedule } from 'node-cron';
import { untilNextAsking } from './asking/run.ts';
import { untilNextDelivery } from './engine.ts';
import type { Report } from './parts.ts';
import type { Standby } from './standby.ts';

/** Stops what `startHeartbeat` started. */
export interface Heartbeat {
  stop(): void;
}

/**
 * Keeps Standby going: a tick every minute, and a timer for the next delivery in between. What is
 * due is computed from what was last done, so a tick that sleep swallowed is made up by the next.
 */
export function startHeartbeat(standby: Standby, report: Report): Heartbeat {
  let timer: NodeJS.Timeout | undefined;

  const guarded = (work: Promise<void>, event: string): void => {
    work.catch((error: unknown) => {
      report(event, { error: error instanceof Error ? error.name : 'unknown' });
    });
  };
  const planDelivery = (): void => {
    clearTimeout(timer);
    const waits = standby
      .engines()
      .flatMap((engine) => [untilNextDelivery(engine), untilNextAsking(engine.source)])
      .filter((wait) => wait !== null);
    if (waits.length === 0) return;
    timer = setTimeout(
      () => {
        guarded(standby.deliver().then(planDelivery), 'delivery-failed');
      },
      Math.min(...waits),
    );
    timer.unref();
  };
  const unsubscribe = standby.subscribe(({ name }) => {
    if (name === 'changed') planDelivery();
  });
  const minutes = schedule('* * * * *', () => {
    guarded(standby.tick().then(planDelivery), 'tick-failed');
  });

  return {
    stop() {
      unsubscribe();
      clearTimeout(timer);
      guarded(Promise.resolve(minutes.destroy()), 'heartbeat-stop-failed');
    },
  };
}
