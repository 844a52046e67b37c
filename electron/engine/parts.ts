import type { Channel } from '../../shared/domain/delivery.ts';
import type { OpenMessenger } from '../../shared/domain/messenger.ts';
import type { Agency, Policy } from '../../shared/domain/policy.ts';
import type { WellSky, WellSkyWrites } from '../../shared/domain/wellsky.ts';
import type { IdSource } from '../../shared/util/ids.ts';
import type { Clock } from '../../shared/util/time.ts';
import type { Store } from '../io/store/store.ts';
import type { CallLog } from './call-log.ts';

/** Where an agency's secrets are kept; a place that refuses throws. */
export interface Secrets {
  get(name: string): string | null;
  set(name: string, value: string): void;
  delete(name: string): void;
}

/** One agency as the engine sees it: where it is read from, where it is kept, what its rules are. */
export interface Source {
  readonly kind: 'demo' | 'wellsky';
  /** Replaced as a whole when somebody renames it. */
  agency: Agency;
  /** The rules in force; replaced as a whole when somebody changes them. */
  policy: Policy;
  readonly wellsky: WellSky;
  /** Only for what a person approved. */
  readonly writes: WellSkyWrites;
  /** What `wellsky` was asked and how it answered; filled by it. */
  readonly calls: CallLog;
  readonly store: Store;
  readonly secrets: Secrets;
  /** Makes the messengers of the channels that are set up for this agency. */
  readonly openMessenger: OpenMessenger;
  /** The agency's time; the demo agency lives at a time of its own. */
  readonly clock: Clock;
  /** Ends what the source started, after the engine has stopped using it. */
  close(): Promise<void>;
}

/** What the engine may log: an event with ids, counts and codes, never names or texts. */
export type Report = (
  event: string,
  fields: Readonly<Record<string, string | number | boolean>>,
) => void;

/** What an engine needs besides its source. */
export interface Surroundings {
  readonly channels: readonly Channel[];
  readonly ids: IdSource;
  readonly report: Report;
}

/** Name of Standby itself in the audit log. */
export const STANDBY = 'standby';
