import { isOpen, isWorked, type Shift, type Visit } from '../../../shared/domain/shift.ts';
import type { Ask, Availability, Preference } from '../../../shared/domain/history.ts';
import type { CaregiverId, ClientId, TagId } from '../../../shared/domain/ids.ts';
import type { Choice } from '../../../shared/domain/insight.ts';
import type { Caregiver, Client, Tag } from '../../../shared/domain/people.ts';
import type { Agency, Policy } from '../../../shared/domain/policy.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import { DAY, type Instant, type LocalDate } from '../../../shared/util/time.ts';
import { recentWork } from '../overtime/recent-work.ts';
import type { WeekLoad } from '../overtime/week-load.ts';
import type { TimeSpan } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';

/** What eligibility looks at for one caregiver. */
export interface RosterEntry {
  readonly caregiver: Caregiver;
  /** Her assigned shifts by start. */
  readonly shifts: readonly Shift[];
  /** Their starts and ends as columns: every ranking looks through all of them. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** What she worked and will work around this week, by start: as clocked, else as scheduled. */
  readonly work: readonly TimeSpan[];
  /** The same by the start of its workweek, as far as it was asked for; see `loadOf`. */
  readonly loads: Map<Instant, WeekLoad>;
  /** Dollars an hour; null when not told. */
  readonly payRate: number | null;
  /** Hours a week; null when not told. */
  readonly hoursWanted: number | null;
  /** What she said for certain dates. */
  readonly datedAvailability: readonly Availability[];
  /** What she said for every week. */
  readonly weeklyAvailability: readonly Availability[];
  readonly preferences: readonly Preference[];
  /** Last valid day by credential name, lower case; the latest where a name occurs twice. */
  readonly credentials: ReadonlyMap<string, LocalDate>;
  /** Names of her tags, lower case. */
  readonly tagNames: ReadonlySet<string>;
  /** She asked not to be offered shifts. */
  readonly isOptedOut: boolean;
}

/** Names of tags by which agencies mark who wants no offers. */
const OPT_OUT_TAGS = ['opt-out', 'opt out', 'opted out', 'do not contact'];

/** Every caregiver with what eligibility needs, arranged once per changed snapshot. */
export interface Roster {
  readonly agency: Agency;
  readonly policy: Policy;
  /** What is said about anybody, in the agency's language. */
  readonly say: Sentences;
  readonly now: Instant;
  readonly clients: ReadonlyMap<ClientId, Client>;
  readonly tags: ReadonlyMap<TagId, Tag>;
  /** By caregiver id, so that nothing depends on the order of the input; without placeholders. */
  readonly entries: readonly RosterEntry[];
  /** The newest answered ask of each caregiver, by `occasionOf` client and start. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<CaregiverId, Ask>>;
  /** Who called out of a shift, by `occasionOf` client and start. */
  readonly callOuts: ReadonlyMap<string, ReadonlySet<CaregiverId>>;
  /** Whether anybody at this agency told the hours she is available. */
  readonly knowsAvailability: boolean;
  /** Whether anybody's pay rate is known. */
  readonly knowsPayRates: boolean;
  /** Shifts that nobody has, by start. */
  readonly openShifts: readonly Shift[];
  /** What was worked, for what considerations look up in it. */
  readonly visits: readonly Visit[];
  /** Why others than the first were called. */
  readonly choices: readonly Choice[];
  /** Names of the credentials that the agency keeps, lower case. */
  readonly credentialNames: ReadonlySet<string>;
}

/** Answers and call-outs for older shifts cannot matter to a shift that still wants somebody. */
const OCCASION_HORIZON = 14 * DAY;

/** Identifies a shift in records that carry no shift key (asks, call-outs). */
export function occasionOf(clientId: ClientId, start: Instant): string {
  return `${clientId}@${String(start)}`;
}

/** Arranges a snapshot by caregiver. */
export function buildRoster(snapshot: Snapshot): Roster {
  const { agency, policy, now, clients, tags } = snapshot;
  return {
    agency,
    policy,
    say: sentencesIn(policy.texts.language),
    now,
    clients,
    tags,
    entries: buildEntries(snapshot),
    openShifts: snapshot.shifts.filter(isOpen).sort(byStart),
    visits: snapshot.visits,
    choices: snapshot.choices,
    answers: newestAnswers(snapshot),
    callOuts: callOutsByOccasion(snapshot),
    knowsAvailability: snapshot.availability.some(
      (one) => one.kind === 'available' && one.weekday !== null,
    ),
    knowsPayRates: [...snapshot.caregiverFacts.values()].some(({ payRate }) => payRate !== null),
    credentialNames: new Set(snapshot.credentials.map((one) => one.name.toLowerCase())),
  };
}

/**
 * The roster after shifts or call-outs changed and nothing else did. Whoever works as before keeps
 * her entry, so that what was concluded from it can be kept, too.
 */
export function withSchedule(roster: Roster, snapshot: Snapshot): Roster {
  const workOf = workIn(snapshot);
  return {
    ...roster,
    entries: roster.entries.map((entry) => {
      const fresh = workOf(entry.caregiver.id);
      return worksTheSame(entry, fresh) ? entry : { ...entry, ...fresh };
    }),
    openShifts: snapshot.shifts.filter(isOpen).sort(byStart),
    callOuts: callOutsByOccasion(snapshot),
  };
}

