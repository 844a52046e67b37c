import type { Rehearsal } from '../../../shared/contract/insights.ts';
import type { Policy, Workflow } from '../../../shared/domain/policy.ts';
import { localTime, minuteOfDay, type Instant } from '../../../shared/util/time.ts';
import { workweekOf, workweeksOf } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import type { History } from './as-of.ts';
import type { Fired } from './office.ts';

/** Fired alerts that are shown as examples, the newest. */
const EXAMPLES = 5;

export interface TallyInput {
  readonly fired: readonly Fired[];
  readonly from: Instant;
  readonly to: Instant;
  readonly history: History;
}

/** What each workflow would have done, and what the replay could not know. */
export function tally(input: TallyInput): Rehearsal {
  const { fired, from, to, history } = input;
  const { agency, policy } = history.today;
  const byWorkflow = Map.groupBy(fired, (one) => one.workflow);
  const weeks = workweeksOf({ start: from, end: to }, policy.week, agency.timeZone);
  const workflows = (Object.keys(policy.workflows) as Workflow[]).filter(
    (one) => one !== 'feed-health',
  );
  return {
    from,
    to,
    workflows: workflows.map((workflow) => {
      const all = byWorkflow.get(workflow) ?? [];
      const own = all.filter((one) => one.how !== 'stood');
      const stood = all.length - own.length;
      const count = (test: (one: Fired) => boolean): number => own.filter(test).length;
      // The digest waits for the day.
      const atNight = count((one) => one.how === 'alert' && isNight(one.at, history.today));
      return {
        workflow,
        mode: policy.workflows[workflow],
        fired: own.length,
        atNight,
        critical: count((one) => one.severity === 'critical'),
        digest: count((one) => one.how === 'digest'),
        weeks: weeks.map(({ date }) => ({
          weekStart: date,
          fired: count(({ at }) => workweekOf(at, policy.week, agency.timeZone).date === date),
        })),
        examples: own
          .toSorted((a, b) => b.at - a.at)
          .slice(0, EXAMPLES)
          .map(({ at, headline, body }) => ({ at, headline, body })),
        stood,
        text: sentence(own.length, atNight, stood),
      };
    }),
    missing: missingData(history, from),
  };
}

/** Whether it is in the quiet hours of the policy, which may run past midnight. */
function isNight(at: Instant, { agency, policy }: Pick<Snapshot, 'agency' | 'policy'>): boolean {
  const { minute } = localTime(at, agency.timeZone);
  const [from, to] = quietMinutes(policy);
  return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

function quietMinutes({ asking }: Policy): [number, number] {
  return [minuteOfDay(asking.quietFrom), minuteOfDay(asking.quietTo)];
}

/** "Would have fired 41 times, 12 at night. 2 alerts from before still stood." */
function sentence(fired: number, atNight: number, stood: number): string {
  const before = `${String(stood)} ${stood === 1 ? 'alert' : 'alerts'} from before still stood.`;
  if (fired === 0) return stood === 0 ? 'Would not have fired.' : `Nothing new: ${before}`;
  const times = fired === 1 ? 'once' : `${String(fired)} times`;
  const night = atNight === 0 ? 'never' : String(atNight);
  return `Would have fired ${times}, ${night} at night.${stood === 0 ? '' : ` ${before}`}`;
}

function missingData({ today, shifts }: History, from: Instant): string[] {
  const replayed = shifts.filter(({ start }) => start >= from && start < today.now);
  const isRebuilt = replayed.some((one) => one.isRebuilt);
  const unknownFills = replayed.filter((one) => one.isFillUnknown).length;
  return [
    ...(replayed.length === 0
      ? ['Nothing is known of these days yet. Import asks, call-outs and care logs to rehearse on.']
      : []),
    ...(isRebuilt
      ? [
          'Shifts from before Standby kept the schedule are rebuilt from visits, asks and call-outs.',
        ]
      : []),
    ...(unknownFills > 0
      ? [
          `For ${String(unknownFills)} filled ${unknownFills === 1 ? 'shift' : 'shifts'} nobody noted when, so that time counts as open until the start.`,
        ]
      : []),
    'People, availability and rules are those of today. Outages are not kept, so feed alerts are left out.',
  ];
}
