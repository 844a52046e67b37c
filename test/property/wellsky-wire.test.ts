import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseAppointments } from '../../electron/io/wellsky/wire/appointment.ts';
import { readPage } from '../../electron/io/wellsky/wire/bundle.ts';
import { parseEncounter } from '../../electron/io/wellsky/wire/encounter.ts';
import { describeOpenShape } from '../../electron/io/wellsky/wire/open-shape.ts';
import { parsePatient } from '../../electron/io/wellsky/wire/patient.ts';
import { parsePractitioner } from '../../electron/io/wellsky/wire/practitioner.ts';
import { parseProfileTag } from '../../electron/io/wellsky/wire/profile-tag.ts';
import type { Quarantined } from '../../shared/domain/feed.ts';
import type { ClientId } from '../../shared/domain/ids.ts';
import { caregiverSchema, clientSchema } from '../../shared/domain/people.ts';
import { shiftSchema, visitSchema } from '../../shared/domain/shift.ts';
import { appointmentRow, encounterRow, patientRow, practitionerRow } from '../support/wire-rows.ts';

const CLIENT = '2810001' as ClientId;
const SETTINGS = { seed: 20_261_127, numRuns: 2_000 };

/** A good row in which some fields hold arbitrary JSON. */
function damaged(row: Record<string, unknown>): fc.Arbitrary<Record<string, unknown>> {
  const fields = Object.fromEntries(
    Object.keys(row).map((key) => [
      key,
      fc.oneof({ weight: 3, arbitrary: fc.constant(row[key]) }, times, fc.jsonValue()),
    ]),
  );
  return fc.record(fields, { requiredKeys: [] });
}

const times = fc.oneof(
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  fc.constantFrom('', 'None', '0', '2026-11-27', '2026-13-01T00:00:00', '2026-11-27T24:00:00Z'),
);

/** Quarantine reasons are built from paths and rules; nothing of the row may be in them. */
function expectNoValues(quarantined: Quarantined): void {
  expect(quarantined.reason).toMatch(/^[\w .:,;-]{1,300}$/);
}

it('arbitrary rows become valid shifts or misfits', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(damaged(appointmentRow()), fc.jsonValue())), (rows) => {
      const parsed = parseAppointments(rows, CLIENT);
      expect(parsed).toHaveLength(rows.length);
      for (const one of parsed) {
        if (!one.ok) {
          expectNoValues(one.error);
          continue;
        }
        shiftSchema.parse(one.value);
        expect(one.value.end).toBeGreaterThan(one.value.start);
        expect(one.value.clientId).toBe(CLIENT);
      }
      expect(describeOpenShape(rows, new Set())).toBeTypeOf('string');
    }),
    SETTINGS,
  );
});

it('arbitrary rows become valid visits, misfits or nothing', () => {
  fc.assert(
    fc.property(fc.oneof(damaged(encounterRow()), fc.jsonValue()), (row) => {
      const parsed = parseEncounter(row, CLIENT);
      if (parsed === null) return;
      if (!parsed.ok) {
        expectNoValues(parsed.error);
        return;
      }
      const visit = visitSchema.parse(parsed.value);
      expect(visit.clockIn ?? visit.clockOut).not.toBeNull();
      if (visit.clockIn !== null && visit.clockOut !== null) {
        expect(visit.clockOut).toBeGreaterThan(visit.clockIn);
      }
    }),
    SETTINGS,
  );
});

it('arbitrary rows become valid people or misfits, and never carry ssn or birth date', () => {
  const rows = fc.oneof(damaged(patientRow()), damaged(practitionerRow()), fc.jsonValue());
  fc.assert(
    fc.property(rows, (row) => {
      const client = parsePatient(row);
      const caregiver = parsePractitioner(row);
      if (client.ok) clientSchema.strict().parse(client.value);
      else expectNoValues(client.error);
      if (caregiver.ok) caregiverSchema.strict().parse(caregiver.value);
      else expectNoValues(caregiver.error);
    }),
    SETTINGS,
  );
});

it('arbitrary answers are a list or none, and arbitrary tags are tags or misfits', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      const page = readPage(body);
      if (page !== null) expect(Array.isArray(page.rows)).toBe(true);
      const tag = parseProfileTag(body);
      if (!tag.ok) expectNoValues(tag.error);
    }),
    SETTINGS,
  );
});
