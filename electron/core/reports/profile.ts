import type { PersonReference, Profile } from '../../../shared/contract/insights.ts';
import type { Ask } from '../../../shared/domain/history.ts';
import type { CaregiverId } from '../../../shared/domain/ids.ts';
import { isOpen, isWorked, type Shift } from '../../../shared/domain/shift.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import { HOUR, type Instant } from '../../../shared/util/time.ts';
import { workOf } from '../attendance/work.ts';
import { workweekOf } from '../overtime/workweek.ts';
import { asOfWords, dayHourWords } from '../sweep/clock-words.ts';
import type { Snapshot } from '../snapshot.ts';
import { personOf } from './person.ts';

const NEXT_SHIFTS = 8;

/** Everything the scheduler wants to know before she calls; null for somebody unknown. */
export function profileOf(snapshot: Snapshot, person: PersonReference): Profile | null {
  const found = personOf(snapshot, person);
  if (found === null) return null;
  const facts = person.kind === 'caregiver' ? snapshot.caregiverFacts.get(person.id) : undefined;
  const hoursWanted = facts?.hoursWanted ?? null;
  return {
    ...found,
    weekHours: weekHours(snapshot, person),
    hoursWanted,
    tags: tagNames(snapshot, person),
    nextShifts: nextShifts(snapshot, person),
    lastContact: lastContact(snapshot, person),
    missing:
      person.kind === 'caregiver' && hoursWanted === null
        ? [sentencesIn(snapshot.policy.texts.language).person.hoursWantedMissing]
        : [],
  };
}

/** Worked and scheduled hours of the current workweek, by client or caregiver. */
function weekHours(snapshot: Snapshot, person: PersonReference): number {
  const { agency, policy, now } = snapshot;
  const week = workweekOf(now, policy.week, agency.timeZone);
  const within = (start: Instant, end: Instant): number =>
    Math.max(0, Math.min(end, week.end) - Math.max(start, week.start));
  const isTheirs = (shift: Shift | null, caregiverId: CaregiverId): boolean =>
    person.kind === 'client' ? shift?.clientId === person.id : caregiverId === person.id;
  const milliseconds = workOf(snapshot)
    .filter(({ shift, caregiverId }) => isTheirs(shift, caregiverId))
    .reduce((sum, { start, end }) => sum + within(start, end), 0);
  return Math.round((milliseconds / HOUR) * 100) / 100;
}

function tagNames({ clients, caregivers, tags }: Snapshot, person: PersonReference): string[] {
  const ids =
    person.kind === 'client' ? clients.get(person.id)?.tagIds : caregivers.get(person.id)?.tagIds;
  return (ids ?? []).flatMap((id) => tags.get(id)?.name ?? []).sort();
}

function nextShifts(snapshot: Snapshot, person: PersonReference): Profile['nextShifts'] {
  const { shifts, now, clients, caregivers } = snapshot;
  return shifts
    .filter((shift) => shift.end > now && isOf(shift, person) && (isOpen(shift) || isWorked(shift)))
    .slice(0, NEXT_SHIFTS)
    .map(({ key, start, end, clientId, caregiverId }) => {
      const other = caregiverId === null ? undefined : caregivers.get(caregiverId);
      const name = person.kind === 'client' ? other?.name : clients.get(clientId)?.name;
      return { shift: key, start, end, with: name ?? null };
    });
}

function isOf(shift: Shift, person: PersonReference): boolean {
  return person.kind === 'client' ? shift.clientId === person.id : shift.caregiverId === person.id;
}

/** The newest ask of a caregiver, or the newest visit of a client. */
function lastContact(snapshot: Snapshot, person: PersonReference): Profile['lastContact'] {
  return person.kind === 'caregiver'
    ? lastAsk(snapshot, person.id)
    : lastVisit(snapshot, person.id);
}

function lastAsk(snapshot: Snapshot, caregiverId: CaregiverId): Profile['lastContact'] {
  const { asks, now, agency, policy } = snapshot;
  const ask = asks
    .filter((one) => one.caregiverId === caregiverId && one.askedAt <= now)
    .reduce<Ask | null>(
      (last, one) => (last === null || one.askedAt >= last.askedAt ? one : last),
      null,
    );
  if (ask === null) return null;
  const zone = agency.timeZone;
  const say = sentencesIn(policy.texts.language);
  const when = asOfWords(ask.askedAt, now, zone, say);
  const shift = dayHourWords(ask.shiftStart, now, zone, say);
  const answer = say.person.answers[ask.outcome ?? 'waiting'];
  return { at: ask.askedAt, text: say.person.asked[ask.channel](when, shift, answer) };
}

function lastVisit(
  { visits, caregivers, now, agency, policy }: Snapshot,
  clientId: string,
): Profile['lastContact'] {
  const visit = visits.findLast(
    (one) => one.clientId === clientId && one.clockIn !== null && one.clockIn <= now,
  );
  const at = visit?.clockIn ?? null;
  if (visit === undefined || at === null) return null;
  const say = sentencesIn(policy.texts.language);
  const by = caregivers.get(visit.caregiverId)?.shortName ?? say.person.aCaregiver;
  return { at, text: say.person.visited(asOfWords(at, now, agency.timeZone, say), by) };
}
