import { describe, expect, it } from 'vitest';
import type { Delivery } from '../../../../shared/domain/delivery.ts';
import type { Policy } from '../../../../shared/domain/policy.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { MINUTE, plus } from '../../../../shared/util/time.ts';
import type { RunOptions } from '../../../support/running-agency.ts';
import { alertRules, runOffice, valueOf, type Office } from '../../../support/office.ts';
import { aRecipient } from '../../../support/recipients.ts';

const DANA = aRecipient('Dana', { phone: '+15555550111' });
const CALLER = { actor: 'Dana', role: 'scheduler' } as const;

/** Two shifts that nobody has and one caregiver in overtime, of which one is critical. */
async function office(over: Partial<Policy['alerts']> = {}, run: RunOptions = {}): Promise<Office> {
  const { workflows } = DEFAULT_POLICY;
  return runOffice({
    recipients: [DANA],
    policy: { workflows, ...alertRules({ criticalMinutes: 5, highMinutes: 5, ...over }) },
    run: { withLocalData: true, ...run },
  });
}

function texts({ services }: Office): string[] {
  return services.tried.map(({ channel, outgoing }) => `${channel}: ${outgoing.text}`);
}

/** What became of each alert that left over SMS. */
function bySms({ agency: { store } }: Office): Delivery[] {
  const ids = store.incidents.unresolved().map(({ id }) => id);
  return store.outbox.ofIncidents(ids).filter(({ channel }) => channel === 'sms');
}

const UNKNOWN = { kind: 'unknown', reason: 'no answer in time' } as const;

describe('alerts that are due at once for one person', () => {
  it('leave as one text, the most urgent first, and each has its own row', async () => {
    const here = await office();
    await here.minutes(6);
    expect(texts(here)).toEqual([
      [
        'sms: Test agency: 3 matters need you.',
        'Friday 2 PM shift unfilled',
        'John is scheduled 42 h this week, 2 h of overtime (40 h)',
        'Saturday 7 AM shift unfilled',
        'Reply OK if you have all of it.',
      ].join('\n'),
    ]);
    const rows = bySms(here);
    expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent']);
    expect(new Set(rows.map(({ serviceId }) => serviceId)).size).toBe(1);
    const audited = [...here.agency.store.audit.rows()].filter(
      ({ entity, detail }) => entity === 'delivery' && detail['channel'] === 'sms',
    );
    expect(audited.map(({ entityId }) => entityId).sort()).toEqual(rows.map(({ id }) => id).sort());
    const { sent } = valueOf(await here.handlers.outbox({}, CALLER));
    expect(sent.map(({ channel, together }) => [channel, together])).toEqual([
      ...Array.from({ length: 3 }, () => ['sms', 3]),
      ...Array.from({ length: 3 }, () => ['desktop', 1]),
    ]);
  });

  it('do not make the most urgent wait for the others', async () => {
    const here = await office({ highMinutes: 6 });
    await here.minutes(7);
    const [first, second] = texts(here);
    expect(first).toMatch(/Friday 2 PM/);
    expect(second).toMatch(/2 matters need you\.\nJohn .*\nSaturday 7 AM/);
  });

  it('leave with the first though the desktop showed them one after the other', async () => {
    const here = await office({}, { showingMs: 40 });
    const { engine, simulator } = here.agency;
    await here.minutes(1);
    // Told of what the desktop showed since.
    engine.reconsider([]);
    const first = engine.nextOutside() ?? simulator.now();
    simulator.advance(first - simulator.now());
    await engine.deliver();
    expect(bySms(here)).toHaveLength(3);
    expect(texts(here)).toEqual([expect.stringContaining('3 matters need you')]);
    expect(bySms(here).map(({ finishedAt }) => finishedAt)).toEqual([first, first, first]);
  });

  it('leave before their time only where something leaves with which they can', async () => {
    const here = await office({}, { showingMs: 40 });
    const { engine, simulator } = here.agency;
    await here.minutes(1);
    // Told of what the desktop showed since.
    engine.reconsider([]);
    const first = engine.nextOutside() ?? simulator.now();
    simulator.advance(first - 1 - simulator.now());
    engine.reconsider([]);
    await engine.deliver();
    expect(texts(here)).toEqual([]);
  });

  it('go on together over the next channel where the service says they did not arrive', async () => {
    const here = await office();
    here.services.receipt('undelivered');
    await here.minutes(7);
    expect(bySms(here).map(({ receipt }) => receipt)).toEqual(Array(3).fill('undelivered'));
    expect(here.services.tried.map(({ channel }) => channel)).toEqual(['sms', 'email']);
    const [, { outgoing } = { outgoing: null }] = here.services.tried;
    expect(outgoing?.subject).toBe('Test agency: 3 matters need you');
    expect(outgoing?.text).toMatch(/Friday 2 PM shift unfilled\nSarah has 88% match/);
  });

  it('are tried again together, as the same message, where the service has no time', async () => {
    const here = await office();
    here.services.next('sms', { kind: 'failed', reason: 'busy', retry: true });
    await here.minutes(7);
    const [first, second] = here.services.tried;
    expect(here.services.tried).toHaveLength(2);
    expect(second).toEqual(first);
  });
});

describe('a message of several alerts whose outcome is not known', () => {
  it('is looked up once, and what is found was sent for all of them', async () => {
    const here = await office();
    here.services.next('sms', UNKNOWN);
    here.services.lookUp({ kind: 'found', serviceId: 'SM1' });
    await here.minutes(8);
    expect(here.services.lookedUp).toEqual([here.services.tried[0]]);
    expect(bySms(here)).toMatchObject(Array(3).fill({ state: 'sent', serviceId: 'SM1' }));
  });

  it('is looked up as it left, though its words would be others now', async () => {
    const here = await office();
    here.services.next('sms', UNKNOWN);
    here.services.lookUp({ kind: 'found', serviceId: 'SM1' });
    await here.minutes(6);
    const { source } = here.agency.engine;
    source.policy = {
      ...source.policy,
      privacy: { ...source.policy.privacy, outsideText: 'names' },
    };
    source.agency = { ...source.agency, name: 'Another name' };
    await here.minutes(2);
    expect(here.services.lookedUp).toEqual([here.services.tried[0]]);
  });

  it('is sent again as one that says so where nobody can tell', async () => {
    const here = await office();
    here.services.next('sms', UNKNOWN);
    await here.minutes(8);
    const again = texts(here).filter((text) => text.startsWith('sms'));
    expect(again).toHaveLength(2);
    expect(again[1]).toMatch(
      /3 matters(.|\n)*\(sent again: the first may not have arrived\)\nReply/,
    );
  });
});

describe('an answer to a message of several alerts', () => {
  async function answered(text: string): Promise<(readonly [string, number | null])[]> {
    const here = await office();
    await here.minutes(6);
    const { simulator, store } = here.agency;
    const at = simulator.now();
    here.services.inbox({ serviceId: 'in-1', from: DANA.phone ?? '', text, at });
    await here.minutes(1);
    const told = new Set(bySms(here).map(({ incidentId }) => incidentId));
    return store.incidents
      .unresolved()
      .filter(({ id }) => told.has(id))
      .map(({ state, wakesAt }) => [state, wakesAt === null ? null : wakesAt - plus(at, MINUTE)]);
  }

  it('is said to all of it: acknowledged', async () => {
    expect((await answered('ok')).map(([state]) => state)).toEqual(Array(3).fill('acknowledged'));
  });

  it('is said to all of it: snoozed', async () => {
    expect(await answered('snooze 45m')).toEqual(Array(3).fill(['snoozed', 45 * MINUTE]));
  });
});
