import type { Instant, LocalDate } from '../../../shared/util/time.ts';

/** The truth of the demo agency, independent of how the wire tells it. */

export interface Place {
  readonly street: string;
  readonly city: string;
  readonly postalCode: string;
  readonly latitude: number;
  readonly longitude: number;
}

interface Person {
  readonly id: string;
  readonly given: readonly string[];
  readonly family: string;
  readonly gender: 'female' | 'male';
  readonly birthDate: LocalDate;
  readonly home: Place;
  /** Ten digits from the 555-01xx fiction block. */
  readonly phone: string;
  readonly email: string;
  readonly active: boolean;
  /** WellSky's status code; "None" in records that were never given one. */
  readonly status: string;
  readonly locationId: string;
  readonly tagIds: readonly string[];
  readonly created: Instant;
  readonly updated: Instant;
}

/** A WellSky patient: a client, or a prospect with `isClient: false`. */
export interface DemoClient extends Person {
  readonly isClient: boolean;
  readonly relative: Relative | null;
}

export interface Relative {
  readonly id: string;
  readonly given: string;
  readonly family: string;
  readonly relationship: { readonly code: string; readonly display: string };
  readonly phone: string;
}

/** A WellSky practitioner: a caregiver, or an applicant with `isHired: false`. */
export interface DemoCaregiver extends Person {
  readonly isHired: boolean;
  /** Hidden truth: the probability of saying yes to an ask. */
  readonly acceptance: number;
  /** Hidden truth: the probability of giving back an assigned shift. */
  readonly absence: number;
}

/** One occurrence of a shift. */
export interface DemoShift {
  readonly appointmentId: string;
  /** Id of this occurrence alone, for tenants that do not share ids in a series. */
  readonly occurrenceId: string;
  readonly clientId: string;
  caregiverId: string | null;
  start: Instant;
  end: Instant;
  cancelled: boolean;
  /** Part of a told situation: the living world leaves it to the people who handle it. */
  readonly pinned: boolean;
  /** The caregiver does not come: no clock-in happens. */
  noShow: boolean;
}

export interface TaskLogEntry {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly status: string;
  readonly comment: string;
  readonly recorded: string;
}

/** What really happened: a WellSky encounter. */
export interface DemoVisit {
  readonly id: string;
  readonly appointmentId: string;
  readonly occurrenceId: string;
  readonly clientId: string;
  readonly caregiverId: string;
  clockIn: Instant | null;
  clockOut: Instant | null;
  isComplete: boolean;
  taskLog: TaskLogEntry[];
}

export interface DemoAsk {
  readonly caregiverId: string;
  readonly clientId: string;
  readonly shiftStart: Instant;
  readonly shiftEnd: Instant;
  readonly askedAt: Instant;
  readonly channel: 'call' | 'sms' | 'email' | 'in-person';
  readonly outcome: 'accepted' | 'declined' | 'no-answer';
  readonly answeredAt: Instant | null;
}

export interface DemoCallOut {
  readonly caregiverId: string;
  readonly clientId: string;
  readonly shiftStart: Instant;
  readonly shiftEnd: Instant;
  readonly reportedAt: Instant;
  readonly reason: string;
  readonly isProtected: boolean;
}

/** A row of the availability file; either `weekday` or both dates are given. */
export interface DemoAvailability {
  readonly caregiverId: string;
  readonly kind: 'available' | 'unavailable' | 'time-off';
  readonly weekday: string | null;
  readonly dateFrom: LocalDate | null;
  readonly dateTo: LocalDate | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly isProtected: boolean;
}

export interface DemoPreference {
  readonly clientId: string;
  readonly caregiverId: string;
  readonly kind: 'preferred' | 'blocked';
  readonly source: string;
  readonly expiresOn: LocalDate | null;
}

export interface DemoCredential {
  readonly caregiverId: string;
  readonly name: string;
  readonly expiresOn: LocalDate;
}

/** Pay and wishes; the same agency that keeps them in a file has not asked everybody. */
export interface DemoCaregiverFacts {
  readonly caregiverId: string;
  /** Dollars an hour. */
  readonly payRate: number;
  readonly hoursWanted: number | null;
}

/** What WellSky does not hold and the agency keeps elsewhere. */
export interface LocalRecords {
  readonly asks: DemoAsk[];
  readonly callOuts: DemoCallOut[];
  readonly availability: DemoAvailability[];
  readonly preferences: DemoPreference[];
  readonly credentials: DemoCredential[];
  readonly caregiverFacts: DemoCaregiverFacts[];
}

/** An agency as the generator leaves it, before its world starts to live. */
export interface AgencyDraft extends LocalRecords {
  readonly clients: DemoClient[];
  readonly caregivers: DemoCaregiver[];
  readonly shifts: DemoShift[];
  /** Call-outs that will happen: the situations of a scenario. */
  readonly callOutsToCome: { readonly at: Instant; readonly shift: DemoShift }[];
}
