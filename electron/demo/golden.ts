import { plus, MINUTE, type Instant } from '../../shared/util/time.ts';
import type { Identity } from './agency/people.ts';

/**
 * The golden situations, told as people, shifts and histories. Nothing here is an answer: the
 * engine reads these data like any others and must come to the stated findings by itself.
 *
 * The golden week is the workweek (Sunday to Saturday) of the first Friday 2 PM after the start of
 * the simulation. With the default start it is the week of 2026-11-22 and the simulation begins
 * on Friday at 11 AM. Histories count back from the start: number 1 of a series is its latest
 * occurrence before the start, number 2 the one a week earlier.
 *
 * | situation | who and when | what the data say |
 * |---|---|---|
 * | open shift | Friday 2 to 5 PM with Mr. Beaumont, nobody assigned | Sarah said yes to 6 of 7 similar asks, John to 2 of 7 |
 * | call-out | Tom gives back Saturday 10 AM to 2 PM with Mr. Davis, two virtual minutes after the start | Lisa, Rachel and Mike are free, in this order of likelihood |
 * | weekend | Saturday 7 to 11 AM with Mrs. Anderson, nobody assigned | Emma worked 8 of the 9 Saturdays she was booked, David is next |
 * | overtime | John has 42 h in the golden week, Thursday evening among them | reads as designed at Wednesday 2026-11-25T18:00:00Z with a threshold of 45 h; on Friday the Thursday shift is past |
 * | pattern | Maria gave back the last 3 Mondays, her only Mondays, and 1 of 75 other shifts, 11 of them accepted asks | 3 of 3 against 1 of 75 |
 * | capacity | size S: 2,150 h in the golden week, 2,287 h a week before | 94 %; the trigger of 2,200 h is a policy |
 *
 * Golden people are booked elsewhere during the golden shifts that are not theirs, and have no
 * other series than these, so that nothing but this file decides about them. Invented people
 * are less inclined to say yes (see `inventAcceptance`), and never visit golden clients.
 */

const [SUN, MON, TUE, WED, THU, FRI, SAT] = [0, 1, 2, 3, 4, 5, 6] as const;

export const GOLDEN_CLIENTS: readonly (Identity & { readonly key: GoldenClient })[] = [
  { key: 'anderson', given: ['Ruth'], family: 'Anderson', gender: 'female' },
  { key: 'beaumont', given: ['Harold'], family: 'Beaumont', gender: 'male' },
  { key: 'davis', given: ['Walter'], family: 'Davis', gender: 'male' },
  { key: 'ellery', given: ['Margaret'], family: 'Ellery', gender: 'female' },
  { key: 'fontaine', given: ['René'], family: 'Fontaine', gender: 'male' },
  { key: 'gruber', given: ['Hedwig'], family: 'Gruber', gender: 'female' },
  { key: 'hale', given: ['Dorothy'], family: 'Hale', gender: 'female' },
  { key: 'imada', given: ['Kenji'], family: 'Imada', gender: 'male' },
];
export type GoldenClient =
  'anderson' | 'beaumont' | 'davis' | 'ellery' | 'fontaine' | 'gruber' | 'hale' | 'imada';

/** A weekly series of one caregiver, which goes on after the start. */
export interface GoldenSeries {
  readonly client: GoldenClient;
  readonly weekday: number;
  /** Local hour of the start, with decimals. */
  readonly from: number;
  readonly hours: number;
  /** Number of occurrences before the start; 0 for a series that is about to begin. */
  readonly past: number;
  /** Only the one occurrence of the golden week. */
  readonly once?: boolean;
  /** Past occurrences that the caregiver gave back and nobody took, by number. */
  readonly calledOut?: readonly number[];
}

/** Asks for shifts like the golden one: same client or same weekday and hour. */
interface SimilarAsks {
  readonly client: GoldenClient;
  readonly weekday: number;
  readonly from: number;
  readonly hours: number;
  /** Past occurrences by number and outcome. An accepted shift was worked. */
  readonly accepted: readonly number[];
  readonly declined: readonly number[];
}

/** Asks for other shifts, spread evenly over the history on weekdays without a series. */
interface OtherAsks {
  readonly accepted: number;
  readonly asked: number;
  readonly weekdays: readonly number[];
  readonly from: number;
}

export interface GoldenCaregiver extends Identity {
  readonly key: string;
  readonly series: readonly GoldenSeries[];
  readonly similar: SimilarAsks | null;
  readonly others: OtherAsks;
  /** The only hours, besides her series, that she offers: golden people are no answer to all. */
  readonly offers: { readonly weekday: number; readonly from: string; readonly to: string };
}

