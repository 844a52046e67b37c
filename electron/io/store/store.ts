import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type {
  Availability,
  CallOut,
  Credential,
  Preference,
} from '../../../shared/domain/history.ts';
import type { CaregiverId, ClientId, TagId } from '../../../shared/domain/ids.ts';
import type { Caregiver, CaregiverFacts, Client, Tag } from '../../../shared/domain/people.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';
import type { Clock } from '../../../shared/util/time.ts';
import { apiCalls, type ApiCalls } from './api-calls.ts';
import { asks, type Asks } from './asks.ts';
import { Anchor } from './audit/anchor.ts';
import { anchoredAudit, type Audit } from './audit/audit.ts';
import { availability } from './availability.ts';
import { briefings, type Briefings } from './briefings.ts';
import { bookedHours, type BookedHoursRecord } from './booked-hours.ts';
import { callOuts } from './call-outs.ts';
import { charges, type Charges } from './charges.ts';
import { caregiverFacts } from './caregiver-facts.ts';
import { channelSettings, type ChannelSettingsRecord } from './channel-settings.ts';
import { choices, type Choices } from './choices.ts';
import { Connection } from './connection.ts';
import { contents, type Contents } from './contents.ts';
import { credentials } from './credentials.ts';
import { facts, type Facts } from './facts.ts';
import { incidentGrades, type IncidentGrades } from './incident-grades.ts';
import { incidents, type Incidents } from './incidents.ts';
import type { Ledger } from './ledger.ts';
import { messages, type Messages } from './messages.ts';
import { migrate, refuseNewer } from './migrate.ts';
import { openings, type Openings } from './openings.ts';
import { optOuts, type OptOuts } from './opt-outs.ts';
import { outbox, type Outbox } from './outbox.ts';
import { caregivers, clients, tags, type People } from './people.ts';
import { peopleSearch, type PeopleSearch } from './people-search.ts';
import { preferences } from './preferences.ts';
import { storeCodeOf, storeProblem } from './problems.ts';
import { quarantine, type Quarantine } from './quarantine.ts';
import { recipients, type Recipients } from './recipients.ts';
import { replies, type Replies } from './replies.ts';
import { shifts, type Shifts } from './shifts.ts';
import { shownMatches, type ShownMatches } from './shown-matches.ts';
import { visitReads, visits, type VisitReads, type Visits } from './visits.ts';
import { windows, type Windows } from './windows.ts';
import { writes, type Writes } from './writes.ts';

/**
 * The encrypted cache of one agency. Rows that come out are trusted: every page carries a MAC.
 * Every method throws `StoreError` for what the disk refuses; what was committed stays.
 */
export interface Store {
  /**
   * Runs `work` in one transaction (BEGIN IMMEDIATE): all of it is kept or, when it throws, none.
   * A transaction inside another joins it.
   */
  transaction<T>(work: () => T): T;
  readonly clients: People<ClientId, Client>;
  readonly caregivers: People<CaregiverId, Caregiver>;
  readonly tags: People<TagId, Tag>;
  readonly shifts: Shifts;
  readonly visits: Visits;
  readonly visitReads: VisitReads;
  readonly windows: Windows;
  readonly asks: Asks;
  readonly callOuts: Ledger<CallOut>;
  readonly availability: Ledger<Availability>;
  readonly preferences: Ledger<Preference>;
  readonly credentials: Ledger<Credential>;
  readonly caregiverFacts: Ledger<CaregiverFacts>;
  readonly bookedHours: BookedHoursRecord;
  readonly briefings: Briefings;
  readonly choices: Choices;
  readonly charges: Charges;
  readonly peopleSearch: PeopleSearch;
  readonly incidents: Incidents;
  readonly incidentGrades: IncidentGrades;
  readonly shownMatches: ShownMatches;
  readonly openings: Openings;
  readonly apiCalls: ApiCalls;
  readonly outbox: Outbox;
  readonly recipients: Recipients;
  readonly channelSettings: ChannelSettingsRecord;
  readonly optOuts: OptOuts;
  readonly messages: Messages;
  readonly replies: Replies;
  readonly writes: Writes;
  readonly quarantine: Quarantine;
  readonly audit: Audit;
  readonly facts: Facts;
  readonly contents: Contents;
  /** Changes whenever another process has written to the cache. */
  generation(): string;
  /** Writes everything into the one file and closes it. */
  close(): void;
}

