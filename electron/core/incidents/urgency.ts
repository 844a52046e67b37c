import type { Incident } from '../../../shared/domain/incident.ts';

/** Order of the incident list: severity, then the soonest shift, then the oldest incident. */
export declare function byUrgency(a: Incident, b: Incident): number;
