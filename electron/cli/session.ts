import { DEFAULT_POLICY, type Agency, type Policy } from '../../shared/domain/policy.ts';
import { randomIds, type IdSource } from '../../shared/util/ids.ts';
import type { Problem, Result } from '../../shared/util/result.ts';
import { plus, systemClock, type Clock, type Instant } from '../../shared/util/time.ts';
import type { Report, Source } from '../engine/parts.ts';
import { savedCapabilities } from '../engine/saved-facts.ts';
import { readConfig, type Config } from '../io/settings/config.ts';
import { loadPolicy } from '../io/settings/policy.ts';
import { openStore, type Store } from '../io/store/store.ts';
import { createWellSky } from '../io/wellsky/gateway.ts';
import { parseWellSkyUrl } from '../io/wellsky/url.ts';
import { CommandError, commandError, EXIT, type Output } from './outcome.ts';

/** What a command may use. Parts are opened when first asked for and closed together. */
export interface Session {
  readonly output: Output;
  /** The agency's time: `--now` sets its start. */
  readonly clock: Clock;
  readonly realClock: Clock;
  readonly ids: IdSource;
  readonly report: Report;
  /** Name for the audit log. */
  readonly actor: string;
  agency(): Agency;
  policy(): Policy;
  openStore(): Store;
  openSource(): Promise<Source>;
  close(): void;
}

interface SessionOptions {
  readonly output: Output;
  readonly config: string | null;
  readonly now: Instant | null;
}
