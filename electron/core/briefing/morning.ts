import type { Briefing } from '../../../shared/contract/insights.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Workflow } from '../../../shared/domain/policy.ts';
import { isOpen } from '../../../shared/domain/shift.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import { addDays, localDate, localTime } from '../../../shared/util/time.ts';
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
import { clientOf, incidentLine, line, nameOf, shortened } from './lines.ts';

const ABOUT_SHIFTS: readonly Workflow[] = ['call-out', 'unfilled-shift'];

/**
 * How the day begins: today's visits, the open shifts by urgency, who is near overtime, late
 * starts of yesterday, and what is worth planning for (the daily digest).
 */
export function morningBriefing(input: BriefingInput): Briefing {
  const { context, dueAt } = input;
  const { agency, policy } = context.snapshot;
  const say = sentencesIn(policy.texts.language);
  const words = say.briefing.morning;
  const day = dayWords(dueAt, dueAt, agency.timeZone, say);
  return {
    kind: 'morning',
    dueAt,
    title: words.title(day, dateWords(localDate(dueAt, agency.timeZone), say)),
    sections: [
      { title: words.visits, lines: visitLines(input, say), empty: words.noVisits },
      {
        title: words.open,
        lines: shortened(
          openIncidents(input).map((one) => openLine(one, input, say)),
          say,
        ),
        empty: words.noOpen,
      },
      { title: words.overtime, lines: overtimeLines(input, say), empty: words.noOvertime },
      yesterdaySection(input, say),
      {
        title: words.planning,
        lines: shortened(digestIncidents(input).map(incidentLine), say),
        empty: words.nothingToPlan,
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
function openLine(incident: Incident, { context }: BriefingInput, say: Sentences): Line {
  const { now, agency } = context.snapshot;
  const said = incidentLine(incident);
  const next = incident.subjects.find(({ end }) => end > now);
  if (next === undefined) return said;
  const isToday = localDate(next.start, agency.timeZone) === localDate(now, agency.timeZone);
  const day = dayWords(next.start, now, agency.timeZone, say);
  if (isToday || incident.headline.includes(day)) return said;
  return { ...said, text: say.briefing.morning.onDay(day, said.text) };
}

function digestIncidents({ unresolved }: BriefingInput): Incident[] {
  const elsewhere: readonly Workflow[] = [...ABOUT_SHIFTS, 'overtime'];
  return unresolved
    .filter((one) => isSaid(one) && !elsewhere.includes(one.workflow))
    .toSorted(byUrgency);
}

function visitLines({ context }: BriefingInput, { briefing }: Sentences): Line[] {
  const words = briefing.morning;
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
    return count === 0 ? [] : [words.dayparts[part](count)];
  });
  return [...warning, line(words.count(shifts.length, open)), line(capitalised(spread.join(', ')))];
}

function overtimeLines({ context, unresolved }: BriefingInput, say: Sentences): Line[] {
  const { snapshot } = context;
  const texts = context.overtime().map((standing): Line => {
    const cause = overtimeCause(standing);
    const incident = unresolved.find((one) => one.workflow === 'overtime' && one.cause === cause);
    return { text: overtimeText(standing, snapshot, say), incidentId: incident?.id ?? null };
  });
  return shortened(texts, say);
}

function overtimeText(standing: Standing, snapshot: Snapshot, say: Sentences): string {
  const words = say.briefing.morning;
  const { caregiverId, premium, weekly, ruled } = standing;
  const isThisWeek = ruled.week.start <= snapshot.now;
  const hours = words.hours(
    nameOf(snapshot, caregiverId),
    hoursText(premium.hours, say),
    isThisWeek,
  );
  if (premium.overtimeHours > 0) {
    return words.ofOvertime(hours, hoursText(premium.overtimeHours, say));
  }
  return weekly === null ? hours : words.overtimeFrom(hours, hoursText(weekly.afterHours, say));
}

function yesterdaySection({ context }: BriefingInput, say: Sentences): Section {
  const words = say.briefing.morning;
  const { snapshot } = context;
  const { timeZone } = snapshot.agency;
  const yesterday = addDays(localDate(snapshot.now, timeZone), -1);
  const { late, unread } = lateStarts(snapshot, yesterday);
  const lines = late.map(({ shift, minutes }) =>
    line(
      words.lateBy(
        nameOf(snapshot, shift.caregiverId),
        minutes,
        clientOf(snapshot, shift.clientId),
        clockText(shift.start, timeZone, say),
      ),
    ),
  );
  const missing = unread === 0 ? [] : [line(words.unread(unread))];
  return {
    title: words.late,
    lines: [...shortened(lines, say), ...missing],
    empty: words.nobodyLate,
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
