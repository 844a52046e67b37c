import type { Caution } from '../../../shared/domain/incident.ts';
import type { CaregiverId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { MINUTE } from '../../../shared/util/time.ts';
import { judge } from '../eligibility/judge.ts';
import { openingOf, type Opening } from '../eligibility/opening.ts';
import { neighboursOf } from '../eligibility/schedule-conflict.ts';
import { caution } from '../eligibility/verdict.ts';
import { dayClockText, withClient } from '../eligibility/words.ts';
import { chancesFor } from './chances.ts';
import { kilometresTo } from './considerations.ts';
import type { RankIndex } from './rank-index.ts';

/** What her taking the shift does to another open one that she cannot take as well. */
export interface Ripple {
  readonly other: Shift;
  /** The probability that nobody takes the other shift, 0 … 1, with her and without her. */
  readonly riskWith: number;
  readonly riskWithout: number;
}

/** Who is likely to take an open shift. */
interface Cover {
  /** That nobody of the likeliest takes it, 0 … 1. */
  readonly risk: number;
  readonly chances: ReadonlyMap<CaregiverId, number>;
}

/** Nobody calls further down a list than this. */
const MOST_ASKS = 12;
/** Other open shifts are looked at up to this many, the soonest first. */
const MOST_OTHERS = 8;
/** Shifts closer together than this are one person's only on paper. */
const TOO_CLOSE = 30 * MINUTE;

const covers = new WeakMap<RankIndex, Map<ShiftKey, Cover>>();

/**
 * For each caregiver whom another open shift at the same time needs too: the one for which she
 * matters most. Whoever takes one shift is gone for the other; where that one has few good
 * candidates, filling this one opens a gap there.
 */
export function ripplesOf(index: RankIndex, { shift, roster }: Opening): Map<CaregiverId, Ripple> {
  const ripples = new Map<CaregiverId, Ripple>();
  const others = roster.openShifts.filter(
    (other) => other.key !== shift.key && other.start > roster.now && isTooClose(shift, other),
  );
  for (const other of others.slice(0, MOST_OTHERS)) {
    const { risk, chances } = coverOf(index, other);
    for (const [caregiverId, chance] of chances) {
      const ripple = { other, riskWith: risk, riskWithout: risk / (1 - chance) };
      const known = ripples.get(caregiverId);
      if (known === undefined || addedRisk(ripple) > addedRisk(known)) {
        ripples.set(caregiverId, ripple);
      }
    }
  }
  return ripples;
}

/** Whether two ripples, of snapshots that differ in the schedule at most, say the same. */
export function isSameRipple(a: Ripple | null, b: Ripple | null): boolean {
  if (a === null || b === null) return a === b;
  const isSameRisk = a.riskWith === b.riskWith && a.riskWithout === b.riskWithout;
  return isSameRisk && a.other === b.other;
}

/** By how much her leaving raises the risk, 0 … 1. */
export function addedRisk({ riskWith, riskWithout }: Ripple): number {
  return riskWithout - riskWith;
}

/** Below this the other shift hardly misses her. */
const WORTH_SAYING = 0.1;

/** She is also a hope of another open shift. */
export function opensGap(ripple: Ripple | null, opening: Opening): Caution | null {
  if (ripple === null || addedRisk(ripple) < WORTH_SAYING) return null;
  return caution('opens-gap', opensGapText(ripple, opening));
}

/** The other shift, and its risk with her and without her. */
export function opensGapText(ripple: Ripple, { roster, zone }: Opening): string {
  const { other, riskWith, riskWithout } = ripple;
  const { say } = roster;
  const percent = (share: number): string => say.candidate.percent(Math.round(share * 100));
  return say.caution.opensGap(
    dayClockText(other.start, zone, say),
    withClient(roster.clients.get(other.clientId), say),
    percent(riskWith),
    percent(riskWithout),
  );
}

function isTooClose(a: Shift, b: Shift): boolean {
  return a.start < b.end + TOO_CLOSE && b.start < a.end + TOO_CLOSE;
}

function coverOf(index: RankIndex, shift: Shift): Cover {
  const known = covers.get(index) ?? new Map<ShiftKey, Cover>();
  covers.set(index, known);
  const cover = known.get(shift.key) ?? findCover(index, shift);
  known.set(shift.key, cover);
  return cover;
}

function findCover(index: RankIndex, shift: Shift): Cover {
  const opening = openingOf(index.roster, shift);
  const chancesOf = chancesFor(index, opening);
  const { weeklyBudget } = index.roster.policy.asking;
  let likeliest: Hope[] = [];
  for (const [number, entry] of index.roster.entries.entries()) {
    if ((index.asksThisWeek[number] ?? 0) >= weeklyBudget) continue;
    const neighbours = neighboursOf(entry, opening);
    if (judge(entry, opening, neighbours) !== null) continue;
    const { accepts, works } = chancesOf(number, kilometresTo(entry, opening, neighbours));
    const hope = { caregiverId: entry.caregiver.id, chance: accepts.mean * works.mean };
    likeliest = [...likeliest, hope].sort((a, b) => b.chance - a.chance).slice(0, MOST_ASKS);
    if (riskOf(likeliest.slice(1)) < PLENTY) return NEEDS_NOBODY;
  }
  const chances = new Map(likeliest.map((one) => [one.caregiverId, one.chance]));
  return { risk: riskOf(likeliest), chances };
}

interface Hope {
  readonly caregiverId: CaregiverId;
  readonly chance: number;
}

/** Others cover a shift so well, even without its best candidate, that it misses nobody. */
const PLENTY = 0.01;
const NEEDS_NOBODY: Cover = { risk: 0, chances: new Map() };

/** That none of them takes it. */
function riskOf(hopes: readonly Hope[]): number {
  return hopes.reduce((left, { chance }) => left * (1 - chance), 1);
}
