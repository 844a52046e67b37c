import { overtimeDetailsSchema, type OvertimeDetails } from '../../../shared/domain/insight.ts';
import type { Ranking, Subject } from '../../../shared/domain/incident.ts';
import type { Caregiver } from '../../../shared/domain/people.ts';
import { addDays, HOUR, localDate, localTime, plus } from '../../../shared/util/time.ts';
import type { Work } from '../attendance/work.ts';
import { daypartOf } from '../calendar/daypart.ts';
import { hoursText, lengthText } from '../eligibility/words.ts';
import { recentWork } from '../overtime/recent-work.ts';
import { workweekOf } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import { dayWords, hourWords } from '../sweep/clock-words.ts';
import { namesAndMatches } from './backup-words.ts';
import { nameInTexts } from './caregiver-names.ts';
import { nobodyWords } from './candidate-words.ts';
import type { Words, WordingInput } from './words.ts';

/** Backups named for the shift that is dear. */
const BACKUPS = 3;

/**
 * The words of an `overtime` finding: "John is scheduled 42 h this week, 3 h from overtime (45 h)",
 * and the shift to find a backup for, which is the last subject. Names come with overtime only: near
 * it, the scheduler may rather keep the rest of the week free of extra hours. Overtime that is worked is
 * told as such.
 */
export function overtimeWords({ finding, rankings, snapshot }: WordingInput): Words {
  const details = overtimeDetailsSchema.parse(finding.details);
  const caregiver =
    finding.caregiverId === null ? undefined : snapshot.caregivers.get(finding.caregiverId);
  const toCome = workToCome(finding, details, snapshot);
  const does = toCome.length > 0 ? 'is scheduled' : 'worked';
  const name = nameInTexts(finding.caregiverId, snapshot.caregivers) ?? 'A caregiver';
  const headline = `${name} ${does} ${amountWords(details, snapshot)}`;
  if (isSpent(details)) {
    const isMoreAhead = toCome.some(({ start }) => start > snapshot.now);
    const left = isMoreAhead ? 'None of the overtime' : 'Nothing';
    return { headline, body: `${left} is left to hand on this week` };
  }
  const subject = finding.subjects.at(-1);
  const suggestion =
    subject === undefined
      ? ''
      : `Consider a backup for ${shiftWords(subject, caregiver, snapshot)}`;
  const names = details.isAhead ? backups(rankings.at(-1), snapshot) : '';
  return { headline, body: `${suggestion}${names}` };
}

/** Whether the threshold is crossed and none of the overtime can be handed on any more. */
function isSpent({ hours, threshold, isAhead }: OvertimeDetails): boolean {
  return !isAhead && hours > threshold;
}

/** Her work of the week, or of the one before, that is not over. */
function workToCome(
  { caregiverId }: WordingInput['finding'],
  { weekStart }: OvertimeDetails,
  snapshot: Snapshot,
): Work[] {
  if (caregiverId === null) return [];
  const { now, agency } = snapshot;
  const nextWeek = addDays(weekStart, 7);
  const work = recentWork(snapshot).get(caregiverId) ?? [];
  return work.filter(({ start, end }) => end > now && localDate(start, agency.timeZone) < nextWeek);
}

function amountWords(details: OvertimeDetails, { now, agency, policy }: Snapshot): string {
  const { weekStart, weekHours, hours, overtimeHours, threshold, isAhead } = details;
  const isThisWeek = workweekOf(now, policy.week, agency.timeZone).date === weekStart;
  const week = `${hoursText(weekHours)} ${isThisWeek ? 'this week' : 'next week'}`;
  const over = lengthText(overtimeHours * HOUR);
  if (isAhead || isSpent(details)) return `${week}, ${over} of overtime (${limitWords(details)})`;
  const left = (threshold - hours) * HOUR;
  // Less than half a minute would read as nothing.
  if (left < HOUR / 120) return `${week}, at the overtime threshold (${limitWords(details)})`;
  return `${week}, ${lengthText(left)} from overtime (${limitWords(details)})`;
}

function limitWords({ unit, threshold }: OvertimeDetails): string {
  if (unit === 'seventh-day') return 'seventh day of the week';
  const each = { week: '', day: ' a day', consecutive: ' in a row' };
  return `${String(threshold)} h${each[unit]}`;
}

const WHOSE: Readonly<Record<Caregiver['pronoun'], string>> = {
  her: 'her',
  him: 'his',
  them: 'their',
};

/** "his Thursday evening shift"; by its hour where she has another one to come then. */
function shiftWords(
  { shift, start }: Subject,
  caregiver: Caregiver | undefined,
  snapshot: Snapshot,
): string {
  const { now, agency, shifts } = snapshot;
  const when = (at: typeof start): string => {
    return `${dayWords(at, now, agency.timeZone)} ${partOfDay(at, agency.timeZone)}`;
  };
  const isAlone = !shifts.some(
    (one) =>
      one.key !== shift &&
      one.end > now &&
      one.caregiverId === caregiver?.id &&
      when(one.start) === when(start),
  );
  const hour = `${dayWords(start, now, agency.timeZone)} ${hourWords(start, agency.timeZone)}`;
  return `${WHOSE[caregiver?.pronoun ?? 'them']} ${isAlone ? when(start) : hour} shift`;
}

/** A shift is called by the part of the day that it gets into within an hour: from 4 PM, evening. */
function partOfDay(start: Subject['start'], zone: string): string {
  return daypartOf(localTime(plus(start, HOUR), zone).minute);
}

function backups(ranking: Ranking | undefined, snapshot: Snapshot): string {
  const candidates = ranking?.candidates ?? [];
  if (candidates.length === 0) return `. ${nobodyWords(ranking?.excluded ?? [])}`;
  return `: ${namesAndMatches(candidates.slice(0, BACKUPS), snapshot)}`;
}
