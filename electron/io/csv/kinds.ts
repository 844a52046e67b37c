import { createHash } from 'node:crypto';
import { z } from 'zod';
import {
  ASK_CHANNELS,
  ASK_OUTCOMES,
  askSchema,
  availabilitySchema,
  callOutSchema,
  credentialSchema,
  preferenceSchema,
  type Ask,
  type Availability,
  type CallOut,
  type Credential,
  type ImportKind,
  type Preference,
} from '../../../shared/domain/history.ts';
import { caregiverFactsSchema, type CaregiverFacts } from '../../../shared/domain/people.ts';
import type { Visit } from '../../../shared/domain/shift.ts';
import { WEEKDAYS } from '../../../shared/util/time.ts';
import { careLogs } from './care-logs.ts';
import {
  choiceCell,
  dateCell,
  idCell,
  instantCell,
  minuteCell,
  numberCell,
  optionalCell,
  textCell,
  yesNoCell,
} from './cells.ts';
import type { Kind } from './kind.ts';

/** What the rows of each kind become. */
export interface ImportRows {
  readonly asks: Ask;
  readonly 'call-outs': CallOut;
  readonly availability: Availability;
  readonly preferences: Preference;
  readonly credentials: Credential;
  readonly caregivers: CaregiverFacts;
  readonly 'care-logs': Visit;
}

const SHIFT = ['caregiver_id', 'client_id', 'shift_start', 'shift_end'];

function shiftCells(timeZone: string) {
  return {
    caregiver_id: idCell,
    client_id: idCell,
    shift_start: instantCell(timeZone),
    shift_end: instantCell(timeZone),
  };
}

function endsAfterStart(row: { shift_start: number; shift_end: number }): boolean {
  return row.shift_end > row.shift_start;
}
const ENDS_EARLY = { path: ['shift_end'], error: 'the shift must end after it starts' };

const asks: Kind<Ask> = {
  columns: { required: [...SHIFT, 'asked_at', 'channel', 'outcome'], optional: ['answered_at'] },
  instants: ['shift_start', 'shift_end', 'asked_at', 'answered_at'],
  isHistory: true,
  row: (timeZone) =>
    z
      .object({
        ...shiftCells(timeZone),
        asked_at: instantCell(timeZone),
        channel: choiceCell(ASK_CHANNELS),
        outcome: choiceCell(ASK_OUTCOMES),
        answered_at: optionalCell(instantCell(timeZone)),
      })
      .refine(endsAfterStart, ENDS_EARLY)
      .refine((row) => row.answered_at === null || row.answered_at >= row.asked_at, {
        path: ['answered_at'],
        error: 'the answer must not come before the question',
      })
      .transform((row) => {
        const natural = [
          row.caregiver_id,
          row.client_id,
          row.shift_start,
          row.asked_at,
          row.channel,
        ];
        return askSchema.parse({
          id: `ask-${fingerprint(natural)}`,
          caregiverId: row.caregiver_id,
          clientId: row.client_id,
          shiftStart: row.shift_start,
          shiftEnd: row.shift_end,
          askedAt: row.asked_at,
          channel: row.channel,
          outcome: row.outcome,
          answeredAt: row.answered_at,
          actor: 'import',
        });
      }),
  naturalKey: (ask) => [ask.id],
};

const callOuts: Kind<CallOut> = {
  columns: { required: [...SHIFT, 'reported_at'], optional: ['reason', 'protected'] },
  instants: ['shift_start', 'shift_end', 'reported_at'],
  isHistory: true,
  row: (timeZone) =>
    z
      .object({
        ...shiftCells(timeZone),
        reported_at: instantCell(timeZone),
        reason: textCell,
        protected: yesNoCell,
      })
      .refine(endsAfterStart, ENDS_EARLY)
      .transform((row) =>
        callOutSchema.parse({
          caregiverId: row.caregiver_id,
          clientId: row.client_id,
          shiftStart: row.shift_start,
          shiftEnd: row.shift_end,
          reportedAt: row.reported_at,
          kind: 'logged',
          reason: row.reason,
          isProtected: row.protected,
        }),
      ),
  naturalKey: (row) => [row.caregiverId, row.clientId, row.shiftStart],
};

const AVAILABILITY_CELLS = z.object({
  caregiver_id: idCell,
  kind: choiceCell(['available', 'unavailable', 'time-off']),
  weekday: optionalCell(choiceCell(WEEKDAYS)),
  date_from: optionalCell(dateCell),
  date_to: optionalCell(dateCell),
  from: optionalCell(minuteCell),
  to: optionalCell(minuteCell),
  protected: yesNoCell,
});
type AvailabilityCells = z.infer<typeof AVAILABILITY_CELLS>;

