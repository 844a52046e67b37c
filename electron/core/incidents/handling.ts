import type { Incident } from '../../../shared/domain/incident.ts';
import type { Problem, Result } from '../../../shared/util/result.ts';
import type { Instant } from '../../../shared/util/time.ts';

/** Problem codes are those of the contract: `conflict` (already resolved), `bad-request` (time). */
export declare function acknowledge(
  incident: Incident,
  actor: string,
  now: Instant,
): Result<Incident, Problem>;
export declare function snooze(
  incident: Incident,
  until: Instant,
  actor: string,
  now: Instant,
): Result<Incident, Problem>;
export declare function reopen(
  incident: Incident,
  actor: string,
  now: Instant,
): Result<Incident, Problem>;
