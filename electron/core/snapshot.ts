import type {
  Ask,
  Availability,
  CallOut,
  Credential,
  Preference,
} from '../../shared/domain/history.ts';
import type { CaregiverId, ClientId, TagId } from '../../shared/domain/ids.ts';
import type { Window } from '../../shared/domain/feed.ts';
import type { Choice } from '../../shared/domain/insight.ts';
import type { Caregiver, CaregiverFacts, Client, Tag } from '../../shared/domain/people.ts';
import type { Agency, Policy } from '../../shared/domain/policy.ts';
import type { Shift, Visit } from '../../shared/domain/shift.ts';
import type { Instant } from '../../shared/util/time.ts';

/** How many days a snapshot spans. */
export const SNAPSHOT_DAYS = {
  /** How far back visits and call-outs are looked at. */
  history: 182,
  /** Shifts of the last week are kept for hours and for visits that are still to come in. */
  pastShifts: 8,
  shiftsAhead: 16,
} as const;

/**
 * Everything a decision may look at: plain values that the engine gathered at one instant.
 * Decisions are functions of this and nothing else.
 */
export interface Snapshot {
  readonly agency: Agency;
  readonly policy: Policy;
  readonly now: Instant;
  readonly clients: ReadonlyMap<ClientId, Client>;
  readonly caregivers: ReadonlyMap<CaregiverId, Caregiver>;
  readonly tags: ReadonlyMap<TagId, Tag>;
  /** Known shifts around now (from a week ago to the end of the swept days), by start. */
  readonly shifts: readonly Shift[];
  /** Visit history, by clock-in. */
  readonly visits: readonly Visit[];
  readonly asks: readonly Ask[];
  readonly callOuts: readonly CallOut[];
  readonly availability: readonly Availability[];
  readonly preferences: readonly Preference[];
  readonly credentials: readonly Credential[];
  /** Pay and wanted hours, of those of whom they were told. */
  readonly caregiverFacts: ReadonlyMap<CaregiverId, CaregiverFacts>;
  /** Why others than the first were called; what has expired is still among them. */
  readonly choices: readonly Choice[];
  readonly windows: readonly Window[];
  /** Last complete reading of each client's visits of today; absent where there was none. */
  readonly visitsReadAt: ReadonlyMap<ClientId, Instant>;
}

/** One answer of a rule, kept so that every "no" can be explained later. */
export interface Decision {
  /** What was decided about: a shift key, an incident cause, a caregiver id. */
  readonly subject: string;
  readonly verdict: string;
  readonly reason: string;
}
