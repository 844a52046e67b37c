import {
  HOUR,
  MINUTE,
  addDays,
  plus,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { between, chance, pick, randomFrom, weighted, type Random } from '../random.ts';
import type { AgencyDraft, DemoAsk, DemoCaregiver, DemoShift } from '../world/model.ts';
import { localInstant, weekStart } from './calendar.ts';
import { Roster, spanOf, type Span } from './roster.ts';
import { FUTURE_WEEKS, HISTORY_WEEKS, type AgencySize } from './sizes.ts';
import { isDayOff, type Series, type Template } from './template.ts';

/** Share of past shifts. */
const CANCELLED_BY_CLIENT = 0.03;
/** Too late to ask anybody. */
const NEVER_ASKED = 0.04;
const REASONS = [
  ['sick', 50],
  ['family', 20],
  ['transport', 15],
  ['child care', 10],
  ['weather', 5],
] as const;

interface Setting {
  readonly seed: number;
  readonly at: Instant;
  readonly size: AgencySize;
  readonly template: Template;
  /** The invented caregivers, who cover for one another. */
  readonly pool: readonly DemoCaregiver[];
}

/** Lets the regular weeks happen: 26 weeks of past with its mishaps, and the weeks to come. */
export function addOccurrences(draft: AgencyDraft, setting: Setting): void {
  const sunday = weekStart(setting.at);
  for (let week = -HISTORY_WEEKS; week <= FUTURE_WEEKS; week += 1) {
    const extras = new Roster(setting.template.roster);
    for (const series of setting.template.series) {
      const shift = occurrence(series, addDays(sunday, 7 * week));
      if (shift.start < setting.at) befall(draft, setting, series, shift, extras);
      draft.shifts.push(shift);
    }
  }
  openSome(draft, setting);
}

function occurrence(series: Series, sunday: LocalDate): DemoShift {
  const date = addDays(sunday, series.weekday);
  const start = localInstant(date, series.minute);
  return {
    appointmentId: series.appointmentId,
    occurrenceId: occurrenceId(series.appointmentId, date),
    clientId: series.clientId,
    caregiverId: series.caregiverId,
    start,
    end: plus(start, series.minutes * MINUTE),
    cancelled: false,
    pinned: false,
    noShow: false,
  };
}

/** An id of one occurrence: the last digits of the series, then month and day. */
export function occurrenceId(appointmentId: string, date: LocalDate): string {
  return `${appointmentId.slice(3)}${date.slice(2, 4)}${date.slice(5, 7)}${date.slice(8)}`;
}

/** What happened to a shift of the past. */
function befall(
  draft: AgencyDraft,
  setting: Setting,
  series: Series,
  shift: DemoShift,
  extras: Roster,
): void {
  const random = randomFrom(setting.seed, 'fate', shift.occurrenceId);
  const fate = random();
  if (fate < CANCELLED_BY_CLIENT) {
    shift.cancelled = true;
    return;
  }
  const absence = absenceOf(setting, shift.caregiverId);
  const isCallOut = fate < CANCELLED_BY_CLIENT + absence && shift.caregiverId !== null;
  if (isCallOut) draft.callOuts.push(callOutOf(random, shift, shift.caregiverId));
  if (isCallOut || shift.caregiverId === null || fate > 1 - setting.size.openAtFirst) {
    const regular = shift.caregiverId;
    shift.caregiverId = null;
    if (random() < NEVER_ASKED) return;
    const asks = askAround(setting, random, shift, spanOf(series), regular, extras);
    draft.asks.push(...asks);
    shift.caregiverId = asks.find((ask) => ask.outcome === 'accepted')?.caregiverId ?? null;
    if (shift.caregiverId !== null) extras.book(shift.caregiverId, spanOf(series));
  }
}

function absenceOf(setting: Setting, caregiverId: string | null): number {
  return setting.pool.find((one) => one.id === caregiverId)?.absence ?? 0;
}

function callOutOf(random: Random, shift: DemoShift, caregiverId: string | null) {
  return {
    caregiverId: caregiverId ?? '',
    clientId: shift.clientId,
    shiftStart: shift.start,
    shiftEnd: shift.end,
    reportedAt: plus(shift.start, -Math.round((0.5 + 40 * random() ** 3) * 60) * MINUTE),
    reason: weighted(random, REASONS),
    isProtected: random() < 0.05,
  };
}

/** A broadcast to some ten caregivers who are free; each answers by her own hidden inclination. */
function askAround(
  setting: Setting,
  random: Random,
  shift: DemoShift,
  span: Span,
  regular: string | null,
  extras: Roster,
): DemoAsk[] {
  const wave = between(random, 8, 12);
  const asked = new Set<DemoCaregiver>();
  for (let tries = 0; tries < 4 * wave && asked.size < wave; tries += 1) {
    const one = pick(random, setting.pool);
    const isOff = isDayOff(setting.seed, one.id, Math.floor(span.from / 1440));
    if (one.id !== regular && !isOff && extras.isFree(one.id, span)) asked.add(one);
  }
  const begunAt = plus(shift.start, -Math.round((2 + 46 * random()) * HOUR));
  return [...asked].map((caregiver, index) =>
    answer(random, caregiver.acceptance, caregiver.id, shift, plus(begunAt, index * MINUTE)),
  );
}

function answer(
  random: Random,
  acceptance: number,
  caregiverId: string,
  shift: DemoShift,
  askedAt: Instant,
): DemoAsk {
  const accepted = random() < acceptance;
  const outcome = accepted ? 'accepted' : random() < 0.6 ? 'declined' : 'no-answer';
  return {
    caregiverId,
    clientId: shift.clientId,
    shiftStart: shift.start,
    shiftEnd: shift.end,
    askedAt,
    channel: weighted(random, [
      ['sms', 60],
      ['call', 35],
      ['email', 5],
    ]),
    outcome,
    answeredAt: outcome === 'no-answer' ? null : plus(askedAt, between(random, 1, 50) * MINUTE),
  };
}

/** Leaves exactly the wanted number of shifts of the next seven days open, and the same share later. */
function openSome(draft: AgencyDraft, setting: Setting): void {
  const { seed, at, size } = setting;
  const horizon = plus(at, 7 * 24 * HOUR);
  const alreadyOpen = draft.shifts.filter(
    (shift) =>
      shift.pinned && shift.caregiverId === null && shift.start >= at && shift.start < horizon,
  ).length;
  const order = (shift: DemoShift) => chance(seed, 'open', shift.occurrenceId);
  const near = draft.shifts
    .filter((shift) => !shift.pinned && shift.start >= at && shift.start < horizon)
    // A shift without a regular caregiver is open in any case, so it comes first.
    .sort((left, right) => openFirst(left) - openFirst(right) || order(left) - order(right));
  const opened = new Set(near.slice(0, Math.max(0, size.open - alreadyOpen)));
  for (const shift of draft.shifts) {
    const isLater = shift.start >= horizon && order(shift) < size.open / size.shiftsPerWeek;
    if (opened.has(shift) || (isLater && !shift.pinned)) shift.caregiverId = null;
  }
}

function openFirst(shift: DemoShift): number {
  return shift.caregiverId === null ? 0 : 1;
}
