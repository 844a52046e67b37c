import type { CaregiverId } from '../../../shared/domain/ids.ts';
import type {
  Candidate,
  Caution,
  Exclusion,
  Ranking,
  RankReason,
} from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { judge } from '../eligibility/judge.ts';
import { openingOf, type Opening } from '../eligibility/opening.ts';
import { occasionOf, type RosterEntry } from '../eligibility/roster.ts';
import { neighboursOf } from '../eligibility/schedule-conflict.ts';
import type { Verdict } from '../eligibility/verdict.ts';
import { saysTheSame } from '../sweep/diff.ts';
import { cautionsOf, quietHours } from './cautions.ts';
import { interval80 } from './estimate.ts';
import { explorationPick, withPick } from './exploration.ts';
import { callingOrder } from './order.ts';
import { differOnlyInSchedule, type RankIndex } from './rank-index.ts';
import { averageCosts, reasonChips, type AverageCosts } from './reasons.ts';
import { isSameRipple, ripplesOf, type Ripple } from './ripple.ts';
import { scorer, type Score, type Scored } from './score.ts';

export interface RankOptions {
  /** People who gave this shift back; they are excluded as `called-out`. */
  readonly except?: ReadonlySet<CaregiverId>;
  /** Most candidates to describe; exclusions are always complete. */
  readonly limit?: number;
}

/** What was concluded about one caregiver: she can take the shift, or why not. */
type Conclusion =
  | { readonly entry: RosterEntry; readonly scored: Scored }
  | { readonly entry: RosterEntry; readonly scored: null; readonly excluded: Exclusion };

/** Everybody's place for one shift, before anything is put into words. */
export interface Placing {
  readonly index: RankIndex;
  readonly opening: Opening;
  /** By number in the roster. */
  readonly conclusions: readonly Conclusion[];
  /** In calling order. */
  readonly placed: readonly Scored[];
  /** Who stands in the exploration slot. */
  readonly explored: Scored | null;
  readonly excluded: readonly Exclusion[];
}

/**
 * Every caregiver as a candidate, in the order in which to call, or excluded with the reason.
 * The same index and shift always give the same ranking, whatever the order of the input was.
 */
export function rankShift(index: RankIndex, shift: Shift, options: RankOptions = {}): Ranking {
  return rankAgain(null, index, shift, options).ranking;
}

/** A ranking with what it was made from. */
export interface Ranked {
  readonly placing: Placing;
  readonly ranking: Ranking;
  /** What was said of each candidate. */
  readonly said: ReadonlyMap<Scored, Candidate>;
}

/**
 * The same ranking as `rankShift` gives, made from an earlier one of this shift with the same
 * options: only those are looked at again whose own part of the schedule has changed since.
 */
export function rankAgain(
  before: Ranked | null,
  index: RankIndex,
  shift: Shift,
  options: RankOptions,
): Ranked {
  if (before?.placing.index === index && isSameShift(before.placing.opening.shift, shift)) {
    return before;
  }
  const placing = placeEverybody(index, shift, options, before?.placing ?? null);
  if (before !== null && isSameList(placing.conclusions, before.placing.conclusions))
    return { ...before, placing };
  const { opening, placed, explored, excluded } = placing;
  const common = { opening, explored, quiet: quietHours(opening), costs: averageCosts(placed) };
  const said = new Map<Scored, Candidate>();
  for (const one of placed.slice(0, options.limit)) {
    said.set(one, describe(one, common, before?.said.get(one)));
  }
  return { placing, ranking: { candidates: [...said.values()], excluded }, said };
}

