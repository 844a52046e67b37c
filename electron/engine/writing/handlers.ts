import type { Answer, Caller, Handlers } from '../../../shared/contract/contract.ts';
import { actionAudit } from '../audit-entries.ts';
import type { Engine } from '../agency-engine.ts';
import { savedWellSkyPage, saveWellSkyPage } from '../saved-facts.ts';
import type { WithEngine } from '../with-engine.ts';
import { approveWrite } from './approving.ts';
import { draftFor } from './drafting.ts';

type WritingHandlers = Pick<Handlers, 'draftWrite' | 'approveWrite' | 'writes' | 'setWellSkyPage'>;

/** The calls about writing into WellSky, and about the way into it. */
export function writingHandlers({ on, onLater }: WithEngine): WritingHandlers {
  return {
    draftWrite: (question) =>
      on((engine) => {
        const drafted = draftFor(engine, question, null);
        if (drafted !== null) return { ok: true, value: drafted.draft };
        const message = 'This shift is not in the schedule any more.';
        return { ok: false, code: 'not-found', message };
      }),
    approveWrite: (approved, caller) => onLater((engine) => approveWrite(engine, approved, caller)),
    writes: ({ shift }) =>
      on((engine) => ({ ok: true, value: engine.source.store.writes.ofShift(shift) })),
    setWellSkyPage: ({ url }, caller) => on((engine) => setPage(engine, url, caller)),
  };
}

/** The audit log keeps the host: a path may name somebody. */
function setPage(engine: Engine, url: string | null, { actor }: Caller): Answer<null> {
  const { store, clock, agency } = engine.source;
  const page = url === null ? null : new URL(url);
  if (page !== null && (page.username !== '' || page.password !== '')) {
    const message = 'url: The address must not contain a user name or password.';
    return { ok: false, code: 'bad-request', message };
  }
  const before = savedWellSkyPage(store);
  store.transaction(() => {
    saveWellSkyPage(store, page?.href ?? null);
    const detail = {
      field: 'wellskyPage',
      from: before === null ? null : new URL(before).host,
      to: page?.host ?? null,
    };
    store.audit.append([actionAudit(clock(), actor, 'update', 'settings', agency.id, detail)]);
  });
  engine.reconsider([]);
  return { ok: true, value: null };
}
