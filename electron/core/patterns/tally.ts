import type { PatternDimension } from '../../../shared/domain/insight.ts';
import { daysBetween, WEEKDAYS, type Instant } from '../../../shared/util/time.ts';
import type { Sides } from '../statistics/exact-test.ts';
import type { Occasion } from './occasion.ts';

/** One caregiver's occasions of one kind, by time, and which of them are the event in question. */
export interface History {
  readonly occasions: readonly Occasion[];
  readonly isEvent: (occasion: Occasion) => boolean;
  /** Occasions that only go on with an event of the day before. */
  readonly continued: ReadonlySet<Occasion>;
}

/** Counts of one value of a dimension against all other values. */
export interface Tally {
  /** Of occasions, as they happened. */
  readonly occasions: Sides;
  /**
   * Of days: several occasions of one day and value are one, with an event if any of them was.
   * Three shifts of one sick day are one event here. For clients and parts of the day, what
   * continues an event is left out: a week of illness is one event there.
   */
  readonly days: Sides;
  /** Newest event; null without any. */
  readonly lastAt: Instant | null;
}

/** What an occasion is in a dimension; null where that is not known. */
export function valueOf(occasion: Occasion, dimension: PatternDimension): string | null {
  if (dimension === 'client') return occasion.clientId;
  if (dimension === 'daypart') return occasion.daypart;
  return WEEKDAYS[occasion.weekday] ?? null;
}

interface Count {
  occasions: number;
  events: number;
  days: number;
  eventDays: number;
  lastAt: Instant | null;
  /** The day that was counted last, and whether an event was. */
  date: string | null;
  hadEvent: boolean;
}

/**
 * The tallies of every value of a dimension, those without an event too: a test that was bound to
 * come to nothing is still one of the tests that were made.
 */
export function tallies(history: History, dimension: PatternDimension): Map<string, Tally> {
  const counts = countValues(history, dimension);
  const all = [...counts.values()];
  const sum = (of: (count: Count) => number): number =>
    all.reduce((so, count) => so + of(count), 0);
  const total = {
    occasions: sum((one) => one.occasions),
    events: sum((one) => one.events),
    days: sum((one) => one.days),
    eventDays: sum((one) => one.eventDays),
  };
  const found = new Map<string, Tally>();
  for (const [value, one] of counts) {
    found.set(value, {
      occasions: sides(one.events, one.occasions, total.events, total.occasions),
      days: sides(one.eventDays, one.days, total.eventDays, total.days),
      lastAt: one.lastAt,
    });
  }
  return found;
}

function sides(count: number, opportunities: number, events: number, occasions: number): Sides {
  return {
    count,
    opportunities,
    otherCount: events - count,
    otherOpportunities: occasions - opportunities,
  };
}

const NONE: ReadonlySet<Occasion> = new Set();

function countValues(
  { occasions, isEvent, continued }: History,
  dimension: PatternDimension,
): Map<string, Count> {
  // An absence of several days takes each weekday once, but the same client and time every day.
  const goesOn = dimension === 'weekday' ? NONE : continued;
  const counts = new Map<string, Count>();
  for (const occasion of occasions) {
    const value = valueOf(occasion, dimension);
    if (value === null) continue;
    const known = counts.get(value);
    const count = known ?? noCount();
    if (known === undefined) counts.set(value, count);
    addOccasion(count, occasion, isEvent(occasion), goesOn.has(occasion));
  }
  return counts;
}

function noCount(): Count {
  const none = { occasions: 0, events: 0, days: 0, eventDays: 0 };
  return { ...none, lastAt: null, date: null, hadEvent: false };
}

function addOccasion(count: Count, { at, date }: Occasion, isEvent: boolean, isContinued: boolean) {
  count.occasions += 1;
  if (isEvent) {
    count.events += 1;
    count.lastAt = at;
  }
  if (isContinued) return;
  if (count.date !== date) {
    count.date = date;
    count.hadEvent = false;
    count.days += 1;
  }
  if (isEvent && !count.hadEvent) {
    count.hadEvent = true;
    count.eventDays += 1;
  }
}

/**
 * The occasions that continue an absence: missed on the day after one that was missed, with
 * nothing worked between. One illness is one event, however many shifts it takes.
 */
export function continuedAbsences(occasions: readonly Occasion[]): Set<Occasion> {
  const continued = new Set<Occasion>();
  let began: Occasion | null = null;
  let last: Occasion | null = null;
  for (const occasion of occasions) {
    if (occasion.outcome !== 'called-out') {
      last = null;
      continue;
    }
    const goesOn = last !== null && daysBetween(last.date, occasion.date) <= 1;
    if (!goesOn) began = occasion;
    else if (began?.date !== occasion.date) continued.add(occasion);
    last = occasion;
  }
  return continued;
}

/** How many of the latest days of a value had an event, one after the other. */
export function streakOf(history: History, dimension: PatternDimension, value: string): number {
  const days = Map.groupBy(
    history.occasions.filter((one) => valueOf(one, dimension) === value),
    (one) => one.date,
  );
  const latest = [...days.values()].reverse();
  const kept = latest.findIndex((day) => !day.some((one) => history.isEvent(one)));
  return kept < 0 ? latest.length : kept;
}
