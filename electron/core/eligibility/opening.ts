import type { Ask } from '../../../shared/domain/history.ts';
import type { CaregiverId, TagId } from '../../../shared/domain/ids.ts';
import type { Client, Tag } from '../../../shared/domain/people.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import {
  addDays,
  daysBetween,
  localTime,
  type Instant,
  type LocalDate,
} from '../../../shared/util/time.ts';
import { hoursOf } from '../overtime/spans.ts';
import { ruledWeek, type RuledWeek } from '../overtime/week-load.ts';
import { workdayOf, workweeksOf, type TimeSpan } from '../overtime/workweek.ts';
import { occasionOf, type Roster } from './roster.ts';

/** A local day that the shift, or a window running into it past midnight, can touch. */
export interface TouchedDay {
  readonly date: LocalDate;
  readonly weekday: number;
  /** Wall-clock minutes from midnight of the day the shift starts on; negative the day before. */
  readonly firstMinute: number;
}

/** A workweek and the hours of the shift that fall into it. */
export interface WeekShare extends RuledWeek {
  readonly hours: number;
}

/** What a required tag is, as far as it is known. */
export interface RequiredTag {
  readonly id: TagId;
  /** Null when the tag could not be read. */
  readonly name: string | null;
}

/** The shift somebody is wanted for, with all that is the same for every caregiver. */
export interface Opening {
  readonly shift: Shift;
  readonly roster: Roster;
  readonly zone: string;
  readonly client: Client | undefined;
  /** The local day the shift belongs to. */
  readonly date: LocalDate;
  readonly days: readonly TouchedDay[];
  /** The shift by the wall clock, in minutes from midnight of `date`. */
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly workday: TimeSpan;
  readonly weeks: readonly WeekShare[];
  readonly required: readonly Tag[];
  /** Tags of the client of which nobody can say whether they are required. */
  readonly unclear: readonly RequiredTag[];
  readonly answers: ReadonlyMap<CaregiverId, Ask>;
  /** Whether she gave this very shift back. */
  readonly isCalledOut: (caregiver: CaregiverId) => boolean;
}

const REQUIRED_KINDS: ReadonlySet<string> = new Set(['certification', 'skill']);
const NO_ANSWERS: ReadonlyMap<CaregiverId, Ask> = new Map<CaregiverId, Ask>();
const NOBODY: ReadonlySet<CaregiverId> = new Set<CaregiverId>();

/** Prepares `shift`; `except` are the people who gave it back. */
export function openingOf(
  roster: Roster,
  shift: Shift,
  except: ReadonlySet<CaregiverId> = NOBODY,
): Opening {
  const { agency, policy } = roster;
  const zone = agency.timeZone;
  const client = roster.clients.get(shift.clientId);
  const occasion = occasionOf(shift.clientId, shift.start);
  const calledOut = roster.callOuts.get(occasion) ?? NOBODY;
  return {
    shift,
    roster,
    zone,
    client,
    ...wallClock(shift, zone),
    workday: workdayOf(shift.start, policy.week, zone),
    weeks: workweeksOf(shift, policy.week, zone).map((week) => ({
      ...ruledWeek(week, policy, zone),
      hours: hoursOf(shift, week),
    })),
    ...tagsOf(client, roster),
    answers: roster.answers.get(occasion) ?? NO_ANSWERS,
    isCalledOut: (caregiver) => except.has(caregiver) || calledOut.has(caregiver),
  };
}

/** A shift on the wall clock of the agency. */
export type WallClock = Pick<Opening, 'date' | 'days' | 'fromMinute' | 'toMinute'>;

/**
 * Availability is promised by the wall clock, so the shift is put on it once and windows are
 * compared in wall-clock minutes: no window moves when the clocks change.
 */
export function wallClock(span: TimeSpan, zone: string): WallClock {
  const start = localTime(span.start, zone);
  const end = localTime(span.end, zone);
  const nights = daysBetween(start.date, end.date);
  const days: TouchedDay[] = [];
  for (let day = -1; day <= nights; day += 1) {
    days.push({
      date: addDays(start.date, day),
      weekday: (start.weekday + day + 7) % 7,
      firstMinute: day * 1440,
    });
  }
  // A short shift inside the repeated hour can end, by the wall clock, before it starts.
  const toMinute = Math.max(start.minute + 1, nights * 1440 + end.minute);
  return { date: start.date, days, fromMinute: start.minute, toMinute };
}

/** Which tags of a client a caregiver has to have, and of which nobody can say. */
export function tagsOf(
  client: Client | undefined,
  roster: Pick<Roster, 'policy' | 'say' | 'tags'>,
): Pick<Opening, 'required' | 'unclear'> {
  const listed = new Set(roster.policy.eligibility.requiredTags.map((one) => one.toLowerCase()));
  const required: Tag[] = [];
  const unclear: RequiredTag[] = [];
  for (const id of client?.tagIds ?? []) {
    const tag = roster.tags.get(id);
    const isListed = listed.has(id.toLowerCase()) || listed.has(tag?.name.toLowerCase() ?? id);
    if (isListed || REQUIRED_KINDS.has(tag?.kind?.toLowerCase() ?? '')) {
      required.push(tag ?? { id, name: roster.say.exclusion.tag(id), kind: null });
    } else if (tag === undefined || tag.kind === null) {
      unclear.push({ id, name: tag?.name ?? null });
    }
  }
  return { required, unclear };
}

/** Whether `at` lies within `span`. */
export function isWithin(at: Instant, span: TimeSpan): boolean {
  return at >= span.start && at < span.end;
}
