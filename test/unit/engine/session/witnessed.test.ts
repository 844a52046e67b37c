import { describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../../../electron/engine/agency-engine.ts';
import { createSession } from '../../../../electron/engine/session/session.ts';
import { StoreError } from '../../../../electron/io/store/problems.ts';
import type { Caller, Handlers } from '../../../../shared/contract/contract.ts';
import { dispatch } from '../../../../shared/contract/dispatch.ts';
import type { IncidentId } from '../../../../shared/domain/ids.ts';
import { HOUR, MINUTE, plus } from '../../../../shared/util/time.ts';
import { FRIDAY_11_AM } from '../../../support/builders.ts';
import { lockedComputer } from '../../../support/locked-computer.ts';
import { openedStore } from '../../../support/opened-store.ts';

const DANA: Caller = { actor: 'Dana', role: 'scheduler' };
const LEE: Caller = { actor: 'Lee', role: 'supervisor' };
const SHOWN = { ok: true, value: {} as never } as const;

/** A computer with one agency, whose log is read. */
function watchedComputer(own: Partial<Handlers>) {
  let now = FRIDAY_11_AM;
  const { store } = openedStore();
  const source = { store, clock: () => now, agency: { id: '9001', name: 'Demo', timeZone: 'UTC' } };
  const engine = { source } as unknown as Engine;
  const reported: string[] = [];
  const { options } = lockedComputer(own);
  const standby = { ...options.standby, engine: () => engine, engines: () => [engine] };
  const report = (event: string): void => {
    reported.push(event);
  };
  const session = createSession({ ...options, standby, report });
  return {
    session,
    store,
    reported,
    handlers: session.handlers,
    pass(milliseconds: number) {
      now = plus(now, milliseconds);
    },
    log: () =>
      [...store.audit.rows()].map(({ actor, action, entity, entityId }) =>
        [actor, action, entity, entityId].join(' '),
      ),
  };
}

describe('who saw what', () => {
  it('stands once in the log for each person, incident and hour', async () => {
    const { handlers, log, pass } = watchedComputer({ incident: () => SHOWN });
    const open = (id: string, who: Caller) => handlers.incident({ id: id as IncidentId }, who);
    await open('friday', DANA);
    pass(10 * MINUTE);
    await open('friday', DANA);
    await open('monday', DANA);
    await open('friday', LEE);
    pass(HOUR);
    await open('friday', DANA);
    expect(log()).toEqual([
      'Dana read incident friday',
      'Dana read incident monday',
      'Lee read incident friday',
      'Dana read incident friday',
    ]);
  });

  it('is written for rankings, profiles and views with names, not for what was not shown', async () => {
    const { handlers, log } = watchedComputer({
      rank: () => SHOWN,
      profile: () => SHOWN,
      askLoad: () => SHOWN,
      apiHealth: () => SHOWN,
    });
    await handlers.rank({ shift: '1@2026-11-27T21:00:00Z' as never }, DANA);
    await handlers.profile({ kind: 'client', id: '2810002' as never }, DANA);
    await handlers.askLoad({}, DANA);
    await handlers.apiHealth({}, DANA);
    await handlers.incident({ id: 'unknown' as IncidentId }, DANA);
    expect(log()).toEqual([
      'Dana read shift 1@2026-11-27T21:00:00Z',
      'Dana read client 2810002',
      'Dana read view asks',
    ]);
  });

  it('keeps nobody from her work when the log cannot be written', async () => {
    const { handlers, store, reported } = watchedComputer({ incident: () => SHOWN });
    vi.spyOn(store, 'transaction').mockImplementation(() => {
      throw new StoreError('cache-full', new Error('the disk is full'));
    });
    expect(await handlers.incident({ id: 'friday' as IncidentId }, DANA)).toEqual(SHOWN);
    expect(reported).toEqual(['session-not-audited']);
  });
});

it('what a role does not allow is refused, and stands in the log with the name of the call', async () => {
  const { session, log } = watchedComputer({});
  const asked = await dispatch(
    session.handlers,
    'wipeData',
    { confirmation: 'Demo' },
    DANA,
    () => undefined,
    (call, caller) => {
      session.refused(call, caller);
    },
  );
  expect(asked).toMatchObject({ ok: false, code: 'forbidden' });
  expect(log()).toEqual(['Dana execute call wipeData']);
});

it('what was wiped, and by whom, stands in the logs that are left', async () => {
  const { handlers, log } = watchedComputer({ wipeData: () => SHOWN });
  await handlers.wipeData({ confirmation: 'Demo' }, { actor: 'Dana', role: 'administrator' });
  expect(log()).toEqual(['Dana delete agency 9001']);
});
