import type { Answer } from '../../../shared/contract/contract.ts';
import type { WriteObstacle } from '../../../shared/contract/write-back.ts';

export type Refusal = Extract<Answer<never>, { ok: false }>;

/** What came in the way since the draft was looked at, and what to do. */
const OBSTACLES: Readonly<Record<WriteObstacle, string>> = {
  'not-allowed':
    'The rules do not allow this any more. Nothing was written. An administrator can allow it in the settings.',
  'no-visit': 'There is no visit any more that a note could hang on. Nothing was written.',
  'no-owner':
    'Nobody is named any more on whose dashboard a to-do appears. Nothing was written. The rules say who.',
  'not-open': 'Somebody has this shift by now. Nothing was written.',
  'no-caregiver': 'Nobody stands by a yes any more. Nothing was written. Look at the replies.',
  'wellsky-refuses':
    'WellSky refused this to the account a short while ago. Nothing was written. Write it in WellSky yourself.',
  'written-already': 'This was written meanwhile. Nothing was written again.',
  'unknown-before':
    'It may have been written meanwhile. Nothing was written again. Look in WellSky.',
  'too-many-today':
    'Twenty to-dos were written today, and more would flood the dashboard. Nothing was written. Write it in WellSky yourself.',
  'no-own-id':
    'The shift is one of a series, and WellSky has one number for all of them. Nothing was written. Assign it in WellSky yourself.',
};

/** Why an approved write is refused now, although it was offered when it was drafted. */
export function standsInTheWay(obstacle: WriteObstacle | null): Refusal {
  return {
    ok: false,
    code: 'conflict',
    message: obstacle === null ? CHANGED : OBSTACLES[obstacle],
  };
}

const CHANGED =
  'Something changed since this was drafted. Nothing was written. Close it and open it again.';

export const NO_TEXT: Refusal = {
  ok: false,
  code: 'bad-request',
  message: 'text: Write something.',
};
export const NO_SHIFT: Refusal = {
  ok: false,
  code: 'not-found',
  message: 'This shift is not in the schedule any more.',
};
export const THERE_ALREADY: Refusal = {
  ok: false,
  code: 'conflict',
  message: 'WellSky has this note already. Nothing was written.',
};
export const NOT_READ: Refusal = {
  ok: false,
  code: 'unavailable',
  message: 'WellSky could not be read right before. Nothing was written. Try again in a minute.',
};
export const CLOSED: Refusal = {
  ok: false,
  code: 'unavailable',
  message: 'Standby left the agency while it was writing. Look in WellSky.',
};
