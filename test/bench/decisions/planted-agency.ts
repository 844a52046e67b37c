import type { Snapshot } from '../../../electron/core/snapshot.ts';
import type { Availability, CallOut } from '../../../shared/domain/history.ts';
import type { AppointmentId, CaregiverId, ClientId, VisitId } from '../../../shared/domain/ids.ts';
import type { Visit } from '../../../shared/domain/shift.ts';
import {
  addDays,
  atLocal,
  HOUR,
  localDate,
  plus,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { aCaregiver, aClient, aSnapshot, DENVER, FRIDAY_11_AM } from '../../support/builders.ts';
import { drawBeta } from '../../support/random.ts';

const CAREGIVERS = 150;
const WEEKS = 25;
const WEEK = 7;
/** Call-outs of 10 % of the shifts on average, of some hardly any and of some a quarter. */
const SICKNESS = [2, 18] as const;
const STARTS = [7, 8, 9, 9, 12, 13, 16, 17, 22];
const ASKS_FOR_DAYS_OFF = 0.4;

/** How call-outs come about where nobody has a habit. */
export type Chance =
  /** Each shift by itself. */
  | 'shifts'
  /** Illnesses of one to five days, which take every shift of these days. */
  | 'illnesses';

/** A habit that somebody was given. */
export interface Planted {
  readonly caregiverId: CaregiverId;
  readonly weekday: number;
}

export interface PlantedAgency {
  readonly snapshot: Snapshot;
  readonly planted: readonly Planted[];
}

/** What is drawn: how many have a habit, how strong it is, and how the rest comes about. */
export interface Draw {
  readonly chance: Chance;
  readonly planted: number;
  /** Share of the shifts of one weekday that somebody with a habit calls out of. */
  readonly strength: number;
}

interface Series {
  readonly weekday: number;
  readonly from: number;
  readonly hours: number;
  readonly clientId: ClientId;
  readonly appointmentId: AppointmentId;
}

/** Half a year of an agency of 150, whose regular weeks differ from caregiver to caregiver. */
export function drawPlantedAgency(random: () => number, draw: Draw): PlantedAgency {
  const calendar = days();
  const visits: Visit[] = [];
  const callOuts: CallOut[] = [];
  const availability: Availability[] = [];
  const planted: Planted[] = [];
  for (let number = 0; number < CAREGIVERS; number += 1) {
    const id = `c${String(number)}` as CaregiverId;
    const isPlanted = number < draw.planted;
    const series = regularWeek(random, number, isPlanted ? 2 : 1);
    const habit = isPlanted ? (series[0]?.weekday ?? null) : null;
    if (habit !== null) planted.push({ caregiverId: id, weekday: habit });
    // Newcomers have less history; somebody with a habit has had time to show it.
    const first = habit === null && random() < 0.3 ? Math.floor(random() * calendar.length) : 0;
    const sickness = drawBeta(...SICKNESS, random);
    const isOut = absence(random, draw.chance, sickness);
    for (const { date, weekday } of calendar.slice(first)) {
      for (const one of series.filter((shift) => shift.weekday === weekday)) {
        const start = atMinute(date, one.from * 60);
        const isHabit = weekday === habit && random() < draw.strength;
        if (isOut(date) || isHabit) callOuts.push(callOutOf(id, one, start));
        else visits.push(visitOf(id, one, start, random));
      }
    }
    if (random() < ASKS_FOR_DAYS_OFF) availability.push(...daysOff(random, id, calendar));
  }
  return { snapshot: snapshotOf(visits, callOuts, availability), planted };
}

interface Day {
  readonly date: LocalDate;
  readonly weekday: number;
}

function days(): Day[] {
  const today = localDate(FRIDAY_11_AM, DENVER);
  const count = WEEKS * WEEK;
  return Array.from({ length: count }, (_, index) => ({
    date: addDays(today, index - count),
    // The builders' today is a Friday, and the first day lies whole weeks before it.
    weekday: (5 + index) % WEEK,
  }));
}

/**
 * One to three clients, on up to six days, of some two a day. Nobody can tell a habit of one
 * weekday from an unreliable caregiver where there is no other weekday.
 */
function regularWeek(random: () => number, number: number, leastDays: number): Series[] {
  const clients = Array.from(
    { length: 1 + Math.floor(random() * 3) },
    () => `p${String(Math.floor(random() * 120))}` as ClientId,
  );
  const start = pickFrom(STARTS, random);
  const workdays = [0, 1, 2, 3, 4, 5, 6]
    .map((weekday) => ({ weekday, order: random() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, leastDays + Math.floor(random() * (7 - leastDays)));
  return workdays.flatMap(({ weekday }, index) => {
    const isOther = random() < 0.25;
    const first = {
      weekday,
      from: isOther ? pickFrom(STARTS, random) : start,
      hours: 4,
      clientId: pickFrom(clients, random),
      appointmentId: `a${String(number)}-${String(index)}` as AppointmentId,
    };
    const isDouble = random() < 0.3 && first.from <= 16;
    if (!isDouble) return [first];
    const second = { ...first, from: first.from + 5, clientId: pickFrom(clients, random) };
    return [first, { ...second, appointmentId: `${first.appointmentId}b` as AppointmentId }];
  });
}

function pickFrom<T>(values: readonly T[], random: () => number): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** Says of each shift in the order of time whether it is called out of by chance. */
function absence(
  random: () => number,
  chance: Chance,
  sickness: number,
): (date: LocalDate) => boolean {
  if (chance === 'shifts') return () => random() < sickness;
  const MEAN_DAYS = 3;
  let illUntil: LocalDate | null = null;
  let asked: LocalDate | null = null;
  return (date) => {
    if (illUntil !== null && date <= illUntil) return true;
    if (asked !== date && random() < sickness / MEAN_DAYS) {
      illUntil = addDays(date, Math.floor(random() * 5));
      return true;
    }
    asked = date;
    return false;
  };
}

function daysOff(
  random: () => number,
  caregiverId: CaregiverId,
  calendar: readonly Day[],
): Availability[] {
  return Array.from({ length: 2 + Math.floor(random() * 8) }, () => {
    const { date } = pickFrom(calendar, random);
    const length = random() < 0.6 ? 1 : 1 + Math.floor(random() * 7);
    return {
      caregiverId,
      kind: 'time-off' as const,
      weekday: null,
      dateFrom: date,
      dateTo: addDays(date, length - 1),
      fromMinute: null,
      toMinute: null,
      isProtected: false,
    };
  });
}

const instants = new Map<string, Instant>();

/** Every agency asks for the same few hundred times. */
function atMinute(date: LocalDate, minute: number): Instant {
  const name = `${date} ${String(minute)}`;
  const known = instants.get(name) ?? atLocal(date, minute, DENVER);
  instants.set(name, known);
  return known;
}

function callOutOf(caregiverId: CaregiverId, series: Series, shiftStart: Instant): CallOut {
  return {
    caregiverId,
    clientId: series.clientId,
    shiftStart,
    shiftEnd: plus(shiftStart, series.hours * HOUR),
    reportedAt: plus(shiftStart, -2 * HOUR),
    kind: 'logged',
    reason: null,
    isProtected: false,
  };
}

function visitOf(
  caregiverId: CaregiverId,
  { clientId, appointmentId, hours }: Series,
  start: Instant,
  random: () => number,
): Visit {
  const MINUTES = 60_000;
  const clockIn = plus(start, Math.round(random() * 16 - 8) * MINUTES);
  return {
    id: `${appointmentId}@${String(start)}` as VisitId,
    clientId,
    caregiverId,
    appointmentId,
    clockIn,
    clockOut: plus(start, hours * HOUR),
    plannedStart: null,
    plannedEnd: null,
  };
}

function snapshotOf(visits: Visit[], callOuts: CallOut[], availability: Availability[]): Snapshot {
  const caregivers = Array.from({ length: CAREGIVERS }, (_, number) =>
    aCaregiver('Ada', { id: `c${String(number)}` as CaregiverId }),
  );
  return aSnapshot({
    clients: [aClient()],
    caregivers,
    visits: visits.sort((a, b) => (a.clockIn ?? 0) - (b.clockIn ?? 0)),
    callOuts,
    availability,
  });
}
