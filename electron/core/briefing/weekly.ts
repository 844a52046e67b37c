import type { Briefing } from '../../../shared/contract/insights.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import type { Workflow } from '../../../shared/domain/policy.ts';
import { addDays, DAY, plus, type LocalDate } from '../../../shared/util/time.ts';
import { lengthText } from '../eligibility/words.ts';
import { ENGLISH } from '../../../shared/text/sentences.ts';
import { aboutHours, grouped } from '../incidents/capacity-words.ts';
import { workweekOf, type WorkPeriod } from '../overtime/workweek.ts';
import { dateWords } from '../sweep/clock-words.ts';
import type { BriefingInput, Line } from './input.ts';
import { line } from './lines.ts';
import { overtimeAvoided } from './overtime-avoided.ts';

const ABOUT_SHIFTS: readonly Workflow[] = ['call-out', 'unfilled-shift', 'coverage-ahead'];

/**
 * How the last complete workweek went: the share of open shifts that were filled and how long
 * that took, the overtime that warnings avoided, and delivered hours against capacity.
 */
export function weeklySummary(input: BriefingInput): Briefing {
  const { context, dueAt } = input;
  const { agency, policy } = context.snapshot;
  const zone = agency.timeZone;
  const current = workweekOf(dueAt, policy.week, zone);
  const week = workweekOf(plus(current.start, -1), policy.week, zone);
  const known = readWords(input, week);
  const resolved = input.resolvedSince(plus(week.start, -LOOKED_AHEAD));
  return {
    kind: 'weekly',
    dueAt,
    title: `Week of ${dateWords(week.date, ENGLISH)} to ${dateWords(addDays(week.date, 6), ENGLISH)}`,
    sections: [
      {
        title: 'Open shifts',
        lines: fillLines(resolved, week),
        empty: known ?? 'No open shift was filled or missed',
      },
      {
        title: 'Overtime avoided',
        lines: overtimeAvoided([...resolved, ...input.unresolved], week, context.snapshot),
        empty: known ?? 'Nobody was near overtime',
      },
      {
        title: 'Capacity',
        lines: capacityLines(context.capacity(), week.date),
        empty: 'Not known before some weeks of visits were read',
      },
    ],
  };
}

/** Why silence says nothing of the week; null where it was read on each of its days. */
function readWords({ readDays }: BriefingInput, { date }: WorkPeriod): string | null {
  const end = addDays(date, 6);
  const days = new Set(readDays.filter((day) => day >= date && day <= end)).size;
  if (days === 7) return null;
  return days === 0
    ? 'Not known: Standby did not read this week'
    : `None that Standby knows of: it read ${String(days)} of the 7 days`;
}

/** How long before its week a shift can have been told as open, and filled. */
const LOOKED_AHEAD = 16 * DAY;

/** The week's shifts that had lacked somebody, and whether that ended with somebody. */
function fillLines(resolved: readonly Incident[], week: WorkPeriod): Line[] {
  const ended = resolved.filter(({ workflow, subjects, delivery }) => {
    const start = subjects[0]?.start ?? week.end;
    const isOfWeek = start >= week.start && start < week.end;
    return isOfWeek && ABOUT_SHIFTS.includes(workflow) && delivery !== 'record-only';
  });
  const filled = ended.filter((one) => one.resolution === 'filled');
  const wanted = filled.length + ended.filter((one) => one.resolution === 'missed').length;
  if (wanted === 0) return [];
  const share = Math.round((100 * filled.length) / wanted);
  const rate = `Filled ${String(filled.length)} of ${String(wanted)} (${String(share)}%)`;
  const times = filled.flatMap(({ openedAt, resolvedAt }) =>
    resolvedAt === null ? [] : [resolvedAt - openedAt],
  );
  return times.length === 0 ? [line(rate)] : [line(rate), line(timeText(times))];
}

/** Half of them were filled within the median, the upper of two in the middle. */
function timeText(times: readonly number[]): string {
  const inOrder = times.toSorted((a, b) => a - b);
  const median = inOrder[Math.floor(inOrder.length / 2)] ?? 0;
  const longest = inOrder.at(-1) ?? 0;
  return `Half of them within ${lengthText(median, ENGLISH)}, the longest took ${lengthText(longest, ENGLISH)}`;
}

function capacityLines(outlook: CapacityOutlook | null, weekStart: LocalDate): Line[] {
  const delivered = outlook?.history.find((week) => week.weekStart === weekStart)?.hours;
  if (outlook === null || delivered === undefined) return [];
  const { typicalHours, triggerHours, triggerWeek } = outlook;
  const share =
    typicalHours === null || typicalHours === 0
      ? ', typical capacity not known yet'
      : `, ${String(Math.round((100 * delivered) / typicalHours))}% of typical capacity`;
  const reached =
    triggerWeek === null
      ? 'out of reach of the forecast'
      : `within reach in the week of ${dateWords(triggerWeek, ENGLISH)}`;
  return [
    line(`Delivered ${aboutHours(delivered, ENGLISH)}${share}`),
    line(`Hiring trigger of ${grouped(triggerHours)} h: ${reached}`),
  ];
}
