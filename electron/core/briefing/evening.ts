import type { Briefing } from '../../../shared/contract/insights.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import type { Shift } from '../../../shared/domain/shift.ts';
import { sentencesIn, type Sentences } from '../../../shared/text/sentences.ts';
import {
  addDays,
  atLocal,
  instant,
  localDate,
  minuteOfDay,
  type Instant,
} from '../../../shared/util/time.ts';
import { namesAndMatches } from '../incidents/backup-words.ts';
import { wholePercent } from '../incidents/candidate-words.ts';
import type { Context } from '../workflows/context.ts';
import { calledOutOf, liveCallOuts } from '../workflows/shift-finding.ts';
import type { Snapshot } from '../snapshot.ts';
import { asOfSnapshot, sweptClients } from '../sweep/as-of.ts';
import { asOfWords, dateWords, dayWords, hourWords } from '../sweep/clock-words.ts';
import { breakRisks, type BreakRisk } from './break-risk.ts';
import { DUE_TIMES } from './due.ts';
import type { BriefingInput, Line, Section } from './input.ts';
import { clientOf, line, nameOf, shortened } from './lines.ts';

/** The office is back by then: until this time whoever is on call is alone with it. */
const OFFICE_BACK = minuteOfDay('09:00');
/** Shifts with somebody that are watched, and standbys named for each. */
const WATCHED = 5;
const STANDBYS = 2;

/**
 * What whoever is on call tonight should know: the shifts until the office is back that have
 * nobody, and those most likely to break, each with two standbys. Where the
 * night was not read within the limit it says so, and claims nothing of it. Asked for in the small
 * hours, it is the hand-over of the evening before.
 */
export function eveningHandOver(input: BriefingInput): Briefing {
  const { context, dueAt, reliability } = input;
  const { snapshot, feed } = context;
  const { timeZone } = snapshot.agency;
  const say = sentencesIn(snapshot.policy.texts.language);
  const words = say.briefing.evening;
  const back = say.times.hour(OFFICE_BACK);
  const night = nightAt(snapshot.now, timeZone);
  const reading = readingOf(context, night, say);
  const risks = breakRisks(context, tonight(context, night), reliability);
  const certain = risks.filter((one) => one.risk === 1);
  const likely = risks.filter((one) => one.risk < 1).toSorted(mostLikely);
  const toLine = (one: BreakRisk): Line => riskLine(one, input, say);
  const warnings = [feed.message, reading.missing].flatMap((text) =>
    text === null ? [] : [line(text)],
  );
  const current: Section = { title: words.current, lines: warnings, empty: words.upToDate };
  const { evening } = night;
  return {
    kind: 'evening',
    dueAt,
    title: words.title(
      dayWords(evening, evening, timeZone, say),
      dateWords(localDate(evening, timeZone), say),
    ),
    sections: [
      ...(warnings.length === 0 ? [] : [current]),
      {
        title: words.open,
        lines: shortened(certain.map(toLine), say),
        empty: reading.empty ?? words.noOpen(back),
      },
      {
        title: words.likely,
        lines: likely.slice(0, WATCHED).map(toLine),
        empty: reading.empty ?? words.noShifts(back),
      },
    ],
  };
}

function mostLikely(a: BreakRisk, b: BreakRisk): number {
  return b.risk - a.risk || a.shift.start - b.shift.start || (a.shift.key < b.shift.key ? -1 : 1);
}

/** Shifts to come until the office is back, as far as they were read within the limit. */
function tonight({ snapshot }: Context, night: Night): Shift[] {
  const asOf = asOfSnapshot(snapshot);
  const clients = new Set(sweptClients(snapshot));
  return snapshot.shifts.filter(
    ({ start, status, clientId }) =>
      start > night.from &&
      start < night.to &&
      status !== 'cancelled' &&
      status !== 'missed' &&
      clients.has(clientId) &&
      !asOf.at(clientId, start).isStale,
  );
}

/** How much of the night is known. */
interface Reading {
  /** What was not read within the limit, and as of when it is; null where everything was. */
  readonly missing: string | null;
  /** What stands in place of "no shifts" where that cannot be said. */
  readonly empty: string | null;
}

