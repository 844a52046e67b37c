import type { Snapshot } from '../../../electron/core/snapshot.ts';
import { kilometresBetween } from '../../../electron/core/eligibility/travel.ts';
import { workweekOf } from '../../../electron/core/overtime/workweek.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import type { AppointmentId, ClientId } from '../../../shared/domain/ids.ts';
import type { Position } from '../../../shared/domain/people.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { DAY, HOUR, localTime, plus, type Instant } from '../../../shared/util/time.ts';
import {
  aCaregiver,
  aClient,
  aShift,
  aSnapshot,
  aVisit,
  clientId,
  DENVER,
} from '../../support/builders.ts';
import { askOf, caregiverName, drawSome } from './hidden-agency.ts';

const CAREGIVERS = 120;
const CLIENTS = 60;
const REGULAR_CLIENTS = 3;
const HISTORY_DAYS = 120;
const SHIFTS_A_DAY = 10;
const ELIGIBLE = 25;
/** How many of the eligible are asked, whatever any ranking says. */
const WAVE = 5;

/** Of those who do not say yes, how many do not answer at all. */
const SILENT = 0.4;

interface Place {
  readonly id: ClientId;
  readonly position: Position;
}

interface Person {
  readonly number: number;
  /** Log-odds of a yes under average circumstances. */
  readonly leaning: number;
  readonly home: Position;
  readonly visits: { readonly at: Instant; readonly hours: number; readonly place: Place }[];
  readonly asks: Ask[];
}

/** What is true of one caregiver when she might be asked. */
export interface Circumstances {
  /** Her hidden chance of a yes. */
  readonly truth: number;
  readonly visits: number;
  readonly allVisits: number;
  readonly kilometres: number;
  readonly hoursThisWeek: number;
  /** Asks of the last seven days. */
  readonly recentAsks: number;
  /** With this client; at most 90. */
  readonly daysSinceVisit: number;
  /** Of her asks so far: answered at all, and with yes. */
  readonly asked: number;
  readonly answered: number;
  readonly yes: number;
}

/** A shift to fill, with what is known and what is true of each eligible caregiver. */
export interface MoodyOccasion {
  readonly now: Instant;
  readonly shift: Shift;
  readonly eligible: readonly number[];
  readonly circumstances: readonly Circumstances[];
  readonly wouldSayYes: readonly boolean[];
}

/**
 * An agency whose caregivers' yes depends on circumstances too: who the client is to her, how far
 * it is, how soon, which day and hour, how much she worked and how often she was asked of late.
 * Who is asked is drawn by lot, so that every way to decide knows the same history.
 */
export class MoodyAgency {
  readonly #random: () => number;
  readonly #start: Instant = aSnapshot().now;
  readonly #people: readonly Person[];
  readonly #places: readonly Place[];

