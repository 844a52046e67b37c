import type { CaregiverId, ClientId, ShiftKey } from '../../../shared/domain/ids.ts';
import { MINUTE, parseInstant, type Instant } from '../../../shared/util/time.ts';
import type { DefectCode } from '../attendance/visit-defects.ts';
import type { Snapshot } from '../snapshot.ts';
import { clockText, lengthText } from '../eligibility/words.ts';
import { dayWords, hourWords } from '../sweep/clock-words.ts';
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

/** What each defect is called: of one visit after "Sarah's Thursday 2 PM …", and of several. */
const DEFECTS: Readonly<
  Record<
    DefectCode,
    { readonly one: (record: VisitRecord) => string; readonly several: (day: string) => string }
  >
> = {
  'no-visit': {
    one: () => 'has no visit recorded',
    several: (day) => `shifts on ${day} without a visit`,
  },
  'missing-clock-in': {
    one: () => 'has no clock-in',
    several: (day) => `visits on ${day} without a clock-in`,
  },
  'missing-clock-out': {
    one: () => 'has no clock-out',
    several: (day) => `visits on ${day} without a clock-out`,
  },
  shorter: {
    one: (record) => `took ${spent(record)}`,
    several: (day) => `visits on ${day} much shorter than scheduled`,
  },
  longer: {
    one: (record) => `took ${spent(record)}`,
    several: (day) => `visits on ${day} much longer than scheduled`,
  },
  'no-shift': {
    one: () => 'has no shift',
    several: (day) => `visits on ${day} without a shift`,
  },
  overlap: {
    one: ({ minutes }) => `overlaps another by ${lengthText((minutes ?? 0) * MINUTE)}`,
    several: (day) => `visits on ${day} overlap others of the same caregiver`,
  },
};

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

function lateWords({ finding, rankings, snapshot }: WordingInput): Words {
  const { caregiverId, subjects } = finding;
  const caregiver = caregiverId === null ? undefined : snapshot.caregivers.get(caregiverId);
  const [subject] = subjects;
  const client = subject === undefined ? undefined : snapshot.clients.get(subject.clientId);
  const due = subject === undefined ? '' : clockText(subject.start, snapshot.agency.timeZone);
  const who = nameInTexts(caregiverId, snapshot.caregivers) ?? 'The caregiver';
  return {
    headline: `${who} has not clocked in at ${client?.shortName ?? 'a client'} (due ${due})`,
    body: `Call ${caregiver?.pronoun ?? 'them'} first. ${backupWords(rankings[0], snapshot)}`,
  };
}

function singleWords({ snapshot }: WordingInput, code: DefectCode, record: VisitRecord): Words {
  const { timeZone } = snapshot.agency;
  const day = dayWords(startOf(record), snapshot.now, timeZone);
  const when = `${day} ${hourWords(startOf(record), timeZone)}`;
  const what = code === 'no-visit' ? 'shift with' : 'visit at';
  return {
    headline: `${nameOf(record, snapshot)}'s ${when} ${what} ${clientOf(record, snapshot)} ${DEFECTS[code].one(record)}`,
    body: `Ask ${pronounOf(record, snapshot)} what happened and correct the record in WellSky`,
  };
}

function listWords(
  { snapshot }: WordingInput,
  code: DefectCode,
  records: readonly VisitRecord[],
): Words {
  const { timeZone } = snapshot.agency;
  const [first] = records;
  const day = first === undefined ? '' : dayWords(startOf(first), snapshot.now, timeZone);
  const named = records.slice(0, SPELLED_OUT).map((record) => {
    const where = `${nameOf(record, snapshot)} ${hourWords(startOf(record), timeZone)} at ${clientOf(record, snapshot)}`;
    return isMeasured(code) ? `${where} (${spent(record)})` : where;
  });
  const more = records.length - named.length;
  const list = [...named, ...(more > 0 ? [`and ${String(more)} more`] : [])].join(', ');
  return {
    headline: `${String(records.length)} ${DEFECTS[code].several(day)}`,
    body: `To correct in WellSky: ${list}`,
  };
}

function isMeasured(code: DefectCode): boolean {
  return code === 'shorter' || code === 'longer';
}

/** "45 min instead of 2 h". */
function spent({ minutes, plannedMinutes }: VisitRecord): string {
  return `${lengthText((minutes ?? 0) * MINUTE)} instead of ${lengthText((plannedMinutes ?? 0) * MINUTE)}`;
}

function startOf({ at }: VisitRecord): Instant {
  const start = parseInstant(at, 'UTC');
  if (start === null) throw new RangeError('A visit record holds something else than an instant.');
  return start;
}

function nameOf({ caregiverId }: VisitRecord, { caregivers }: Snapshot): string {
  return nameInTexts(caregiverId, caregivers) ?? 'A caregiver';
}

function pronounOf({ caregiverId }: VisitRecord, { caregivers }: Snapshot): string {
  return caregivers.get(caregiverId)?.pronoun ?? 'them';
}

function clientOf({ clientId }: VisitRecord, { clients }: Snapshot): string {
  return clients.get(clientId)?.shortName ?? 'a client';
}
