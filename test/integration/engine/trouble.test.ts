import { randomBytes } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { applyAnswers, windowName } from '../../../electron/engine/applying.ts';
import { createMemory } from '../../../electron/engine/memory.ts';
import { beginSweep } from '../../../electron/engine/reading.ts';
import { openStore } from '../../../electron/io/store/store.ts';
import type { CaregiverId, ClientId } from '../../../shared/domain/ids.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy.ts';
import { DAY, HOUR, MINUTE, plus, type Instant } from '../../../shared/util/time.ts';
import { aShift } from '../../support/builders.ts';
import { runAgency, simulateAgency } from '../../support/running-agency.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('trouble', () => {
  it('lets nothing out that was queued before a sleep in which WellSky went away', async () => {
    const agency = await runAgency();
    onTestFinished(() => agency.close());
    await agency.engine.cycle('everything');
    expect(agency.store.outbox.unfinished().length).toBeGreaterThan(0);

    agency.simulator.advance(8 * HOUR);
    agency.simulator.set('faults', '502-json');
    agency.simulator.set('faults.percent', '100');
    await agency.engine.deliver();
    const about = agency.sent.map((one) => agency.store.incidents.get(one.incidentId)?.workflow);
    expect(about.filter((workflow) => workflow !== 'feed-health')).toEqual([]);
  });

  it('sees what another process wrote to the same cache', () => {
    const place = { dir: temporaryFolder(), key: randomBytes(32), clock: () => 0 as Instant };
    const [mine, other] = [openStore(place), openStore(place)];
    if (!mine.ok || !other.ok) throw new Error('The cache does not open twice.');
    onTestFinished(() => {
      mine.value.close();
      other.value.close();
    });
    const agency = { id: '9001', name: 'Test', timeZone: 'America/Denver' };
    const memory = createMemory({ store: mine.value, agency, policy: DEFAULT_POLICY });
    const now = (100 * DAY) as Instant;
    expect(memory.snapshot(now).preferences).toEqual([]);
    const blocked = {
      clientId: '1' as ClientId,
      caregiverId: '2' as CaregiverId,
      kind: 'blocked' as const,
      source: 'family',
      expiresOn: null,
    };
    other.value.preferences.add([blocked]);
    expect(memory.snapshot(now).preferences).toEqual([blocked]);
  });

  it('drops an answer that an urgent reading has overtaken', async () => {
    const { simulator, source } = await simulateAgency();
    onTestFinished(async () => {
      source.wellsky.close();
      await source.close();
    });
    const memory = createMemory(source);
    const urgent = new Map<string, Instant>();
    const askedAt = simulator.now();
    simulator.advance(5 * MINUTE);
    const shift = aShift({ start: plus(simulator.now(), DAY) });
    const work = {
      kind: 'shifts' as const,
      span: 'near' as const,
      clientId: shift.clientId,
      from: '2026-11-26' as never,
      to: '2026-11-30' as never,
    };
    const apply = (readAt: Instant, caregiverId: CaregiverId | null): void => {
      const rows = [{ ...shift, caregiverId }];
      const result = { ok: true as const, rows, quarantined: [], readAt };
      const before = memory.snapshot(simulator.now());
      memory.learn(
        source.store.transaction(() =>
          applyAnswers(source, before, beginSweep(simulator.now()), [{ work, result }], urgent),
        ),
      );
    };
    apply(simulator.now(), null);
    urgent.set(windowName(work), simulator.now());
    apply(askedAt, '3310001' as CaregiverId);
    expect(source.store.shifts.get(shift.key)?.shift.caregiverId).toBeNull();
    expect(source.store.windows.all().map((window) => window.readAt)).toEqual([simulator.now()]);
  });
});
