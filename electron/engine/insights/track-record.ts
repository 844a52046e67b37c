import type { TrackRecordView } from '../../../shared/contract/insights.ts';
import type { ShownMatch } from '../../../shared/domain/insight.ts';
import { DAY, plus, type Instant } from '../../../shared/util/time.ts';
import { seededRandom } from '../../core/statistics/seeded-random.ts';
import { trackRecordReport } from '../../core/track-record/report.ts';
import { CARE_LOGS_LATE, settled } from '../../core/track-record/settle.ts';
import type { Memory } from '../memory.ts';
import type { Source } from '../parts.ts';
import { demotedWorkflows, gradedRules } from '../track-record/keeping.ts';

/** The track record covers this many days: long enough to count, short enough to be today's model. */
const COVERED = 180 * DAY;

/** The same outcomes always give the same band. */
const BOOTSTRAP_SEED = 1;

/** The track record as of now. Outcomes that became known since the last settling are in it. */
export function trackRecordView(
  { store }: Pick<Source, 'store'>,
  memory: Memory,
  now: Instant,
): TrackRecordView {
  const snapshot = memory.snapshot(now);
  const shown = store.shownMatches.since(plus(now, -COVERED));
  const news = settled(
    shown.filter(
      ({ settledAt, shiftEnd }) => settledAt === null || shiftEnd > now - CARE_LOGS_LATE,
    ),
    snapshot,
  );
  const changed = new Map(news.map((row) => [nameOf(row), row]));
  return trackRecordReport({
    shown: shown.map((row) => changed.get(nameOf(row)) ?? row),
    asks: snapshot.asks,
    rules: gradedRules(store, now),
    demoted: demotedWorkflows(store),
    random: seededRandom(BOOTSTRAP_SEED),
  });
}

function nameOf({ shiftStart, clientId, caregiverId }: ShownMatch): string {
  return `${String(shiftStart)} ${clientId} ${caregiverId}`;
}
