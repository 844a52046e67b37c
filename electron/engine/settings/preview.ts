import { isDeepStrictEqual } from 'node:util';
import type { Answer, CallInput } from '../../../shared/contract/contract.ts';
import type { Rehearsal } from '../../../shared/contract/insights.ts';
import type { PolicyPreview } from '../../../shared/contract/settings.ts';
import type { Policy } from '../../../shared/domain/policy.ts';
import { DAY, MINUTE, plus } from '../../../shared/util/time.ts';
import type { Snapshot } from '../../core/snapshot.ts';
import type { Engine } from '../agency-engine.ts';
import type { Store } from '../../io/store/store.ts';
import { rehearse } from '../rehearsing.ts';
import { considered } from './policy-changes.ts';

/** The days by the rules in force: the same for every change that is tried on them. */
interface Baseline {
  readonly today: Snapshot;
  readonly days: number;
  readonly rehearsal: Rehearsal;
}

/** A baseline is good for the changes of one sitting. */
const BASELINE_LIFE = 15 * MINUTE;

interface Running {
  readonly stop: AbortController;
  readonly ended: Promise<unknown>;
}

const baselines = new WeakMap<Store, Baseline>();
const running = new WeakMap<Store, Running>();

type Question = CallInput<'previewPolicy'>;

/**
 * What the workflows would have done in the last days by the rules in force and by changed ones.
 * Rehearses in slices, so that everything else has its turn; a newer preview replaces one that
 * runs, which then fails with `conflict`.
 */
export async function previewPolicy(
  engine: Engine,
  question: Question,
): Promise<Answer<PolicyPreview>> {
  const { source, memory } = engine;
  const next = considered(source.policy, question.changes);
  if (!next.ok) return nothing(memory.snapshot(source.clock()), question.days, next.problems);
  const before = running.get(source.store);
  before?.stop.abort();
  const stop = new AbortController();
  const work = after(before, () => compare(engine, question.days, next.policy, stop.signal));
  running.set(source.store, { stop, ended: work });
  return work;
}

async function after<T>(before: Running | undefined, work: () => Promise<T>): Promise<T> {
  // Whoever asked for that one is told of its failure; here only its end counts.
  await before?.ended.catch(() => undefined);
  return work();
}

async function compare(
  engine: Engine,
  days: number,
  policy: Policy,
  replaced: AbortSignal,
): Promise<Answer<PolicyPreview>> {
  const { source, closing } = engine;
  const isReplaced = (): boolean => replaced.aborted;
  if (isReplaced()) return REPLACED;
  if (closing.aborted) return LEFT;
  const signal = AbortSignal.any([closing, replaced]);
  const rules = { now: source.policy, changed: policy };
  const baseline = await baselineOf(engine, days, signal);
  const changed = baseline.ok ? await replayed(source, baseline.value, policy, signal) : baseline;
  if (isReplaced()) return REPLACED;
  if (!baseline.ok) return baseline;
  if (!changed.ok) return changed;
  return { ok: true, value: compared(baseline.value.rehearsal, changed.value, rules) };
}

async function replayed(
  source: Engine['source'],
  { today, days, rehearsal }: Baseline,
  policy: Policy,
  signal: AbortSignal,
): Promise<Answer<Rehearsal>> {
  if (rehearseAlike(today.policy, policy)) return { ok: true, value: rehearsal };
  return rehearse(source, { ...today, policy }, days, signal);
}

/**
 * Groups that change no rehearsal: it replays every workflow as if it were on, counts each reading as
 * fresh, and tells nobody. What a group that is not named here changes is rehearsed.
 */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set<keyof Policy>([
  'workflows',
  'sweep',
  'privacy',
  'texts',
  'alerts',
]);

function rehearseAlike(one: Policy, other: Policy): boolean {
  const effective = (policy: Policy): unknown[] =>
    Object.entries(policy).filter(([group]) => !WITHOUT_EFFECT.has(group));
  return isDeepStrictEqual(effective(one), effective(other));
}

async function baselineOf(
  { source, memory }: Engine,
  days: number,
  signal: AbortSignal,
): Promise<Answer<Baseline>> {
  const { store, policy, clock } = source;
  const known = baselines.get(store);
  const isGood =
    known?.days === days &&
    rehearseAlike(known.today.policy, policy) &&
    clock() - known.today.now <= BASELINE_LIFE;
  if (isGood) return { ok: true, value: known };
  // Read as a whole now: a snapshot reads its parts when they are first asked for.
  const today = { ...memory.snapshot(clock()) };
  const rehearsed = await rehearse(source, today, days, signal);
  if (!rehearsed.ok) return rehearsed;
  const baseline = { today, days, rehearsal: rehearsed.value };
  baselines.set(store, baseline);
  return { ok: true, value: baseline };
}

function compared(
  now: Rehearsal,
  changed: Rehearsal,
  rules: { readonly now: Policy; readonly changed: Policy },
): PolicyPreview {
  const { from, to, missing } = now;
  const workflows = now.workflows.flatMap((row) => {
    const { workflow } = row;
    const other = changed.workflows.find((one) => one.workflow === workflow);
    if (other === undefined) return [];
    return [{ workflow, now: countsOf(row, rules.now), changed: countsOf(other, rules.changed) }];
  });
  return { from, to, workflows, problems: [], missing };
}

/** The mode of the rules that are asked about: a rehearsal has every workflow on. */
function countsOf(
  { workflow, fired, atNight, critical, digest }: Rehearsal['workflows'][number],
  { workflows }: Policy,
): PolicyPreview['workflows'][number]['now'] {
  const mode = workflows[workflow];
  if (mode === 'off') return { mode, fired: 0, atNight: 0, critical: 0, digest: 0 };
  return { mode, fired, atNight, critical, digest };
}

function nothing(
  { now: to }: Snapshot,
  days: number,
  problems: PolicyPreview['problems'],
): Answer<PolicyPreview> {
  const from = plus(to, -days * DAY);
  return { ok: true, value: { from, to, workflows: [], problems: [...problems], missing: [] } };
}

const REPLACED = {
  ok: false,
  code: 'conflict',
  message: 'A newer preview took the place of this one.',
} as const;

const LEFT = {
  ok: false,
  code: 'unavailable',
  message: 'The agency was left while its days were rehearsed. Ask again there.',
} as const;
