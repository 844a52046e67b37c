import { HOUR, plus, type Instant } from '../../../shared/util/time.ts';
import type {
  AgencyDraft,
  DemoCaregiver,
  DemoClient,
  DemoShift,
  DemoVisit,
  TaskLogEntry,
} from './model.ts';

const FIRST_VISIT_ID = 128_770_001;
const FIRST_ADDED_APPOINTMENT_ID = 109_900_001;
const TRAVEL = HOUR;

/** A shift to add by hand. */
export interface NewShift {
  readonly clientId: string;
  readonly caregiverId?: string | null;
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * The truth about the agency, and the acts that change it. It knows nothing of the wire and
 * nothing of what is going to happen.
 */
export class World {
  readonly clients: Map<string, DemoClient>;
  readonly caregivers: Map<string, DemoCaregiver>;
  readonly #shifts: DemoShift[] = [];
  readonly #byCaregiver = new Map<string, Set<DemoShift>>();
  readonly #byClient = new Map<string, DemoShift[]>();
  readonly #byAppointment = new Map<string, DemoShift[]>();
  readonly #byOccurrence = new Map<string, DemoShift>();
  readonly #visits = new Map<string, DemoVisit>();
  readonly #visitsByClient = new Map<string, DemoVisit[]>();
  readonly #visitsByOccurrence = new Map<string, DemoVisit>();
  #addedShifts = 0;

  constructor(draft: AgencyDraft) {
    this.clients = new Map(draft.clients.map((client) => [client.id, client]));
    this.caregivers = new Map(draft.caregivers.map((one) => [one.id, one]));
    for (const shift of draft.shifts) this.#index(shift);
  }

  /** Shifts that start in [from, to), by start. */
  shifts(from: Instant, to: Instant): DemoShift[] {
    return this.#shifts
      .filter((shift) => shift.start >= from && shift.start < to)
      .sort((left, right) => left.start - right.start);
  }

  shiftsOfClient(clientId: string): readonly DemoShift[] {
    return this.#byClient.get(clientId) ?? [];
  }

  shiftsOfCaregiver(caregiverId: string): readonly DemoShift[] {
    return [...(this.#byCaregiver.get(caregiverId) ?? [])];
  }

  /** Every occurrence with this appointment id, or the one with this occurrence id. */
  occurrences(id: string): readonly DemoShift[] {
    const single = this.#byOccurrence.get(id);
    return this.#byAppointment.get(id) ?? (single === undefined ? [] : [single]);
  }

  /** The occurrence whose start is nearest to `at`; undefined when the id is unknown. */
  nearest(id: string, at: Instant): DemoShift | undefined {
    const living = this.occurrences(id).filter((shift) => !shift.cancelled);
    return living.reduce<DemoShift | undefined>((best, shift) => {
      const isNearer = best === undefined || Math.abs(shift.start - at) < Math.abs(best.start - at);
      return isNearer ? shift : best;
    }, undefined);
  }

  visits(): Iterable<DemoVisit> {
    return this.#visits.values();
  }

  visit(id: string): DemoVisit | undefined {
    return this.#visits.get(id);
  }

  visitsOfClient(clientId: string): readonly DemoVisit[] {
    return this.#visitsByClient.get(clientId) ?? [];
  }

  visitOf(shift: DemoShift): DemoVisit | undefined {
    return this.#visitsByOccurrence.get(shift.occurrenceId);
  }

  /** The caregiver gives the shift back: it becomes open. */
  callOut(shift: DemoShift): void {
    if (shift.caregiverId !== null) this.#byCaregiver.get(shift.caregiverId)?.delete(shift);
    shift.caregiverId = null;
  }

  /** Gives the shift to a caregiver. Throws for somebody the agency does not have. */
  assign(shift: DemoShift, caregiverId: string): void {
    if (!this.caregivers.has(caregiverId)) throw new RangeError('no such caregiver');
    this.callOut(shift);
    shift.caregiverId = caregiverId;
    shift.noShow = false;
    this.#give(shift, caregiverId);
  }

  cancel(shift: DemoShift): void {
    shift.cancelled = true;
  }

  /** Moves the shift to another start; its length stays. */
  move(shift: DemoShift, start: Instant): void {
    shift.end = plus(start, shift.end - shift.start);
    shift.start = start;
  }

  /** The assigned caregiver will not come, and tells nobody. */
  keepAway(shift: DemoShift): void {
    shift.noShow = true;
  }

  /** Adds a single shift, open unless a caregiver is named. Throws for an unknown client. */
  addShift(wanted: NewShift): DemoShift {
    if (!this.clients.has(wanted.clientId)) throw new RangeError('no such client');
    const id = String(FIRST_ADDED_APPOINTMENT_ID + this.#addedShifts);
    this.#addedShifts += 1;
    const shift = {
      appointmentId: id,
      occurrenceId: id,
      clientId: wanted.clientId,
      caregiverId: wanted.caregiverId ?? null,
      start: wanted.start,
      end: wanted.end,
      cancelled: false,
      pinned: true,
      noShow: false,
    };
    this.#index(shift);
    return shift;
  }

  /** Starts the visit; a second clock-in returns the same visit. Null when nobody is assigned. */
  clockIn(shift: DemoShift, at: Instant | null): DemoVisit | null {
    const known = this.visitOf(shift);
    if (known !== undefined) return known;
    if (shift.caregiverId === null) return null;
    const { appointmentId, occurrenceId, clientId, caregiverId } = shift;
    return this.addVisit({
      ...{ appointmentId, occurrenceId, clientId, caregiverId },
      clockIn: at,
      clockOut: null,
      isComplete: false,
    });
  }

  /** Ends the visit; a second clock-out changes nothing. */
  clockOut(visit: DemoVisit, at: Instant | null): void {
    if (visit.isComplete) return;
    visit.clockOut = at;
    visit.isComplete = true;
  }

  /** Enters a care log. */
  addVisit(visit: Omit<DemoVisit, 'id' | 'taskLog'>): DemoVisit {
    const id = String(FIRST_VISIT_ID + this.#visits.size);
    const entered: DemoVisit = { ...visit, id, taskLog: [] };
    this.#visits.set(id, entered);
    this.#visitsByOccurrence.set(visit.occurrenceId, entered);
    appendTo(this.#visitsByClient, visit.clientId, entered);
    return entered;
  }

  addTaskLog(visit: DemoVisit, entry: TaskLogEntry): void {
    visit.taskLog.push(entry);
  }

  /** Whether a caregiver has nothing to do within an hour of the shift. */
  isFree(caregiverId: string, shift: DemoShift): boolean {
    return !this.shiftsOfCaregiver(caregiverId).some(
      (other) =>
        !other.cancelled && other.start < shift.end + TRAVEL && other.end > shift.start - TRAVEL,
    );
  }

  #index(shift: DemoShift): void {
    this.#shifts.push(shift);
    this.#byOccurrence.set(shift.occurrenceId, shift);
    appendTo(this.#byClient, shift.clientId, shift);
    appendTo(this.#byAppointment, shift.appointmentId, shift);
    if (shift.caregiverId !== null) this.#give(shift, shift.caregiverId);
  }

  #give(shift: DemoShift, caregiverId: string): void {
    const shifts = this.#byCaregiver.get(caregiverId) ?? new Set();
    this.#byCaregiver.set(caregiverId, shifts.add(shift));
  }
}

function appendTo<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