  constructor(random: () => number) {
    this.#random = random;
    this.#people = Array.from({ length: CAREGIVERS }, (_, number) => ({
      number,
      leaning: -0.8 + drawNormal(random),
      home: drawPosition(random),
      visits: [],
      asks: [],
    }));
    this.#places = Array.from({ length: CLIENTS }, (_, number) => ({
      id: clientId(`client-${String(number)}`),
      position: drawPosition(random),
    }));
    for (let day = -HISTORY_DAYS; day < 0; day += 1) this.day(day);
  }

  /** Lets a day happen, 0 being the first after the history; returns its shifts to fill. */
  day(day: number): MoodyOccasion[] {
    const morning = plus(this.#start, day * DAY);
    for (const caregiver of this.#people) this.#regularVisits(caregiver, morning);
    return Array.from({ length: SHIFTS_A_DAY }, (_, n) => this.#occasion(plus(morning, n * HOUR)));
  }

  /** What the product knows on the morning of `day`. */
  snapshot(day: number): Snapshot {
    const now = plus(this.#start, day * DAY);
    const shifts = this.#people
      .flatMap(({ number, visits }) =>
        visits.map(({ at, hours, place }) => {
          const { id } = aCaregiver(caregiverName(number));
          return { ...this.#shift(place, at, hours), caregiverId: id };
        }),
      )
      .filter((shift) => shift.start < now)
      .sort((a, b) => a.start - b.start);
    return aSnapshot({
      now,
      clients: this.#places.map(({ id }) => aClient({ id })),
      caregivers: this.#people.map(({ number, home }) =>
        aCaregiver(caregiverName(number), { position: home }),
      ),
      visits: shifts.map((shift) => aVisit(shift, { clockOut: shift.end })),
      shifts: shifts.filter((shift) => shift.start > now - 8 * DAY),
      asks: this.#people.flatMap(({ asks }) => asks).filter(({ askedAt }) => askedAt < now),
    });
  }

  /** Everybody sees her regular clients once a week. */
  #regularVisits(caregiver: Person, morning: Instant): void {
    const { weekday } = localTime(morning, DENVER);
    for (let n = 0; n < REGULAR_CLIENTS; n += 1) {
      if ((caregiver.number + 2 * n) % 7 !== weekday) continue;
      const place = this.#places[(caregiver.number * 7 + n * 13) % CLIENTS];
      if (place !== undefined) this.#visit(caregiver, place, plus(morning, -2 * HOUR), 5);
    }
  }

  /** A shift to fill, and a wave of asks for it; the first who says yes works it. */
  #occasion(now: Instant): MoodyOccasion {
    const random = this.#random;
    const lead = 1 + Math.floor(random() ** 2 * 95);
    const [place] = drawSome(random, this.#places, 1);
    if (place === undefined) throw new Error('An agency without clients.');
    const shift = this.#shift(place, plus(now, lead * HOUR), 4);
    const people = drawSome(random, this.#people, ELIGIBLE);
    const circumstances = people.map((one) => this.#circumstances(one, place, shift, now));
    const wouldSayYes = circumstances.map(({ truth }) => random() < truth);
    const asked = people.slice(0, WAVE);
    asked.forEach((one, at) => {
      const ask = askOf(one.number, shift, now, wouldSayYes[at] ?? false);
      const isSilent = ask.outcome === 'declined' && random() < SILENT;
      one.asks.push(isSilent ? { ...ask, outcome: 'no-answer' } : ask);
    });
    const taker = asked.find((_, at) => wouldSayYes[at]);
    if (taker !== undefined) this.#visit(taker, place, shift.start, 4);
    return { now, shift, eligible: people.map((one) => one.number), circumstances, wouldSayYes };
  }

  #circumstances(caregiver: Person, client: Place, shift: Shift, now: Instant): Circumstances {
    const before = caregiver.visits.filter((one) => one.at < now);
    const withClient = before.filter((one) => one.place === client);
    const week = workweekOf(shift.start, DEFAULT_POLICY.week, DENVER);
    const thisWeek = before.filter((one) => one.at >= week.start);
    const { asks } = caregiver;
    const facts = {
      visits: sumOf(withClient, ({ at }) => 2 ** ((at - now) / DAY / 90)),
      kilometres: kilometresBetween(caregiver.home, client.position),
      hoursThisWeek: sumOf(thisWeek, ({ hours }) => hours),
      recentAsks: asks.filter((ask) => ask.askedAt >= now - 7 * DAY).length,
    };
    return {
      ...facts,
      truth: 1 / (1 + Math.exp(-oddsOf(caregiver.leaning, facts, shift, now))),
      allVisits: before.length,
      daysSinceVisit: Math.min(...withClient.map(({ at }) => (now - at) / DAY), 90),
      asked: asks.length,
      answered: asks.filter((ask) => ask.outcome !== 'no-answer').length,
      yes: asks.filter((ask) => ask.outcome === 'accepted').length,
    };
  }

  #visit(caregiver: Person, place: Place, at: Instant, hours: number): void {
    caregiver.visits.push({ at, hours, place });
  }

  #shift(place: Place, start: Instant, hours: number): Shift {
    return aShift({
      appointmentId: `${place.id} ${String(start)}` as AppointmentId,
      clientId: place.id,
      start,
      end: plus(start, hours * HOUR),
      position: place.position,
    });
  }
}

/** The hidden rule by which everybody decides; no way to decide is told it. */
function oddsOf(
  leaning: number,
  facts: Pick<Circumstances, 'visits' | 'kilometres' | 'hoursThisWeek' | 'recentAsks'>,
  { start }: Shift,
  now: Instant,
): number {
  const { weekday, minute } = localTime(start, DENVER);
  const isWeekend = weekday === 0 || weekday === 6;
  const isLate = minute >= 17 * 60 || minute < 6 * 60;
  return (
    leaning +
    0.5 * Math.log2(1 + facts.visits) -
    0.05 * (facts.kilometres - 15) +
    0.3 * (Math.log2(1 + (start - now) / HOUR) - 4.5) -
    (isWeekend ? 0.6 : 0) -
    (isLate ? 0.5 : 0) -
    0.35 * (Math.log2(1 + facts.recentAsks) - 1.5) -
    0.03 * (facts.hoursThisWeek - 8)
  );
}

/** A standard normal draw (Box and Muller 1958). */
function drawNormal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Somewhere within a town of about 30 km. */
function drawPosition(random: () => number): Position {
  return { latitude: 39.6 + 0.27 * random(), longitude: -105.1 + 0.35 * random() };
}

function sumOf<T>(all: readonly T[], of: (one: T) => number): number {
  return all.reduce((sum, one) => sum + of(one), 0);
}
