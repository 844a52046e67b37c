import { TIME_ZONE } from '../../../electron/demo/agency/calendar.ts';
import type { AppointmentId, CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { Caregiver, Client } from '../../../shared/domain/people.ts';
import { shiftKey, type Shift } from '../../../shared/domain/shift.ts';
import {
  addDays,
  atLocal,
  DAY,
  HOUR,
  MINUTE,
  plus,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { aCaregiver, aClient, caregiverId, clientId } from '../../support/builders.ts';
import { seededRandom } from '../../support/random.ts';

/** Who has a shift from a moment on: somebody, nobody, or the shift is gone from the schedule. */
interface Turn {
  readonly at: Instant;
  readonly holder: CaregiverId | null | 'gone';
}

/** One shift with all that will happen to it; the first turn is before the month. */
export interface ScriptedShift {
  readonly shift: Shift;
  readonly turns: readonly Turn[];
}

export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** A span in which WellSky does not say how the schedule is. */
export interface Outage extends Span {
  readonly kind: 'unreachable' | 'refused' | 'empty';
}

/** What happens in a month, with every answer that somebody who knew it all would give. */
export interface Month extends Span {
  readonly clients: readonly Client[];
  readonly caregivers: readonly Caregiver[];
  readonly shifts: readonly ScriptedShift[];
  readonly outages: readonly Outage[];
  /** When the computer sleeps. */
  readonly sleeps: readonly Span[];
}

const CLIENTS = 14;
const POOL = 8;
const SHIFT_HOURS = 3;
/** Monday. The clocks go back on day 28 of the month. */
const FIRST_DAY = '2026-10-05' as LocalDate;

/** Shares of the shifts; far more than usual, so that a month has many of each. */
const CALLED_OUT = 0.12;
const FLAPS = 0.05;
const DELETED = 0.04;
const OPEN_THEN_DELETED = 0.02;

/**
 * A small agency with a shift a day for each client. Some shifts are called out half an hour to 40
 * hours ahead and filled or not, some are deleted, some flap: opened and closed within minutes.
 * WellSky fails for hours in three ways, and the computer sleeps through some nights.
 */
export function scriptMonth(seed: number, days: number): Month {
  const random = seededRandom(seed);
  const clients = Array.from({ length: CLIENTS }, (_, k) =>
    aClient({ id: clientId(`client-${String(k)}`), shortName: `Client ${String(k)}` }),
  );
  const caregivers = Array.from({ length: CLIENTS + POOL }, (_, k) =>
    aCaregiver(`Caregiver${String(k)}`),
  );
  const shifts = clients.flatMap((client, k) => {
    const regular = caregiverId(`caregiver${String(k)}`);
    const minute = (6 + Math.floor(random() * 14)) * 60;
    return Array.from({ length: days + 16 }, (_, day) => {
      const start = atLocal(addDays(FIRST_DAY, day), minute, TIME_ZONE);
      return scripted(plainShift(client.id, k, regular, start), random);
    });
  });
  const from = atLocal(FIRST_DAY, 0, TIME_ZONE);
  const to = atLocal(addDays(FIRST_DAY, days), 0, TIME_ZONE);
  return {
    ...{ from, to, clients, caregivers, shifts },
    outages: outagesIn({ from, to }, seed, days, random),
    sleeps: nightsIn(days, random),
  };
}

function plainShift(client: ClientId, k: number, regular: CaregiverId, start: Instant): Shift {
  const appointmentId = String(9000 + k) as AppointmentId;
  return {
    key: shiftKey(appointmentId, start),
    ...{ appointmentId, clientId: client, caregiverId: regular, start },
    end: plus(start, SHIFT_HOURS * HOUR),
    status: 'scheduled',
    position: null,
  };
}

type Random = () => number;

function scripted(shift: Shift, random: Random): ScriptedShift {
  const first: Turn = { at: plus(shift.start, -60 * DAY), holder: shift.caregiverId };
  return { shift, turns: [first, ...fateOf(shift, random)] };
}

function fateOf(shift: Shift, random: Random): Turn[] {
  const fate = random();
  const before = (hours: number): Instant => minuteOf(shift.start - hours * HOUR);
  const openAt = before(0.5 + 39.5 * random());
  const cover = caregiverId(`caregiver${String(CLIENTS + Math.floor(random() * POOL))}`);
  const left = shift.start - openAt;
  if (fate < CALLED_OUT) {
    const open: Turn = { at: openAt, holder: null };
    if (random() < 0.4) return [open];
    return [open, { at: minuteOf(openAt + left * (0.1 + 0.8 * random())), holder: cover }];
  }
  if (fate < CALLED_OUT + FLAPS) return flap(openAt, shift.caregiverId, random);
  if (fate < CALLED_OUT + FLAPS + DELETED) return [{ at: openAt, holder: 'gone' }];
  if (fate < CALLED_OUT + FLAPS + DELETED + OPEN_THEN_DELETED) {
    return [
      { at: openAt, holder: null },
      { at: minuteOf(openAt + left * random()), holder: 'gone' },
    ];
  }
  return [];
}

/** Opened and given back to the same person, up to four times; half of them stay open at last. */
function flap(from: Instant, holder: CaregiverId | null, random: Random): Turn[] {
  const turns: Turn[] = [];
  let at = from;
  const pause = (): Instant => minuteOf(at + (2 + 12 * random()) * MINUTE);
  for (let times = 1 + Math.floor(4 * random()); times > 0; times -= 1) {
    turns.push({ at, holder: null });
    at = pause();
    turns.push({ at, holder });
    at = pause();
  }
  return random() < 0.5 ? [...turns, { at, holder: null }] : turns;
}

function minuteOf(at: number): Instant {
  return (Math.round(at / MINUTE) * MINUTE) as Instant;
}

const OUTAGES = ['unreachable', 'refused', 'empty', 'unreachable', 'refused'] as const;

/** Of every kind some in a month; the seed says which one comes first. */
function outagesIn({ from, to }: Span, seed: number, days: number, random: Random): Outage[] {
  const count = Math.max(1, Math.round((days / 30) * OUTAGES.length));
  return Array.from({ length: count }, (_, k): Outage => {
    const kind = OUTAGES[(k + seed) % OUTAGES.length] ?? 'unreachable';
    const share = (k + 0.2 + 0.6 * random()) / count;
    const begin = minuteOf(from + share * (to - from));
    return { kind, from: begin, to: minuteOf(begin + (1 + 4 * random()) * HOUR) };
  });
}

/** One night in four, from 10 PM to 6 AM. */
function nightsIn(days: number, random: Random): Span[] {
  return Array.from({ length: days }, (_, day) => day)
    .filter(() => random() < 0.25)
    .map((day) => ({
      from: atLocal(addDays(FIRST_DAY, day), 22 * 60, TIME_ZONE),
      to: atLocal(addDays(FIRST_DAY, day + 1), 6 * 60, TIME_ZONE),
    }));
}

/** Who has the shift at a moment. */
export function holderAt({ turns }: ScriptedShift, at: Instant): Turn['holder'] {
  return turns.findLast((turn) => turn.at <= at)?.holder ?? null;
}

/** When a shift that nobody has at `at` was opened; null when it is not open then. */
export function openSince({ turns }: ScriptedShift, at: Instant): Instant | null {
  const last = turns.findLast((turn) => turn.at <= at);
  return last?.holder === null ? last.at : null;
}

export function isIn(spans: readonly Span[], at: Instant): boolean {
  return spans.some(({ from, to }) => at >= from && at < to);
}
