import { expect, it } from 'vitest';
import { DIGEST } from '../../../../shared/domain/delivery.ts';
import { HOUR } from '../../../../shared/util/time.ts';
import { at } from '../../../support/builders.ts';
import { runOffice, valueOf, type Office } from '../../../support/office.ts';
import { aRecipient } from '../../../support/recipients.ts';

const EVE = aRecipient('Eve', { wantsDigest: true });
const ZOE = aRecipient('Zoe', { wantsDigest: true, email: null, phone: '+15555550133' });
const DANA = aRecipient('Dana');
const CALLER = { actor: 'Dana', role: 'scheduler' } as const;

const BEFORE = at('2026-11-27 07:10');

async function office(): Promise<Office> {
  return runOffice({
    recipients: [DANA, EVE, ZOE],
    run: { startAt: BEFORE, withLocalData: true },
    policy: { workflows: EVERYTHING },
  });
}

const EVERYTHING = {
  'call-out': 'on',
  'unfilled-shift': 'on',
  'coverage-ahead': 'on',
  overtime: 'on',
  pattern: 'on',
  capacity: 'on',
  'visit-compliance': 'on',
  'feed-health': 'on',
} as const;

function digests({ agency, services }: Office): string[] {
  const shown = agency.sent.filter(({ incidentId }) => incidentId === DIGEST);
  const written = services.tried.filter(({ outgoing }) => outgoing.text.includes('Digest:'));
  return [
    ...shown.map(({ channel }) => channel),
    ...written.map(({ channel, outgoing }) => `${channel} ${outgoing.to}`),
  ].sort();
}

it('goes once a day to the desktop and to those who want it, by email or else by SMS', async () => {
  const here = await office();
  const { planned } = valueOf(await here.handlers.outbox({}, CALLER));
  const foretold = planned.filter(({ incidentId }) => incidentId === DIGEST);
  expect(foretold.map(({ channel, recipientName }) => [channel, recipientName])).toEqual([
    ['desktop', null],
    ['email', 'Eve'],
    ['sms', 'Zoe'],
  ]);
  expect(digests(here)).toEqual([]);
  here.agency.simulator.advance(at('2026-11-27 07:31') - BEFORE);
  await here.agency.engine.cycle();
  await here.agency.engine.deliver();
  expect(digests(here)).toEqual(['desktop', 'email eve@example.org', 'sms +15555550133']);
  await here.agency.engine.cycle();
  await here.minutes(2);
  expect(digests(here)).toHaveLength(3);
});

it('is left out after noon, and comes back the next morning', async () => {
  const here = await office();
  const { engine, simulator } = here.agency;
  simulator.advance(at('2026-11-27 12:01') - BEFORE);
  await engine.cycle();
  await engine.deliver();
  expect(digests(here)).toEqual([]);
  simulator.advance(20 * HOUR);
  await engine.cycle();
  await engine.deliver();
  expect(digests(here)).toHaveLength(3);
});
