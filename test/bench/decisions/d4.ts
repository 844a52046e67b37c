import { planWave, type Askable } from '../../../electron/core/outreach/wave.ts';
import { afterQuietHours } from '../../../electron/core/outreach/quiet.ts';
import { answerDelays } from '../../../electron/core/outreach/answers.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import {
  DAY,
  HOUR,
  instant,
  MINUTE,
  plus,
  SECOND,
  type Instant,
} from '../../../shared/util/time.ts';
import { at as wallClock, caregiverId } from '../../support/builders.ts';
import { drawBeta, seededRandom } from '../../support/random.ts';
import { meanOf, type Row } from './row.ts';

/**
 * Outreach at a simulated agency whose truth is hidden from the policies. 120 caregivers say yes with
 * p ~ Beta(1.2, 2.8); 15 % of them are unknown, of the others 3 to 30 asks are on record. Every
 * ask of the last seven days makes the next yes less likely. 25 shifts a week are called out by
 * day, 3 to 12 h before they start; 25 caregivers are free for each. Yeses, and half of the noes,
 * come after a log-normal delay and are read at the next look for replies; the other half never
 * answer. Nobody is asked in quiet hours or past her weekly budget.
 */
const CAREGIVERS = 120;
const FREE = 25;
const WEEKS = 12;
const SHIFTS_A_WEEK = 20;
/** Agencies of each seed: the luck of one roster says little. */
const AGENCIES = 4;
const PRIOR = { yes: 1.2, no: 2.8 } as const;
const UNSEEN = 0.15;
const SILENT_NO = 0.5;
const DELAY = { median: 12, spread: 1.2 } as const;
/** What each ask of the last week leaves of the chance of a yes. */
const FATIGUE = { mild: 0.95, heavy: 0.75 } as const;

type Fatigue = keyof typeof FATIGUE;

/** What a policy knows of a free caregiver. */
interface Known extends Askable {
  /** When the answer was no; null while there is none. */
  readonly declinedAt: Instant | null;
  readonly isQuiet: boolean;
}

/** What a policy says: whom to ask now, and when to look again if nobody answers before. */
interface Move {
  readonly ask: readonly Known[];
  readonly lookAt: Instant;
}

type Policy = (pool: readonly Known[], now: Instant, start: Instant) => Move;

const LOOK_AGAIN = 30 * MINUTE;
const POLL = 30 * SECOND;

const { target, weeklyBudget } = DEFAULT_POLICY.asking;

/** The weekly budget and quiet hours are the agency's rules and bind every policy. */
const isFresh = (one: Known): boolean =>
  one.askedAt === null && one.asksThisWeek < weeklyBudget && !one.isQuiet;

/** Asks the best, waits for her answer or half an hour, and goes on. */
const oneAtATime: Policy = (pool, now) => {
  const last = pool.findLast((one) => one.isWaiting && now - (one.askedAt ?? 0) < LOOK_AGAIN);
  if (last !== undefined) return { ask: [], lookAt: plus(last.askedAt ?? now, LOOK_AGAIN) };
  return { ask: pool.filter(isFresh).slice(0, 1), lookAt: plus(now, LOOK_AGAIN) };
};

const blastAll: Policy = (pool, now) => ({
  ask: pool.filter(isFresh),
  lookAt: plus(now, LOOK_AGAIN),
});

/** So many at once, every half hour, whatever has been answered. */
function fixedWaves(size: number): Policy {
  return (pool, now) => {
    const newest = Math.max(...pool.map((one) => one.askedAt ?? 0));
    if (now - newest < LOOK_AGAIN) return { ask: [], lookAt: plus(instant(newest), LOOK_AGAIN) };
    return { ask: pool.filter(isFresh).slice(0, size), lookAt: plus(now, LOOK_AGAIN) };
  };
}

/** Standby's wave, planned again with every answer and at every deadline. */
const smallestWave: Policy = (pool, now, start) => {
  const open = pool.filter((one) => one.declinedAt === null);
  const wave = planWave(open, { now, start, target, weeklyBudget, delays: answerDelays([]) });
  return {
    ask: pool.filter((one) => wave.caregiverIds.includes(one.caregiverId)),
    lookAt: plus(now, LOOK_AGAIN / 2),
  };
};

const POLICIES: Readonly<Record<string, Policy>> = {
  'smallest wave': smallestWave,
  'one at a time': oneAtATime,
  'fixed waves of 3': fixedWaves(3),
  'fixed waves of 5': fixedWaves(5),
  'blast all': blastAll,
};

