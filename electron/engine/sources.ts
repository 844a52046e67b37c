import type { FirstRunStep } from '../../shared/contract/first-run.ts';
import type { ContactedHost, Wiped } from '../../shared/contract/settings.ts';
import type { Connection, ConnectionTest, Setup } from '../../shared/contract/views.ts';
import type { Policy } from '../../shared/domain/policy.ts';
import type { Problem, Result } from '../../shared/util/result.ts';
import type { Source } from './parts.ts';

/** One agency of this computer, watched or not. */
export interface SavedAgency {
  /** Its key on this computer. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'demo' | 'wellsky';
  readonly timeZone: string;
}

/** The rules of one agency as they are kept: only what differs from the defaults. */
export interface Rules {
  /** False where a policy file decides. */
  readonly isEditable: boolean;
  readonly overrides: Readonly<Record<string, unknown>>;
  /** Keeps other overrides; returns the policy that is then in force. */
  keep(overrides: Readonly<Record<string, unknown>>): Result<Policy, Problem>;
}

/** Which agencies there are and where their schedules come from. Made by the entry points. */
export interface Sources {
  /** Every agency, in the order in which they were connected; the demo last. */
  agencies(): readonly SavedAgency[];
  /** The agency to show; null where there is none. */
  shown(): string | null;
  /** Remembers which agency is shown. */
  show(id: string): Result<null, Problem>;
  /** Opens the cache of an agency and the way to its WellSky. */
  open(id: string): Promise<Result<Source, Problem>>;
  /** Takes the demo agency in, as the one that is shown; returns its key. */
  addDemo(): Result<string, Problem>;
  /** Tries credentials by reads only; stores nothing. */
  test(connection: Connection): Promise<ConnectionTest>;
  /** The agency that a connection is about: one that is there, or a new one. */
  keyOf(connection: Connection): string;
  /** Stores the credentials, opens the agency, and makes it the one that is shown. */
  connect(connection: Connection): Promise<Result<Source, Problem>>;
  rename(id: string, name: string): Result<null, Problem>;
  /** Takes an agency out; its cache and its secrets stay where they are. */
  remove(id: string): Result<null, Problem>;
  /** Takes a closed agency out with its cache, its key and its secrets; answers what is gone. */
  wipe(id: string): Promise<Result<Wiped['removed'], Problem>>;
  /** What the connection form starts with; `shown` is the agency that is shown, when it is open. */
  setup(shown: Source | null): Setup;
  rules(id: string): Rules;
  /** Every host that is contacted for an agency, each once. */
  hosts(): readonly ContactedHost[];
  firstRun(): FirstRunStep;
  /** Remembers where the first run stands. */
  goTo(step: FirstRunStep): Result<null, Problem>;
  /** What is wrong with the settings; null when nothing is. */
  problem(): Problem | null;
}
