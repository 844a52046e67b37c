import type { Caregiver } from '../../domain/people.ts';

type Pronoun = Caregiver['pronoun'];

/** Clock-ins and visit records. */
export const visitSentences = {
  late: (name: string, client: string, due: string) =>
    `${name} has not clocked in at ${client} (due ${due})`,
  callFirst: (pronoun: Pronoun, backups: string) => `Call ${pronoun} first. ${backups}`,
  /** `what` is one of `defects.one`. */
  shiftOf: (name: string, when: string, client: string, what: string) =>
    `${name}'s ${when} shift with ${client} ${what}`,
  visitOf: (name: string, when: string, client: string, what: string) =>
    `${name}'s ${when} visit at ${client} ${what}`,
  ask: (pronoun: Pronoun) => `Ask ${pronoun} what happened and correct the record in WellSky`,
  toCorrect: (list: readonly string[]) => `To correct in WellSky: ${list.join(', ')}`,
  where: (name: string, hour: string, client: string) => `${name} ${hour} at ${client}`,
  more: (count: number) => `and ${String(count)} more`,
  insteadOf: (minutes: string, planned: string) => `${minutes} instead of ${planned}`,

  /** Of one visit or shift, after whose and when. */
  one: {
    'no-visit': () => 'has no visit recorded',
    'missing-clock-in': () => 'has no clock-in',
    'missing-clock-out': () => 'has no clock-out',
    shorter: (spent: string) => `took ${spent}`,
    longer: (spent: string) => `took ${spent}`,
    'no-shift': () => 'has no shift',
    overlap: (length: string) => `overlaps another by ${length}`,
  },
  several: {
    'no-visit': (count: number, day: string) => `${String(count)} shifts on ${day} without a visit`,
    'missing-clock-in': (count: number, day: string) =>
      `${String(count)} visits on ${day} without a clock-in`,
    'missing-clock-out': (count: number, day: string) =>
      `${String(count)} visits on ${day} without a clock-out`,
    shorter: (count: number, day: string) =>
      `${String(count)} visits on ${day} much shorter than scheduled`,
    longer: (count: number, day: string) =>
      `${String(count)} visits on ${day} much longer than scheduled`,
    'no-shift': (count: number, day: string) => `${String(count)} visits on ${day} without a shift`,
    overlap: (count: number, day: string) =>
      `${String(count)} visits on ${day} overlap others of the same caregiver`,
  },
} as const;
