import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import type { Position } from '../../../shared/domain/people.ts';
import type { Visit } from '../../../shared/domain/shift.ts';
import { DAY, HOUR, type Instant } from '../../../shared/util/time.ts';
import type { Roster } from '../eligibility/roster.ts';
import { kilometresBetween } from '../eligibility/travel.ts';
import { workweekOf } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Case } from './adjustment.ts';
import { contextFeatures, timingOf } from './context-features.ts';
import { estimate } from './estimate.ts';
import type { Priors } from './priors.ts';
import { emptyTally, isSimilar, type Tally } from './tally.ts';
import { minuteOfWeek, type Trial } from './trials.ts';

/** More would not change what is learned visibly, and the newest say the most about today. */
const MOST_CASES = 4_000;
/** How far back asks count as recent. */
export const RECENT = 7 * DAY;

/** Everything that past asks are looked at with. */
interface Past {
  readonly snapshot: Snapshot;
  readonly roster: Roster;
  readonly priors: Priors;
  /** Visits of each caregiver by clock-in, all of them and by client. */
  readonly visits: ReadonlyMap<CaregiverId, readonly Visit[]>;
  readonly visitsWith: ReadonlyMap<string, readonly Visit[]>;
  readonly positions: ReadonlyMap<ClientId, Position>;
  /** When each caregiver was asked, ascending, whatever she said. */
  readonly askedAt: ReadonlyMap<CaregiverId, readonly Instant[]>;
}

/** One answered ask, placed in the week as `countTrials` does it. */
interface PastAsk extends Trial {
  readonly minute: number;
  /** Doubles with every half-life, so that ratios of it say how faded one ask is at another. */
  readonly growth: number;
}

/**
 * The answered asks as cases to learn from, oldest first: what the plain estimate would have been,
 * and the circumstances, as both were known when she was asked. Nothing that happened later goes
 * in, except through the priors, which are a few numbers for the whole agency.
 */
export function pastAsks(
  snapshot: Snapshot,
  roster: Roster,
  trials: readonly Trial[],
  priors: Priors,
): Case[] {
  const { agency, policy, now } = snapshot;
  const rows = trials
    .map((trial): PastAsk => {
      const minute = minuteOfWeek(trial.at, agency.timeZone);
      return { ...trial, minute, growth: fade(now - trial.decidedAt, policy.match.halfLifeDays) };
    })
    .sort(byDecision);
  const since = rows.at(-MOST_CASES)?.decidedAt ?? -Infinity;
  const past = pastOf(snapshot, roster, priors);
  const earlier = new Map<number, PastAsk[]>();
  const cases: Case[] = [];
  for (const row of rows) {
    const hers = earlier.get(row.caregiver) ?? [];
    if (row.decidedAt >= since) cases.push(caseOf(row, hers, past));
    hers.push(row);
    earlier.set(row.caregiver, hers);
  }
  return cases;
}

function pastOf(snapshot: Snapshot, roster: Roster, priors: Priors): Past {
  const askedAt = new Map<CaregiverId, Instant[]>();
  for (const ask of snapshot.asks) {
    const known = askedAt.get(ask.caregiverId);
    if (known === undefined) askedAt.set(ask.caregiverId, [ask.askedAt]);
    else known.push(ask.askedAt);
  }
  for (const times of askedAt.values()) times.sort((a, b) => a - b);
  const positions = new Map<ClientId, Position>();
  for (const { clientId, position } of snapshot.shifts) {
    if (position !== null) positions.set(clientId, position);
  }
  const byClockIn = snapshot.visits.toSorted((a, b) => (a.clockIn ?? 0) - (b.clockIn ?? 0));
  const visits = Map.groupBy(byClockIn, (visit) => visit.caregiverId);
  const visitsWith = Map.groupBy(snapshot.visits, pairOf);
  return { snapshot, roster, priors, visits, visitsWith, positions, askedAt };
}

function pairOf(one: { caregiverId: CaregiverId; clientId: ClientId | null }): string {
  return `${one.caregiverId} ${one.clientId ?? ''}`;
}

/** `hers` are her earlier asks, oldest first. */
function caseOf(ask: PastAsk, hers: readonly PastAsk[], past: Past): Case {
  const { snapshot, roster, priors } = past;
  const { decidedAt: askedAt, clientId } = ask;
  const caregiver = roster.entries[ask.caregiver]?.caregiver;
  const visits = (caregiver && past.visits.get(caregiver.id)) ?? [];
  const withClient =
    (caregiver && past.visitsWith.get(pairOf({ caregiverId: caregiver.id, clientId }))) ?? [];
  const home = caregiver?.position ?? null;
  const place = (clientId && past.positions.get(clientId)) ?? null;
  const times = (caregiver && past.askedAt.get(caregiver.id)) ?? [];
  const { mean } = estimate(tallyAsOf(ask, hers, snapshot), priors);
  const values = contextFeatures({
    ...timingOf(ask.at, askedAt, snapshot.agency.timeZone),
    visits: visitsBefore(withClient, askedAt, snapshot.policy.match.halfLifeDays),
    kilometres: home && place && kilometresBetween(home, place),
    hoursSoFar: hoursBetween(visits, weekStart(ask.at, snapshot), askedAt),
    recentAsks: times.filter((at) => at < askedAt && at >= askedAt - RECENT).length,
  });
  return { plain: mean, values, outcome: ask.success };
}

/** What `countTrials` would have counted when she was asked. */
function tallyAsOf(ask: PastAsk, hers: readonly PastAsk[], { policy }: Snapshot): Tally {
  const radius = policy.match.similarStartHours * 60;
  const tally = emptyTally();
  for (const one of hers) {
    if (one.decidedAt >= ask.decidedAt) break;
    const weight = one.growth / ask.growth;
    const won = one.success ? weight : 0;
    tally.trials += weight;
    tally.wins += won;
    if (!isSimilar(one, ask, radius)) continue;
    tally.similarTrials += weight;
    tally.similarWins += won;
  }
  return tally;
}

function visitsBefore(visits: readonly Visit[], at: Instant, halfLifeDays: number): number {
  let weight = 0;
  for (const { clockIn } of visits) {
    if (clockIn !== null && clockIn < at) weight += fade(at - clockIn, halfLifeDays);
  }
  return weight;
}

function weekStart(at: Instant, { policy, agency }: Snapshot): Instant {
  return workweekOf(at, policy.week, agency.timeZone).start;
}

/** No visit lasts longer. */
const LONGEST_VISIT = DAY;

/** Hours of visits, by clock-in, from `from` up to `to`; nothing where `to` is earlier. */
function hoursBetween(visits: readonly Visit[], from: Instant, to: Instant): number {
  let hours = 0;
  for (let i = visits.length - 1; i >= 0; i -= 1) {
    const { clockIn = null, clockOut = null, plannedEnd = null } = visits[i] ?? {};
    const end = clockOut ?? plannedEnd;
    if (clockIn === null || clockIn >= to) continue;
    if (clockIn < from - LONGEST_VISIT) break;
    if (end !== null && end > from) hours += (Math.min(end, to) - Math.max(clockIn, from)) / HOUR;
  }
  return hours;
}

function fade(age: number, halfLifeDays: number): number {
  return 2 ** (-age / DAY / halfLifeDays);
}

function byDecision(a: Trial, b: Trial): number {
  return a.decidedAt - b.decidedAt || a.caregiver - b.caregiver || a.at - b.at;
}
