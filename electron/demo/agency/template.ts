import { between, chance, pick, randomFrom, shuffled, weighted, type Random } from '../random.ts';
import type { DemoCaregiver, DemoClient } from '../world/model.ts';
import { PROFILE_TAGS } from './directory.ts';
import { Roster, spanOf } from './roster.ts';

/** A regular weekly shift: a series of occurrences that share one appointment id. */
export interface Series {
  readonly appointmentId: string;
  readonly clientId: string;
  /** The regular caregiver. */
  readonly caregiverId: string | null;
  readonly weekday: number;
  /** Minutes after local midnight. */
  readonly minute: number;
  readonly minutes: number;
}

export interface Template {
  readonly series: readonly Series[];
  /** The regular caregivers' booked hours. */
  readonly roster: Roster;
}

const FIRST_APPOINTMENT_ID = 109_150_000;

/**
 * Visit lengths in minutes. Median and lower quartile are those of a large warehouse extract of
 * care logs (249 and 180 min); its long tail is cut so that 500 shifts a week make about 2,300 h.
 */
const LENGTHS = [
  [120, 14],
  [180, 24],
  [240, 27],
  [300, 10],
  [360, 7],
  [480, 12],
  [600, 3],
  [720, 3],
] as const;
const STARTS = [
  [7 * 60, 14],
  [8 * 60, 20],
  [9 * 60, 20],
  [10 * 60, 12],
  [12 * 60, 8],
  [13 * 60, 8],
  [15 * 60, 6],
  [17 * 60, 6],
  [18 * 60 + 30, 3],
] as const;

/** The regular week of the agency: who visits whom, when. Nobody is in two places at once. */
export function inventTemplate(
  seed: number,
  clients: readonly DemoClient[],
  caregivers: readonly DemoCaregiver[],
  shiftsPerWeek: number,
): Template {
  const slots = clients.flatMap((client, index) => {
    const share =
      Math.floor((shiftsPerWeek * (index + 1)) / clients.length) -
      Math.floor((shiftsPerWeek * index) / clients.length);
    return inventSlots(randomFrom(seed, 'slots', client.id), client, share, index);
  });
  const staffing = new Staffing(seed, caregivers);
  const series = slots.map((slot, index) => ({
    appointmentId: String(FIRST_APPOINTMENT_ID + index),
    clientId: slot.client.id,
    weekday: slot.weekday,
    minute: slot.minute,
    minutes: slot.minutes,
    caregiverId: staffing.staff(slot, index),
  }));
  return { series, roster: staffing.roster };
}

interface Slot {
  readonly client: DemoClient;
  readonly weekday: number;
  readonly minute: number;
  readonly minutes: number;
}

/** Its multiples fill [0, 1) evenly, so that even few clients have lengths in the stated shares. */
const GOLDEN_RATIO = 0.618034;

/** One client's week: the same hours on several days, some overnight, now and then two caregivers. */
function inventSlots(random: Random, client: DemoClient, count: number, index: number): Slot[] {
  const isNight = random() < 0.06;
  const minute = isNight ? 21 * 60 : weighted(random, STARTS);
  const minutes = isNight ? 600 : weighted(() => (index * GOLDEN_RATIO) % 1, LENGTHS);
  const isDouble = random() < 0.03;
  const days = shuffled(random, [1, 2, 3, 4, 5, 6, 0]);
  return Array.from({ length: count }, (_, index) => ({
    client,
    weekday: days[(isDouble ? Math.floor(index / 2) : index) % 7] ?? 0,
    // A second round through the week is the evening visit.
    minute: index >= 7 && !isDouble ? 18 * 60 : minute,
    minutes: index >= 7 && !isDouble ? 120 : minutes,
  }));
}

/** Finds regular caregivers for slots, one after the other. */
class Staffing {
  readonly roster = new Roster();
  readonly #seed: number;
  readonly #caregivers: readonly DemoCaregiver[];
  readonly #regulars = new Map<string, Set<DemoCaregiver>>();

  constructor(seed: number, caregivers: readonly DemoCaregiver[]) {
    this.#seed = seed;
    this.#caregivers = caregivers;
  }

  /** People who already visit the client come first; null when nobody fits. */
  staff(slot: Slot, index: number): string | null {
    if (this.#caregivers.length === 0) return null;
    const random = randomFrom(this.#seed, 'staff', index);
    const known = this.#regulars.get(slot.client.id) ?? new Set();
    const tries = Array.from({ length: 60 }, () => pick(random, this.#caregivers));
    const chosen = [...known, ...tries, ...this.#caregivers].find((one) => this.#fits(one, slot));
    if (chosen === undefined) return null;
    this.roster.book(chosen.id, spanOf(slot));
    this.#regulars.set(slot.client.id, known.add(chosen));
    return chosen.id;
  }

  #fits(caregiver: DemoCaregiver, slot: Slot): boolean {
    if (isDayOff(this.#seed, caregiver.id, slot.weekday)) return false;
    if (!requiredTags(slot.client).every((id) => caregiver.tagIds.includes(id))) return false;
    const limit = between(randomFrom(this.#seed, 'limit', caregiver.id), 20, 40) * 60;
    if (this.roster.minutes(caregiver.id) + slot.minutes > limit) return false;
    return this.roster.isFree(caregiver.id, spanOf(slot));
  }
}

/** The one or two weekdays on which an invented caregiver never works. */
export function isDayOff(seed: number, caregiverId: string, weekday: number): boolean {
  const first = Math.floor(chance(seed, 'day-off', caregiverId) * 7);
  return (
    weekday === first || (chance(seed, 'two-off', caregiverId) < 0.5 && weekday === (first + 1) % 7)
  );
}

/** The tags a client insists on: certifications and skills. */
function requiredTags(client: DemoClient): string[] {
  return client.tagIds.filter((id) => {
    const type = PROFILE_TAGS.find((tag) => tag.id === id)?.type;
    return type === 'certification' || type === 'skill';
  });
}