/** The part of an entry that changes with the schedule. */
type HerWork = Pick<RosterEntry, 'shifts' | 'starts' | 'ends' | 'work' | 'loads'>;

function workIn(snapshot: Snapshot): (id: CaregiverId) => HerWork {
  const shifts = groupByCaregiver(snapshot.shifts.filter(isWorked));
  const work = recentWork(snapshot);
  return (id) => {
    const hers = (shifts.get(id) ?? []).sort(byStart);
    return {
      shifts: hers,
      starts: Float64Array.from(hers, (shift) => shift.start),
      ends: Float64Array.from(hers, (shift) => shift.end),
      work: work.get(id) ?? [],
      loads: new Map<Instant, WeekLoad>(),
    };
  };
}

function worksTheSame(a: HerWork, b: HerWork): boolean {
  return (
    a.shifts.length === b.shifts.length &&
    a.work.length === b.work.length &&
    a.shifts.every((shift, at) => shift === b.shifts[at]) &&
    a.work.every((span, at) => isSameSpan(span, b.work[at]))
  );
}

function isSameSpan(a: TimeSpan, b: TimeSpan | undefined): boolean {
  return a.start === b?.start && a.end === b.end;
}

function buildEntries(snapshot: Snapshot): RosterEntry[] {
  const workOf = workIn(snapshot);
  const availability = groupByCaregiver(snapshot.availability);
  const preferences = groupByCaregiver(snapshot.preferences);
  const credentials = groupByCaregiver(snapshot.credentials);
  return [...snapshot.caregivers.values()]
    .filter((caregiver) => !caregiver.isPlaceholder)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((caregiver) => {
      const hers = availability.get(caregiver.id) ?? [];
      const tagNames = namesOf(caregiver.tagIds, snapshot.tags);
      return {
        caregiver,
        ...workOf(caregiver.id),
        payRate: snapshot.caregiverFacts.get(caregiver.id)?.payRate ?? null,
        hoursWanted: snapshot.caregiverFacts.get(caregiver.id)?.hoursWanted ?? null,
        datedAvailability: hers.filter((one) => one.weekday === null),
        weeklyAvailability: hers.filter((one) => one.weekday !== null),
        preferences: preferences.get(caregiver.id) ?? [],
        credentials: latestExpiry(credentials.get(caregiver.id) ?? []),
        tagNames,
        isOptedOut: OPT_OUT_TAGS.some((name) => tagNames.has(name)),
      };
    });
}

function byStart(a: Shift, b: Shift): number {
  return a.start - b.start || a.end - b.end || (a.key < b.key ? -1 : 1);
}

function groupByCaregiver<T extends { readonly caregiverId: CaregiverId | null }>(
  rows: readonly T[],
): Map<CaregiverId, T[]> {
  const groups = new Map<CaregiverId, T[]>();
  for (const row of rows) {
    if (row.caregiverId === null) continue;
    const group = groups.get(row.caregiverId);
    if (group === undefined) groups.set(row.caregiverId, [row]);
    else group.push(row);
  }
  return groups;
}

function latestExpiry(rows: Snapshot['credentials']): ReadonlyMap<string, LocalDate> {
  const latest = new Map<string, LocalDate>();
  for (const row of rows) {
    const name = row.name.toLowerCase();
    const known = latest.get(name);
    if (known === undefined || row.expiresOn > known) latest.set(name, row.expiresOn);
  }
  return latest;
}

function namesOf(ids: readonly TagId[], tags: ReadonlyMap<TagId, Tag>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const id of ids) {
    const tag = tags.get(id);
    if (tag !== undefined) names.add(tag.name.toLowerCase());
  }
  return names;
}

function newestAnswers(snapshot: Snapshot): Map<string, Map<CaregiverId, Ask>> {
  const answers = new Map<string, Map<CaregiverId, Ask>>();
  for (const ask of snapshot.asks) {
    if (ask.outcome === null || ask.shiftStart < snapshot.now - OCCASION_HORIZON) continue;
    const occasion = occasionOf(ask.clientId, ask.shiftStart);
    const people = answers.get(occasion) ?? new Map<CaregiverId, Ask>();
    const known = people.get(ask.caregiverId);
    if (known === undefined || isNewer(ask, known)) people.set(ask.caregiverId, ask);
    answers.set(occasion, people);
  }
  return answers;
}

function isNewer(ask: Ask, than: Ask): boolean {
  return ask.askedAt === than.askedAt ? ask.id > than.id : ask.askedAt > than.askedAt;
}

function callOutsByOccasion(snapshot: Snapshot): Map<string, Set<CaregiverId>> {
  const occasions = new Map<string, Set<CaregiverId>>();
  for (const callOut of snapshot.callOuts) {
    if (callOut.shiftStart < snapshot.now - OCCASION_HORIZON) continue;
    const occasion = occasionOf(callOut.clientId, callOut.shiftStart);
    const people = occasions.get(occasion) ?? new Set<CaregiverId>();
    occasions.set(occasion, people.add(callOut.caregiverId));
  }
  return occasions;
}
