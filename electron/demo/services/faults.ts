import type { Answer } from '../http/answer.ts';
import { twilioError } from './twilio-wire.ts';

/** What becomes of a text that is sent: whether the network takes it, and how it answers. */
export interface Fate {
  readonly isTaken: boolean;
  /** An answer instead of the usual one; `reset` closes the connection, `silence` never answers. */
  readonly then: 'answer' | 'reset' | 'silence' | Answer;
  /** Taken, but the carrier never gets it to the telephone. */
  readonly isLost: boolean;
}

const SERVER_ERROR = twilioError(500, 20500, 'Internal Server Error');
const BUSY: Answer = {
  ...twilioError(429, 20429, 'Too Many Requests'),
  headers: { 'retry-after': '2' },
};
const REFUSED = twilioError(401, 20003, 'Authenticate');

function fate(isTaken: boolean, then: Fate['then'], isLost = false): Fate {
  return { isTaken, then, isLost };
}

const FATES = {
  none: fate(true, 'answer'),
  'reset-before': fate(false, 'reset'),
  'reset-after': fate(true, 'reset'),
  'hang-before': fate(false, 'silence'),
  'hang-after': fate(true, 'silence'),
  '500-before': fate(false, SERVER_ERROR),
  '500-after': fate(true, SERVER_ERROR),
  '429': fate(false, BUSY),
  refused: fate(false, REFUSED),
  undelivered: fate(true, 'answer', true),
} as const satisfies Record<string, Fate>;

export type PhoneFault = keyof typeof FATES;

export function fateOf(fault: PhoneFault): Fate {
  return FATES[fault];
}

/** Reads names of faults. Throws a `RangeError` that lists what is allowed. */
export function parseFaults(names: unknown): PhoneFault[] {
  const list: readonly unknown[] = Array.isArray(names) ? names : [names];
  return list.map((name) => {
    if (typeof name === 'string' && Object.hasOwn(FATES, name)) return name as PhoneFault;
    throw new RangeError(`faults are ${Object.keys(FATES).join(', ')}`);
  });
}
