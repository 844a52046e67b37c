import { describe, expect, it } from 'vitest';
import { clientIdSchema, type MessageId } from '../../../../shared/domain/ids.ts';
import { DAY, HOUR, localDateSchema, plus, type Instant } from '../../../../shared/util/time.ts';
import { anAskedOne } from '../../../support/asked.ts';
import { openedStore } from '../../../support/opened-store.ts';
import {
  storedAsk,
  storedAvailability,
  storedCallOut,
  storedCaregiver,
  storedClient,
  storedCredential,
  storedDelivery,
  storedIncident,
  storedPreference,
  storedShift,
  storedTag,
  storedVisit,
  storedWindow,
  TEST_NOW,
} from '../../../support/stored-rows.ts';

const CLIENT = clientIdSchema.parse('2810001');
const OTHER_CLIENT = clientIdSchema.parse('2810002');

describe('people', () => {
  it('come back as they were put, by id, and are replaced by id', () => {
    const { store } = openedStore();
    const second = storedClient({ id: '2810002', isClient: null, updatedAt: null });
    store.clients.put([second, storedClient({ name: 'Old Name' })]);
    store.clients.put([storedClient()]);
    expect(store.clients.all()).toEqual([storedClient(), second]);
    expect(store.clients.get(CLIENT)).toEqual(storedClient());

    store.caregivers.put([storedCaregiver()]);
    expect(store.caregivers.get(storedCaregiver().id)).toEqual(storedCaregiver());
    expect(store.caregivers.get(storedCaregiver({ id: '9' }).id)).toBeNull();

    store.tags.put([storedTag(), storedTag({ kind: null })]);
    expect(store.tags.all()).toEqual([storedTag({ kind: null })]);
  });
});

describe('shifts', () => {
  const early = storedShift();
  const late = storedShift(plus(TEST_NOW, HOUR), { caregiverId: null, position: null });
  const twin = storedShift(TEST_NOW, { appointmentId: '2', clientId: OTHER_CLIENT });

  it('are read by start, then key, with the end of the range excluded', () => {
    const { store } = openedStore();
    store.shifts.put([late, twin, early]);
    const end = plus(TEST_NOW, 2 * HOUR);
    expect(store.shifts.between(TEST_NOW, end)).toEqual([early, twin, late]);
    expect(store.shifts.between(TEST_NOW, late.shift.start)).toEqual([early, twin]);
    expect(store.shifts.ofClient(CLIENT, TEST_NOW, end)).toEqual([early, late]);
  });

  it('are replaced by key and removed by key', () => {
    const { store } = openedStore();
    store.shifts.put([early, late]);
    const missed = { ...early, missedAt: TEST_NOW, lastSeen: plus(TEST_NOW, 1) };
    store.shifts.put([missed]);
    expect(store.shifts.get(early.shift.key)).toEqual(missed);
    store.shifts.remove([early.shift.key, twin.shift.key]);
    expect(store.shifts.get(early.shift.key)).toBeNull();
    expect(store.shifts.get(late.shift.key)).toEqual(late);
  });
});

describe('visits', () => {
  it('count as stored only when new or different', () => {
    const { store } = openedStore();
    const visit = storedVisit();
    const withoutOut = storedVisit({ id: '77002', clockOut: null, appointmentId: null });
    expect(store.visits.put([visit, withoutOut])).toBe(2);
    expect(store.visits.put([visit, withoutOut])).toBe(0);
    const clockedOut = { ...withoutOut, clockOut: plus(TEST_NOW, HOUR) };
    expect(store.visits.put([visit, clockedOut])).toBe(1);
    expect(store.visits.since(TEST_NOW)).toEqual([visit, clockedOut]);
    expect(store.visits.since(plus(TEST_NOW, 1))).toEqual([]);
  });

  it('without a clock-in are found by when they were first stored, and move once it is known', () => {
    const { store } = openedStore();
    const unbegun = storedVisit({ clockIn: null, clockOut: null });
    store.visits.put([unbegun]);
    expect(store.visits.since(TEST_NOW)).toEqual([unbegun]);
    const begun = { ...unbegun, clockIn: plus(TEST_NOW, -HOUR) };
    expect(store.visits.put([begun])).toBe(1);
    expect(store.visits.since(TEST_NOW)).toEqual([]);
    expect(store.visits.since(begun.clockIn)).toEqual([begun]);
  });

  it('remember when they were last read for each client', () => {
    const { store } = openedStore();
    store.visitReads.put(CLIENT, TEST_NOW);
    store.visitReads.put(CLIENT, plus(TEST_NOW, 1));
    expect(store.visitReads.all()).toEqual(new Map([[CLIENT, plus(TEST_NOW, 1)]]));
  });
});

