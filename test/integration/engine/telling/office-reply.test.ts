import { describe, expect, it } from 'vitest';
import { takeIn } from '../../../../electron/engine/asking/taking-in.ts';
import type { Delivery } from '../../../../shared/domain/delivery.ts';
import type { DeliveryId } from '../../../../shared/domain/ids.ts';
import type { Inbound } from '../../../../shared/domain/messenger.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { DAY, instant, MINUTE, plus, SECOND, type Instant } from '../../../../shared/util/time.ts';
import { alertRules, runOffice, valueOf, type Office } from '../../../support/office.ts';
import { aRecipient } from '../../../support/recipients.ts';

const PHONE = '+15555550111';
const DANA = aRecipient('Dana', { phone: PHONE, email: null });
const CALLER = { actor: 'Ines', role: 'supervisor' } as const;

const ALERTS = alertRules({ criticalMinutes: 1, highMinutes: 3 });
const SEVERAL = { workflows: DEFAULT_POLICY.workflows, ...ALERTS };

/** An office whose Dana was told of a critical incident and, two minutes later, of two high ones. */
async function toldOffice(): Promise<Office> {
  const office = await runOffice({ recipients: [DANA], policy: SEVERAL });
  await office.minutes(4);
  return office;
}

/** What was told by text of one severity, and when. */
function told({ agency }: Office, severity: Delivery['severity']) {
  const rows = agency.store.outbox
    .since(instant(0))
    .filter((row) => row.channel === 'sms' && row.severity === severity);
  const [first] = rows;
  if (first?.finishedAt === undefined || first.finishedAt === null) throw new Error('Not told.');
  return { rows, at: first.finishedAt };
}

function states({ agency }: Office, rows: readonly Delivery[]) {
  return rows.map(({ incidentId }) => agency.store.incidents.get(incidentId)?.state);
}

/** Somebody writes from Dana's telephone; the text is read a minute later. */
async function hear(office: Office, text: string, at?: Instant): Promise<void> {
  office.services.inbox(aText(text, at ?? office.agency.simulator.now()));
  await office.minutes(1);
}

function aText(text: string, at: Instant): Inbound {
  return { serviceId: `${text} ${String(at)}`, from: PHONE, text, at };
}

function resolve({ agency: { store } }: Office, rows: readonly Delivery[]): void {
  const incidents = rows.flatMap(({ incidentId }) => store.incidents.get(incidentId) ?? []);
  store.incidents.put(incidents.map((one) => ({ ...one, state: 'resolved' })));
}

async function toConfirm({ handlers }: Office) {
  return valueOf(await handlers.asking({}, CALLER)).toConfirm;
}