const ALWAYS = 26;

/** Every number that decides a golden percentage. Order gives the ids 3310001, 3310002, … */
export const GOLDEN_CAREGIVERS: readonly GoldenCaregiver[] = [
  {
    key: 'sarah',
    given: ['Sarah', 'Ann'],
    family: 'Okafor',
    gender: 'female',
    series: [
      { client: 'ellery', weekday: MON, from: 9, hours: 5, past: ALWAYS },
      { client: 'ellery', weekday: WED, from: 9, hours: 5, past: ALWAYS },
      { client: 'ellery', weekday: SAT, from: 9.5, hours: 5.5, past: 0 },
    ],
    similar: {
      client: 'beaumont',
      weekday: FRI,
      from: 14,
      hours: 3,
      accepted: [1, 2, 4, 5, 7, 8],
      declined: [3],
    },
    others: { accepted: 70, asked: 76, weekdays: [SUN, TUE, THU], from: 15 },
    offers: { weekday: FRI, from: '13:30', to: '18:00' },
  },
  {
    key: 'john',
    given: ['John'],
    family: 'Whitaker',
    gender: 'male',
    series: [
      { client: 'fontaine', weekday: SUN, from: 8, hours: 6, past: 1 },
      { client: 'fontaine', weekday: MON, from: 8, hours: 8, past: ALWAYS },
      { client: 'fontaine', weekday: TUE, from: 8, hours: 8, past: ALWAYS },
      { client: 'fontaine', weekday: WED, from: 8, hours: 8, past: ALWAYS },
      { client: 'hale', weekday: THU, from: 16, hours: 6, past: 8 },
      { client: 'fontaine', weekday: SAT, from: 9, hours: 6, past: 0 },
    ],
    similar: {
      client: 'beaumont',
      weekday: FRI,
      from: 14,
      hours: 3,
      accepted: [3, 6],
      declined: [1, 2, 4, 7, 9],
    },
    others: { accepted: 18, asked: 50, weekdays: [THU, FRI], from: 8 },
    offers: { weekday: FRI, from: '13:30', to: '18:00' },
  },
  {
    key: 'maria',
    given: ['Maria', 'Elena'],
    family: 'Delgado',
    gender: 'female',
    series: [
      { client: 'gruber', weekday: MON, from: 9, hours: 4, past: 3, calledOut: [1, 2, 3] },
      { client: 'gruber', weekday: TUE, from: 9, hours: 4, past: 21 },
      { client: 'gruber', weekday: WED, from: 9, hours: 4, past: 22, calledOut: [11] },
      { client: 'gruber', weekday: THU, from: 9, hours: 4, past: 21 },
      { client: 'gruber', weekday: FRI, from: 12, hours: 6, past: 0 },
      { client: 'gruber', weekday: SAT, from: 8, hours: 5, past: 0 },
    ],
    similar: null,
    others: { accepted: 11, asked: 30, weekdays: [SUN], from: 15 },
    offers: { weekday: SUN, from: '14:00', to: '19:00' },
  },
  {
    key: 'emma',
    given: ['Emma'],
    family: 'Lindqvist',
    gender: 'female',
    series: [
      { client: 'anderson', weekday: SAT, from: 7, hours: 4, past: 9, calledOut: [6] },
      { client: 'ellery', weekday: TUE, from: 9, hours: 5, past: ALWAYS },
      { client: 'ellery', weekday: THU, from: 9, hours: 5, past: ALWAYS },
      { client: 'ellery', weekday: FRI, from: 13, hours: 4, past: ALWAYS },
      { client: 'hale', weekday: SAT, from: 12.5, hours: 4, past: 0, once: true },
    ],
    similar: null,
    others: { accepted: 77, asked: 77, weekdays: [SUN, MON, WED], from: 15 },
    offers: { weekday: SAT, from: '06:30', to: '11:30' },
  },
  {
    key: 'david',
    given: ['David'],
    family: 'Nakamura',
    gender: 'male',
    series: [
      { client: 'hale', weekday: TUE, from: 13, hours: 4, past: ALWAYS },
      { client: 'hale', weekday: THU, from: 11, hours: 4, past: ALWAYS },
      { client: 'hale', weekday: FRI, from: 13, hours: 5, past: ALWAYS },
      { client: 'imada', weekday: SAT, from: 12.5, hours: 4, past: 0 },
    ],
    similar: null,
    others: { accepted: 72, asked: 77, weekdays: [SUN, MON, WED], from: 15 },
    offers: { weekday: SAT, from: '06:30', to: '11:30' },
  },
  {
    key: 'tom',
    given: ['Tom'],
    family: 'Brannigan',
    gender: 'male',
    series: [
      { client: 'davis', weekday: SAT, from: 10, hours: 4, past: ALWAYS },
      { client: 'imada', weekday: MON, from: 9, hours: 5, past: ALWAYS },
      { client: 'imada', weekday: WED, from: 9, hours: 5, past: ALWAYS },
      { client: 'imada', weekday: FRI, from: 13.5, hours: 4, past: 0 },
    ],
    similar: null,
    others: { accepted: 12, asked: 30, weekdays: [SUN, TUE, THU], from: 15 },
    offers: { weekday: SUN, from: '14:00', to: '19:00' },
  },
  {
    key: 'lisa',
    given: ['Lisa'],
    family: 'Chen',
    gender: 'female',
    series: [
      { client: 'imada', weekday: TUE, from: 9, hours: 5, past: ALWAYS },
      { client: 'imada', weekday: THU, from: 9, hours: 5, past: ALWAYS },
      { client: 'fontaine', weekday: FRI, from: 13, hours: 4, past: ALWAYS },
      { client: 'ellery', weekday: SAT, from: 5.5, hours: 3, past: 0 },
    ],
    similar: {
      client: 'gruber',
      weekday: SAT,
      from: 10,
      hours: 4,
      accepted: [1, 3, 5, 8, 10, 12, 15, 18],
      declined: [],
    },
    others: { accepted: 72, asked: 77, weekdays: [SUN, MON, WED], from: 15 },
    offers: { weekday: SAT, from: '09:30', to: '14:30' },
  },
  {
    key: 'rachel',
    given: ['Rachel'],
    family: 'Abebe',
    gender: 'female',
    series: [
      { client: 'davis', weekday: TUE, from: 15, hours: 4, past: ALWAYS },
      { client: 'davis', weekday: THU, from: 15, hours: 4, past: ALWAYS },
      { client: 'gruber', weekday: FRI, from: 13, hours: 4, past: ALWAYS },
      { client: 'fontaine', weekday: SAT, from: 5.5, hours: 3, past: 0 },
    ],
    similar: {
      client: 'hale',
      weekday: SAT,
      from: 10,
      hours: 4,
      accepted: [2, 4, 6, 9, 11, 14, 16],
      declined: [13],
    },
    others: { accepted: 70, asked: 77, weekdays: [SUN, MON, WED], from: 15 },
    offers: { weekday: SAT, from: '09:30', to: '14:30' },
  },
  {
    key: 'mike',
    given: ['Mike'],
    family: 'Kowalczyk',
    gender: 'male',
    series: [
      { client: 'anderson', weekday: TUE, from: 9, hours: 4, past: ALWAYS },
      { client: 'anderson', weekday: THU, from: 9, hours: 4, past: ALWAYS },
      { client: 'davis', weekday: FRI, from: 13, hours: 4, past: ALWAYS },
      { client: 'gruber', weekday: SAT, from: 5.5, hours: 3, past: 0 },
    ],
    similar: {
      client: 'imada',
      weekday: SAT,
      from: 10,
      hours: 4,
      accepted: [1, 4, 7, 9, 12, 15],
      declined: [6, 17],
    },
    others: { accepted: 64, asked: 77, weekdays: [SUN, MON, WED], from: 15 },
    offers: { weekday: SAT, from: '09:30', to: '14:30' },
  },
];

/** The three shifts of the situations. Their appointment ids are part of the demo. */
export const GOLDEN_SHIFTS = {
  /** Mr. Beaumont's Friday, filled anew every week. */
  openFriday: { appointmentId: '109140010', client: 'beaumont', weekday: FRI, from: 14, hours: 3 },
  /** Mrs. Anderson's Saturday, Emma's until last week. */
  openSaturday: { appointmentId: '109140002', client: 'anderson', weekday: SAT, from: 7, hours: 4 },
  /** Mr. Davis's Saturday, Tom's until he gives it back. */
  callOut: { appointmentId: '109140003', client: 'davis', weekday: SAT, from: 10, hours: 4 },
} as const satisfies Record<string, object>;

/** When Tom gives his shift back. */
export function tomCallsOutAt(start: Instant): Instant {
  return plus(start, 2 * MINUTE);
}

/** Hours at size S: delivered in each past week on average, and booked in the golden week. */
export const TYPICAL_WEEK_HOURS = 2287;
export const GOLDEN_WEEK_HOURS = 2150;
/** How the last eight weeks scatter around the typical level; the sum is 0. */
export const WEEK_SCATTER = [12, -18, 25, -7, -22, 16, 4, -10] as const;
