import { TIME_ZONE } from '../../../electron/demo/agency/calendar.ts';
import { createCallLog } from '../../../electron/engine/call-log.ts';
import type { Engine } from '../../../electron/engine/agency-engine.ts';
import { createEngine, untilNextDelivery } from '../../../electron/engine/engine.ts';
import type { Source } from '../../../electron/engine/parts.ts';
import { acknowledge } from '../../../electron/core/incidents/handling.ts';
import { handleIncident } from '../../../electron/engine/handled.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import { SEVERITIES, type Severity } from '../../../shared/domain/incident.ts';
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
import { officeOfMonth } from './month-office.ts';

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
 * D5: the real engine with its cache, outbox, ladder and a virtual clock lives through a scripted
 * month of call-outs, flaps, deletions, outages and a sleeping computer, with a scheduler who answers
 * late or never and an office that is told by SMS and email then. Every alert that reaches a channel
 * is held against the truth; duplicates count for each person and channel.
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
  const alerts: Alert[] = [];
  const answeredAt = new Map<IncidentId, Instant>();
  const hear = (place: string, incidentId: Delivery['incidentId'], severity: Severity): void => {
    const newsAt = answeredAt.get(incidentId) ?? month.from;
    alerts.push(...alertsOf({ place, incidentId, severity, newsAt }, source));
  };
  const office = officeOfMonth(store, (place, key) => {
    const delivery = store.outbox.get(key);
    if (delivery !== null) hear(place, delivery.incidentId, delivery.severity);
  });
  const source: Source = {
    kind: 'wellsky',
    agency: { id: 'month', name: 'Scripted month', timeZone: TIME_ZONE },
    policy: DEFAULT_POLICY,
    wellsky: monthWellSky(month, clock),
    calls: createCallLog(),
    ...{ store, clock },
    ...noChannels(),
    ...office,
    close() {
      store.close();
      return Promise.resolve();
    },
  };
  const channel = {
    name: 'desktop' as const,
    send(delivery: Delivery) {
      hear('desktop', delivery.incidentId, delivery.severity);
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
        answerLate(engine, now, answeredAt);
      }
      answerLate(engine, now, answeredAt);
      now = next;
    }
  } finally {
    await engine.close();
    rmSync(dir, { recursive: true, force: true });
  }
  return alerts;
}

const DANA = { actor: 'Dana' } as const;

/** The scheduler takes every third alert once, half an hour after it came, and never the others. */
const ANSWERS_AFTER = 30 * MINUTE;

function answerLate(engine: Engine, now: Instant, answeredAt: Map<IncidentId, Instant>): void {
  for (const incident of engine.source.store.incidents.unresolved()) {
    const isHers = Number(incident.id.split('-').at(-1)) % 3 === 0;
    const isTime = incident.state === 'open' && now - incident.openedAt >= ANSWERS_AFTER;
    if (!isHers || !isTime || answeredAt.has(incident.id)) continue;
    handleIncident(engine, incident.id, DANA, 'acknowledge', acknowledge);
    answeredAt.set(incident.id, now);
  }
}

async function cycle(engine: Engine): Promise<void> {
  let hasMore = true;
  while (hasMore) ({ hasMore } = await engine.cycle());
}

/** What was said, of what, and where it was heard. */
type Said = Pick<Delivery, 'incidentId' | 'severity'> & Pick<Alert, 'place' | 'newsAt'>;

/** What a delivery says of single shifts; alerts about the feed and about people say nothing of them. */
function alertsOf(
  { place, newsAt, incidentId, severity }: Said,
  { store, clock }: Source,
): Alert[] {
  const incident = store.incidents.get(incidentId);
  const isOfShifts = incident?.workflow === 'unfilled-shift' || incident?.workflow === 'call-out';
  if (incident === null || !isOfShifts) return [];
  const windows = store.windows.all();
  return incident.subjects.map(({ shift, clientId, start }): Alert => {
    const day = localDate(start, TIME_ZONE);
    const window = windows.find(
      (one) => one.clientId === clientId && one.from <= day && day <= one.to,
    );
    const rank = SEVERITIES.length - SEVERITIES.indexOf(severity);
    return { shift, place, newsAt, at: clock(), readAt: window?.readAt ?? null, rank };
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
