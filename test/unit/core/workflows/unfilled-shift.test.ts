import { describe, expect, it } from 'vitest';
import { detect } from '../../../../electron/core/workflows/detect.ts';
import { presentFindings } from '../../../../electron/core/workflows/present.ts';
import type { AppointmentId } from '../../../../shared/domain/ids.ts';
import type { Shift } from '../../../../shared/domain/shift.ts';
import { DAY, HOUR, MINUTE, plus, type Instant } from '../../../../shared/util/time.ts';
import {
  aCallOut,
  aClient,
  aContext,
  aPolicy,
  aShift,
  aSnapshot,
  caregiverId,
  clientId,
  FRIDAY_11_AM,
  windowsOf,
  type SnapshotParts,
} from '../../../support/builders.ts';

const NOW = FRIDAY_11_AM;

function shiftIn(lead: number, over: Partial<Shift> = {}): Shift {
  return aShift({ start: plus(NOW, lead), ...over });
}

function found(parts: SnapshotParts, risk = 0.1) {
  const { findings } = detect(aContext(aSnapshot(parts), { risk }));
  return findings.filter((finding) => finding.workflow === 'unfilled-shift');
}

describe('an open shift', () => {
  it.each([
    ['within 4 h', 4 * HOUR, 0.1, 'critical', 'now'],
    ['just beyond 4 h', 4 * HOUR + 1, 0.1, 'high', 'now'],
    ['within 24 h', 24 * HOUR, 0.1, 'high', 'now'],
    ['beyond 24 h', 24 * HOUR + 1, 0.1, 'normal', 'now'],
    ['beyond 24 h, one in four stays unfilled', 30 * HOUR, 0.25, 'high', 'now'],
    ['beyond 24 h, every other stays unfilled', 30 * HOUR, 0.5, 'critical', 'now'],
    ['beyond 72 h', 72 * HOUR + 1, 0.1, 'normal', 'digest'],
    ['in 7 days', 7 * DAY, 0.1, 'normal', 'digest'],
    ['that is running', -HOUR, 0.1, 'critical', 'now'],
  ])('%s', (_case, lead, risk, severity, urgency) => {
    const shift = shiftIn(lead);
    expect(found({ shifts: [shift] }, risk)).toMatchObject([
      {
        cause: `shift:${shift.key}`,
        severity,
        urgency,
        expiresAt: shift.end,
        subjects: [{ shift: shift.key, clientId: 'client-1', start: shift.start, end: shift.end }],
      },
    ]);
  });

  it.each<[string, SnapshotParts]>([
    ['it starts after 7 days', { shifts: [shiftIn(7 * DAY + 1)] }],
    ['it has ended', { shifts: [shiftIn(-4 * HOUR)] }],
    ['somebody has it', { shifts: [shiftIn(HOUR, { caregiverId: caregiverId('tom') })] }],
    ['it is cancelled', { shifts: [shiftIn(HOUR, { status: 'cancelled' })] }],
    ['the client has left', { shifts: [shiftIn(HOUR)], clients: [aClient({ active: false })] }],
    [
      'the client is a prospect',
      { shifts: [shiftIn(HOUR)], clients: [aClient({ isClient: false })] },
    ],
    ['the client is not known', { shifts: [shiftIn(HOUR)], clients: [] }],
    [
      'the workflow is off',
      { shifts: [shiftIn(HOUR)], policy: aPolicy({ workflows: { 'unfilled-shift': 'off' } }) },
    ],
  ])('is not found when %s', (_case, parts) => {
    expect(found(parts)).toEqual([]);
  });

  it('is found for a client of whom WellSky does not say whether he is one', () => {
    const parts = { shifts: [shiftIn(HOUR)], clients: [aClient({ isClient: null })] };
    expect(found(parts)).toHaveLength(1);
  });

  it('is another cause after it moved', () => {
    const [before] = found({ shifts: [shiftIn(HOUR)] });
    const [after] = found({ shifts: [shiftIn(2 * HOUR)] });
    expect(after?.cause).not.toBe(before?.cause);
  });
});

describe('the headline of an open shift', () => {
  const mrsA = aClient({ id: clientId('client-2'), shortName: 'Mrs. A.' });
  const clients = [aClient(), mrsA];
  const at = plus(NOW, 3 * HOUR);
  const hers = (start: Instant): Shift =>
    aShift({ start, clientId: mrsA.id, appointmentId: '200' as AppointmentId });

  it.each([
    ['alone at its start', plus(at, HOUR), ['2 PM shift', '3 PM shift']],
    ['beside another', at, ['2 PM shift with Mr. D.', '2 PM shift with Mrs. A.']],
    ['on another day than one at that time', plus(at, DAY), ['2 PM shift', '2 PM shift']],
  ])('%s', (_case, start, headlines) => {
    const shifts = [aShift({ start: at }), hers(start)];
    const context = aContext(aSnapshot({ shifts, clients }));
    const presented = presentFindings(context, detect(context).findings);
    expect(presented.map((one) => one.headline.replace(/^\w+day /, ''))).toEqual(
      headlines.map((words) => `${words} unfilled`),
    );
  });

  it('does not name the client for the sake of a shift that a call-out speaks for', () => {
    const shifts = [aShift({ start: at }), hers(at)];
    const callOuts = shifts.slice(1).map((shift) => aCallOut(shift, 'tom'));
    const context = aContext(aSnapshot({ shifts, clients, callOuts }));
    const presented = presentFindings(context, detect(context).findings);
    expect(presented.map((one) => one.headline)).toContain('Friday 2 PM shift unfilled');
  });
});

describe('an open shift in a part of the schedule that is too old', () => {
  const clients = [aClient().id];
  const aged = (minutes: number) =>
    windowsOf(clients, NOW, { readAt: plus(NOW, -minutes * MINUTE) });

  it.each([
    ['today, 15 min old', HOUR, 15, 1],
    ['today, 16 min old', HOUR, 16, 0],
    ['in three days, 90 min old', 3 * DAY, 90, 1],
    ['in three days, 91 min old', 3 * DAY, 91, 0],
  ])('%s', (_case, lead, minutes, count) => {
    expect(found({ shifts: [shiftIn(lead)], windows: aged(minutes) })).toHaveLength(count);
  });

  it('is left out with a reason', () => {
    const shift = shiftIn(HOUR);
    const { decisions } = detect(aContext(aSnapshot({ shifts: [shift], windows: aged(16) })));
    expect(decisions).toEqual([
      { subject: shift.key, verdict: 'left-out', reason: 'stale-window' },
    ]);
  });
});