const availability: Kind<Availability> = {
  columns: {
    required: ['caregiver_id', 'kind'],
    optional: ['weekday', 'date_from', 'date_to', 'from', 'to', 'protected'],
  },
  instants: [],
  isHistory: false,
  row: () =>
    AVAILABILITY_CELLS.superRefine((row, context) => {
      for (const { column, message } of [...daysProblems(row), ...hoursProblems(row)]) {
        context.addIssue({ code: 'custom', path: [column], message });
      }
    }).transform((row) =>
      availabilitySchema.parse({
        caregiverId: row.caregiver_id,
        kind: row.kind,
        weekday: row.weekday === null ? null : WEEKDAYS.indexOf(row.weekday),
        dateFrom: row.date_from,
        dateTo: row.date_to,
        fromMinute: row.from,
        toMinute: row.to,
        isProtected: row.protected,
      }),
    ),
  naturalKey: (row) => [
    row.caregiverId,
    row.kind,
    row.weekday,
    row.dateFrom,
    row.dateTo,
    row.fromMinute,
    row.toMinute,
  ],
};

interface ColumnProblem {
  readonly column: string;
  readonly message: string;
}

function daysProblems(row: AvailabilityCells): readonly ColumnProblem[] {
  const { weekday, date_from: from, date_to: to } = row;
  const hasDates = from !== null || to !== null;
  const either = 'give either weekday, or date_from and date_to';
  if ((weekday !== null) === hasDates) return [{ column: 'weekday', message: either }];
  if (!hasDates) return [];
  if (from === null) return [{ column: 'date_from', message: either }];
  if (to === null) return [{ column: 'date_to', message: either }];
  return to < from ? [{ column: 'date_to', message: 'must not lie before date_from' }] : [];
}

function hoursProblems(row: AvailabilityCells): readonly ColumnProblem[] {
  const both = 'give both from and to, or neither for the whole day';
  if (row.from === null && row.to === null) return [];
  if (row.from === null) return [{ column: 'from', message: both }];
  if (row.to === null) return [{ column: 'to', message: both }];
  if (row.from === 1440) return [{ column: 'from', message: 'must lie before 24:00' }];
  return row.from === row.to
    ? [{ column: 'to', message: 'must differ from from; leave both empty for the whole day' }]
    : [];
}

const preferences: Kind<Preference> = {
  columns: { required: ['client_id', 'caregiver_id', 'kind'], optional: ['source', 'expires_on'] },
  instants: [],
  reasons: ['source'],
  isHistory: false,
  row: () =>
    z
      .object({
        client_id: idCell,
        caregiver_id: idCell,
        kind: choiceCell(['preferred', 'blocked']),
        source: textCell,
        expires_on: optionalCell(dateCell),
      })
      .transform((row) =>
        preferenceSchema.parse({
          clientId: row.client_id,
          caregiverId: row.caregiver_id,
          kind: row.kind,
          source: row.source ?? 'import',
          expiresOn: row.expires_on,
        }),
      ),
  naturalKey: (row) => [row.clientId, row.caregiverId],
};

const credentials: Kind<Credential> = {
  columns: { required: ['caregiver_id', 'name', 'expires_on'], optional: [] },
  instants: [],
  isHistory: false,
  row: () =>
    z.object({ caregiver_id: idCell, name: idCell, expires_on: dateCell }).transform((row) =>
      credentialSchema.parse({
        caregiverId: row.caregiver_id,
        name: row.name,
        expiresOn: row.expires_on,
      }),
    ),
  // A renewed credential stands beside the old one.
  naturalKey: (row) => [row.caregiverId, row.name.toLowerCase(), row.expiresOn],
};

/** The columns of a WellSky Insights extract; only pay and wanted hours are news to the cache. */
const caregivers: Kind<CaregiverFacts> = {
  columns: {
    required: ['caregiver_id'],
    optional: [
      'pay_rate',
      'hours_wanted',
      ...['franchisor_id', 'agency_id', 'subdomain', 'profile_id', 'external_id', 'first_name'],
      ...['last_name', 'email', 'phone_number', 'gender', 'applicant', 'birthday_date'],
      ...['onboarding_date', 'location_name', 'locations_id', 'applicant_status', 'status'],
    ],
  },
  instants: [],
  isHistory: true,
  row: () =>
    z
      .object({
        caregiver_id: idCell,
        pay_rate: optionalCell(numberCell({ above: 0, most: 1_000, unit: 'dollars an hour' })),
        hours_wanted: optionalCell(numberCell({ above: -1, most: 168, unit: 'hours a week' })),
      })
      .transform((row) =>
        caregiverFactsSchema.parse({
          caregiverId: row.caregiver_id,
          payRate: row.pay_rate,
          hoursWanted: row.hours_wanted,
        }),
      ),
  naturalKey: (row) => [row.caregiverId],
};

export const kinds: { readonly [K in ImportKind]: Kind<ImportRows[K]> } = {
  asks,
  'call-outs': callOuts,
  availability,
  preferences,
  credentials,
  caregivers,
  'care-logs': careLogs,
};

/** The same for the same values in every run, and short enough for an id. */
function fingerprint(values: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 32);
}
