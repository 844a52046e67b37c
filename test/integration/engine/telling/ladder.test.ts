import { describe, expect, it } from 'vitest';
import type { Recipient } from '../../../../shared/domain/recipient.ts';
import { DAY, plus } from '../../../../shared/util/time.ts';
import { alertRules, runOffice, valueOf } from '../../../support/office.ts';
import { aRecipient } from '../../../support/recipients.ts';

const DANA = aRecipient('Dana', { phone: '+15555550111' });
const EVE = aRecipient('Eve', { phone: '+15555550122', email: null, dutyHours: [] });
const ON_CALL: Recipient = { ...EVE, isOnCall: true };
const CALLER = { actor: 'Dana', role: 'scheduler' } as const;

describe('an alert that nobody acknowledges', () => {
  it('climbs: SMS, then email, then whoever is on call, and then is silent', async () => {
    const office = await runOffice({ recipients: [DANA, ON_CALL] });
    await office.minutes(5);
    expect(office.told()).toEqual([]);
    await office.minutes(1);
    expect(office.told()).toEqual(['sms +15555550111']);
    await office.minutes(5);
    expect(office.told()).toEqual(['sms +15555550111', 'email dana@example.org']);
    await office.minutes(5);
    expect(office.told().slice(2)).toEqual(['sms +15555550122']);
    await office.minutes(30);
    expect(office.told()).toHaveLength(3);
  });

  it('says who wrote, and no client by name', async () => {
    const office = await runOffice({ recipients: [DANA] });
    await office.minutes(6);
    const [first] = office.services.tried;
    expect(first?.outgoing).toMatchObject({ to: DANA.phone, subject: null });
    expect(first?.outgoing.text).toMatch(/^Test agency: Friday 2 PM shift unfilled\. \S/);
    expect(first?.outgoing.text.length).toBeLessThanOrEqual(306);
  });

  it('stops where somebody acknowledges it', async () => {
    const office = await runOffice({ recipients: [DANA, ON_CALL] });
    await office.minutes(6);
    valueOf(await office.handlers.acknowledge({ id: office.critical().id }, CALLER));
    await office.minutes(4);
    expect(office.told()).toEqual(['sms +15555550111']);
  });

  it('goes on at once where a step does not arrive', async () => {
    const office = await runOffice({ recipients: [DANA] });
    office.services.next('sms', { kind: 'failed', reason: 'not a number', retry: false });
    await office.minutes(6);
    expect(office.told()).toEqual(['sms +15555550111', 'email dana@example.org']);
    const { telling } = office.handlers;
    const view = valueOf(await telling({ id: office.critical().id }, CALLER));
    expect(view.told.map(({ channel, state, reason }) => [channel, state, reason])).toContainEqual([
      'sms',
      'failed',
      'not a number',
    ]);
  });

  it('goes on at once where the service says that it was not delivered', async () => {
    const office = await runOffice({ recipients: [DANA] });
    office.services.receipt('undelivered');
    await office.minutes(6);
    expect(office.told()).toEqual(['sms +15555550111']);
    await office.minutes(1);
    expect(office.told()).toEqual(['sms +15555550111', 'email dana@example.org']);
  });

  it('goes on at once also where it left long after it was due', async () => {
    const office = await runOffice({ recipients: [DANA] });
    const { outbox } = office.agency.store;
    office.services.receipt('undelivered');
    await office.minutes(6);
    const rows = outbox.ofIncidents([office.critical().id]);
    outbox.put(rows.map((row) => ({ ...row, dueAt: plus(row.dueAt, -2 * DAY) })));
    await office.minutes(1);
    expect(office.told()).toEqual(['sms +15555550111', 'email dana@example.org']);
  });

  it('is never told to an address that asked for no more', async () => {
    const office = await runOffice({ recipients: [DANA] });
    office.services.next('sms', {
      kind: 'failed',
      reason: 'STOP',
      retry: false,
      hasOptedOut: true,
    });
    await office.minutes(20);
    expect(office.told()).toEqual(['sms +15555550111', 'email dana@example.org']);
    expect(office.agency.store.optOuts.has('sms', '+15555550111')).toBe(true);
    const { recipients } = valueOf(await office.handlers.recipients({}, CALLER));
    expect(recipients[0]?.optedOut).toEqual(['sms']);
  });

  it('reaches the people on call without waiting where nobody is on duty', async () => {
    const office = await runOffice({ recipients: [ON_CALL] });
    await office.minutes(1);
    expect(office.told()).toEqual(['sms +15555550122']);
  });

  it('stays on the desktop where nothing is set up', async () => {
    const office = await runOffice({ recipients: [DANA], channels: [] });
    await office.minutes(30);
    expect(office.services.tried).toEqual([]);
    const view = valueOf(await office.handlers.telling({ id: office.critical().id }, CALLER));
    expect(view.nobody).toBe('No channel to the outside is set up.');
  });
});

