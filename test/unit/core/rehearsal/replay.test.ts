import { describe, expect, it } from 'vitest';
import { asOfReader, type History } from '../../../../electron/core/rehearsal/as-of.ts';
import { reconstructed, type Traces } from '../../../../electron/core/rehearsal/reconstruct.ts';
import { replay } from '../../../../electron/core/rehearsal/replay.ts';
import { tally } from '../../../../electron/core/rehearsal/tally.ts';
import { rehearsalSchema, type Rehearsal } from '../../../../shared/contract/insights.ts';
import { choiceSchema } from '../../../../shared/domain/insight.ts';
import type { AskId } from '../../../../shared/domain/ids.ts';
import { isOpen, type Shift } from '../../../../shared/domain/shift.ts';
import { DAY, HOUR, MINUTE, plus, type Instant } from '../../../../shared/util/time.ts';
import {
  aCallOut,
  aCaregiver,
  aPolicy,
  aShift,
  aSnapshot,
  at,
  aVisit,
  caregiverId,
} from '../../../support/builders.ts';
import { anAsk } from '../../../support/histories.ts';

/** Tuesday; the replayed days end on Friday 11 AM. */
const TUESDAY_2_PM = aShift({ start: at('2026-11-24 14:00') });
const CALLED_OUT_AT = plus(TUESDAY_2_PM.start, -6 * HOUR);
const ASKED_AT = plus(TUESDAY_2_PM.start, -4 * HOUR);
const ACCEPTED_AT = plus(TUESDAY_2_PM.start, -3 * HOUR);

/** Tom called out of Tuesday 2 PM at 8 AM, Sarah was asked at 10 and said yes at 11. */
function traces(over: Partial<Traces> = {}): Traces {
  const { clientId, start, end } = TUESDAY_2_PM;
  const visit = aVisit({ ...TUESDAY_2_PM, caregiverId: caregiverId('sarah') }, { clockOut: end });
  return {
    shifts: [],
    asks: [
      anAsk('sarah', {
        id: 'ask-1' as AskId,
        ...{ clientId, shiftStart: start, shiftEnd: end },
        ...{ askedAt: ASKED_AT, answeredAt: ACCEPTED_AT, outcome: 'accepted' },
      }),
    ],
    callOuts: [aCallOut(TUESDAY_2_PM, 'tom', { reportedAt: CALLED_OUT_AT })],
    visits: [visit],
    ...over,
  };
}

function history(over: Partial<Traces> = {}, policy = aPolicy()): History {
  const all = traces(over);
  const { asks, callOuts, visits } = all;
  const caregivers = [aCaregiver('Tom'), aCaregiver('Sarah'), aCaregiver('Lisa')];
  return {
    today: aSnapshot({ caregivers, policy, asks, callOuts, visits }),
    shifts: reconstructed(all),
    bookedHours: [],
  };
}

function rehearsed(known: History, days = 7): Rehearsal {
  const to = known.today.now;
  const from = plus(to, -days * DAY);
  const fired = [...replay({ ...known, from, to })].flatMap((more) => more ?? []);
  return rehearsalSchema.parse(tally({ fired, from, to, history: known }));
}

function of(rehearsal: Rehearsal, workflow: string): Rehearsal['workflows'][number] {
  const found = rehearsal.workflows.find((one) => one.workflow === workflow);
  if (found === undefined) throw new Error(`${workflow} was not rehearsed`);
  return found;
}

describe('a snapshot as of an earlier moment', () => {
  const shiftAt = (now: Instant, known = history()): Shift => {
    const { shifts } = asOfReader(known)({ at: now, isWhole: true });
    const [shift] = shifts.filter((one) => one.start === TUESDAY_2_PM.start);
    if (shift === undefined) throw new Error('the shift is not there');
    return shift;
  };

  it.each([
    { what: 'is Tom’s before he called out', now: plus(CALLED_OUT_AT, -1), holder: 'tom' },
    { what: 'is open once he called out', now: CALLED_OUT_AT, holder: null },
    { what: 'is still open while Sarah thinks about it', now: plus(ACCEPTED_AT, -1), holder: null },
    { what: 'is Sarah’s once she said yes', now: ACCEPTED_AT, holder: 'sarah' },
  ])('the shift $what', ({ now, holder }) => {
    expect(shiftAt(now).caregiverId).toBe(holder);
  });

  it('holds nothing of what came later', () => {
    const read = asOfReader(history());
    const early = read({ at: plus(CALLED_OUT_AT, -1), isWhole: true });
    expect(early).toMatchObject({ asks: [], callOuts: [], visits: [] });
    const waiting = read({ at: plus(ASKED_AT, MINUTE), isWhole: true });
    expect(waiting.asks).toMatchObject([{ outcome: null, answeredAt: null }]);
    const during = read({ at: plus(TUESDAY_2_PM.start, HOUR), isWhole: true });
    expect(during.asks).toMatchObject([{ outcome: 'accepted' }]);
    expect(during.visits).toMatchObject([{ clockOut: null }]);
    const after = read({ at: TUESDAY_2_PM.end, isWhole: true });
    expect(after.visits).toMatchObject([{ clockOut: TUESDAY_2_PM.end }]);
  });

  it('is the same whatever is asked, reported or worked afterwards', () => {
    const now = plus(CALLED_OUT_AT, -HOUR);
    const later = history({
      asks: [
        ...traces().asks,
        anAsk('lisa', { askedAt: plus(ASKED_AT, DAY), shiftStart: plus(ASKED_AT, 3 * DAY) }),
      ],
    });
    const without = asOfReader(history())({ at: now, isWhole: true });
    const withLater = asOfReader(later)({ at: now, isWhole: true });
    for (const part of ['asks', 'callOuts', 'visits', 'shifts'] as const) {
      expect(withLater[part]).toEqual(without[part]);
    }
  });

  it('knows care logs only as of the last whole moment', () => {
    const read = asOfReader(history());
    read({ at: TUESDAY_2_PM.start, isWhole: true });
    const { visits, visitsReadAt } = read({ at: TUESDAY_2_PM.end, isWhole: false });
    expect(visits).toMatchObject([{ clockOut: null }]);
    expect([...visitsReadAt.values()]).toEqual([TUESDAY_2_PM.start]);
  });
});

