import { HOUR, localTime, type Instant } from '../../../shared/util/time.ts';

/** Circumstances that may change how likely a yes is, beside who is asked. */
export interface AskContext {
  /** Between the ask and the start of the shift. */
  readonly leadHours: number;
  /** 0 Sunday … 6 Saturday, and minutes after midnight, of the shift's local start. */
  readonly weekday: number;
  readonly minute: number;
  /** Visits with the client so far, weighted by age. */
  readonly visits: number;
  /** From where she comes from to the client; null when not known. */
  readonly kilometres: number | null;
  /** What she worked in the shift's workweek before she is asked. */
  readonly hoursSoFar: number;
  /** How often she was asked in the seven days before, for any shift. */
  readonly recentAsks: number;
}

/** What the features are about, in the order in which an explanation tells them. */
export const CIRCUMSTANCES = [
  'lead-time',
  'weekday',
  'daypart',
  'continuity',
  'distance',
  'hours-this-week',
  'recent-asks',
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

const WEEKDAY_COUNT = 7;
/** Local hours at which morning, afternoon and evening begin; the night is what is left. */
const DAYPARTS = [5, 12, 17, 22] as const;
/** A week ahead and a month ahead are the same to whoever is asked. */
const MOST_LEAD_HOURS = 14 * 24;
const MOST_KILOMETRES = 50;

/**
 * What each feature is about. Features of the shift come first: they are the same for everybody
 * who is asked.
 */
export const FEATURE_ABOUT: readonly Circumstance[] = [
  'lead-time',
  ...Array.from({ length: WEEKDAY_COUNT }, (): Circumstance => 'weekday'),
  ...DAYPARTS.map((): Circumstance => 'daypart'),
  'continuity',
  'distance',
  'hours-this-week',
  'recent-asks',
];

/** Number of the first feature that differs from caregiver to caregiver. */
export const FIRST_OF_HERS = 1 + WEEKDAY_COUNT + DAYPARTS.length;

/** The features of one ask. Counts and times go in as logarithms: the first ones say the most. */
export function contextFeatures(context: AskContext): number[] {
  return [...shiftFeatures(context), ...herFeatures(context)];
}

/** Lead time, weekday and daypart. */
export function shiftFeatures({
  leadHours,
  weekday,
  minute,
}: Pick<AskContext, 'leadHours' | 'weekday' | 'minute'>): number[] {
  const lead = Math.log2(1 + Math.min(MOST_LEAD_HOURS, Math.max(0, leadHours)));
  const part = daypartOf(minute);
  return [
    lead,
    ...Array.from({ length: WEEKDAY_COUNT }, (_, day) => (day === weekday ? 1 : 0)),
    ...DAYPARTS.map((_, number) => (number === part ? 1 : 0)),
  ];
}

/** Continuity, distance, hours and recent asks. */
export function herFeatures({
  visits,
  kilometres,
  hoursSoFar,
  recentAsks,
}: Pick<AskContext, 'visits' | 'kilometres' | 'hoursSoFar' | 'recentAsks'>): number[] {
  return [
    Math.log2(1 + visits),
    kilometres === null ? NaN : Math.min(MOST_KILOMETRES, kilometres),
    hoursSoFar,
    Math.log2(1 + recentAsks),
  ];
}

function daypartOf(minute: number): number {
  const after = DAYPARTS.findLastIndex((hour) => minute >= hour * 60);
  return after < 0 ? DAYPARTS.length - 1 : after;
}

/** When a shift is that somebody is asked for at `askedAt`, by the agency's clocks. */
export function timingOf(
  start: Instant,
  askedAt: Instant,
  zone: string,
): Pick<AskContext, 'leadHours' | 'weekday' | 'minute'> {
  const { weekday, minute } = localTime(start, zone);
  return { leadHours: (start - askedAt) / HOUR, weekday, minute };
}
