import type { ApiHealth, CallBucket } from '../../../shared/contract/dashboard.ts';
import { SECOND, type Instant } from '../../../shared/util/time.ts';
import { figure, momentFrom, smallPercent } from '../../lib/format.ts';
import { text } from '../../lib/text.ts';
import { momentColumn, numberColumn, type Sheet } from './sheet.ts';

/** By whose clock and calendar moments are written. */
interface Here {
  readonly now: Instant;
  readonly zone: string;
}

/** How many exchanges, how many failed, and how long answers take. */
export function apiHealthSummary({ total }: Pick<ApiHealth, 'total'>): string {
  const { calls, errors, p50Ms, p95Ms } = total;
  return text.dashboard.apiHealth.summary({
    calls,
    errors,
    share: smallPercent(errors / Math.max(1, calls)),
    p50: p50Ms === null ? null : responseTime(p50Ms),
    p95: p95Ms === null ? null : responseTime(p95Ms),
  });
}

/** "231 ms", from a second on "2.52 s". */
function responseTime(milliseconds: number): string {
  const words = text.dashboard.apiHealth;
  return milliseconds < SECOND
    ? words.milliseconds(figure(Math.round(milliseconds)))
    : words.seconds(figure(milliseconds / SECOND));
}

/** The newest reading in words. */
export function lastSweepWords({ lastSweep }: ApiHealth, { now, zone }: Here): string {
  const words = text.dashboard.apiHealth;
  if (lastSweep === null) return words.noSweep;
  const say = lastSweep.isComplete ? words.sweepFull : words.sweepPartial;
  const time = momentFrom(now, lastSweep.startedAt, zone);
  return say(time, responseTime(lastSweep.milliseconds), lastSweep.windowsRead);
}

/** Whether Standby asks as usual or has paused by itself. */
export function circuitWords({ circuit }: ApiHealth, { now, zone }: Here): string {
  const words = text.dashboard.apiHealth;
  const state = words.circuit[circuit.state];
  return circuit.state === 'closed' || circuit.since === null
    ? state
    : words.since(state, momentFrom(now, circuit.since, zone));
}

/** Kinds of failures with their counts, and reads that were made again; empty without any. */
export function failureWords({ errors, total }: ApiHealth): readonly string[] {
  const words = text.dashboard.apiHealth;
  const kinds = errors.map(({ kind, count }) => words.kind(words.errors[kind], count));
  return total.retries === 0 ? kinds : [...kinds, words.retries(total.retries)];
}

/** The hours, oldest first. */
export function apiHealthSheet(hours: readonly CallBucket[], here: Here): Sheet<CallBucket> {
  const words = text.dashboard.apiHealth;
  return {
    columns: [
      momentColumn(words.hour, (hour) => hour.start, here),
      numberColumn(words.calls, (hour) => hour.calls),
      numberColumn(words.failedColumn, (hour) => hour.errors),
      numberColumn(words.throttled, (hour) => hour.throttled),
      numberColumn(words.p50Ms, (hour) => hour.p50Ms),
      numberColumn(words.p95Ms, (hour) => hour.p95Ms),
    ],
    rows: hours,
    keyOf: (hour) => String(hour.start),
  };
}