describe('windows', () => {
  it('are one for each client and span, and go when their last day has passed', () => {
    const { store } = openedStore();
    const far = storedWindow({ span: 'far', from: '2026-12-04', to: '2026-12-10' });
    const refused = storedWindow({ failure: 'refused', failedAt: TEST_NOW, readAt: null });
    store.windows.put([far, storedWindow(), refused]);
    expect(store.windows.all()).toEqual([refused, far]);
    store.windows.removeBefore(localDateSchema.parse('2026-11-28'));
    expect(store.windows.all()).toHaveLength(2);
    store.windows.removeBefore(localDateSchema.parse('2026-11-29'));
    expect(store.windows.all()).toEqual([far]);
  });
});

describe('asks', () => {
  it('count once for the same caregiver, client, start, time and channel', () => {
    const { store } = openedStore();
    const ask = storedAsk();
    const same = storedAsk({ id: 'ask-2' });
    const sms = storedAsk({ id: 'ask-3', channel: 'sms', askedAt: plus(TEST_NOW, 1) });
    expect(store.asks.add([ask, same, sms])).toBe(2);
    expect(store.asks.add([ask, same, sms])).toBe(0);
    expect(store.asks.all()).toEqual([ask, sms]);
  });

  it('take a corrected answer from a file, but not over what somebody logged', () => {
    const { store } = openedStore();
    const imported = storedAsk({ actor: 'import', outcome: 'declined' });
    const logged = storedAsk({ id: 'ask-2', channel: 'sms', actor: 'Dana', outcome: 'declined' });
    store.asks.add([imported, logged]);
    const corrected = [imported, logged].map((ask) => ({ ...ask, outcome: 'accepted' as const }));
    expect(store.asks.add(corrected)).toBe(1);
    expect(store.asks.add(corrected)).toBe(0);
    expect(store.asks.all().map(({ outcome }) => outcome)).toEqual(['accepted', 'declined']);
  });

  it('are answered, found by shift and taken back', () => {
    const { store } = openedStore();
    const ask = storedAsk();
    const other = storedAsk({ id: 'ask-2', clientId: OTHER_CLIENT });
    store.asks.put(ask);
    store.asks.put(other);
    const answered = { ...ask, outcome: 'accepted' as const, answeredAt: TEST_NOW };
    store.asks.put(answered);
    expect(store.asks.ofShift(CLIENT, ask.shiftStart)).toEqual([answered]);
    store.asks.remove(ask.id);
    expect(store.asks.get(ask.id)).toBeNull();
    expect(store.asks.all()).toEqual([other]);
  });

  it('logged twice under two ids stay one ask with the newer answer', () => {
    const { store } = openedStore();
    const ask = storedAsk();
    store.asks.put(ask);
    store.asks.put(storedAsk({ id: 'ask-2', outcome: 'declined', answeredAt: TEST_NOW }));
    expect(store.asks.all()).toEqual([{ ...ask, outcome: 'declined', answeredAt: TEST_NOW }]);
  });
});

describe('imported lists', () => {
  it('count every call-out once, and keep kinds apart', () => {
    const { store } = openedStore();
    const rows = [storedCallOut(), storedCallOut({ kind: 'no-show', isProtected: false })];
    expect(store.callOuts.add(rows)).toBe(2);
    expect(store.callOuts.add([...rows, storedCallOut({ reason: 'flu' })])).toBe(0);
    expect(store.callOuts.all()).toEqual(rows);
  });

  it('counts a call-out that happens again at its latest report', () => {
    const { store } = openedStore();
    const first = storedCallOut();
    const again = { ...first, reportedAt: plus(first.reportedAt, 60_000) };
    expect([first, again, first].map((row) => store.callOuts.add([row]))).toEqual([1, 1, 0]);
    expect(store.callOuts.all()).toEqual([again]);
  });

  it('count availability once although most of its fields are empty', () => {
    const { store } = openedStore();
    const days = { weekday: null, dateFrom: '2026-11-30', dateTo: '2026-12-04' };
    const rows = [
      storedAvailability({ kind: 'time-off', ...days, isProtected: true }),
      storedAvailability(),
      storedAvailability({ weekday: 0, fromMinute: 0, toMinute: 720 }),
    ];
    expect(store.availability.add(rows)).toBe(3);
    expect(store.availability.add(rows)).toBe(0);
    expect(store.availability.all()).toEqual([rows[0], rows[2], rows[1]]);
  });

  it('count preferences and credentials once; a renewal is a new row', () => {
    const { store } = openedStore();
    const wish = storedPreference();
    expect(store.preferences.add([wish, wish, { ...wish, source: 'dana' }])).toBe(1);
    expect(store.preferences.all()).toEqual([wish]);

    const old = storedCredential();
    const renewed = storedCredential({ expiresOn: '2028-01-31' });
    expect(store.credentials.add([old, storedCredential({ name: 'cpr' }), renewed])).toBe(2);
    expect(store.credentials.all()).toEqual([old, renewed]);
  });
});

