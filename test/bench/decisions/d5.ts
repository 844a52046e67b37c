import { TIME_ZONE } from '../../../electron/demo/agency/calendar.ts';
import { createCallLog } from '../../../electron/engine/call-log.ts';
import type { Engine } from '../../../electron/engine/agency-engine.ts';
import { createEngine, untilNextDelivery } from '../../../electron/engine/engine.ts';
import type { Source } from '../../../electron/engine/parts.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { SEVERITIES } from '../../../shared/domain/incident.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { countingIds } from '../../../shared/util/ids.ts';
import { localDate, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { rmSync } from 'node:fs';
import { openEmptyStore } from '../filled-agency.ts';
import { auditMonth, type Alert, type MonthResult } from './month-audit.ts';
import { monthWellSky } from './month-wellsky.ts';
import { naivePoller } from './naive-poller.ts';
import { meanOf, type Row } from './row.ts';
import { scriptMonth, type Month } from './scripted-month.ts';
import { noChannels } from '../../support/no-channels.ts';

/** A whole month takes a while; so many seeds are enough for figures that have to be zero. */
const SEEDS = 3;
const DAYS = 30;
/** The host's heartbeat ticks every minute; looking less often only makes it harder. */
const TICK = 10 * MINUTE;

/** What the engine and two naive pollers did in the same month. */
export interface D5Result {
  readonly ours: MonthResult;
  readonly everyObservation: MonthResult;
  readonly everyChange: MonthResult;
}

/**
 * D5: the real engine with its cache, outbox and a virtual clock lives through a scripted month of
 * call-outs, flaps, deletions, outages and a sleeping computer. Every alert that reaches the
 * channel is held against the truth.
 */
export async function d5(seed: number, days = DAYS): Promise<D5Result> {
  const month = scriptMonth(seed, days);
  const baseline = (kind: Parameters<typeof naivePoller>[2]): MonthResult =>
    auditMonth(month, naivePoller(month, TICK, kind));
  return {
    ours: auditMonth(month, await liveThrough(month)),
    everyObservation: baseline('every-observation'),
    everyChange: baseline('every-change'),
  };
}

/** Alerts about shifts that the engine sent in the month. */
async function liveThrough(month: Month): Promise<Alert[]> {
  let now = month.from;
  const clock = (): Instant => now;
  const { dir, store } = openEmptyStore(clock);
  const source: Source = {
    kind: 'wellsky',
    agency: { id: 'month', name: 'Scripted month', timeZone: TIME_ZONE },
    policy: DEFAULT_POLICY,
    wellsky: monthWellSky(month, clock),
    calls: createCallLog(),
    ...{ store, clock },
    ...noChannels(),
    close() {
      store.close();
      return Promise.resolve();
    },
  };
  const alerts: Alert[] = [];
  const channel = {
    name: 'desktop' as const,
    send(delivery: Delivery) {
      alerts.push(...alertsOf(delivery, source));
      return Promise.resolve({ kind: 'sent' as const });
    },
  };
  const surroundings = { channels: [channel], ids: countingIds('d5'), report: failOnReport };
  const engine = createEngine(source, surroundings, { realClock: clock, patience: null });
  try {
    while (now < month.to) {
      const night = month.sleeps.find(({ from, to }) => now >= from && now < to);
      if (night !== undefined) {
        now = night.to;
        // What was queued before the sleep comes first when the computer wakes.
        await engine.deliver();
      }
      const next = plus(now, TICK);
      await cycle(engine);
      for (let wait = untilNextDelivery(engine); wait !== null; wait = untilNextDelivery(engine)) {
        if (now + wait >= next) break;
        now = plus(now, wait);
        await engine.deliver();
      }
      now = next;
    }
  } finally {
    await engine.close();
    rmSync(dir, { recursive: true, force: true });
  }
  return alerts;
}

async function cycle(engine: Engine): Promise<void> {
  let hasMore = true;
  while (hasMore) ({ hasMore } = await engine.cycle());
}

/** What a delivery says of single shifts; alerts about the feed and about people say nothing of them. */
function alertsOf(delivery: Delivery, { store, clock }: Source): Alert[] {
  const incident = store.incidents.get(delivery.incidentId);
  const isOfShifts = incident?.workflow === 'unfilled-shift' || incident?.workflow === 'call-out';
  if (incident === null || !isOfShifts) return [];
  const windows = store.windows.all();
  return incident.subjects.map(({ shift, clientId, start }): Alert => {
    const day = localDate(start, TIME_ZONE);
    const window = windows.find(
      (one) => one.clientId === clientId && one.from <= day && day <= one.to,
    );
    const rank = SEVERITIES.length - SEVERITIES.indexOf(delivery.severity);
    return { shift, at: clock(), readAt: window?.readAt ?? null, rank };
  });
}

function failOnReport(event: string): void {
  throw new Error(`The engine reported ${event}.`);
}

/** The rows of the decision bench. */
export async function run(seeds: readonly number[]): Promise<Row[]> {
  const results: D5Result[] = [];
  for (const seed of seeds.slice(0, SEEDS)) results.push(await d5(seed));
  const row = (what: string, goal: string | null, figure: (one: MonthResult) => string): Row => ({
    part: 'D5',
    what,
    goal,
    ours: figure(sum(results, (one) => one.ours)),
    baselines: {
      'every observation': figure(sum(results, (one) => one.everyObservation)),
      'every change': figure(sum(results, (one) => one.everyChange)),
    },
    oracle: null,
  });
  return [
    row('alerts a month', null, (one) => String(Math.round(one.alerts / results.length))),
    row('duplicates', '0', (one) => String(one.duplicates)),
    row('on stale data', '0', (one) => String(one.stale)),
    row('about shifts long filled or gone', '0', (one) => String(one.wrong)),
    row('unfilled shifts alerted ≥ 2 h before', 'all', (one) => {
      return `${String(one.inTime)} of ${String(one.unfilled)}`;
    }),
  ];
}

function sum(results: readonly D5Result[], of: (one: D5Result) => MonthResult): MonthResult {
  const total = (figure: (one: MonthResult) => number): number =>
    Math.round(meanOf(results, (one) => figure(of(one))) * results.length);
  return {
    alerts: total((one) => one.alerts),
    duplicates: total((one) => one.duplicates),
    stale: total((one) => one.stale),
    wrong: total((one) => one.wrong),
    unfilled: total((one) => one.unfilled),
    inTime: total((one) => one.inTime),
  };
}
