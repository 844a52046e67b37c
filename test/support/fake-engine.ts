import { previewImport } from '../../electron/io/csv/preview.ts';
import type { DueBriefing } from '../../shared/contract/insights.ts';
import type { FirstRunStep } from '../../shared/contract/first-run.ts';
import type { Answer, Handlers } from '../../shared/contract/contract.ts';
import type { ImportResult, IncidentLine } from '../../shared/contract/views.ts';
import type { Ask } from '../../shared/domain/history.ts';
import type { AskId } from '../../shared/domain/ids.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { HOUR, plus } from '../../shared/util/time.ts';
import { fakeAnnouncements, type FakeAnnouncements } from './announcements.ts';
import { fakeAgencyHandlers } from './fake-agencies.ts';
import { createFakeSession, type FakeSession } from './fake-session.ts';
import { fakeDashboardHandlers } from './fake-dashboard.ts';
import { attentionOf, fakeOutreachHandlers } from './fake-outreach.ts';
import { fakeSettingsHandlers } from './fake-settings.ts';
import { fakeViewHandlers } from './fake-views.ts';
import { handlersWith } from './handlers.ts';
import { CAPABILITIES, panel } from './panel-data.ts';
import { sceneNamed, type SceneName } from './panel-scenes.ts';
import {
  allLines,
  shiftWith,
  withAsk,
  withEveryShift,
  withLine,
  withoutAsk,
  withShift,
} from './scenes/edits.ts';
import type { Scene } from './scenes/scene.ts';

const DONE = { ok: true, value: null } as const;
const MISSING = { ok: false, code: 'not-found', message: 'Nothing here.' } as const;
const ACTOR = 'Dana';

/** The engine's side of the contract over plain data: nothing is read, ranked or stored. */
export interface FakeEngine {
  readonly handlers: Handlers;
  readonly announcements: FakeAnnouncements;
  readonly session: FakeSession;
  /** Puts another scene on the stage and says so. */
  show(name: SceneName): void;
  /** Makes this briefing wait to be read, and says so. */
  brief(briefing: DueBriefing): void;
  /** The next call of this name fails with this message. */
  failNext(name: keyof Handlers, message: string): void;
  /** Every call of this name fails with this message until the answer is called. */
  fail(name: keyof Handlers, message: string): () => void;
}

interface Failure {
  readonly message: string;
  readonly isOnce: boolean;
}

