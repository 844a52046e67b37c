import {
  HOUR,
  MINUTE,
  WEEKDAYS,
  addDays,
  plus,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';
import {
  GOLDEN_CAREGIVERS,
  GOLDEN_CLIENTS,
  GOLDEN_SHIFTS,
  tomCallsOutAt,
  type GoldenCaregiver,
  type GoldenClient,
  type GoldenSeries,
} from '../golden.ts';
import type { AgencyDraft, DemoAsk, DemoShift } from '../world/model.ts';
import { hoursAfter, localInstant, nextWeekday } from './calendar.ts';
import { occurrenceId } from './occurrences.ts';
import { FIRST_CAREGIVER_ID, FIRST_CLIENT_ID, inventCaregiver, inventClient } from './people.ts';
import { FUTURE_WEEKS, HISTORY_WEEKS } from './sizes.ts';

const FRIDAY = 5;
const FIRST_SERIES_ID = 109_140_100;
const FIRST_SINGLE_ID = 109_141_000;
/** Clients whose extra shifts golden caregivers are asked to take. */
const FLOATS: readonly GoldenClient[] = ['ellery', 'fontaine', 'gruber', 'hale', 'imada'];

/** The Sunday of the golden week: that of the first Friday 2 PM after `at`. */
export function goldenSunday(at: Instant): LocalDate {
  return addDays(nextWeekday(at, FRIDAY, GOLDEN_SHIFTS.openFriday.from * 60), -FRIDAY);
}

/** Puts the golden people, their shifts and their histories into the draft. */
export function addGoldenSituations(draft: AgencyDraft, seed: number, at: Instant): void {
  GOLDEN_CLIENTS.forEach((identity, number) => {
    draft.clients.push({ ...inventClient(seed, number, 'client', at, identity), status: '80' });
  });
  const telling = new Telling(draft, at);
  GOLDEN_CAREGIVERS.forEach((golden, number) => {
    const invented = inventCaregiver(seed, number, 'caregiver', at, golden);
    draft.caregivers.push({ ...invented, acceptance: shareAccepted(golden) });
    telling.tell(golden, String(FIRST_CAREGIVER_ID + number), number);
  });
  telling.openShifts();
}

/** She goes on as her records say. */
function shareAccepted({ similar, others }: GoldenCaregiver): number {
  const accepted = similar?.accepted.length ?? 0;
  const asked = accepted + (similar?.declined.length ?? 0);
  return (accepted + others.accepted) / (asked + others.asked);
}

function clientIdOf(key: GoldenClient): string {
  return String(FIRST_CLIENT_ID + GOLDEN_CLIENTS.findIndex((client) => client.key === key));
}

interface Hours {
  readonly client: GoldenClient;
  readonly weekday: number;
  readonly from: number;
  readonly hours: number;
}

/** Writes the golden table into a draft as shifts, asks and call-outs. */
class Telling {
  readonly #draft: AgencyDraft;
  readonly #at: Instant;
  readonly #sunday: LocalDate;
  #singles = 0;
  #series = 0;

  constructor(draft: AgencyDraft, at: Instant) {
    this.#draft = draft;
    this.#at = at;
    this.#sunday = goldenSunday(at);
  }

  tell(golden: GoldenCaregiver, caregiverId: string, number: number): void {
    for (const series of golden.series) this.#tellSeries(golden, series, caregiverId);
    this.#tellSimilar(golden, caregiverId);
    this.#tellOthers(golden, caregiverId, number);
    const { weekday, ...hours } = golden.offers;
    this.#draft.availability.push({
      caregiverId,
      kind: 'available',
      weekday: WEEKDAYS[weekday] ?? null,
      dateFrom: null,
      dateTo: null,
      isProtected: false,
      ...hours,
    });
  }

  openShifts(): void {
    for (const open of [GOLDEN_SHIFTS.openFriday, GOLDEN_SHIFTS.openSaturday]) {
      for (let week = 0; week <= FUTURE_WEEKS; week += 1) {
        this.#addShift(open.appointmentId, null, open, this.#goldenDate(open, week));
      }
    }
  }

  #tellSeries(golden: GoldenCaregiver, series: GoldenSeries, caregiverId: string): void {
    const appointmentId = this.#seriesId(golden, series);
    for (let number = series.past; number >= 1; number -= 1) {
      const isCalledOut = series.calledOut?.includes(number) === true;
      const date = this.#pastDate(series, number);
      const shift = this.#addShift(appointmentId, isCalledOut ? null : caregiverId, series, date);
      if (isCalledOut) this.#logCallOut(shift, caregiverId);
    }
    for (const date of this.#datesToCome(series, appointmentId)) {
      const shift = this.#addShift(appointmentId, caregiverId, series, date);
      const isGiven = appointmentId === GOLDEN_SHIFTS.callOut.appointmentId;
      if (isGiven && date === this.#goldenDate(series)) {
        this.#draft.callOutsToCome.push({ at: tomCallsOutAt(this.#at), shift });
      }
    }
  }

  /** The day of the golden week, or of one `weeks` later. */
  #goldenDate(hours: Hours, weeks = 0): LocalDate {
    return addDays(this.#sunday, hours.weekday + 7 * weeks);
  }

  /** The day of past occurrence `number`; 1 is the latest that began before the start. */
  #pastDate(hours: Hours, number: number): LocalDate {
    const next = nextWeekday(this.#at, hours.weekday, Math.round(hours.from * 60));
    return addDays(next, -7 * number);
  }

  /** The days to come; the series of the open Saturday ends before the golden one. */
  #datesToCome(series: GoldenSeries, appointmentId: string): LocalDate[] {
    const golden = this.#goldenDate(series);
    const first = series.once === true ? golden : addDays(this.#pastDate(series, 1), 7);
    const isHandedBack = appointmentId === GOLDEN_SHIFTS.openSaturday.appointmentId;
    const last = isHandedBack ? addDays(golden, -7) : addDays(golden, 7 * FUTURE_WEEKS);
    const dates: LocalDate[] = [];
    for (let date = first; date <= last; date = addDays(date, 7)) {
      dates.push(date);
      if (series.once === true) break;
    }
    return dates;
  }

  #seriesId(golden: GoldenCaregiver, series: GoldenSeries): string {
    this.#series += 1;
    const { openSaturday, callOut } = GOLDEN_SHIFTS;
    if (golden.key === 'emma' && isAt(series, openSaturday)) return openSaturday.appointmentId;
    if (golden.key === 'tom' && isAt(series, callOut)) return callOut.appointmentId;
    return String(FIRST_SERIES_ID + this.#series);
  }

  #tellSimilar(golden: GoldenCaregiver, caregiverId: string): void {
    if (golden.similar === null) return;
    const { accepted, declined } = golden.similar;
    for (const number of accepted) this.#ask(golden.similar, caregiverId, number, true);
    for (const number of declined) this.#ask(golden.similar, caregiverId, number, false);
  }

  /** Spreads the other asks evenly over 26 weeks and the yeses evenly over the asks. */
  #tellOthers(golden: GoldenCaregiver, caregiverId: string, number: number): void {
    const { accepted, asked, weekdays, from } = golden.others;
    for (let index = 0; index < asked; index += 1) {
      const isYes =
        Math.floor(((index + 1) * accepted) / asked) > Math.floor((index * accepted) / asked);
      const weekday = weekdays[index % weekdays.length] ?? 0;
      const ago = 1 + Math.floor((index * HISTORY_WEEKS) / asked);
      const client = FLOATS[(index + number) % FLOATS.length] ?? 'ellery';
      this.#ask({ client, weekday, from, hours: 4 }, caregiverId, ago, isYes);
    }
  }

  #ask(hours: Hours, caregiverId: string, number: number, isYes: boolean): void {
    const date = this.#pastDate(hours, number);
    const isFriday = hours.client === GOLDEN_SHIFTS.openFriday.client;
    this.#singles += 1;
    const appointmentId = isFriday
      ? GOLDEN_SHIFTS.openFriday.appointmentId
      : String(FIRST_SINGLE_ID + this.#singles);
    const shift = isYes
      ? this.#addShift(appointmentId, caregiverId, hours, date)
      : this.#shift(appointmentId, null, hours, date);
    this.#draft.asks.push(askFor(shift, caregiverId, isYes));
  }

  #logCallOut(shift: DemoShift, caregiverId: string): void {
    this.#draft.callOuts.push({
      caregiverId,
      clientId: shift.clientId,
      shiftStart: shift.start,
      shiftEnd: shift.end,
      reportedAt: plus(shift.start, -2 * HOUR),
      reason: 'sick',
      isProtected: false,
    });
  }

  #addShift(id: string, caregiverId: string | null, hours: Hours, date: LocalDate): DemoShift {
    const shift = this.#shift(id, caregiverId, hours, date);
    this.#draft.shifts.push(shift);
    return shift;
  }

  #shift(id: string, caregiverId: string | null, hours: Hours, date: LocalDate): DemoShift {
    const start = localInstant(date, Math.round(hours.from * 60));
    return {
      appointmentId: id,
      occurrenceId: occurrenceId(id, date),
      clientId: clientIdOf(hours.client),
      caregiverId,
      start,
      end: hoursAfter(start, hours.hours),
      cancelled: false,
      pinned: true,
      noShow: false,
    };
  }
}

function askFor(shift: DemoShift, caregiverId: string, isYes: boolean): DemoAsk {
  const askedAt = plus(shift.start, -30 * HOUR);
  return {
    caregiverId,
    clientId: shift.clientId,
    shiftStart: shift.start,
    shiftEnd: shift.end,
    askedAt,
    channel: 'call',
    outcome: isYes ? 'accepted' : 'declined',
    answeredAt: plus(askedAt, 10 * MINUTE),
  };
}

function isAt(left: Hours, right: Hours): boolean {
  return left.client === right.client && left.weekday === right.weekday && left.from === right.from;
}