/** How one policy did over all shifts. */
interface Outreach {
  /** Share of shifts that somebody took before they started. */
  readonly fill: number;
  readonly asksAShift: number;
  /** Minutes until a yes, of the shifts that were taken. */
  readonly medianMinutes: number;
  readonly p90Minutes: number;
}

type D4Result = Readonly<Record<Fatigue, Readonly<Record<string, Outreach>>>>;

/** Every policy on the same agency and the same call-outs, under mild and heavy ask fatigue. */
export function d4(seed: number): D4Result {
  const under = (fatigue: Fatigue) =>
    Object.fromEntries(
      Object.entries(POLICIES).map(([name, policy]) => [name, simulate(seed, policy, fatigue)]),
    );
  return { mild: under('mild'), heavy: under('heavy') };
}

interface Person {
  readonly number: number;
  readonly willingness: number;
  /** What a calibrated model makes of her record. */
  readonly match: number;
  readonly asks: Instant[];
}

interface CallOut {
  readonly at: Instant;
  readonly start: Instant;
  readonly free: readonly number[];
}

function simulate(seed: number, policy: Policy, fatigue: Fatigue): Outreach {
  const outcomes = Array.from(
    { length: AGENCIES },
    (_, number) => seed * AGENCIES + number,
  ).flatMap((agency) => simulateAgency(agency, policy, FATIGUE[fatigue]));
  const waits = outcomes
    .flatMap(({ minutes }) => (minutes === null ? [] : [minutes]))
    .sort((a, b) => a - b);
  const asks = outcomes.reduce((sum, one) => sum + one.asks, 0);
  return {
    fill: waits.length / outcomes.length,
    asksAShift: asks / outcomes.length,
    medianMinutes: quantile(waits, 0.5),
    p90Minutes: quantile(waits, 0.9),
  };
}

/** What became of one call-out. */
interface Outcome {
  readonly asks: number;
  /** Until somebody said yes; null where nobody did in time. */
  readonly minutes: number | null;
}

function simulateAgency(seed: number, policy: Policy, fade: number): Outcome[] {
  const random = seededRandom(seed);
  const people = drawPeople(random);
  return drawCallOuts(random).map((callOut, number) => {
    // The same luck for every policy, whatever it asks.
    const luck = seededRandom(seed * 100_003 + number);
    return fillOne(callOut, { people, policy, fade, luck });
  });
}

function drawPeople(random: () => number): Person[] {
  return Array.from({ length: CAREGIVERS }, (_, number) => {
    const willingness = drawBeta(PRIOR.yes, PRIOR.no, random);
    const asked = random() < UNSEEN ? 0 : 3 + Math.floor(28 * random());
    let yes = 0;
    for (let i = 0; i < asked; i += 1) yes += random() < willingness ? 1 : 0;
    const match = (yes + PRIOR.yes) / (asked + PRIOR.yes + PRIOR.no);
    return { number, willingness, match, asks: [] };
  });
}

const MONDAY = wallClock('2026-01-05 00:00', 'UTC');

function drawCallOuts(random: () => number): CallOut[] {
  return Array.from({ length: WEEKS * SHIFTS_A_WEEK }, (): CallOut => {
    const day = Math.floor(random() * WEEKS * 7);
    // Whole milliseconds, as instants are: a policy that waits for a fraction waits for ever.
    const at = instant(MONDAY + day * DAY + (8 + 6 * random()) * HOUR);
    const start = instant(at + (3 + 9 * random()) * HOUR);
    const free = Array.from({ length: CAREGIVERS }, (_, number) => ({ number, key: random() }))
      .sort((a, b) => a.key - b.key)
      .slice(0, FREE)
      .map((one) => one.number);
    return { at, start, free };
  }).sort((a, b) => a.at - b.at);
}

interface World {
  readonly people: readonly Person[];
  readonly policy: Policy;
  readonly fade: number;
  readonly luck: () => number;
}

/** The answer of somebody who was asked. */
interface Answer {
  readonly number: number;
  readonly at: Instant;
  readonly isYes: boolean;
}

/** Lets a policy ask until somebody says yes or the shift starts. */
function fillOne({ at, start, free }: CallOut, world: World): Outcome {
  const asked = new Map<number, AskMade>();
  const pending: Answer[] = [];
  for (let now = at; now < start;) {
    const pool = knownPool(free, asked, world.people, now);
    const { ask, lookAt } = world.policy(pool, now, start);
    for (const one of ask) {
      const number = Number(one.caregiverId);
      asked.set(number, { at: now, declinedAt: null });
      pending.push(...answerOf(number, now, world));
    }
    pending.sort((a, b) => a.at - b.at);
    const next = pending[0];
    if (next === undefined && ask.length === 0 && !pool.some(isFresh)) break;
    if (next === undefined || next.at > lookAt) {
      now = lookAt;
      continue;
    }
    if (next.at >= start) break;
    pending.shift();
    now = next.at;
    if (next.isYes) return { asks: asked.size, minutes: (now - at) / MINUTE };
    asked.set(next.number, { at: asked.get(next.number)?.at ?? at, declinedAt: now });
  }
  return { asks: asked.size, minutes: null };
}