function readingOf({ snapshot, feed }: Context, night: Night, say: Sentences): Reading {
  const words = say.briefing.evening;
  const { agency, now } = snapshot;
  const asOf = asOfSnapshot(snapshot);
  const days = [...new Set([night.from, night.to].map((at) => localDate(at, agency.timeZone)))];
  const clients = sweptClients(snapshot);
  const stale = clients.flatMap((id) => {
    const late = days.map((day) => asOf.onDay(id, day)).filter((one) => one.isStale);
    return late.length === 0 ? [] : [late];
  });
  const isNothingKnown = clients.length === 0 && feed.state !== 'fresh';
  if (stale.length === 0 && !isNothingKnown) return { missing: null, empty: null };
  const isAll = stale.length === clients.length;
  const reads = stale.flat().map((one) => one.readAt ?? -Infinity);
  const oldest = Math.min(...reads);
  const empty = isAll ? words.unknown : words.noneInPart;
  if (isNothingKnown) return { missing: words.notRead, empty };
  const last = Number.isFinite(oldest)
    ? words.cacheAsOf(asOfWords(instant(oldest), now, agency.timeZone, say))
    : words.neverRead;
  return {
    missing: isAll ? words.notReadLast(last) : words.notReadFor(stale.length, clients.length, last),
    empty,
  };
}

interface Night {
  readonly from: Instant;
  readonly to: Instant;
  /** The hand-over with which it begins. */
  readonly evening: Instant;
}

/** The rest of this night; during the day the night to come, from the hand-over on. */
function nightAt(now: Instant, zone: string): Night {
  const today = localDate(now, zone);
  const back = atLocal(today, OFFICE_BACK, zone);
  if (now < back) {
    const evening = atLocal(addDays(today, -1), DUE_TIMES.evening.minute, zone);
    return { from: now, to: back, evening };
  }
  const evening = atLocal(today, DUE_TIMES.evening.minute, zone);
  return {
    from: instant(Math.max(now, evening)),
    to: atLocal(addDays(today, 1), OFFICE_BACK, zone),
    evening,
  };
}

function riskLine({ shift, risk, reasons }: BreakRisk, input: BriefingInput, say: Sentences): Line {
  const { context, unresolved } = input;
  const { snapshot } = context;
  const { timeZone } = snapshot.agency;
  const words = say.briefing.evening;
  const isTomorrow = localDate(shift.start, timeZone) !== localDate(snapshot.now, timeZone);
  const day = isTomorrow ? dayWords(shift.start, snapshot.now, timeZone, say) : null;
  const hour = hourWords(shift.start, timeZone, say);
  const when = words.when(day, hour, clientOf(snapshot, shift.clientId));
  const why = reasons.join(', ');
  const who = shift.caregiverId === null ? why : holderWords({ shift, risk, why }, snapshot, say);
  const isFree = shift.caregiverId === null || risk === 1;
  return {
    text: words.shift(when, who, standbyWords({ shift, isFree }, context, say)),
    incidentId: incidentOf(shift, unresolved)?.id ?? null,
  };
}

interface Holder extends Pick<BreakRisk, 'shift' | 'risk'> {
  readonly why: string;
}

/** "Tom, 82% sure (worked 9/11 Fridays)". */
function holderWords({ shift, risk, why }: Holder, snapshot: Snapshot, say: Sentences): string {
  const { holderIs, holderSure } = say.briefing.evening;
  const name = nameOf(snapshot, shift.caregiverId);
  if (risk === 1) return holderIs(name, why);
  return holderSure(name, say.candidate.percent(wholePercent(1 - risk)), why);
}

function standbyWords(
  { shift, isFree }: { readonly shift: Shift; readonly isFree: boolean },
  context: Context,
  say: Sentences,
): string {
  const { snapshot } = context;
  const { callFirst, standby } = say.briefing.evening;
  const except = calledOutOf(shift, liveCallOuts(snapshot));
  const standbys = context.rank(shift, except).candidates.slice(0, STANDBYS);
  if (standbys.length === 0) return say.briefing.nobodyElse;
  const names = namesAndMatches(standbys, { snapshot, say });
  return isFree ? callFirst(names) : standby(names);
}

function incidentOf({ key }: Shift, incidents: readonly Incident[]): Incident | undefined {
  return incidents.find(
    (one) => one.workflow !== 'overtime' && one.subjects.some((subject) => subject.shift === key),
  );
}
