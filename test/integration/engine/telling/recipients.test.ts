import { describe, expect, it } from 'vitest';
import { officeReply } from '../../../../electron/engine/telling/office-reply.ts';
import type { RecipientId } from '../../../../shared/domain/ids.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { instant, MINUTE, plus } from '../../../../shared/util/time.ts';
import { alertRules, runOffice, valueOf, type Office } from '../../../support/office.ts';
import { aRecipient } from '../../../support/recipients.ts';

const DANA = aRecipient('Dana', { phone: '+15555550111', email: null });
const ACK = { reading: 'ack', minutes: null } as const;
const CALLER = { actor: 'Ines', role: 'supervisor' } as const;

const weekdays = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1020 }));

function audited({ agency }: Office, entity: string) {
  return [...agency.store.audit.rows()].filter((row) => row.entity === entity);
}

describe('the people who are told', () => {
  it('are added, changed and removed, and each of it is written down without names or numbers', async () => {
    const office = await runOffice({ recipients: [] });
    const { saveRecipient, removeRecipient, recipients } = office.handlers;
    const added = valueOf(await saveRecipient({ ...DANA, id: null }, CALLER));
    valueOf(await saveRecipient({ ...added, dutyHours: weekdays }, CALLER));
    const view = valueOf(await recipients({}, CALLER));
    expect(view.recipients).toMatchObject([{ id: added.id, isOnDuty: true, optedOut: [] }]);
    expect(view.gap).toBe(
      'Nobody is on duty or on call: Friday 5 PM to Monday 8 AM, Monday 5 PM to Tuesday 8 AM, Tuesday 5 PM to Wednesday 8 AM, and 2 more.',
    );
    expect(view.ladder).toEqual([{ afterMinutes: 5, channel: 'sms', recipientIds: [added.id] }]);
    expect(view.clients.length).toBeGreaterThan(0);
    valueOf(await removeRecipient({ id: added.id }, CALLER));
    const rows = audited(office, 'recipient');
    expect(rows.map(({ action, actor }) => [action, actor])).toEqual([
      ['create', 'Ines'],
      ['update', 'Ines'],
      ['delete', 'Ines'],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/Dana|5555550111/);
  });

  it.each([
    ['without hours', [], false, 'Nobody is on duty or on call at any hour.'],
    ['without hours, but on call', [], true, null],
  ] as const)('%s: what nobody covers is said', async (_what, dutyHours, isOnCall, gap) => {
    const office = await runOffice({
      recipients: [{ ...DANA, dutyHours: [...dutyHours], isOnCall }],
    });
    expect(valueOf(await office.handlers.recipients({}, CALLER)).gap).toBe(gap);
  });

  it('are not changed, removed or handed anything where they are gone', async () => {
    const office = await runOffice({ recipients: [] });
    const { saveRecipient, removeRecipient, handOver } = office.handlers;
    const gone = { code: 'not-found' };
    expect(await saveRecipient(DANA, CALLER)).toMatchObject(gone);
    expect(await removeRecipient({ id: DANA.id }, CALLER)).toMatchObject(gone);
    const { id } = office.critical();
    expect(await handOver({ id, recipientId: DANA.id }, CALLER)).toMatchObject(gone);
  });

  it('give back what was handed to them when they are removed', async () => {
    const office = await runOffice({ recipients: [DANA] });
    const { handOver, removeRecipient } = office.handlers;
    valueOf(await handOver({ id: office.critical().id, recipientId: DANA.id }, CALLER));
    valueOf(await removeRecipient({ id: DANA.id }, CALLER));
    expect(office.critical().assignedTo).toBeNull();
  });
});

describe('a text from somebody of the office', () => {
  it('acknowledges what she was told last', async () => {
    const office = await runOffice({ recipients: [DANA] });
    await office.minutes(6);
    expect(officeReply(office.agency.engine, DANA.id, 'sms', ACK)).toBe(true);
    expect(office.critical()).toMatchObject({ state: 'acknowledged', actor: 'Dana' });
  });

  it.each([
    ['all that she was told together', 0, ['acknowledged', 'acknowledged', 'acknowledged']],
    ['not what she was told long before', 20, ['acknowledged', 'acknowledged', 'open']],
  ])('acknowledges %s, each written down', async (_, earlier, states) => {
    const alerts = alertRules({ criticalMinutes: 1, highMinutes: 3 });
    const { workflows } = DEFAULT_POLICY;
    const office = await runOffice({ recipients: [DANA], policy: { workflows, ...alerts } });
    await office.minutes(4);
    const { store, engine } = office.agency;
    const told = store.outbox.since(instant(0)).filter(({ channel }) => channel === 'sms');
    for (const row of told.filter(({ severity }) => severity === 'critical')) {
      const finishedAt = plus(row.finishedAt ?? row.dueAt, -earlier * MINUTE);
      store.outbox.put([{ ...row, finishedAt }]);
    }
    expect(officeReply(engine, DANA.id, 'slack', ACK)).toBe(false);
    expect(officeReply(engine, DANA.id, 'sms', ACK)).toBe(true);
    const after = told.map(({ incidentId }) => store.incidents.get(incidentId)?.state);
    expect(after.toSorted()).toEqual(states);
    const written = audited(office, 'incident').filter(
      ({ detail }) => detail['action'] === 'acknowledge',
    );
    expect(written).toHaveLength(states.filter((state) => state === 'acknowledged').length);
  });

  it('snoozes it for as long as she says', async () => {
    const office = await runOffice({ recipients: [DANA] });
    await office.minutes(6);
    const wakesAt = plus(office.agency.simulator.now(), 45 * MINUTE);
    expect(
      officeReply(office.agency.engine, DANA.id, 'sms', { reading: 'snooze', minutes: 45 }),
    ).toBe(true);
    expect(office.critical()).toMatchObject({ state: 'snoozed', wakesAt });
  });

  it('is nothing where she was told nothing, says neither, or is not known', async () => {
    const office = await runOffice({ recipients: [DANA] });
    const { engine } = office.agency;
    expect(officeReply(engine, DANA.id, 'sms', ACK)).toBe(false);
    await office.minutes(6);
    expect(officeReply(engine, DANA.id, 'sms', { reading: 'unclear', minutes: null })).toBe(false);
    expect(officeReply(engine, 'eve' as RecipientId, 'sms', ACK)).toBe(false);
    expect(office.critical().state).toBe('open');
  });
});