describe('a rehearsal', () => {
  it('says what would have fired, when, and what it would have said', () => {
    const callOut = of(rehearsed(history()), 'call-out');
    expect(callOut).toMatchObject({ fired: 2, critical: 1, digest: 0, atNight: 0, mode: 'on' });
    expect(callOut.text).toBe('Would have fired 2 times, never at night.');
    expect(callOut.examples.at(-1)?.headline).toBe("Tom's 2 PM shift with Mr. D. is now open");
    expect(callOut.weeks.map((week) => week.fired)).toEqual([0, 2]);
  });

  it('rehearses a workflow that is off, and says that it is', () => {
    const policy = aPolicy({ workflows: { 'call-out': 'off' } });
    expect(of(rehearsed(history({}, policy)), 'call-out')).toMatchObject({ fired: 2, mode: 'off' });
  });

  it('lets a call-out speak for the open shift it leaves', () => {
    expect(of(rehearsed(history()), 'unfilled-shift').fired).toBe(0);
    const withoutReport = rehearsed(history({ callOuts: [] }));
    expect(of(withoutReport, 'unfilled-shift').fired).toBeGreaterThan(0);
  });

  it('fires nothing for a shift that was filled before the schedule was read again', () => {
    const [ask] = traces().asks;
    if (ask === undefined) throw new Error('no ask');
    const reportedAt = plus(CALLED_OUT_AT, 3 * MINUTE);
    const quick = { ...ask, askedAt: reportedAt, answeredAt: plus(reportedAt, 5 * MINUTE) };
    const callOuts = [aCallOut(TUESDAY_2_PM, 'tom', { reportedAt })];
    const { workflows } = rehearsed(history({ asks: [quick], callOuts }));
    expect(workflows.map((one) => one.fired)).toEqual(workflows.map(() => 0));
  });

  it('counts alerts in quiet hours as at night', () => {
    const night = plus(TUESDAY_2_PM.start, -12 * HOUR);
    const callOuts = [aCallOut(TUESDAY_2_PM, 'tom', { reportedAt: night })];
    const { fired, atNight } = of(rehearsed(history({ callOuts })), 'call-out');
    expect(atNight).toBeGreaterThan(0);
    expect(atNight).toBeLessThanOrEqual(fired);
  });

  it('does not count what stood before it begins', () => {
    const open = reconstructed(traces({ asks: [], visits: [] }));
    expect(open.some(({ states }) => states.some(({ shift }) => isOpen(shift)))).toBe(true);
    const known = history({ asks: [], visits: [] });
    const unfilled = of(rehearsed(known, 2), 'unfilled-shift');
    const callOut = of(rehearsed(known, 2), 'call-out');
    expect(callOut.fired).toBe(0);
    expect(callOut.stood + unfilled.stood).toBe(0);
  });

  it('says what stood already when it begins', () => {
    const known = history({ asks: [], visits: [] });
    const from = plus(CALLED_OUT_AT, HOUR);
    const fired = [...replay({ ...known, from, to: known.today.now })].flatMap(
      (more) => more ?? [],
    );
    const { workflows } = tally({ fired, from, to: known.today.now, history: known });
    const callOut = workflows.find((one) => one.workflow === 'call-out');
    expect(callOut).toMatchObject({ stood: 1 });
    expect(callOut?.text).toMatch(/1 alert from before still stood\.$/);
  });

  it('knows no choice that was made later', () => {
    const base = history();
    const choice = choiceSchema.parse({
      ...{ id: 'choice-1', clientId: TUESDAY_2_PM.clientId, shiftStart: TUESDAY_2_PM.start },
      ...{ passedOverId: 'sarah', chosenId: 'lisa', reason: 'too-far', note: null },
      ...{ chosenAt: ASKED_AT, expiresOn: '2027-02-18', actor: 'Dana' },
    });
    const read = asOfReader({ ...base, today: { ...base.today, choices: [choice] } });
    expect(read({ at: plus(ASKED_AT, -1), isWhole: true }).choices).toEqual([]);
    expect(read({ at: ASKED_AT, isWhole: true }).choices).toEqual([choice]);
  });

  it('gives the same result for the same history', () => {
    expect(rehearsed(history())).toEqual(rehearsed(history()));
  });

  it('says what it could not know', () => {
    const { missing } = rehearsed(history({ asks: [], callOuts: [], visits: [] }));
    expect(missing[0]).toMatch(/Nothing is known of these days yet/);
    const rebuilt = rehearsed(history({ asks: [] })).missing.join('\n');
    expect(rebuilt).toMatch(/rebuilt from visits, asks and call-outs/);
    expect(rebuilt).toMatch(/For 1 filled shift nobody noted when/);
  });
});