/** An ask and its no; null while there is no answer. */
interface AskMade {
  readonly at: Instant;
  readonly declinedAt: Instant | null;
}

function knownPool(
  free: readonly number[],
  asked: ReadonlyMap<number, AskMade>,
  people: readonly Person[],
  now: Instant,
): Known[] {
  const from = afterQuietHours(now, DEFAULT_POLICY.asking, 'UTC');
  return free
    .flatMap((number) => people[number] ?? [])
    .map((person) => {
      const ask = asked.get(person.number);
      return {
        caregiverId: caregiverId(String(person.number)),
        chance: person.match,
        asksThisWeek: asksBefore(person, now),
        from,
        isQuiet: from > now,
        askedAt: ask?.at ?? null,
        isWaiting: ask?.declinedAt === null,
        declinedAt: ask?.declinedAt ?? null,
      };
    })
    .sort((a, b) => b.chance - a.chance || a.asksThisWeek - b.asksThisWeek);
}

function asksBefore({ asks }: Person, now: Instant): number {
  return asks.filter((at) => at <= now && at > now - 7 * DAY).length;
}

/** Nothing for those who never answer. */
function answerOf(number: number, now: Instant, { people, fade, luck }: World): Answer[] {
  const person = people[number];
  if (person === undefined) return [];
  const isYes = luck() < person.willingness * fade ** asksBefore(person, now);
  person.asks.push(now);
  const isSilent = luck() < SILENT_NO && !isYes;
  const normal = Math.sqrt(-2 * Math.log(1 - luck())) * Math.cos(2 * Math.PI * luck());
  const minutes = DELAY.median * Math.exp(DELAY.spread * normal);
  return isSilent ? [] : [{ number, at: readAt(now + minutes * MINUTE), isYes }];
}

/** Replies are looked for twice a minute, and what came in shows at the next look. */
function readAt(at: number): Instant {
  return instant(Math.ceil(at / POLL) * POLL);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Goals of the figures, in the words of the table. */
const FIGURES = [
  {
    fatigue: 'mild',
    what: 'share of shifts filled, mild ask fatigue',
    goal: '≥ 0.99',
    of: ({ fill }: Outreach) => fill.toFixed(4),
  },
  {
    fatigue: 'mild',
    what: 'asks a shift, mild ask fatigue',
    goal: '≤ 5',
    of: ({ asksAShift }: Outreach) => asksAShift.toFixed(2),
  },
  {
    fatigue: 'mild',
    what: 'p90 minutes until a yes, mild ask fatigue',
    goal: '≤ 60',
    of: ({ p90Minutes }: Outreach) => p90Minutes.toFixed(0),
  },
  {
    fatigue: 'heavy',
    what: 'share of shifts filled, heavy ask fatigue',
    goal: '≥ one at a time',
    of: ({ fill }: Outreach) => fill.toFixed(4),
  },
  {
    fatigue: 'heavy',
    what: 'asks a shift, heavy ask fatigue',
    goal: null,
    of: ({ asksAShift }: Outreach) => asksAShift.toFixed(2),
  },
] as const;

/** The means over all seeds, every policy beside Standby's. */
export function run(seeds: readonly number[]): Promise<Row[]> {
  const results = seeds.map(d4);
  const rows = FIGURES.map(({ fatigue, what, goal, of }): Row => {
    const values = Object.keys(POLICIES).map((name): [string, string] => [
      name,
      of(meanOutreach(results.flatMap((one) => one[fatigue][name] ?? []))),
    ]);
    const [ours, ...baselines] = values;
    return {
      part: 'D4',
      what,
      goal,
      ours: ours?.[1] ?? '',
      baselines: Object.fromEntries(baselines),
      oracle: null,
    };
  });
  return Promise.resolve(rows);
}

function meanOutreach(all: readonly Outreach[]): Outreach {
  return {
    fill: meanOf(all, (one) => one.fill),
    asksAShift: meanOf(all, (one) => one.asksAShift),
    medianMinutes: meanOf(all, (one) => one.medianMinutes),
    p90Minutes: meanOf(all, (one) => one.p90Minutes),
  };
}
