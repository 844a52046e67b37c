import { formatInstant } from '../../shared/util/time.ts';
import { byUrgency } from '../core/incidents/urgency.ts';
import { currentFeed } from '../engine/deciding.ts';
import { createEngine } from '../engine/engine.ts';
import { incidentText } from './incident-text.ts';
import type { Session } from './session.ts';
import { EXIT, printJson, type ExitCode } from './outcome.ts';
import { feedJson, incidentJson } from './shapes.ts';
import { terminalChannel } from './terminal-channel.ts';

export interface CheckOptions {
  readonly json: boolean;
  /** Send what is due, instead of only queueing it. */
  readonly deliver: boolean;
  /** Seconds without a readable answer after which the sweep gives up. */
  readonly deadline: number;
}

/**
 * One whole sweep with its decisions. Ends with 3 when no shift window could be completely read;
 * the result is printed in every case.
 */
export async function check(session: Session, options: CheckOptions): Promise<ExitCode> {
  const { output, realClock } = session;
  const source = session.openSource();
  const channels = options.deliver ? [terminalChannel(output)] : [];
  const engine = createEngine(
    source,
    { channels, ids: session.ids, report: session.report },
    { realClock, patience: options.deadline * 1000 },
  );
  try {
    const { windowsRead } = await engine.cycle('everything');
    if (options.deliver) await engine.deliver('at-once');
    const asOf = source.clock();
    const snapshot = engine.memory.snapshot(asOf);
    const feed = currentFeed(source, snapshot, engine.lastSweep);
    const incidents = source.store.incidents.unresolved().sort(byUrgency);
    if (options.json) {
      printJson(output, {
        asOf: formatInstant(asOf),
        feed: feedJson(feed, windowsRead),
        incidents: incidents.map(incidentJson),
      });
    } else {
      output.out(incidentText(incidents, feed));
    }
    if (windowsRead > 0) return EXIT.done;
    output.err(`${noWindow(engine.lastSweep?.lastFailure?.message ?? feed.message)}\n`);
    return EXIT.wellsky;
  } finally {
    await engine.close();
  }
}

function noWindow(reason: string | null): string {
  const why = reason === null ? '' : ` ${reason.replace(/\.?$/, '.')}`;
  return `WellSky gave no complete schedule, so the cache stays as it was.${why}`;
}