describe('a send whose outcome is not known', () => {
  const UNKNOWN = { kind: 'unknown', reason: 'no answer in time' } as const;

  it('is not repeated where the service has it', async () => {
    const office = await runOffice({ recipients: [DANA], channels: ['sms'] });
    office.services.next('sms', UNKNOWN);
    office.services.lookUp({ kind: 'found', serviceId: 'SM1' });
    await office.minutes(10);
    expect(office.told()).toHaveLength(1);
    const [row] = office.agency.store.outbox
      .ofIncidents([office.critical().id])
      .filter(({ channel }) => channel === 'sms');
    expect(row).toMatchObject({ state: 'sent', serviceId: 'SM1' });
  });

  it('goes on where the service has it and says that it was not delivered', async () => {
    const office = await runOffice({ recipients: [DANA], channels: ['sms', 'email'] });
    office.services.next('sms', UNKNOWN);
    office.services.lookUp({ kind: 'found', serviceId: 'SM1' });
    office.services.receipt('undelivered');
    await office.minutes(9);
    expect(office.told()).toEqual(['sms +15555550111', 'email dana@example.org']);
  });

  it('is never taken for what the service knows as another text, or as an earlier try', async () => {
    const office = await runOffice({
      recipients: [DANA, { ...EVE, dutyHours: DANA.dutyHours }],
      channels: ['sms'],
    });
    const { handlers, services } = office;
    services.receipt('undelivered');
    await office.minutes(7);
    const rows = office.agency.store.outbox.ofIncidents([office.critical().id]);
    const ids = rows.flatMap(({ serviceId }) => serviceId ?? []);
    const hers = rows.find(({ recipientId }) => recipientId === DANA.id);
    if (hers === undefined) throw new Error('Dana was told nothing.');
    services.next('sms', UNKNOWN);
    services.lookUp({ kind: 'absent' });
    valueOf(await handlers.retryDelivery({ id: hers.id }, CALLER));
    await office.minutes(2);
    expect(ids).toHaveLength(2);
    expect(services.except[0]).toEqual(expect.arrayContaining(ids));
  });

  it('is repeated as it was where the service never got it', async () => {
    const office = await runOffice({ recipients: [DANA], channels: ['sms'] });
    office.services.next('sms', UNKNOWN);
    office.services.lookUp({ kind: 'absent' });
    await office.minutes(10);
    const [first, second] = office.services.tried;
    expect(second?.outgoing).toEqual(first?.outgoing);
    expect(office.told()).toHaveLength(2);
  });

  it('is sent again where somebody wants it while the service is asked', async () => {
    const office = await runOffice({ recipients: [DANA], channels: ['sms'] });
    const { handlers, services } = office;
    const unsure = () =>
      office.agency.store.outbox
        .ofIncidents([office.critical().id])
        .find(({ state }) => state === 'unknown');
    const retries: unknown[] = [];
    services.next('sms', UNKNOWN);
    services.lookUp({ kind: 'found', serviceId: 'SM1' }, () => {
      const row = unsure();
      if (row !== undefined) retries.push(handlers.retryDelivery({ id: row.id }, CALLER));
    });
    await office.minutes(10);
    expect(await Promise.all(retries)).toMatchObject([{ ok: true }]);
    const texts = services.tried.map(({ outgoing }) => outgoing.text);
    expect(texts).toHaveLength(2);
    expect(texts[1]).toContain('sent again: the first may not have arrived');
  });

  it('is repeated with words that say so where nobody can tell, three times at most', async () => {
    const office = await runOffice({ recipients: [DANA], channels: ['sms'] });
    office.services.next('sms', UNKNOWN, UNKNOWN, UNKNOWN);
    await office.minutes(30);
    const texts = office.services.tried.map(({ outgoing }) => outgoing.text);
    const again = texts.map((text) => text.includes('sent again: the first may not have arrived'));
    expect(again).toEqual([false, true, true]);
  });

  it('ends where she asked for no more messages meanwhile', async () => {
    const office = await runOffice({ recipients: [DANA], channels: ['sms'] });
    const { store, simulator } = office.agency;
    office.services.next('sms', UNKNOWN);
    office.services.lookUp({ kind: 'unclear', reason: 'no answer' });
    await office.minutes(6);
    expect(office.told()).toEqual(['sms +15555550111']);
    store.optOuts.add({ channel: 'sms', address: '+15555550111', at: simulator.now() });
    await office.minutes(5);
    expect(office.told()).toEqual(['sms +15555550111']);
    const rows = store.outbox.ofIncidents([office.critical().id]);
    expect(rows.find(({ channel }) => channel === 'sms')).toMatchObject({
      state: 'withdrawn',
      reason: 'opted-out',
    });
  });
});

