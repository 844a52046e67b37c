import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { HOUR, instant, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { answeredWithin, type AnswerDelays } from './answers.ts';

/** A candidate for the shift, with what decides whether and when she may be asked. */
export interface Askable {
  readonly caregiverId: CaregiverId;
  /** That she takes the shift when asked, 0 … 1. */
  readonly chance: number;
  readonly asksThisWeek: number;
  /** From when on she may be asked: now, after the quiet hours, or rested after a night shift. */
  readonly from: Instant;
  /** When she was asked for this shift; null where she was not. */
  readonly askedAt: Instant | null;
  /** Whether that ask still waits for an answer. */
  readonly isWaiting: boolean;
}

export interface WaveSituation {
  readonly now: Instant;
  /** When the shift starts. */
  readonly start: Instant;
  /** Wanted probability of at least one yes, 0 … 1. */
  readonly target: number;
  /** Most asks of one caregiver in a week. */
  readonly weeklyBudget: number;
  readonly delays: AnswerDelays;
}

/** Whom to ask together. */
export interface Wave {
  /** In calling order; empty where enough are asked already, or nobody may be. */
  readonly caregiverIds: readonly CaregiverId[];
  /** Of at least one yes by `by`, from these and from asks that still wait. */
  readonly probability: number;
  /** When to ask. */
  readonly from: Instant;
  readonly by: Instant;
  /** What keeps the wave below the target; null where it reaches it. */
  readonly shortOf: ShortOf | null;
}

/** Candidates who may not be asked, by reason, and whether the wave is as large as it may be. */
export interface ShortOf {
  readonly overBudget: number;
  readonly resting: number;
  readonly askedAlready: number;
  readonly isLargest: boolean;
}

/** Whoever says yes still has to get there. */
const WAY_THERE = HOUR;
/** What remains has room for this many waves, so that a first one that fails is no disaster. */
const WAVES_LEFT = 3;
/** How long a wave waits for answers: at least, at most within a day of the shift, and at most. */
const SHORTEST = 15 * MINUTE;
const LONGEST_SOON = 60 * MINUTE;
const LONGEST = 4 * HOUR;
const SOON = 24 * HOUR;
/** More people at once are a broadcast: most would be released, and believe the next ask less. */
const MOST_AT_ONCE = 5;
/** Each ask of the week makes the next yes this much less likely. */
const FATIGUE = 0.97;

/**
 * The smallest group whose probability of at least one yes by the wave's deadline reaches the
 * target; of groups of that size the one that stays closest to the calling order, in which `pool`
 * comes. Answers are taken to be independent. Never anybody past the weekly budget, at a time when
 * she may not be asked, or again for the same shift. Where the target cannot be reached, the best
 * five at most, with the reason.
 */
export function planWave(pool: readonly Askable[], situation: WaveSituation): Wave {
  const { target } = situation;
  const from = askableFrom(pool, situation);
  const by = deadlineOf(from, situation);
  const waiting = pool.filter((one) => one.isWaiting);
  const promised = silenceOf(waiting, (one) => promiseOf(one, by, situation));
  const free = pool
    .filter((one) => isFree(one, situation) && one.from <= from)
    .map((one) => ({ one, silent: 1 - chanceOf(one, by - from, situation) }));
  const group = smallestGroup(free, (1 - target) / promised);
  const added = group.reduce((rest, { silent }) => rest * silent, 1);
  const isShort = !reaches(promised * added, 1 - target);
  return {
    caregiverIds: group.map(({ one }) => one.caregiverId),
    probability: 1 - added * silenceOf(waiting, (one) => stillComes(one, by, situation)),
    from,
    by,
    shortOf: isShort ? shortOf(pool, group.length, from, situation) : null,
  };
}

/**
 * What can be hoped of asking just these together, whether or not it is the suggested group: the
 * probability of at least one yes by `by`, with the asks of `pool` that still wait.
 */
export function groupChance(
  pool: readonly Askable[],
  group: readonly Askable[],
  situation: WaveSituation,
): Pick<Wave, 'probability' | 'by'> {
  const from = instant(Math.max(situation.now, Math.min(...group.map((one) => one.from))));
  const by = deadlineOf(from, situation);
  const waiting = pool.filter((one) => one.isWaiting);
  const silent = silenceOf(group, (one) => chanceOf(one, by - Math.max(from, one.from), situation));
  return {
    probability: 1 - silent * silenceOf(waiting, (one) => stillComes(one, by, situation)),
    by,
  };
}

/** When the newest of the asks that still wait has waited long enough for a next wave. */
export function nextLook(pool: readonly Askable[], situation: WaveSituation): Instant | null {
  const ends = pool.flatMap(({ isWaiting, askedAt }) =>
    isWaiting && askedAt !== null ? [deadlineOf(askedAt, situation)] : [],
  );
  const ahead = ends.filter((end) => end > situation.now);
  return ahead.length === 0 ? null : instant(Math.min(...ahead));
}

/** Now, or the first moment at which anybody who is left may be asked. */
function askableFrom(pool: readonly Askable[], situation: WaveSituation): Instant {
  const { now } = situation;
  const times = pool.filter((one) => isFree(one, situation)).map((one) => one.from);
  return times.length === 0 ? now : plus(now, Math.max(0, Math.min(...times) - now));
}

function isFree({ askedAt, asksThisWeek }: Askable, { weeklyBudget }: WaveSituation): boolean {
  return askedAt === null && asksThisWeek < weeklyBudget;
}

/** Until when the wave's answers are awaited: a third of the time that is left, within bounds. */
function deadlineOf(from: Instant, { start }: WaveSituation): Instant {
  const left = Math.max(0, start - WAY_THERE - from);
  const longest = start - from <= SOON ? LONGEST_SOON : LONGEST;
  const wait = Math.min(longest, Math.max(SHORTEST, left / WAVES_LEFT));
  // Minutes past a full one would be a precision that nobody has.
  return plus(from, Math.floor(Math.min(wait, Math.max(SHORTEST, left)) / MINUTE) * MINUTE);
}

function chanceOf(one: Askable, wait: number, { delays }: WaveSituation): number {
  return one.chance * FATIGUE ** one.asksThisWeek * answeredWithin(wait, delays);
}

function silenceOf(people: readonly Askable[], chance: (one: Askable) => number): number {
  return people.reduce((rest, one) => rest * (1 - chance(one)), 1);
}

/**
 * What an ask that still waits counts for: all that was hoped of it until its own wave is over,
 * then what may still come. Otherwise every quiet minute would call for one more person.
 */
function promiseOf(one: Askable, by: Instant, situation: WaveSituation): number {
  if (one.askedAt === null) return 0;
  const end = deadlineOf(one.askedAt, situation);
  return situation.now < end
    ? chanceOf(one, end - one.askedAt, situation)
    : stillComes(one, by, situation);
}

/** That a yes to an ask that still waits comes between now and `by`. */
function stillComes(
  { chance, askedAt }: Askable,
  by: Instant,
  { now, delays }: WaveSituation,
): number {
  if (askedAt === null) return 0;
  const before = answeredWithin(now - askedAt, delays);
  // Bayes: she would have said yes by now, had she wanted to, with probability `before`.
  return (chance * (answeredWithin(by - askedAt, delays) - before)) / (1 - chance * before);
}

interface Free {
  readonly one: Askable;
  /** That no yes comes from her in time. */
  readonly silent: number;
}

/**
 * The fewest whose product of silences is at most `wanted`. Takes whoever comes first in the
 * calling order and still lets the best of the others reach the goal in the places that are left.
 */
function smallestGroup(free: readonly Free[], wanted: number): readonly Free[] {
  const best = free.toSorted((a, b) => a.silent - b.silent).slice(0, MOST_AT_ONCE);
  let size = 0;
  for (let rest = 1; size < best.length && !reaches(rest, wanted); size += 1)
    rest *= best[size]?.silent ?? 1;
  if (!reaches(bestSilence(free, size), wanted)) return inOrder(best, free);
  const group: Free[] = [];
  let rest = 1;
  for (const [place, her] of free.entries()) {
    if (group.length === size) break;
    const others = bestSilence(free.slice(place + 1), size - group.length - 1);
    if (!reaches(rest * her.silent * others, wanted)) continue;
    group.push(her);
    rest *= her.silent;
  }
  return group;
}

/** Products of the same silences differ by rounding, depending on their order. */
function reaches(silence: number, wanted: number): boolean {
  return silence <= wanted * (1 + 1e-9);
}

/** The silence of the best `size` of them; 1 for none, and infinite where there are not enough. */
function bestSilence(free: readonly Free[], size: number): number {
  if (size > free.length) return Infinity;
  return free
    .map((one) => one.silent)
    .sort((a, b) => a - b)
    .slice(0, size)
    .reduce((rest, silent) => rest * silent, 1);
}

function inOrder(group: readonly Free[], free: readonly Free[]): readonly Free[] {
  const members = new Set(group);
  return free.filter((one) => members.has(one));
}

function shortOf(
  pool: readonly Askable[],
  size: number,
  from: Instant,
  { weeklyBudget }: WaveSituation,
): ShortOf {
  const fresh = pool.filter((one) => one.askedAt === null);
  const inBudget = fresh.filter((one) => one.asksThisWeek < weeklyBudget);
  return {
    overBudget: fresh.length - inBudget.length,
    resting: inBudget.filter((one) => one.from > from).length,
    askedAlready: pool.length - fresh.length,
    isLargest: size === MOST_AT_ONCE,
  };
}
