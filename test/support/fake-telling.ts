import type { Handlers } from '../../shared/contract/contract.ts';
import type { Told } from '../../shared/contract/telling.ts';
import { DAY, plus } from '../../shared/util/time.ts';
import type { Stage } from './fake-asking.ts';
import { allLines, withLine } from './scenes/edits.ts';
import { told } from './scenes/outreach.ts';
import type { Scene } from './scenes/scene.ts';

type TellingHandlers = Pick<Handlers, 'telling' | 'outbox' | 'retryDelivery' | 'handOver'>;

const MISSING = { ok: false, code: 'not-found', message: 'Nothing here.' } as const;
const WAITING: ReadonlySet<Told['state']> = new Set(['waiting', 'leased']);
const FAILED: ReadonlySet<Told['state']> = new Set(['failed', 'unknown']);

/** Alerts to the office over plain data: nothing leaves. */
export function fakeTellingHandlers({ scene, change }: Stage): TellingHandlers {
  return {
    telling: ({ id }) => {
      const line = allLines(scene()).find((one) => one.id === id);
      if (line === undefined) return MISSING;
      const { outreach } = scene();
      const { people } = outreach;
      const assigned = people.find((one) => one.id === line.assignedTo);
      return {
        ok: true,
        value: {
          told: outreach.told.filter((one) => one.incidentId === id),
          planned: outreach.plannedTellings.filter((one) => one.incidentId === id),
          assignedTo:
            assigned === undefined
              ? null
              : { id: assigned.id, name: assigned.name, outOfReach: assigned.outOfReach },
          people: [...people],
          nobody: people.length === 0 ? 'Only this computer is told: nobody else is set up.' : null,
        },
      };
    },
    outbox: () => {
      const { outreach, panel } = scene();
      return {
        ok: true,
        value: {
          waiting: outreach.told.filter(({ state }) => WAITING.has(state)),
          failed: outreach.told.filter(({ state }) => FAILED.has(state)),
          planned: outreach.plannedTellings.filter(({ at }) => at <= plus(panel.now, DAY)),
          asksDue: [...outreach.asksDue],
          sent: outreach.told.filter(({ state }) => state === 'sent'),
        },
      };
    },
    retryDelivery: ({ id }) => change(withTold(scene(), id, { state: 'waiting', canRetry: false })),
    handOver: ({ id, recipientId }) => {
      const next = withLine(scene(), id, { assignedTo: recipientId, state: 'open', actor: null });
      const person = scene().outreach.people.find((one) => one.id === recipientId);
      return change(person === undefined ? next : withTelling(next, id, person.name));
    },
  };
}

/** How many alerts did not arrive. */
export function undelivered({ outreach }: Scene): number {
  return outreach.told.filter(({ state }) => FAILED.has(state)).length;
}

function withTold(scene: Scene, id: Told['id'], own: Partial<Told>): Scene {
  const { outreach } = scene;
  const all = outreach.told.map((one) =>
    one.id === id ? { ...one, reason: null, at: scene.panel.now, ...own } : one,
  );
  return { ...scene, outreach: { ...outreach, told: all } };
}

function withTelling(scene: Scene, incident: string, name: string): Scene {
  const { outreach } = scene;
  const first = told(incident, 0, { channel: 'sms', recipientName: name, state: 'waiting' });
  return { ...scene, outreach: { ...outreach, told: [first, ...outreach.told] } };
}