describe('handing over', () => {
  it('tells that person at once, and only her', async () => {
    const office = await runOffice({ recipients: [DANA, EVE] });
    await office.minutes(2);
    const { id } = office.critical();
    valueOf(await office.handlers.acknowledge({ id }, CALLER));
    valueOf(await office.handlers.handOver({ id, recipientId: EVE.id }, CALLER));
    expect(office.critical()).toMatchObject({ state: 'open', assignedTo: EVE.id });
    await office.minutes(12);
    expect(office.told()).toEqual(['sms +15555550122']);
  });

  it('can be taken back, so that whoever is on duty is told', async () => {
    const office = await runOffice({ recipients: [DANA, EVE] });
    await office.minutes(2);
    const { id } = office.critical();
    const { handOver } = office.handlers;
    valueOf(await handOver({ id, recipientId: EVE.id }, CALLER));
    expect(await handOver({ id, recipientId: EVE.id }, CALLER)).toMatchObject({ code: 'conflict' });
    valueOf(await handOver({ id, recipientId: null }, CALLER));
    await office.minutes(5);
    expect(office.told()).toEqual(['sms +15555550111']);
  });
});

it('what waits for somebody who is removed is taken back', async () => {
  const office = await runOffice({ recipients: [DANA], channels: ['sms'] });
  const busy = { kind: 'failed', reason: 'busy', retry: true, waitMs: 3_600_000 } as const;
  office.services.next('sms', busy);
  await office.minutes(6);
  valueOf(await office.handlers.removeRecipient({ id: DANA.id }, CALLER));
  await office.minutes(60);
  expect(office.told()).toHaveLength(1);
  const rows = office.agency.store.outbox.ofIncidents([office.critical().id]);
  expect(rows.find(({ channel }) => channel === 'sms')?.state).toBe('withdrawn');
});

it('a failed alert is sent once more by hand, and counts as attention until then', async () => {
  const office = await runOffice({
    recipients: [DANA],
    channels: ['sms'],
    policy: alertRules({ criticalMinutes: 2 }),
  });
  const { handlers, services } = office;
  services.next('sms', { kind: 'failed', reason: 'not a number', retry: false });
  await office.minutes(4);
  const attention = async () => valueOf(await handlers.panel({}, CALLER)).attention.undelivered;
  expect(await attention()).toBe(1);
  const { failed } = valueOf(await handlers.outbox({}, CALLER));
  expect(failed).toMatchObject([{ channel: 'sms', recipientName: 'Dana', canRetry: true }]);
  const [lost] = failed;
  if (lost === undefined) throw new Error('Nothing failed.');
  valueOf(await handlers.retryDelivery({ id: lost.id }, CALLER));
  await office.minutes(1);
  expect([office.told().length, await attention()]).toEqual([2, 0]);
  expect(await handlers.retryDelivery({ id: lost.id }, CALLER)).toMatchObject({ code: 'conflict' });
});