/** Scores and places everybody who can take the shift; what `before` concluded is kept where it holds. */
export function placeEverybody(
  index: RankIndex,
  shift: Shift,
  options: RankOptions,
  before: Placing | null = null,
): Placing {
  const opening = openingOf(index.roster, shift, options.except);
  const ripples = ripplesOf(index, opening);
  const known = before !== null && isSameBut(before, index, opening) ? before.conclusions : [];
  const conclude = concluding(index, opening, ripples);
  const conclusions: Conclusion[] = [];
  const scored: Scored[] = [];
  const excluded: Exclusion[] = [];
  // A plain loop: every ranking passes by everybody.
  for (const [number, entry] of index.roster.entries.entries()) {
    const last = known[number];
    const holds = last !== undefined && stillHolds(last, entry, ripples);
    const one = holds ? last : conclude(entry, number);
    conclusions.push(one);
    if (one.scored === null) excluded.push(one.excluded);
    else scored.push(one.scored);
  }
  const order = callingOrder(scored);
  const explored = explorationPick(order, shift.start - index.roster.now);
  const placed = withPick(order, explored);
  return { index, opening, conclusions, placed, explored, excluded };
}

type Ripples = ReadonlyMap<CaregiverId, Ripple>;

function concluding(
  index: RankIndex,
  opening: Opening,
  ripples: Ripples,
): (entry: RosterEntry, number: number) => Conclusion {
  let score: Score | null = null;
  return (entry, number) => {
    const neighbours = neighboursOf(entry, opening);
    const verdict = judge(entry, opening, neighbours);
    if (verdict !== null) {
      return { entry, scored: null, excluded: new Unlisted(entry, verdict, index.roster.say) };
    }
    // Counting the history of an opening is of no use while nobody has to be scored.
    score ??= scorer(index, opening, ripples);
    return { entry, scored: score(entry, number, neighbours) };
  };
}

/** An exclusion whose text stays unwritten until it is read. */
class Unlisted implements Exclusion {
  readonly caregiverId: CaregiverId;
  readonly name: string;
  readonly reason: Exclusion['reason'];
  readonly #text: Verdict['text'];
  readonly #say: Sentences;

  constructor({ caregiver }: RosterEntry, { reason, text }: Verdict, say: Sentences) {
    this.caregiverId = caregiver.id;
    this.name = caregiver.shortName;
    this.reason = reason;
    this.#text = text;
    this.#say = say;
  }

  get text(): string {
    return this.#text(this.#say);
  }
}

/** What is the same for all candidates of one ranking. */
interface Common {
  readonly opening: Opening;
  readonly explored: Scored | null;
  readonly quiet: Caution | null;
  readonly costs: AverageCosts;
}

/** `known` is what was said of her the last time, which differs in her reasons at most. */
function describe(scored: Scored, common: Common, known: Candidate | undefined): Candidate {
  const { caregiver } = scored.entry;
  const chips = reasonChips(scored.points, common.costs);
  const reasons: RankReason[] =
    scored === common.explored ? ['exploration', ...chips.slice(0, -1)] : chips;
  if (known !== undefined && isSameList(known.reasons, reasons)) return known;
  return {
    caregiverId: caregiver.id,
    name: caregiver.shortName,
    match: scored.match,
    interval: interval80(scored.match, scored.variance),
    accepts: scored.accepts,
    worked: scored.worked,
    reasons,
    cautions: cautionsOf({ ...scored, ...common }),
  };
}

/** Whether what was concluded of an opening before still holds of all whose own work did not change. */
function isSameBut(before: Placing, index: RankIndex, { shift, roster }: Opening): boolean {
  const occasion = occasionOf(shift.clientId, shift.start);
  return (
    differOnlyInSchedule(before.index, index) &&
    isSameShift(before.opening.shift, shift) &&
    isSameSet(before.index.roster.callOuts.get(occasion), roster.callOuts.get(occasion))
  );
}

function isSameShift(a: Shift, b: Shift): boolean {
  return a === b || (a.key === b.key && saysTheSame(a, b));
}

function isSameSet<T>(a: ReadonlySet<T> = new Set(), b: ReadonlySet<T> = new Set()): boolean {
  return a === b || (a.size === b.size && [...a].every((one) => b.has(one)));
}

/** Her entry is the same one as long as her work is; another open shift may need her more or less. */
function stillHolds({ entry, scored }: Conclusion, now: RosterEntry, ripples: Ripples): boolean {
  if (entry !== now) return false;
  if (scored === null) return true;
  const ripple = ripples.size === 0 ? null : (ripples.get(scored.caregiverId) ?? null);
  return isSameRipple(scored.ripple, ripple);
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
