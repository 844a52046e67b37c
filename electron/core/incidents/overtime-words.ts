import { overtimeDetailsSchema, type OvertimeDetails } from '../../../shared/domain/insight.ts';
import type { Ranking, Subject } from '../../../shared/domain/incident.ts';
import type { Caregiver } from '../../../shared/domain/people.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { addDays, HOUR, localDate, localTime, plus } from '../../../shared/util/time.ts';
import type { Work } from '../attendance/work.ts';
import { daypartOf, type Daypart } from '../calendar/daypart.ts';
import { hoursText, lengthText } from '../eligibility/words.ts';
import { recentWork } from '../overtime/recent-work.ts';
import { workweekOf } from '../overtime/workweek.ts';
import type { Snapshot } from '../snapshot.ts';
import { dayHourWords, dayWords } from '../sweep/clock-words.ts';
import { shiftsOf } from '../sweep/by-key.ts';
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
export function overtimeWords(input: WordingInput): Words {
  const { finding, rankings, snapshot, say } = input;
  const details = overtimeDetailsSchema.parse(finding.details);
  const caregiver =
    finding.caregiverId === null ? undefined : snapshot.caregivers.get(finding.caregiverId);
  const toCome = workToCome(finding, details, snapshot);
  const name = nameInTexts(finding.caregiverId, snapshot.caregivers) ?? say.incident.aCaregiver;
  const amount = amountWords(details, input);
  const headline =
    toCome.length > 0 ? say.hours.scheduled(name, amount) : say.hours.worked(name, amount);
  if (isSpent(details)) {
    const isMoreAhead = toCome.some(({ start }) => start > snapshot.now);
    return { headline, body: isMoreAhead ? say.hours.noneOfItLeft : say.hours.nothingLeft };
  }
  const subject = finding.subjects.at(-1);
  const suggestion =
    subject === undefined
      ? ''
      : say.hours.considerBackup(
          caregiver?.pronoun ?? 'them',
          shiftWords(subject, caregiver, input),
        );
  const names = details.isAhead ? backups(rankings.at(-1), input) : '';
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

function amountWords(details: OvertimeDetails, { snapshot, say }: WordingInput): string {
  const { now, agency, policy } = snapshot;
  const { weekStart, weekHours, hours, overtimeHours, threshold, isAhead } = details;
  const isThisWeek = workweekOf(now, policy.week, agency.timeZone).date === weekStart;
  const all = hoursText(weekHours, say);
  const week = isThisWeek ? say.hours.thisWeek(all) : say.hours.nextWeek(all);
  const limit = limitWords(details, say);
  const over = lengthText(overtimeHours * HOUR, say);
  if (isAhead || isSpent(details)) return say.hours.ofOvertime(week, over, limit);
  const left = (threshold - hours) * HOUR;
  // Less than half a minute would read as nothing.
  if (left < HOUR / 120) return say.hours.atThreshold(week, limit);
  return say.hours.fromOvertime(week, lengthText(left, say), limit);
}

function limitWords({ unit, threshold }: OvertimeDetails, { hours }: Sentences): string {
  return unit === 'seventh-day' ? hours.limit.seventhDay : hours.limit[unit](threshold);
}

/** "Thursday evening"; by its hour where she has another one to come then. */
function shiftWords(
  { shift, start }: Subject,
  caregiver: Caregiver | undefined,
  { snapshot, say }: WordingInput,
): string {
  const { now, agency, shifts } = snapshot;
  const when = (at: typeof start): string =>
    say.hours.dayPart(
      dayWords(at, now, agency.timeZone, say),
      say.hours.dayparts[partOfDay(at, agency.timeZone)],
    );
  const hers = caregiver === undefined ? [] : shiftsOf(shifts, caregiver.id);
  const isAlone = !hers.some(
    (one) => one.key !== shift && one.end > now && when(one.start) === when(start),
  );
  return isAlone ? when(start) : dayHourWords(start, now, agency.timeZone, say);
}

/** A shift is called by the part of the day that it gets into within an hour: from 4 PM, evening. */
function partOfDay(start: Subject['start'], zone: string): Daypart {
  return daypartOf(localTime(plus(start, HOUR), zone).minute);
}

function backups(ranking: Ranking | undefined, input: WordingInput): string {
  const { say } = input;
  const candidates = ranking?.candidates ?? [];
  if (candidates.length === 0) {
    return say.hours.noBackup(nobodyWords(ranking?.excluded ?? [], say));
  }
  return say.hours.backups(namesAndMatches(candidates.slice(0, BACKUPS), input));
}
