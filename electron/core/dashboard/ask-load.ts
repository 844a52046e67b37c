import type { AskedWeek, AskLoad } from '../../../shared/contract/dashboard.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { isEmployed } from '../../../shared/domain/people.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import type { WorkPeriod } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import { weeksUntil } from './weeks.ts';

/** The current workweek and four before it. */
const WEEKS = 5;

type AskInput = Pick<Snapshot, 'agency' | 'policy' | 'now' | 'asks' | 'caregivers'>;

/** Who was asked how often, week by week, and what she said: so that not always the same are. */
export function askLoad(snapshot: AskInput): AskLoad {
  const { agency, policy, now, caregivers } = snapshot;
  const weeks = weeksUntil(now, WEEKS, policy.week, agency.timeZone);
  const first = weeks[0]?.start ?? now;
  const asks = snapshot.asks.filter(({ askedAt }) => askedAt >= first && askedAt <= now);
  const byCaregiver = Map.groupBy(asks, (ask) => ask.caregiverId);
  const rows = [...byCaregiver].map(([id, hers]) => rowOf(id, hers, weeks, snapshot));
  const staff = [...caregivers.values()].filter(isEmployed);
  return {
    weekStarts: weeks.map(({ date }) => date),
    weeklyBudget: policy.asking.weeklyBudget,
    rows: rows.sort(byLoad),
    weeks: weeks.map((week) => askedWeek(asks, week)),
    caregivers: staff.length,
    neverAsked: staff.filter(({ id }) => !byCaregiver.has(id)).length,
    halfWentTo: asks.length === 0 ? null : fewestForHalf(rows.map((row) => row.asked)),
    missing: missingData(snapshot, asks.length),
  };
}

type Row = AskLoad['rows'][number];

function rowOf(
  caregiverId: CaregiverId,
  hers: readonly Ask[],
  weeks: readonly WorkPeriod[],
  { caregivers }: Pick<Snapshot, 'caregivers'>,
): Row {
  return {
    caregiverId,
    name: caregivers.get(caregiverId)?.shortName ?? `Caregiver ${caregiverId}`,
    asked: hers.length,
    accepted: hers.filter(({ outcome }) => outcome === 'accepted').length,
    weeks: weeks.map((week) => askedWeek(hers, week)),
  };
}

function askedWeek(asks: readonly Ask[], { date, start, end }: WorkPeriod): AskedWeek {
  const outcomes = asks
    .filter(({ askedAt }) => askedAt >= start && askedAt < end)
    .map(({ outcome }) => outcome);
  const count = (...wanted: Ask['outcome'][]): number =>
    outcomes.filter((one) => wanted.includes(one)).length;
  return {
    weekStart: date,
    asked: outcomes.length,
    accepted: count('accepted'),
    declined: count('declined'),
    noAnswer: count('no-answer', 'expired'),
    waiting: count(null),
    withdrawn: count('withdrawn'),
  };
}

/** Made once: it is asked for every pair. */
const byName = new Intl.Collator('en');

/** Most asked in the current week first, then most asked of all. */
function byLoad(a: Row, b: Row): number {
  const now = (row: Row): number => row.weeks.at(-1)?.asked ?? 0;
  return (
    now(b) - now(a) ||
    b.asked - a.asked ||
    byName.compare(a.name, b.name) ||
    (a.caregiverId < b.caregiverId ? -1 : 1)
  );
}

/** How many of the largest counts make up at least half of the sum. */
function fewestForHalf(counts: readonly number[]): number {
  const half = counts.reduce((sum, one) => sum + one, 0) / 2;
  let reached = 0;
  let taken = 0;
  for (const count of counts.toSorted((a, b) => b - a)) {
    if (reached >= half) break;
    reached += count;
    taken += 1;
  }
  return taken;
}

function missingData({ asks, policy }: AskInput, inSight: number): string[] {
  const say = sentencesIn(policy.texts.language).dashboard;
  if (asks.length === 0) return [say.noAsks];
  return inSight === 0 ? [say.noRecentAsks] : [];
}
