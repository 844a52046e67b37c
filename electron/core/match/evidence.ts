import type { Candidate } from '../../../shared/domain/incident.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { localTime } from '../../../shared/util/time.ts';
import type { Opening } from '../eligibility/opening.ts';
import type { Tally } from './tally.ts';

/** Fewer similar asks than this say less than all of her asks together. */
const TELLING = 3;

/** How often she said yes: to similar shifts, or overall where she was hardly asked for one. */
export function acceptsEvidence(asks: Tally): Candidate['accepts'] {
  if (asks.similarCounted >= TELLING || asks.similarCounted === asks.counted) {
    if (asks.similarCounted === 0) return null;
    return { accepted: asks.similarSucceeded, asked: asks.similarCounted, similar: true };
  }
  return { accepted: asks.succeeded, asked: asks.counted, similar: false };
}

/**
 * How often she worked what she had accepted: at this time of the week, or with this client where
 * that says more; all her shifts where she has worked at neither. `weekdays` names the time, for
 * example "Saturdays".
 */
export function workedEvidence(
  work: Tally,
  weekdays: string,
  { candidate }: Sentences,
): Candidate['worked'] {
  if (work.clientCounted > work.timeCounted) {
    return {
      worked: work.clientSucceeded,
      scheduled: work.clientCounted,
      of: candidate.shiftsWithClient,
    };
  }
  if (work.counted === 0) return null;
  if (work.timeCounted === 0) {
    return { worked: work.succeeded, scheduled: work.counted, of: candidate.shifts };
  }
  return { worked: work.timeSucceeded, scheduled: work.timeCounted, of: weekdays };
}

/** Fewer shifts at this time of the week, or a smaller share of them worked, is no habit. */
const HABIT = { shifts: 6, share: 0.85 } as const;

/** Whether she nearly always works what she has at this time of the week. */
export function usuallyWorks({ timeCounted, timeSucceeded }: Tally): boolean {
  return timeCounted >= HABIT.shifts && timeSucceeded >= HABIT.share * timeCounted;
}

/** What shifts on the opening's weekday are called: "Saturdays". */
export function weekdayPlural({ shift, zone, roster }: Opening): string {
  return roster.say.times.weekdays(localTime(shift.start, zone).weekday);
}