describe('a text from somebody of the office', () => {
  it('acknowledges all that she was told together, each written down', async () => {
    const office = await toldOffice();
    await hear(office, 'OK');
    const rows = [...told(office, 'critical').rows, ...told(office, 'high').rows];
    expect(states(office, rows)).toEqual(['acknowledged', 'acknowledged', 'acknowledged']);
    expect(office.critical()).toMatchObject({ actor: 'Dana' });
    const written = [...office.agency.store.audit.rows()].filter(
      ({ entity, detail }) => entity === 'incident' && detail['action'] === 'acknowledge',
    );
    expect(written).toHaveLength(3);
    expect(await toConfirm(office)).toEqual([]);
  });

  it('acknowledges also what left long after it was due', async () => {
    const office = await toldOffice();
    const { outbox } = office.agency.store;
    const { rows } = told(office, 'critical');
    outbox.put(rows.map((row) => ({ ...row, dueAt: plus(row.dueAt, -2 * DAY) })));
    await hear(office, 'OK');
    expect(office.critical().state).toBe('acknowledged');
  });

  it('does not acknowledge what she was told long before', async () => {
    const office = await toldOffice();
    const { rows, at } = told(office, 'critical');
    const earlier = plus(at, -20 * MINUTE);
    office.agency.store.outbox.put(rows.map((row) => ({ ...row, finishedAt: earlier })));
    await hear(office, 'OK');
    expect(office.critical().state).toBe('open');
    expect(states(office, told(office, 'high').rows)).toEqual(['acknowledged', 'acknowledged']);
  });

  it.each([
    ['shortly before an alert left leaves it', -20, 'open'],
    ['at that time, by clocks that differ a little, leaves it', -10, 'acknowledged'],
  ])('that was written %s (%i s) %s', async (_, seconds, state) => {
    const office = await toldOffice();
    const high = told(office, 'high');
    await hear(office, 'OK', plus(high.at, seconds * SECOND));
    expect(office.critical().state).toBe('acknowledged');
    expect(states(office, high.rows)).toEqual([state, state]);
  });

  it('that says OK by a clock a minute behind ours is shown, and the alert stays open', async () => {
    const office = await runOffice({ recipients: [DANA] });
    await office.minutes(6);
    await hear(office, 'OK', plus(told(office, 'critical').at, -MINUTE));
    expect(office.critical().state).toBe('open');
    expect(await toConfirm(office)).toMatchObject([{ text: 'OK', fromName: 'Dana' }]);
  });

  it('does not acknowledge an incident of which there was something new since', async () => {
    const office = await runOffice({ recipients: [DANA] });
    await office.minutes(6);
    const { store, simulator } = office.agency;
    const written = simulator.now();
    const [shown] = store.outbox
      .ofIncidents([office.critical().id])
      .filter(({ channel }) => channel === 'desktop');
    if (shown === undefined) throw new Error('The desktop was told nothing.');
    const news = { id: 'news' as DeliveryId, createdAt: plus(written, 30 * SECOND) };
    store.outbox.put([{ ...shown, ...news }]);
    await hear(office, 'OK', written);
    expect(office.critical().state).toBe('open');
    expect(await toConfirm(office)).toHaveLength(1);
  });

  it('acknowledges nothing older where all of the last message is over, and is shown', async () => {
    const office = await toldOffice();
    const { agency } = office;
    resolve(office, told(office, 'high').rows);
    await takeIn(agency.engine, 'sms', aText('OK', agency.simulator.now()));
    expect(office.critical().state).toBe('open');
    expect(await toConfirm(office)).toMatchObject([{ text: 'OK', fromName: 'Dana' }]);
  });

  it('snoozes all of the last message for as long as she says', async () => {
    const office = await runOffice({ recipients: [DANA] });
    await office.minutes(6);
    const wakesAt = plus(office.agency.simulator.now(), 46 * MINUTE);
    await hear(office, 'snooze 45');
    expect(office.critical()).toMatchObject({ state: 'snoozed', wakesAt });
  });

  it('counts for whom the message went to where several share a telephone', async () => {
    const ann = aRecipient('Ann', { phone: PHONE, email: null, dutyHours: [] });
    const office = await runOffice({ recipients: [ann, DANA] });
    expect(office.agency.store.recipients.all().map(({ name }) => name)).toEqual(['Ann', 'Dana']);
    await office.minutes(6);
    await hear(office, 'OK');
    expect(office.critical()).toMatchObject({ state: 'acknowledged', actor: 'Dana' });
    const [reply] = office.agency.store.replies.since(instant(0));
    expect(reply).toMatchObject({ recipientId: DANA.id, state: 'applied' });
  });

  it('is done and kept together, and done once', async () => {
    const office = await runOffice({ recipients: [DANA] });
    await office.minutes(6);
    const { engine, store, simulator } = office.agency;
    const text = aText('OK', simulator.now());
    const { put } = store.replies;
    const full = () => {
      throw new Error('disk full');
    };
    Object.assign(store.replies, { put: full });
    await expect(takeIn(engine, 'sms', text)).rejects.toThrow('disk full');
    expect(office.critical().state).toBe('open');
    Object.assign(store.replies, { put });
    await takeIn(engine, 'sms', text);
    expect(office.critical().state).toBe('acknowledged');
    valueOf(await office.handlers.reopen({ id: office.critical().id }, CALLER));
    await takeIn(engine, 'sms', text);
    expect(office.critical().state).toBe('open');
  });

  it('changes nothing where it is not understood, and is shown until the scheduler has noted it', async () => {
    const office = await runOffice({ recipients: [DANA] });
    await office.minutes(6);
    const texts = ['ok who is covering?', 'ok?', 'snooze 99999'];
    for (const text of texts) await hear(office, text);
    expect(office.critical().state).toBe('open');
    const replies = await toConfirm(office);
    expect(replies.map(({ text }) => text)).toEqual(texts);
    for (const { id, recipientId, fromName, asks } of replies) {
      expect({ recipientId, fromName, asks }).toEqual({
        recipientId: DANA.id,
        fromName: 'Dana',
        asks: [],
      });
      const { attention } = valueOf(await office.handlers.panel({}, CALLER));
      expect(attention.replies).toBe((await toConfirm(office)).length);
      const noted = { id, askId: null, meaning: 'none' } as const;
      valueOf(await office.handlers.confirmReply(noted, CALLER));
    }
    expect(await toConfirm(office)).toEqual([]);
  });

  it('to no alert is shown only where it says something', async () => {
    const office = await runOffice({ recipients: [DANA] });
    for (const text of ['OK', '❤️', 'who is covering Friday']) await hear(office, text);
    expect(office.critical().state).toBe('open');
    expect((await toConfirm(office)).map(({ text }) => text)).toEqual(['who is covering Friday']);
  });
});