export function createFakeEngine(start: SceneName): FakeEngine {
  let scene = sceneNamed(start);
  let version = 1;
  const nextId = countingIds('ask');
  const announcements = fakeAnnouncements();
  const failures = new Map<string, Failure>();

  const changed = (): typeof DONE => {
    version += 1;
    announcements.announce({ name: 'changed', value: { version } });
    return DONE;
  };
  const change = (next: Scene): typeof DONE => {
    scene = next;
    return changed();
  };
  const handle = (id: string, own: Partial<IncidentLine>): Answer<null> => {
    if (!Object.hasOwn(scene.shifts, id)) return MISSING;
    return change(withLine(scene, id, own));
  };

  const session = createFakeSession(() => {
    announcements.announce({ name: 'session', value: {} });
  });
  const own: Handlers = {
    ...handlersWith({}),
    ...session.handlers,
    ...fakeDashboardHandlers(() => scene.views.dashboard),
    ...fakeViewHandlers({
      views: () => scene.views,
      change: (views) => {
        change({ ...scene, views });
      },
      now: () => scene.panel.now,
    }),
    ...fakeAgencyHandlers({
      agencies: () => scene.agencies,
      panel: () => scene.panel,
      change: (agencies, next) => {
        change({ ...scene, agencies, panel: next });
      },
    }),
    startWith: ({ workflow }) => {
      const workflows = scene.views.workflows.map((one) => ({
        ...one,
        mode: one.workflow === workflow ? ('on' as const) : ('record-only' as const),
      }));
      return change({
        ...scene,
        views: { ...scene.views, workflows },
        panel: { ...scene.panel, firstRun: 'alerts' },
      });
    },
    ...fakeOutreachHandlers({ scene: () => scene, change }),
    ...fakeSettingsHandlers({
      now: () => scene.panel.now,
      changed,
      office: () => scene.office,
    }),
    panel: () => ({ ok: true, value: { ...scene.panel, version, attention: attentionOf(scene) } }),
    incident: ({ id }) => {
      const incident = allLines(scene).find((line) => line.id === id);
      if (incident === undefined) return MISSING;
      return { ok: true, value: { incident, shifts: [...(scene.shifts[id] ?? [])] } };
    },
    acknowledge: ({ id }) =>
      handle(id, { state: 'acknowledged', actor: ACTOR, wakesAt: plus(scene.panel.now, HOUR) }),
    snooze: ({ id, until }) =>
      handle(id, {
        state: 'snoozed',
        actor: ACTOR,
        wakesAt: typeof until === 'string' ? plus(scene.panel.now, HOUR) : until,
        wakesOnChange: until === 'change',
        wakesOnReply: until === 'reply',
      }),
    reopen: ({ id }) => handle(id, { state: 'open', actor: null, wakesAt: null }),
    logAsk: ({ shift, caregiverId, channel, outcome }) => {
      const known = shiftWith(scene, shift);
      const candidate = known?.candidates.find((one) => one.caregiverId === caregiverId);
      if (known === undefined || candidate === undefined) return MISSING;
      const at = scene.panel.now;
      const ask: Ask = {
        id: nextId() as AskId,
        caregiverId,
        clientId: known.clientId,
        shiftStart: known.start,
        shiftEnd: known.end,
        askedAt: at,
        channel,
        outcome,
        answeredAt: outcome === null ? null : at,
        actor: ACTOR,
      };
      change(withShift(scene, shift, (view) => withAsk(view, candidate, ask)));
      return { ok: true, value: ask };
    },
    undoAsk: ({ id }) => change(withEveryShift(scene, (view) => withoutAsk(view, id))),
    rank: ({ shift }) => {
      const known = shiftWith(scene, shift);
      return known === undefined ? MISSING : { ok: true, value: known };
    },
    seeBriefing: ({ kind }) => {
      const briefings = scene.panel.briefings.filter((one) => one.kind !== kind);
      return change({ ...scene, panel: { ...scene.panel, briefings } });
    },
    refresh: () => changed(),
    setup: () => ({ ok: true, value: scene.setup }),
    testConnection: () => ({ ok: true, value: scene.connection }),
    connect: ({ url, clientId, agencyId, timeZone }) => {
      if (!scene.connection.reached) return { ok: true, value: scene.connection };
      const { connection, setup } = scene;
      change({
        ...sceneNamed('first-sweep'),
        panel: {
          ...sceneNamed('first-sweep').panel,
          source: 'wellsky',
          firstRun: afterAgency(scene.panel.firstRun),
        },
        setup: {
          ...setup,
          source: 'wellsky',
          url,
          clientId,
          agencyId,
          timeZone,
          capabilities: CAPABILITIES,
        },
        connection,
      });
      return { ok: true, value: connection };
    },
    useDemo: () =>
      change({
        ...scene,
        panel: panel({ firstRun: afterAgency(scene.panel.firstRun) }),
        setup: { ...scene.setup, source: 'demo' },
      }),
    importFile: ({ kind, content, skipBad, dryRun, mapping }) => {
      const preview = previewImport(kind, content, mapping ?? null);
      const found = { ...lookedAt(content), preview: preview as ImportResult['preview'] };
      const isStored = !dryRun && (skipBad || found.rejectedTotal === 0);
      if (isStored) changed();
      return { ok: true, value: { ...found, accepted: isStored ? found.good : 0 } };
    },
  };

  return {
    handlers: whileUnlocked(failing(own, failures), session),
    announcements,
    session,
    show(name) {
      change(sceneNamed(name));
    },
    brief(briefing) {
      const briefings = [...scene.panel.briefings, briefing];
      scene = { ...scene, panel: { ...scene.panel, briefings } };
      const { kind, title } = briefing;
      announcements.announce({ name: 'briefing', value: { kind, title } });
    },
    failNext(name, message) {
      failures.set(name, { message, isOnce: true });
    },
    fail(name, message) {
      failures.set(name, { message, isOnce: false });
      return () => failures.delete(name);
    },
  };
}

/** An agency was chosen, which is the first step of the first run. */
function afterAgency(step: FirstRunStep): FirstRunStep {
  return step === 'agency' ? 'workflow' : step;
}

/** The handlers, each of which fails where `failures` has a message for it. */
function failing(handlers: Handlers, failures: Map<string, Failure>): Handlers {
  const entries = Object.entries(handlers).map(([name, handler]) => [
    name,
    (...input: never[]) => {
      const failure = failures.get(name);
      if (failure?.isOnce === true) failures.delete(name);
      if (failure !== undefined)
        return { ok: false, code: 'bad-request', message: failure.message };
      return (handler as (...all: never[]) => unknown)(...input);
    },
  ]);
  return Object.fromEntries(entries) as Handlers;
}

/** Everything but the way in is refused while the session is locked. */
function whileUnlocked(handlers: Handlers, session: FakeSession): Handlers {
  const entries = Object.entries(handlers).map(([name, handler]) => [
    name,
    (...input: never[]) =>
      session.isLocked() && name !== 'session' && name !== 'unlock'
        ? { ok: false, code: 'locked', message: 'Standby is locked.' }
        : (handler as (...all: never[]) => unknown)(...input),
  ]);
  return Object.fromEntries(entries) as Handlers;
}

/** Rows below the header are good, but for those that begin with `bad` or `odd`. */
function lookedAt(content: string): Omit<ImportResult, 'preview'> {
  const rows = content.split('\n').filter((row) => row !== '');
  const remarks = (start: string, message: string) =>
    rows.flatMap((row, index) =>
      row.startsWith(start) ? [{ line: index + 1, column: 'caregiver_id', message }] : [],
    );
  const rejected = remarks('bad', 'no caregiver with this id is known');
  const warnings = remarks('odd', 'this time happens twice on that day');
  return {
    accepted: 0,
    good: rows.length - 1 - rejected.length,
    rejected: rejected.slice(0, 20),
    rejectedTotal: rejected.length,
    warnings,
    warningsTotal: warnings.length,
  };
}