describe('incidents and the outbox', () => {
  it('tell unresolved incidents from resolved ones', () => {
    const { store } = openedStore();
    const open = storedIncident();
    const snoozed = storedIncident({ id: 'incident-2', state: 'snoozed', wakesAt: TEST_NOW });
    store.incidents.put([open, snoozed]);
    expect(store.incidents.unresolved()).toEqual([open, snoozed]);

    const resolved = storedIncident({
      state: 'resolved',
      resolvedAt: plus(TEST_NOW, HOUR),
      resolution: 'filled',
    });
    store.incidents.put([resolved]);
    expect(store.incidents.unresolved()).toEqual([snoozed]);
    expect(store.incidents.resolvedSince(plus(TEST_NOW, HOUR))).toEqual([resolved]);
    expect(store.incidents.resolvedSince(plus(TEST_NOW, HOUR + 1))).toEqual([]);
    expect(store.incidents.get(open.id)).toEqual(resolved);
  });

  it('see what another program or an undone transaction made of an incident', () => {
    const { store, dir } = openedStore();
    const open = storedIncident();
    store.incidents.put([open]);
    expect(store.incidents.unresolved()).toEqual([open]);

    const reworded = { ...open, body: 'Nobody is free.' };
    openedStore(dir).store.incidents.put([reworded]);
    expect(store.incidents.unresolved()).toEqual([reworded]);

    const undo = (): void => {
      store.transaction(() => {
        store.incidents.put([open]);
        throw new Error('undone');
      });
    };
    expect(undo).toThrow('undone');
    expect(store.incidents.get(open.id)).toEqual(reworded);
  });

  it('hand out deliveries until they are finished, in the order in which they are due', () => {
    const { store } = openedStore();
    const later = storedDelivery();
    const sooner = storedDelivery({ id: 'delivery-2', dueAt: TEST_NOW, state: 'leased' });
    store.outbox.put([later, sooner]);
    expect(store.outbox.unfinished()).toEqual([sooner, later]);
    const sent = { ...sooner, state: 'sent' as const, finishedAt: TEST_NOW, attempts: 1 };
    store.outbox.put([sent]);
    expect(store.outbox.unfinished()).toEqual([later]);
    expect(store.outbox.ofIncidents([later.incidentId])).toEqual([sent, later]);
    expect(store.outbox.get(sent.id)).toEqual(sent);
  });

  it('know deliveries and messages by when they ended, however long before they were due', () => {
    const { store } = openedStore();
    const dueAt = plus(TEST_NOW, -2 * DAY);
    const over = { dueAt, state: 'sent', finishedAt: TEST_NOW } as const;
    const delivery = storedDelivery(over);
    const message = { ...anAskedOne('sarah').message, ...over };
    store.outbox.put([delivery, storedDelivery({ id: 'waiting', finishedAt: null })]);
    store.messages.put([message, { ...message, id: 'waiting' as MessageId, finishedAt: null }]);
    const ended = (at: Instant) => [store.outbox.endedSince(at), store.messages.endedSince(at)];
    expect(ended(TEST_NOW)).toEqual([[delivery], [message]]);
    expect(ended(plus(TEST_NOW, 1))).toEqual([[], []]);
  });
});

describe('quarantine and facts', () => {
  it('replace what an older reading of the same list set aside', () => {
    const { store } = openedStore();
    const misfit = { resource: 'appointment', recordId: null, reason: 'start: missing' };
    store.quarantine.replace('shifts.2810001.near', [misfit, misfit]);
    store.quarantine.replace('clients', [{ ...misfit, resource: 'patient', recordId: '4' }]);
    expect(store.quarantine.count()).toBe(3);
    store.quarantine.replace('shifts.2810001.near', []);
    expect(store.quarantine.all()).toEqual([{ ...misfit, resource: 'patient', recordId: '4' }]);
  });

  it('keep the last value of a name', () => {
    const { store } = openedStore();
    expect(store.facts.get('clients.readAt')).toBeNull();
    store.facts.set('clients.readAt', '1');
    store.facts.set('clients.readAt', '2');
    expect(store.facts.get('clients.readAt')).toBe('2');
  });

  it('find facts by the beginning of their names', () => {
    const { store } = openedStore();
    store.facts.set('history.2810001', '2026-11-26');
    store.facts.set('history.2810002', '2026-11-27');
    store.facts.set('historyless', 'no');
    store.facts.set('capabilities', '{}');
    expect([...store.facts.startingWith('history.')]).toEqual([
      ['2810001', '2026-11-26'],
      ['2810002', '2026-11-27'],
    ]);
  });
});
