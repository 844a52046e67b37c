import type { Briefing } from '../../../shared/contract/insights.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { CapacityOutlook } from '../../../shared/domain/insight.ts';
import type { Workflow } from '../../../shared/domain/policy.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import { addDays, DAY, plus, type LocalDate } from '../../../shared/util/time.ts';
import { lengthText } from '../eligibility/words.ts';
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
  const say = sentencesIn(policy.texts.language);
  const words = say.briefing.weekly;
  const known = readWords(input, week, say);
  const resolved = input.resolvedSince(plus(week.start, -LOOKED_AHEAD));
  return {
    kind: 'weekly',
    dueAt,
    title: words.title(dateWords(week.date, say), dateWords(addDays(week.date, 6), say)),
    sections: [
      {
        title: words.open,
        lines: fillLines(resolved, week, say),
        empty: known ?? words.noOpen,
      },
      {
        title: words.overtime,
        lines: overtimeAvoided([...resolved, ...input.unresolved], week, context.snapshot),
        empty: known ?? words.noOvertime,
      },
      {
        title: words.capacity,
        lines: capacityLines(context.capacity(), week.date, say),
        empty: words.noCapacity,
      },
    ],
  };
}

/** Why silence says nothing of the week; null where it was read on each of its days. */
function readWords(
  { readDays }: BriefingInput,
  { date }: WorkPeriod,
  { briefing }: Sentences,
): string | null {
  const end = addDays(date, 6);
  const days = new Set(readDays.filter((day) => day >= date && day <= end)).size;
  if (days === 7) return null;
  return days === 0 ? briefing.weekly.notRead : briefing.weekly.partlyRead(days);
}

/** How long before its week a shift can have been told as open, and filled. */
const LOOKED_AHEAD = 16 * DAY;

/** The week's shifts that had lacked somebody, and whether that ended with somebody. */
function fillLines(resolved: readonly Incident[], week: WorkPeriod, say: Sentences): Line[] {
  const ended = resolved.filter(({ workflow, subjects, delivery }) => {
    const start = subjects[0]?.start ?? week.end;
    const isOfWeek = start >= week.start && start < week.end;
    return isOfWeek && ABOUT_SHIFTS.includes(workflow) && delivery !== 'record-only';
  });
  const filled = ended.filter((one) => one.resolution === 'filled');
  const wanted = filled.length + ended.filter((one) => one.resolution === 'missed').length;
  if (wanted === 0) return [];
  const share = say.candidate.percent(Math.round((100 * filled.length) / wanted));
  const rate = say.briefing.weekly.filled(filled.length, wanted, share);
  const times = filled.flatMap(({ openedAt, resolvedAt }) =>
    resolvedAt === null ? [] : [resolvedAt - openedAt],
  );
  return times.length === 0 ? [line(rate)] : [line(rate), line(timeText(times, say))];
}

/** Half of them were filled within the median, the upper of two in the middle. */
function timeText(times: readonly number[], say: Sentences): string {
  const inOrder = times.toSorted((a, b) => a - b);
  const median = inOrder[Math.floor(inOrder.length / 2)] ?? 0;
  const longest = inOrder.at(-1) ?? 0;
  return say.briefing.weekly.times(lengthText(median, say), lengthText(longest, say));
}

function capacityLines(
  outlook: CapacityOutlook | null,
  weekStart: LocalDate,
  say: Sentences,
): Line[] {
  const delivered = outlook?.history.find((week) => week.weekStart === weekStart)?.hours;
  if (outlook === null || delivered === undefined) return [];
  const { typicalHours, triggerHours, triggerWeek } = outlook;
  const share =
    typicalHours === null || typicalHours === 0
      ? null
      : say.candidate.percent(Math.round((100 * delivered) / typicalHours));
  const week = triggerWeek === null ? null : dateWords(triggerWeek, say);
  const trigger = say.hours.manyHours(grouped(triggerHours));
  return [
    line(say.briefing.weekly.delivered(aboutHours(delivered, say), share)),
    line(say.briefing.weekly.trigger(trigger, week)),
  ];
}
