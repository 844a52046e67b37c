import type { CaregiverId, ClientId, ShiftKey } from '../../../shared/domain/ids.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { MINUTE, parseInstant, type Instant } from '../../../shared/util/time.ts';
import type { DefectCode } from '../attendance/visit-defects.ts';
import { clockText, lengthText } from '../eligibility/words.ts';
import { dayHourWords, dayWords, hourWords } from '../sweep/clock-words.ts';
import { backupWords } from './backup-words.ts';
import { nameInTexts } from './caregiver-names.ts';
import type { Words, WordingInput } from './words.ts';

/** One visit record of a `visit-compliance` finding; its `details.records` hold these. */
export interface VisitRecord {
  readonly caregiverId: CaregiverId;
  readonly clientId: ClientId;
  /** When the shift was to begin, in ISO 8601; for a visit without one, its clock-in or clock-out. */
  readonly at: string;
  readonly shift: ShiftKey | null;
  /** Worked, or by which two visits overlap. */
  readonly minutes: number | null;
  readonly plannedMinutes: number | null;
}

/** Records of a list that are spelled out. */
const SPELLED_OUT = 4;

/**
 * The words of a `visit-compliance` finding. How late somebody is would move with the clock, so
 * the text says when the clock-in was due.
 */
export function visitWords(input: WordingInput): Words {
  const { details } = input.finding;
  if (details['kind'] === 'no-clock-in') return lateWords(input);
  // Written by the workflow from `VisitDefect`s, and kept as they were.
  const code = details['kind'] as DefectCode;
  const records = details['records'] as readonly VisitRecord[];
  const [record, ...others] = records;
  if (record === undefined || others.length > 0) return listWords(input, code, records);
  return singleWords(input, code, record);
}

function lateWords({ finding, rankings, snapshot, say }: WordingInput): Words {
  const { caregiverId, subjects } = finding;
  const caregiver = caregiverId === null ? undefined : snapshot.caregivers.get(caregiverId);
  const [subject] = subjects;
  const client = subject === undefined ? undefined : snapshot.clients.get(subject.clientId);
  const due = subject === undefined ? '' : clockText(subject.start, snapshot.agency.timeZone, say);
  const who = nameInTexts(caregiverId, snapshot.caregivers) ?? say.incident.theCaregiver;
  const backups = backupWords(rankings[0], { snapshot, say });
  return {
    headline: say.visit.late(who, client?.shortName ?? say.incident.aClient, due),
    body: say.visit.callFirst(caregiver?.pronoun ?? 'them', backups),
  };
}

function singleWords(input: WordingInput, code: DefectCode, record: VisitRecord): Words {
  const { snapshot, say } = input;
  const { now, agency, caregivers } = snapshot;
  const when = dayHourWords(startOf(record), now, agency.timeZone, say);
  const name = nameOf(record, input);
  const client = clientOf(record, input);
  const what = defectWords(code, record, say);
  const pronoun = caregivers.get(record.caregiverId)?.pronoun ?? 'them';
  return {
    headline:
      code === 'no-visit'
        ? say.visit.shiftOf(name, when, client, what)
        : say.visit.visitOf(name, when, client, what),
    body: say.visit.ask(pronoun),
  };
}

function defectWords(code: DefectCode, record: VisitRecord, say: Sentences): string {
  if (isMeasured(code)) return say.visit.one[code](spent(record, say));
  if (code !== 'overlap') return say.visit.one[code]();
  return say.visit.one.overlap(lengthText((record.minutes ?? 0) * MINUTE, say));
}

function listWords(input: WordingInput, code: DefectCode, records: readonly VisitRecord[]): Words {
  const { snapshot, say } = input;
  const { timeZone } = snapshot.agency;
  const [first] = records;
  const day = first === undefined ? '' : dayWords(startOf(first), snapshot.now, timeZone, say);
  const named = records.slice(0, SPELLED_OUT).map((record) => {
    const hour = hourWords(startOf(record), timeZone, say);
    const where = say.visit.where(nameOf(record, input), hour, clientOf(record, input));
    return isMeasured(code) ? `${where} (${spent(record, say)})` : where;
  });
  const more = records.length - named.length;
  return {
    headline: say.visit.several[code](records.length, day),
    body: say.visit.toCorrect([...named, ...(more > 0 ? [say.visit.more(more)] : [])]),
  };
}

function isMeasured(code: DefectCode): code is 'shorter' | 'longer' {
  return code === 'shorter' || code === 'longer';
}

/** "45 min instead of 2 h". */
function spent({ minutes, plannedMinutes }: VisitRecord, say: Sentences): string {
  const took = lengthText((minutes ?? 0) * MINUTE, say);
  return say.visit.insteadOf(took, lengthText((plannedMinutes ?? 0) * MINUTE, say));
}

function startOf({ at }: VisitRecord): Instant {
  const start = parseInstant(at, 'UTC');
  if (start === null) throw new RangeError('A visit record holds something else than an instant.');
  return start;
}

function nameOf({ caregiverId }: VisitRecord, { snapshot, say }: WordingInput): string {
  return nameInTexts(caregiverId, snapshot.caregivers) ?? say.incident.aCaregiver;
}

function clientOf({ clientId }: VisitRecord, { snapshot, say }: WordingInput): string {
  return snapshot.clients.get(clientId)?.shortName ?? say.incident.aClient;
}
