import { describe, expect, it } from 'vitest';
import { incidentLine } from '../../../electron/engine/views.ts';
import type { AskOutcome } from '../../../shared/domain/history.ts';
import { HOUR, plus } from '../../../shared/util/time.ts';
import { aCaregiver, anIncident, aShift, aSnapshot } from '../../support/builders.ts';
import { anAsk } from '../../support/histories.ts';

const FIRST = aShift();
const SECOND = aShift({ start: plus(FIRST.end, HOUR), end: plus(FIRST.end, 3 * HOUR) });
const SARAH = aCaregiver('sarah', { shortName: 'Sarah O.' });

function answered(shift: typeof FIRST, outcome: AskOutcome) {
  return anAsk('sarah', {
    clientId: shift.clientId,
    shiftStart: shift.start,
    shiftEnd: shift.end,
    outcome,
  });
}

function subjectOf({ key, clientId, start, end }: typeof FIRST) {
  return { shift: key, clientId, start, end };
}

describe('the line of an incident', () => {
  const incident = anIncident(FIRST, { subjects: [FIRST, SECOND].map(subjectOf) });
  it.each([
    ['nobody', [], []],
    ['somebody for one of its shifts', [answered(FIRST, 'accepted')], []],
    [
      'somebody for one, and not for the other',
      [answered(FIRST, 'accepted'), answered(SECOND, 'declined')],
      [],
    ],
    [
      'somebody for each, once',
      [answered(FIRST, 'accepted'), answered(SECOND, 'accepted')],
      ['Sarah O.'],
    ],
  ])('says who said yes when it was %s', (_, asks, names) => {
    const line = incidentLine(incident, aSnapshot({ caregivers: [SARAH], asks }));
    expect(line.saidYes).toEqual(names);
  });

  it('says what wakes it', () => {
    const line = incidentLine({ ...incident, wakesOnReply: true }, aSnapshot());
    expect([line.wakesOnReply, line.wakesOnChange]).toEqual([true, false]);
  });

  it('counts who was asked about one of its shifts and has not answered, each once', () => {
    const waiting = (who: string, shift: typeof FIRST) =>
      anAsk(who, {
        clientId: shift.clientId,
        shiftStart: shift.start,
        shiftEnd: shift.end,
        outcome: null,
      });
    const elsewhere = { ...FIRST, start: plus(FIRST.start, -HOUR) };
    const asks = [
      waiting('sarah', FIRST),
      waiting('sarah', SECOND),
      waiting('lisa', FIRST),
      waiting('rachel', elsewhere),
      { ...waiting('noor', FIRST), outcome: 'declined' as const },
    ];
    expect(incidentLine(incident, aSnapshot({ asks })).asked).toBe(2);
  });

  it('says of an incident without shifts that nobody said yes', () => {
    const line = incidentLine(anIncident(FIRST, { subjects: [] }), aSnapshot());
    expect(line.saidYes).toEqual([]);
  });
});
