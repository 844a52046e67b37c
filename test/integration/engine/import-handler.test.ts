import { describe, expect, it, onTestFinished } from 'vitest';
import { createStandby } from '../../../electron/engine/standby.ts';
import type { Answer, CallInput, Caller } from '../../../shared/contract/contract.ts';
import { dispatch } from '../../../shared/contract/dispatch.ts';
import { MAX_IMPORT_CHARACTERS, type ImportResult } from '../../../shared/contract/views.ts';
import { countingIds } from '../../../shared/util/ids.ts';
import { systemClock } from '../../../shared/util/time.ts';
import { handlersWith } from '../../support/handlers.ts';
import { COMPUTER, oneAgency } from '../../support/one-agency.ts';
import { simulateAgency } from '../../support/running-agency.ts';

const DANA: Caller = { actor: 'Dana', role: 'administrator' };
const FRIDAY = 'Friday 2 PM shift unfilled';

const HEADER = 'client_id,caregiver_id,kind';
const UNKNOWN = '1,1,blocked';

/** Standby on the golden agency without any imported data, with its first sweep done. */
async function stage() {
  const { source } = await simulateAgency({ scenario: 'golden' });
  const standby = createStandby({
    sources: oneAgency(source),
    surroundings: {
      channels: [],
      ids: countingIds('id'),
      report: (event) => {
        throw new Error(event);
      },
    },
    engine: { realClock: systemClock, patience: null },
    computer: COMPUTER,
  });
  onTestFinished(() => standby.close());
  await standby.start();
  await standby.tick();

  const call = (input: Partial<CallInput<'importFile'>>, caller = DANA) =>
    dispatch(
      handlersWith(standby.handlers),
      'importFile',
      { kind: 'preferences', content: '', skipBad: false, dryRun: false, ...input },
      caller,
      (_call, error) => {
        throw error;
      },
    ) as Promise<Answer<ImportResult>>;
  const panel = await standby.handlers.panel({}, DANA);
  const incident = panel.ok
    ? panel.value.incidents.find((one) => one.headline === FRIDAY)
    : undefined;
  if (incident === undefined) throw new Error('The Friday shift is not open.');
  return {
    call,
    store: source.store,
    imports: () =>
      [...source.store.audit.rows()].filter((row) => row.entity === 'import.preferences'),
    async friday() {
      const answer = await standby.handlers.incident({ id: incident.id }, DANA);
      const view = answer.ok ? answer.value.shifts[0] : undefined;
      if (view === undefined) throw new Error('The Friday shift has no view.');
      return view;
    },
  };
}

describe('importing a file from the panel', () => {
  it('stores its rows once, in the name of who asked, and ranks by them at once', async () => {
    const { call, store, friday, imports } = await stage();
    const before = await friday();
    const [first] = before.candidates;
    const content = `${HEADER}\n${before.clientId},${first?.caregiverId ?? ''},blocked\n`;

    expect(await call({ content })).toMatchObject({ value: { accepted: 1, good: 1 } });
    expect(await call({ content })).toMatchObject({ value: { accepted: 0, good: 1 } });

    expect(store.preferences.all()).toHaveLength(1);
    expect(imports()).toMatchObject([{ actor: 'Dana' }, { actor: 'Dana' }]);
    const after = await friday();
    expect(after.candidates.map((one) => one.caregiverId)).not.toContain(first?.caregiverId);
    expect(after.excluded).toContainEqual(
      expect.objectContaining({ caregiverId: first?.caregiverId, reason: 'blocked' }),
    );
  });

  it('stores nothing of a file with a bad row, unless bad rows are to be skipped', async () => {
    const { call, store, friday, imports } = await stage();
    const { clientId, candidates } = await friday();
    const good = `${clientId},${candidates[0]?.caregiverId ?? ''},preferred`;
    const content = [HEADER, UNKNOWN, good].join('\n');
    const found = {
      good: 1,
      rejectedTotal: 2,
      rejected: [
        { line: 2, column: 'caregiver_id', message: 'no caregiver with this id is known' },
        { line: 2, column: 'client_id', message: 'no client with this id is known' },
      ],
    };

    expect(await call({ content })).toMatchObject({ value: { ...found, accepted: 0 } });
    expect(store.preferences.all()).toEqual([]);
    expect(imports()).toEqual([]);

    expect(await call({ content, skipBad: true })).toMatchObject({
      value: { ...found, accepted: 1 },
    });
    expect(store.preferences.all()).toMatchObject([{ clientId, kind: 'preferred' }]);
  });

  it('stores nothing in a dry run', async () => {
    const { call, store, friday, imports } = await stage();
    const { clientId, candidates } = await friday();
    const content = `${HEADER}\n${clientId},${candidates[0]?.caregiverId ?? ''},blocked`;
    expect(await call({ content, dryRun: true, skipBad: true })).toMatchObject({
      value: { accepted: 0, good: 1, rejectedTotal: 0 },
    });
    expect(store.preferences.all()).toEqual([]);
    expect(imports()).toEqual([]);
  });

  it('counts every problem and sends the first two hundred', async () => {
    const { call } = await stage();
    const content = [HEADER, ...Array.from({ length: 150 }, () => UNKNOWN)].join('\n');
    const answer = await call({ content, dryRun: true });
    expect(answer).toMatchObject({ value: { good: 0, rejectedTotal: 300 } });
    expect(answer.ok ? answer.value.rejected : []).toHaveLength(200);
  });

  it('is for administrators, and for files of a bearable size', async () => {
    const { call } = await stage();
    for (const role of ['scheduler', 'supervisor'] as const) {
      expect(await call({}, { actor: 'Sam', role })).toMatchObject({ code: 'forbidden' });
    }
    expect(await call({ content: 'x'.repeat(MAX_IMPORT_CHARACTERS + 1) })).toMatchObject({
      code: 'bad-request',
      message: 'content: The file is too large. Split it into several.',
    });
  });
});
