import type { Swap } from '../../../shared/contract/views.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type { ExclusionReason, Ranking } from '../../../shared/domain/incident.ts';
import { isOpen, type Shift } from '../../../shared/domain/shift.ts';
import { HOUR } from '../../../shared/util/time.ts';
import { judge } from '../eligibility/judge.ts';
import { openingOf, type Opening } from '../eligibility/opening.ts';
import type { RosterEntry } from '../eligibility/roster.ts';
import { neighboursOf } from '../eligibility/schedule-conflict.ts';
import { dayClockText, withClient } from '../eligibility/words.ts';
import { chancesFor, type ChancesOf } from './chances.ts';
import { kilometresTo } from './considerations.ts';
import type { RankIndex } from './rank-index.ts';

/** Direct candidates this likely make a detour pointless. */
const LIKELY_ENOUGH = 0.5;
/** A swap disturbs a second client: it has to be better than asking directly by this much. */
const WORTH_IT = 0.15;
/** Nobody is moved away from a shift that starts sooner than this: who stands in must be found. */
const LEAST_NOTICE = 2 * HOUR;
/** How many people who could move are looked at, the likeliest first. */
const MOST_MOVERS = 12;

/** Reasons that lie in her other shifts, and may be gone without one of them. */
const BY_SCHEDULE: ReadonlySet<ExclusionReason> = new Set([
  'overlap',
  'travel-gap',
  'rest',
  'hour-cap',
]);

/** Somebody who could take the shift if she were free of one of hers. */
interface Mover {
  readonly entry: RosterEntry;
  readonly from: Shift;
  readonly chance: number;
}

interface StandIn {
  readonly entry: RosterEntry;
  readonly chance: number;
}

/**
 * The best two steps for a shift that hardly anybody can take: somebody leaves one of her shifts for
 * it, and somebody else takes the one she leaves. Null where a direct candidate is likely, and where
 * no such pair is clearly better than asking directly. The two answers are taken to be independent.
 * `except` are the people who gave the shift back.
 */
export function bestSwap(
  index: RankIndex,
  shift: Shift,
  ranking: Ranking,
  except: ReadonlySet<CaregiverId>,
): Swap | null {
  const { roster } = index;
  const direct = Math.max(0, ...ranking.candidates.map((one) => one.match));
  if (!isOpen(shift) || shift.start <= roster.now || direct >= LIKELY_ENOUGH) return null;
  let best: Swap | null = null;
  for (const mover of moversFor(index, openingOf(roster, shift, except))) {
    const atLeast = best?.probability ?? direct + WORTH_IT;
    // Both have to say yes, so no pair is likelier than its mover alone.
    if (mover.chance <= atLeast) break;
    const standIn = bestStandIn(index, mover, except);
    if (standIn === null || mover.chance * standIn.chance <= atLeast) continue;
    best = swapOf(index, mover, standIn);
  }
  return best;
}

/** Who could come if one of her shifts were taken from her, likeliest first. */
function moversFor(index: RankIndex, opening: Opening): readonly Mover[] {
  const chancesOf = chancesFor(index, opening);
  const movers = index.roster.entries.flatMap((entry, number) => {
    const neighbours = neighboursOf(entry, opening);
    const verdict = judge(entry, opening, neighbours);
    if (verdict === null || !BY_SCHEDULE.has(verdict.reason)) return [];
    const { conflict, before, after } = neighbours;
    return [conflict, before, after].flatMap((from) => {
      if (from === null || !isMovable(from, opening)) return [];
      const chance = chanceOf(withoutShift(entry, from), number, opening, chancesOf);
      return chance === null ? [] : [{ entry, from, chance }];
    });
  });
  return movers.sort(byChance).slice(0, MOST_MOVERS);
}

function isMovable(from: Shift, { shift, roster }: Opening): boolean {
  return from.key !== shift.key && from.start >= roster.now + LEAST_NOTICE;
}

/** Her schedule as it would be without one shift. */
function withoutShift(entry: RosterEntry, gone: Shift): RosterEntry {
  const shifts = entry.shifts.filter((one) => one.key !== gone.key);
  return {
    ...entry,
    shifts,
    starts: Float64Array.from(shifts, (one) => one.start),
    ends: Float64Array.from(shifts, (one) => one.end),
    work: entry.work.filter((one) => one.start !== gone.start || one.end !== gone.end),
    loads: new Map(),
  };
}

/** That she takes the shift and works it; null where she cannot take it. */
function chanceOf(
  entry: RosterEntry,
  number: number,
  opening: Opening,
  chancesOf: ChancesOf,
): number | null {
  const neighbours = neighboursOf(entry, opening);
  if (judge(entry, opening, neighbours) !== null) return null;
  const { accepts, works } = chancesOf(number, kilometresTo(entry, opening, neighbours));
  return accepts.mean * works.mean;
}

function bestStandIn(
  index: RankIndex,
  { entry: mover, from }: Mover,
  except: ReadonlySet<CaregiverId>,
): StandIn | null {
  const opening = openingOf(index.roster, { ...from, caregiverId: null });
  const chancesOf = chancesFor(index, opening);
  const found = index.roster.entries.flatMap((entry, number) => {
    const { id } = entry.caregiver;
    if (id === mover.caregiver.id || except.has(id)) return [];
    const chance = chanceOf(entry, number, opening, chancesOf);
    return chance === null ? [] : [{ entry, chance }];
  });
  return found.sort(byChance)[0] ?? null;
}

function byChance<T extends StandIn>(a: T, b: T): number {
  return b.chance - a.chance || (a.entry.caregiver.id < b.entry.caregiver.id ? -1 : 1);
}

function swapOf({ roster }: RankIndex, { entry, from, chance }: Mover, standIn: StandIn): Swap {
  const probability = chance * standIn.chance;
  const client = roster.clients.get(from.clientId);
  const { say } = roster;
  const percent = (share: number): string => say.candidate.percent(wholePercent(share));
  const mover = personOf(entry, chance);
  const other = personOf(standIn.entry, standIn.chance);
  return {
    mover,
    from: {
      shift: from.key,
      clientId: from.clientId,
      start: from.start,
      end: from.end,
      clientName: client?.shortName ?? `Client ${from.clientId}`,
    },
    standIn: other,
    probability,
    text: say.candidate.swap({
      mover: mover.name,
      moverChance: percent(chance),
      when: dayClockText(from.start, roster.agency.timeZone, say),
      withClient: withClient(client, say),
      standIn: other.name,
      standInChance: percent(standIn.chance),
      both: percent(probability),
    }),
  };
}

function personOf({ caregiver }: RosterEntry, match: number): Swap['mover'] {
  return { caregiverId: caregiver.id, name: caregiver.shortName, match };
}

/** Rounded down like every match. */
function wholePercent(share: number): number {
  return Math.floor(share * 100 + 1e-9);
}