interface Place {
  /** Folder of the cache; made with mode 0700. */
  readonly dir: string;
  /** The database key, 32 bytes. */
  readonly key: Uint8Array;
  readonly clock: Clock;
}

/**
 * Opens the cache in a folder, or makes it. A cache that cannot be opened is left exactly as it
 * is; the problem's code is one of `StoreCode`.
 */
export function openStore({ dir, key, clock }: Place): Result<Store, Problem> {
  if (key.length !== 32) throw new RangeError('The database key has 32 bytes.');
  const anchor = new Anchor(join(dir, 'audit.anchor'), key);
  let isKeyProven = false;
  let connection: Connection | null = null;
  try {
    const file = join(dir, 'cache.db');
    makePrivate(dir, file);
    // The anchor is sealed under the same key: where it is genuine, the key is right, and a first
    // page that does not decrypt is damage.
    isKeyProven = anchor.read().kind === 'genuine';
    connection = new Connection(file, key);
    isKeyProven = true;
    refuseNewer(connection);
    connection.prepareForWriting();
    migrate(connection);
    return ok(repositories(connection, anchor, { dir, key, clock }));
  } catch (error) {
    connection?.close();
    const code = storeCodeOf(error);
    if (code === null) throw error;
    const isWrongKey = code === 'cache-corrupt' && !isKeyProven;
    return fail(storeProblem(isWrongKey ? 'cache-wrong-key' : code, dir));
  }
}

/**
 * For the owner's eyes only. SQLite gives its log files the mode of the database file. A folder
 * that is shared by design (sticky, like /tmp) keeps its mode.
 */
function makePrivate(dir: string, file: string): void {
  makeFolder(dir);
  closeSync(openSync(file, 'a', 0o600));
  if (process.platform === 'win32') return;
  const SHARED = 0o1000;
  const mode = statSync(dir).mode;
  if ((mode & SHARED) === 0 && (mode & 0o777) !== 0o700) chmodSync(dir, 0o700);
  if ((statSync(file).mode & 0o777) !== 0o600) chmodSync(file, 0o600);
}

/** Node's own recursive way never returns where a parent takes no folders, as in /proc. */
function makeFolder(dir: string): void {
  if (isFolder(dir)) return;
  if (dirname(dir) !== dir) makeFolder(dirname(dir));
  try {
    mkdirSync(dir, { mode: 0o700 });
  } catch (error) {
    // Another process may have been quicker.
    if (!isFolder(dir)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function repositories(connection: Connection, anchor: Anchor, { dir, key, clock }: Place): Store {
  const { audit, transaction } = anchoredAudit(connection, anchor, key);
  // Anchors an empty log, so that there is never a cache without an anchor.
  transaction(() => undefined);
  return {
    transaction,
    clients: clients(connection),
    caregivers: caregivers(connection),
    tags: tags(connection),
    shifts: shifts(connection),
    visits: visits(connection, clock),
    visitReads: visitReads(connection),
    windows: windows(connection),
    asks: asks(connection),
    callOuts: callOuts(connection),
    availability: availability(connection),
    preferences: preferences(connection),
    credentials: credentials(connection),
    caregiverFacts: caregiverFacts(connection),
    bookedHours: bookedHours(connection),
    briefings: briefings(connection),
    choices: choices(connection),
    charges: charges(connection),
    peopleSearch: peopleSearch(connection),
    incidents: incidents(connection),
    incidentGrades: incidentGrades(connection),
    shownMatches: shownMatches(connection),
    openings: openings(connection),
    apiCalls: apiCalls(connection),
    outbox: outbox(connection),
    recipients: recipients(connection),
    channelSettings: channelSettings(connection),
    optOuts: optOuts(connection),
    messages: messages(connection),
    replies: replies(connection),
    writes: writes(connection),
    quarantine: quarantine(connection),
    audit,
    facts: facts(connection),
    contents: contents(connection, dir),
    generation: () => connection.generation(),
    close() {
      connection.close();
    },
  };
}
