import { expect, it } from 'vitest';
import { forgetOld } from '../../../electron/engine/retention.ts';
import type { Store } from '../../../electron/io/store/store.ts';
import {
  appointmentIdSchema,
  clientIdSchema,
  incidentIdSchema,
} from '../../../shared/domain/ids.ts';
import { chargeSchema, choiceSchema } from '../../../shared/domain/insight.ts';
import { shiftKey } from '../../../shared/domain/shift.ts';
import { addDays, DAY, localDate, plus } from '../../../shared/util/time.ts';
import { DENVER } from '../../support/builders.ts';
import { openedStore } from '../../support/opened-store.ts';
import { storedDelivery, storedIncident, TEST_NOW } from '../../support/stored-rows.ts';

const TODAY = localDate(TEST_NOW, DENVER);

/** Days ago; each pair lies at both sides of what is kept. */
const AGES = {
  incidents: [179, 181],
  grades: [119, 121],
  briefings: [89, 91],
  choices: [179, 181],
  charges: [399, 401],
  booked: [209, 211],
  openings: [399, 401],
  apiCalls: [13, 15],
} as const;

function filled(): Store {
  const { store } = openedStore();
  for (const age of AGES.incidents) {
    const at = plus(TEST_NOW, -age * DAY);
    const [id, openId] = [`resolved-${String(age)}`, `open-${String(age)}`];
    store.incidents.put([
      storedIncident({ id, state: 'resolved', resolvedAt: at }),
      storedIncident({ id: openId, openedAt: at }),
    ]);
    for (const incidentId of [id, openId, 'digest']) {
      const told = { id: `${incidentId}-${String(age)}`, incidentId, state: 'sent', dueAt: at };
      store.outbox.put([storedDelivery(told)]);
    }
  }
  for (const age of AGES.grades) {
    const at = plus(TEST_NOW, -age * DAY);
    const incidentId = incidentIdSchema.parse(`incident-${String(age)}`);
    store.incidentGrades.put([
      { incidentId, workflow: 'overtime', grade: 'ignored', gradedAt: at },
    ]);
    store.incidentGrades.handled(incidentIdSchema.parse(`handled-${String(age)}`), 'overtime', at);
  }
  for (const age of AGES.briefings) {
    const dueAt = plus(TEST_NOW, -age * DAY);
    const kind = age === AGES.briefings[0] ? 'morning' : 'evening';
    store.briefings.put({ kind, dueAt, title: 'Briefing' }, dueAt);
  }
  for (const age of AGES.choices) {
    const id = `choice-${String(age)}`;
    const [passedOverId, chosenId] = ['3310001', '3310002'];
    const why = { reason: 'too-far', note: null, chosenAt: 0, actor: 'Dana' };
    const place = { clientId: '2810001', shiftStart: 0, expiresOn: addDays(TODAY, -age) };
    store.choices.add(choiceSchema.parse({ id, ...place, passedOverId, chosenId, ...why }));
  }
  const clientId = clientIdSchema.parse('2810001');
  const charges = AGES.charges.map((age) => {
    const start = plus(TEST_NOW, -age * DAY);
    const what = { caregiverId: null, quantity: 4, status: 'PENDING' };
    return chargeSchema.parse({ id: String(age), start, end: start, clientId, ...what });
  });
  store.charges.replace(clientId, plus(TEST_NOW, -500 * DAY), TEST_NOW, charges);
  for (const age of AGES.charges) {
    store.facts.set(`charges-read:${addDays(TODAY, -age)}`, String(TEST_NOW));
  }
  for (const age of AGES.booked) {
    store.bookedHours.add([{ takenOn: addDays(TODAY, -age), weekStart: TODAY, hours: 4 }]);
  }
  for (const age of AGES.openings) {
    const shiftStart = plus(TEST_NOW, -age * DAY);
    const shift = shiftKey(appointmentIdSchema.parse('100'), shiftStart);
    const ended = { closedAt: shiftStart, fate: 'missed' as const, holderId: null };
    store.openings.put([
      { shift, shiftStart, shiftEnd: shiftStart, openedAt: shiftStart, ...ended },
    ]);
  }
  for (const age of AGES.apiCalls) {
    const from = plus(TEST_NOW, -age * DAY);
    const call = { from, resource: 'visits', error: null, timeClass: 8, count: age } as const;
    store.apiCalls.add([call], []);
  }
  return store;
}

/** What is left, as ages in days. */
function left(store: Store) {
  const longAgo = plus(TEST_NOW, -500 * DAY);
  const handled = AGES.grades.filter((age) => {
    return store.incidentGrades.handledAt(incidentIdSchema.parse(`handled-${String(age)}`));
  });
  return {
    resolved: store.incidents.resolvedSince(longAgo).map(({ id }) => id),
    unresolved: store.incidents.unresolved().map(({ id }) => id),
    told: store.outbox.since(longAgo).map(({ id }) => id),
    grades: store.incidentGrades.since(longAgo).map((one) => one.incidentId),
    handled,
    morning: store.briefings.lastDueAt('morning', TEST_NOW) !== null,
    evening: store.briefings.lastDueAt('evening', TEST_NOW) !== null,
    choices: store.choices.all().map((one) => one.id),
    charges: store.charges.between(longAgo, TEST_NOW).map((one) => one.id),
    read: [...store.facts.startingWith('charges-read:').keys()],
    booked: store.bookedHours.all().map((one) => one.takenOn),
    openings: store.openings.since(longAgo).map(({ shiftStart }) => (TEST_NOW - shiftStart) / DAY),
    apiCalls: store.apiCalls.callsSince(longAgo).map(({ count }) => count),
  };
}

const agency = { id: '9001', name: 'Example Home Care', timeZone: DENVER };

it('what was kept long enough is forgotten, and nothing younger', () => {
  const store = filled();
  forgetOld({ store, agency }, TEST_NOW);
  expect(left(store)).toEqual({
    resolved: ['resolved-179'],
    unresolved: ['open-181', 'open-179'],
    // What was told of an incident that is still open counts for whether it is told again.
    told: ['open-181-181', 'digest-179', 'open-179-179', 'resolved-179-179'],
    grades: ['incident-119'],
    handled: [119],
    morning: true,
    evening: false,
    choices: ['choice-179'],
    charges: ['399'],
    read: [addDays(TODAY, -399)],
    booked: [addDays(TODAY, -209)],
    openings: [399],
    apiCalls: [13],
  });
});

it('it is looked for once a day of the agency', () => {
  const store = filled();
  store.facts.set('retention.day', TODAY);
  const before = left(store);
  forgetOld({ store, agency }, TEST_NOW);
  expect(left(store)).toEqual(before);
  forgetOld({ store, agency }, plus(TEST_NOW, DAY));
  expect(left(store).choices).toEqual(['choice-179']);
});
