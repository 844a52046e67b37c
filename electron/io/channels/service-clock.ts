import { instant, MINUTE, plus, SECOND, type Instant } from '../../../shared/util/time.ts';

/** No exchange lasts this long: the computer slept meanwhile, or its clock was set. Milliseconds. */
const TOO_LONG = MINUTE;

/** When a question left and when its answer came, by this computer's clock. */
interface Exchange {
  readonly askedAt: Instant;
  readonly answeredAt: Instant;
}

/**
 * How far the clock of a service is from this computer's, so that all times inside Standby are by
 * one clock. Until the service has said what time it is, the two are taken for equal.
 */
export interface ServiceClock {
  /** Whether the service has said what time it is. */
  readonly isKnown: boolean;
  /** Takes the `Date` of an answer, which has whole seconds; null where it bears none. */
  hear(date: Instant | null, exchange: Exchange): void;
  /** A time of this computer by the service's clock. */
  readonly theirs: (at: Instant) => Instant;
  /** A time of the service by this computer's clock. */
  readonly ours: (at: Instant) => Instant;
}

export function createServiceClock(): ServiceClock {
  let ahead: number | null = null;
  return {
    get isKnown() {
      return ahead !== null;
    },
    hear(date, exchange) {
      if (date !== null) ahead = aheadBy(date, exchange) ?? ahead;
    },
    theirs: (at) => plus(at, ahead ?? 0),
    ours: (at) => plus(at, -(ahead ?? 0)),
  };
}

/**
 * Milliseconds by which the service is ahead, in the middle of what the answer allows: it was
 * written between question and answer, at any moment of that second. Where it allows that the
 * clocks are equal, they are. Null for what says nothing.
 */
function aheadBy(date: Instant, { askedAt, answeredAt }: Exchange): number | null {
  const least = date - answeredAt;
  const most = date - askedAt + SECOND;
  if (most < least || most - least > TOO_LONG) return null;
  return least <= 0 && most >= 0 ? 0 : Math.round((least + most) / 2);
}

/** The time in a `Date` header; null where there is none. */
export function headerTime(header: string | null): Instant | null {
  // Temporal does not read the RFC 1123 form; Date.parse does.
  const at = Date.parse(header ?? '');
  return Number.isNaN(at) ? null : instant(at);
}
