import { expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { MINUTE } from '../../../../shared/util/time.ts';
import { askingOffice, DANA } from '../../../support/asking-office.ts';
import { valueOf } from '../../../support/office.ts';

it('what is asked by itself stands in the outbox before it leaves, and while it waits, but not while stopped', async () => {
  const office = await askingOffice({
    policy: { asking: { ...DEFAULT_POLICY.asking, automatic: ['unfilled-shift'], dailyCap: 2 } },
  });
  const { shift, services, handlers } = office;
  const { simulator } = office.agency;
  const due = async () => valueOf(await handlers.outbox({}, DANA)).asksDue;
  simulator.advance(MINUTE);
  expect(await due()).toEqual([{ shift, count: 2, at: simulator.now() }]);
  const busy = { kind: 'failed', reason: 'busy', retry: true } as const;
  services.next('sms', busy, busy);
  await office.minute();
  expect(office.messages().map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  expect(await due()).toMatchObject([{ shift, count: 2 }]);
  valueOf(await handlers.stopAsking({}, DANA));
  expect(await due()).toEqual([]);
});
