import type { AgencyHandlers, Answer } from '../../shared/contract/contract.ts';
import type { Problem, Result } from '../../shared/util/result.ts';
import { agencyLine } from './agency-line.ts';
import { actionAudit } from './audit-entries.ts';
import type { Engine } from './agency-engine.ts';
import { startWith } from './first-run.ts';
import { wipeAgency, type AgencyParts } from './settings/wiping.ts';
import { NO_AGENCY } from './with-engine.ts';

/** The calls that are answered here; the others need an engine. */
export type AgencyListHandlers = Pick<
  AgencyHandlers,
  | 'setup'
  | 'testConnection'
  | 'connect'
  | 'useDemo'
  | 'agencies'
  | 'showAgency'
  | 'renameAgency'
  | 'removeAgency'
  | 'firstRun'
  | 'startWith'
  | 'wipeData'
>;

const DONE = { ok: true, value: null } as const;
const GONE = { ok: false, code: 'not-found', message: 'This agency is no longer here.' } as const;

/** The contract's calls about which agencies there are, and which of them is shown. */
export function agencyHandlers({
  sources,
  agencies,
  report,
  changed,
}: AgencyParts): AgencyListHandlers {
  const oneAtATime = queue();
  const isKnown = (id: string): boolean => sources.agencies().some((one) => one.id === id);

  /** Keeps a change in the settings and tells everybody. */
  const keep = (kept: Result<unknown, Problem>): Answer<null> => {
    changed();
    return kept.ok ? DONE : unavailable(kept.error);
  };
  const openUnlessOpen = async (id: string, actor: string): Promise<Answer<null>> => {
    if (agencies.engine(id) !== null) return DONE;
    const problem = await agencies.watch(id, () => sources.open(id), actor);
    changed();
    return problem === null ? DONE : unavailable(problem);
  };

  return {
    setup: () => ({ ok: true, value: sources.setup(agencies.shown()?.source ?? null) }),
    testConnection: async (connection) => ({ ok: true, value: await sources.test(connection) }),
    agencies: () => ({
      ok: true,
      value: sources.agencies().map((one) => agencyLine(one, sources.shown(), agencies)),
    }),
    async connect(connection, { actor }) {
      const value = await sources.test(connection);
      if (!value.reached) return { ok: true, value };
      return oneAtATime(async () => {
        const id = sources.keyOf(connection);
        const problem = await agencies.watch(id, () => sources.connect(connection), actor);
        await agencies.leaveRemoved();
        // What fails leaves the agency as it was before.
        if (problem !== null && isKnown(id)) await openUnlessOpen(id, actor);
        changed();
        return problem === null ? { ok: true, value } : unavailable(problem);
      });
    },
    useDemo: (_, { actor }) =>
      oneAtATime(async () => {
        const id = sources.addDemo();
        const answer = keep(id);
        return id.ok ? openUnlessOpen(id.value, actor) : answer;
      }),
    showAgency: ({ id }, { actor }) =>
      oneAtATime(async () => {
        if (!isKnown(id)) return GONE;
        const answer = keep(sources.show(id));
        return answer.ok ? openUnlessOpen(id, actor) : answer;
      }),
    renameAgency({ id, name }, { actor }) {
      if (!isKnown(id)) return GONE;
      const renamed = sources.rename(id, name);
      const engine = agencies.engine(id);
      if (renamed.ok && engine !== null) {
        engine.source.agency = { ...engine.source.agency, name };
        audit(engine, actor, 'update', 'rename');
      }
      return keep(renamed);
    },
    removeAgency: ({ id }, { actor }) =>
      oneAtATime(async () => {
        if (!isKnown(id)) return GONE;
        const removed = sources.remove(id);
        const engine = agencies.engine(id);
        if (removed.ok && engine !== null) audit(engine, actor, 'execute', 'leave');
        await agencies.leaveRemoved();
        return keep(removed);
      }),
    wipeData: (input, caller) =>
      oneAtATime(() => wipeAgency({ sources, agencies, report, changed }, input, caller)),
    firstRun: ({ step }) => keep(sources.goTo(step)),
    startWith({ workflow }, caller) {
      const engine = agencies.shown();
      const id = sources.shown();
      if (engine === null || id === null) return NO_AGENCY;
      const begun = startWith(engine, workflow, sources.rules(id), caller);
      return begun.ok ? keep(sources.goTo('alerts')) : begun;
    },
  };
}

/** What was done with an agency stands in that agency's own log. */
function audit(
  { source: { store, clock, agency } }: Engine,
  actor: string,
  kind: 'update' | 'execute',
  action: string,
): void {
  store.transaction(() => {
    store.audit.append([actionAudit(clock(), actor, kind, 'agency', agency.id, { action })]);
  });
}

/** Opening and closing take time; the next waits until the last has ended. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

function unavailable({ message }: Problem): {
  readonly ok: false;
  readonly code: 'unavailable';
  readonly message: string;
} {
  return { ok: false, code: 'unavailable', message };
}
