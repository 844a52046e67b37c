import { describe, expect, it } from 'vitest';
import { generateAgency } from '../../../electron/demo/agency/generate.ts';
import { SIZES } from '../../../electron/demo/agency/sizes.ts';
import { localDataOf } from '../../../electron/demo/local-data.ts';
import { DEFAULT_START } from '../../../electron/demo/simulator.ts';
import type { AgencyDraft, DemoShift } from '../../../electron/demo/world/model.ts';
import { DAY, HOUR, plus } from '../../../shared/util/time.ts';

const small = generateAgency({ seed: 1, size: 'S', scenario: 'plain', startAt: DEFAULT_START });

const isLive = (shift: DemoShift) => !shift.cancelled;
const lengthHours = (shift: DemoShift) => (shift.end - shift.start) / HOUR;
const within = (agency: AgencyDraft, fromDays: number, toDays: number) =>
  agency.shifts.filter(
    ({ start }) =>
      start >= plus(DEFAULT_START, fromDays * DAY) && start < plus(DEFAULT_START, toDays * DAY),
  );

describe('the generated agency', () => {
  it.each(['XS', 'S'] as const)('has the people, shifts and open shifts of size %s', (size) => {
    const agency = generateAgency({ seed: 7, size, scenario: 'golden', startAt: DEFAULT_START });
    const clients = agency.clients.filter((client) => client.isClient && client.active);
    const caregivers = agency.caregivers.filter((one) => one.isHired && one.active);
    expect([clients.length, caregivers.length]).toEqual([
      SIZES[size].clients,
      SIZES[size].caregivers,
    ]);
    const week = within(agency, 0, 7);
    expect(Math.abs(week.length - SIZES[size].shiftsPerWeek)).toBeLessThanOrEqual(8);
    const open = week.filter((shift) => isLive(shift) && shift.caregiverId === null);
    expect(open).toHaveLength(SIZES[size].open);
  });

  it('has applicants, prospects and former people beside those who count', () => {
    expect(small.caregivers.some((one) => !one.isHired)).toBe(true);
    expect(small.caregivers.some((one) => !one.active)).toBe(true);
    expect(small.clients.some((client) => !client.isClient)).toBe(true);
    expect(small.clients.some((client) => !client.active)).toBe(true);
    const busy = new Set(small.shifts.flatMap((shift) => shift.caregiverId ?? []));
    const counting = small.caregivers.filter((one) => one.isHired && one.active);
    const counted = new Set(counting.map((one) => one.id));
    expect([...busy].filter((id) => !counted.has(id))).toEqual([]);
  });

  it('is the same for the same seed and another one for another seed', () => {
    const wish = { seed: 3, size: 'XS', scenario: 'golden', startAt: DEFAULT_START } as const;
    expect(generateAgency(wish)).toEqual(generateAgency(wish));
    expect(generateAgency({ ...wish, seed: 4 }).shifts).not.toEqual(generateAgency(wish).shifts);
  });

  it('never books a caregiver for two shifts at once', () => {
    const byCaregiver = Map.groupBy(
      small.shifts.filter((shift) => isLive(shift) && shift.caregiverId !== null),
      (shift) => shift.caregiverId,
    );
    for (const shifts of byCaregiver.values()) {
      const sorted = shifts.sort((left, right) => left.start - right.start);
      sorted.slice(1).forEach((shift, index) => {
        expect(shift.start).toBeGreaterThanOrEqual(sorted[index]?.end ?? 0);
      });
    }
  });

  it('repeats weekly shifts under one appointment id, with an id of its own per occurrence', () => {
    const series = Map.groupBy(small.shifts, (shift) => shift.appointmentId);
    const lengths = [...series.values()].map((shifts) => shifts.length);
    expect(Math.min(...lengths)).toBeGreaterThan(20);
    expect(new Set(small.shifts.map((one) => one.occurrenceId)).size).toBe(small.shifts.length);
  });

  it('keeps visit lengths, absences and asks in the stated magnitudes', () => {
    const past = within(small, -26 * 7, 0);
    const lengths = past.map(lengthHours).sort((left, right) => left - right);
    expect(lengths[Math.floor(lengths.length / 2)]).toBe(4);
    const absences = small.callOuts.length / past.length;
    expect(absences).toBeGreaterThan(0.03);
    expect(absences).toBeLessThan(0.06);
    expect(small.asks.length).toBeGreaterThan(9_000);
    expect(small.asks.length).toBeLessThan(15_000);
    const accepted = small.asks.filter((ask) => ask.outcome === 'accepted').length;
    expect(accepted / small.asks.length).toBeGreaterThan(0.44);
    expect(accepted / small.asks.length).toBeLessThan(0.6);
  });

  it('has overnight shifts and two caregivers at one client at a time', () => {
    expect(small.shifts.some((shift) => lengthHours(shift) === 10)).toBe(true);
    const keys = small.shifts.map((shift) => `${shift.clientId}@${String(shift.start)}`);
    expect(new Set(keys).size).toBeLessThan(keys.length);
  });

  it('writes local records with the columns of the import and no empty cell too few', () => {
    const data = localDataOf(small);
    expect(data['call-outs'].split('\n')[0]).toBe(
      'caregiver_id,client_id,shift_start,shift_end,reported_at,reason,protected',
    );
    for (const text of Object.values(data)) {
      const [header = '', ...rows] = text.trimEnd().split('\n');
      const columns = header.split(',').length;
      expect(rows.length).toBeGreaterThan(5);
      expect(rows.filter((row) => row.split(',').length !== columns)).toEqual([]);
    }
  });
});
