import type { Briefing } from '../../../shared/contract/insights.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Workflow } from '../../../shared/domain/policy.ts';
import { isOpen } from '../../../shared/domain/shift.ts';
import { addDays, localDate, localTime } from '../../../shared/util/time.ts';
import { ENGLISH } from '../../../shared/text/sentences.ts';
import { DAYPARTS, daypartOf } from '../calendar/daypart.ts';
import { clockText, hoursText } from '../eligibility/words.ts';
import { byUrgency } from '../incidents/urgency.ts';
import type { Standing } from '../overtime/standing.ts';
import type { Snapshot } from '../snapshot.ts';
import { overtimeCause } from '../workflows/overtime.ts';
import { sweptClients } from '../sweep/as-of.ts';
import { dateWords, dayWords } from '../sweep/clock-words.ts';
import type { BriefingInput, Line, Section } from './input.ts';
import { lateStarts } from './late-starts.ts';
import { clientOf, counted, incidentLine, line, nameOf, shortened } from './lines.ts';

const ABOUT_SHIFTS: readonly Workflow[] = ['call-out', 'unfilled-shift'];

/**
 * How the day begins: today's visits, the open shifts by urgency, who is near overtime, late
 * starts of yesterday, and what is worth planning for (the daily digest).
 */
export function morningBriefing(input: BriefingInput): Briefing {
  const { context, dueAt } = input;
  const { timeZone } = context.snapshot.agency;
  const day = dayWords(dueAt, dueAt, timeZone, ENGLISH);
  return {
    kind: 'morning',
    dueAt,
    title: `Morning briefing, ${day} ${dateWords(localDate(dueAt, timeZone), ENGLISH)}`,
    sections: [
      { title: "Today's visits", lines: visitLines(input), empty: 'No visits today' },
      {
        title: 'Open shifts',
        lines: shortened(openIncidents(input).map((one) => openLine(one, input))),
        empty: 'Every shift of the next days has somebody',
      },
      { title: 'Near overtime', lines: overtimeLines(input), empty: 'Nobody is near overtime' },
      yesterdaySection(input),
      {
        title: 'Worth planning',
        lines: shortened(digestIncidents(input).map(incidentLine)),
        empty: 'Nothing to plan for',
      },
    ],
  };
}

/** Said aloud or kept for the digest; what a call-out speaks for is not said twice. */
function isSaid({ delivery }: Incident): boolean {
  return delivery === 'now' || delivery === 'digest';
}

/** What a schedule that was not read since left open is no open shift once it is over. */
function openIncidents({ context, unresolved }: BriefingInput): Incident[] {
  const { now } = context.snapshot;
  return unresolved
    .filter((one) => isSaid(one) && ABOUT_SHIFTS.includes(one.workflow))
    .filter(({ subjects }) => subjects.some(({ end }) => end > now))
    .toSorted(byUrgency);
}

/** A headline from before midnight may lack the day, or call it today. */
function openLine(incident: Incident, { context }: BriefingInput): Line {
  const { now, agency } = context.snapshot;
  const said = incidentLine(incident);
  const next = incident.subjects.find(({ end }) => end > now);
  if (next === undefined) return said;
  const isToday = localDate(next.start, agency.timeZone) === localDate(now, agency.timeZone);
  const day = dayWords(next.start, now, agency.timeZone, ENGLISH);
  if (isToday || incident.headline.includes(day)) return said;
  return { ...said, text: `${day}: ${said.text.replace(' today', '')}` };
}

function digestIncidents({ unresolved }: BriefingInput): Incident[] {
  const elsewhere: readonly Workflow[] = [...ABOUT_SHIFTS, 'overtime'];
  return unresolved
    .filter((one) => isSaid(one) && !elsewhere.includes(one.workflow))
    .toSorted(byUrgency);
}

function visitLines({ context }: BriefingInput): Line[] {
  const { snapshot, feed } = context;
  const { timeZone } = snapshot.agency;
  const today = localDate(snapshot.now, timeZone);
  const clients = new Set(sweptClients(snapshot));
  const shifts = snapshot.shifts.filter(
    ({ start, status, clientId }) =>
      localDate(start, timeZone) === today && status !== 'cancelled' && clients.has(clientId),
  );
  const warning = feed.message === null ? [] : [line(feed.message)];
  if (shifts.length === 0) return warning;
  const open = shifts.filter(isOpen).length;
  const parts = Map.groupBy(shifts, ({ start }) => daypartOf(localTime(start, timeZone).minute));
  const spread = DAYPARTS.flatMap((part) => {
    const count = parts.get(part)?.length ?? 0;
    return count === 0 ? [] : [`${String(count)} in the ${part}`];
  });
  const uncovered = open === 0 ? 'all with somebody' : `${String(open)} without anybody`;
  return [
    ...warning,
    line(`${counted(shifts.length, 'visit')}, ${uncovered}`),
    line(capitalised(spread.join(', '))),
  ];
}

function overtimeLines({ context, unresolved }: BriefingInput): Line[] {
  const { snapshot } = context;
  const texts = context.overtime().map((standing): Line => {
    const cause = overtimeCause(standing);
    const incident = unresolved.find((one) => one.workflow === 'overtime' && one.cause === cause);
    return { text: overtimeText(standing, snapshot), incidentId: incident?.id ?? null };
  });
  return shortened(texts);
}

function overtimeText(standing: Standing, snapshot: Snapshot): string {
  const { caregiverId, premium, weekly, ruled } = standing;
  const isThisWeek = ruled.week.start <= snapshot.now;
  const hours = `${nameOf(snapshot, caregiverId)}: ${hoursText(premium.hours, ENGLISH)} ${isThisWeek ? 'this week' : 'next week'}`;
  if (premium.overtimeHours > 0)
    return `${hours}, ${hoursText(premium.overtimeHours, ENGLISH)} of overtime`;
  return weekly === null
    ? hours
    : `${hours}, overtime from ${hoursText(weekly.afterHours, ENGLISH)}`;
}

function yesterdaySection({ context }: BriefingInput): Section {
  const { snapshot } = context;
  const { timeZone } = snapshot.agency;
  const yesterday = addDays(localDate(snapshot.now, timeZone), -1);
  const { late, unread } = lateStarts(snapshot, yesterday);
  const lines = late.map(({ shift, minutes }) =>
    line(
      `${nameOf(snapshot, shift.caregiverId)} ${String(minutes)} min late at ${clientOf(snapshot, shift.clientId)} (${clockText(shift.start, timeZone, ENGLISH)})`,
    ),
  );
  const missing =
    unread === 0 ? [] : [line(`Yesterday's visits of ${counted(unread, 'client')} are not known`)];
  return {
    title: 'Late starts yesterday',
    lines: [...shortened(lines), ...missing],
    empty: 'Nobody started late',
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
