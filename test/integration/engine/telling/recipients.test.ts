import { describe, expect, it } from 'vitest';
import { pauseAlerts } from '../../../../electron/engine/alert-pause.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { HOUR, plus } from '../../../../shared/util/time.ts';
import { alertRules, runOffice, valueOf, type Office } from '../../../support/office.ts';
import { aRecipient } from '../../../support/recipients.ts';

const DANA = aRecipient('Dana', { phone: '+15555550111', email: null });
const CALLER = { actor: 'Ines', role: 'supervisor' } as const;

const { ladder } = DEFAULT_POLICY.alerts;
const REACHING = { channels: ['sms', 'email'], ladder, stopped: false } as const;

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

  it('are foretold an alert from the end of a pause on, with those who are on duty then', async () => {
    const noon = { weekday: 5, fromMinute: 720, toMinute: 1020 };
    const lee = aRecipient('Lee', { dutyHours: [noon] });
    const until = { weekday: 5, fromMinute: 0, toMinute: 720 };
    const office = await runOffice({ recipients: [{ ...DANA, dutyHours: [until] }, lee] });
    const { simulator, engine } = office.agency;
    const ladder = async () => valueOf(await office.handlers.recipients({}, CALLER)).ladder;
    expect(await ladder()).toEqual([{ afterMinutes: 5, channel: 'sms', recipientIds: [DANA.id] }]);
    const now = simulator.now();
    pauseAlerts([engine], now, plus(now, 3 * HOUR), CALLER);
    expect(await ladder()).toEqual([{ afterMinutes: 5, channel: 'email', recipientIds: [lee.id] }]);
  });

  it.each([
    ['email is not set up', { channels: ['sms'] }, 'off'],
    ['alerts leave out email', { ladder: ['sms'] }, 'not-used'],
    ['she asked for no more', { stopped: true }, 'opted-out'],
    ['something reaches her', {}, null],
  ] as const)('%s: the list and the menu say so', async (_what, given, why) => {
    const { channels, ladder, stopped } = { ...REACHING, ...given };
    const ana = aRecipient('Ana');
    const office = await runOffice({
      recipients: [ana, { ...DANA, dutyHours: [], isOnCall: true }],
      channels,
      policy: alertRules({ ladder: [...ladder] }),
    });
    const { simulator, store } = office.agency;
    const optOut = { channel: 'email', address: 'ana@example.org', at: simulator.now() } as const;
    if (stopped) store.optOuts.add(optOut);
    const outOfReach = why === null ? null : [{ channel: 'email', why }];
    const { handOver, recipients, telling } = office.handlers;
    const { id } = office.critical();
    valueOf(await handOver({ id, recipientId: ana.id }, CALLER));
    const [first] = valueOf(await recipients({}, CALLER)).recipients;
    const view = valueOf(await telling({ id }, CALLER));
    expect(first?.outOfReach).toEqual(outOfReach);
    expect(view.assignedTo).toEqual({ id: ana.id, name: 'Ana', outOfReach });
    expect(view.people).toMatchObject([
      { name: 'Ana', isOnDuty: true, isOnCall: false, outOfReach },
      { name: 'Dana', isOnDuty: false, isOnCall: true, outOfReach: null },
    ]);
  });

  it('are in the list once; what was there twice before can still be changed', async () => {
    const office = await runOffice({ recipients: [DANA] });
    const { saveRecipient, recipients } = office.handlers;
    const refused = { code: 'conflict' };
    expect(await saveRecipient({ ...DANA, name: ' dana', id: null }, CALLER)).toMatchObject(
      refused,
    );
    const desk = valueOf(await saveRecipient({ ...DANA, name: 'Desk', id: null }, CALLER));
    expect(await saveRecipient({ ...desk, name: 'Dana' }, CALLER)).toMatchObject(refused);
    valueOf(await saveRecipient({ ...DANA, phone: '+15555550122', id: null }, CALLER));
    expect(valueOf(await recipients({}, CALLER)).recipients).toHaveLength(3);

    office.agency.store.recipients.put({ ...desk, name: 'Dana' });
    valueOf(await saveRecipient({ ...desk, name: 'Dana', dutyHours: weekdays }, CALLER));
  });

  it('give back what was handed to them when they are removed', async () => {
    const office = await runOffice({ recipients: [DANA] });
    const { handOver, removeRecipient } = office.handlers;
    valueOf(await handOver({ id: office.critical().id, recipientId: DANA.id }, CALLER));
    valueOf(await removeRecipient({ id: DANA.id }, CALLER));
    expect(office.critical().assignedTo).toBeNull();
  });
});
