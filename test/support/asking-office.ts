import type { AskDrafts, AskingOutcome } from '../../shared/contract/asking.ts';
import { parsePhone } from '../../shared/domain/address.ts';
import type { Ask } from '../../shared/domain/history.ts';
import type { IncidentLine, Panel } from '../../shared/contract/views.ts';
import { incidentLine } from '../../electron/engine/views.ts';
import type { AskId, CaregiverId, ShiftKey } from '../../shared/domain/ids.ts';
import type { Message } from '../../shared/domain/message.ts';
import { formatInstant, MINUTE, plus } from '../../shared/util/time.ts';
import { runOffice, valueOf, type Office } from './office.ts';

/** The person who asks in tests. */
export const DANA = { actor: 'Dana', role: 'supervisor' } as const;

/** An office that can write to caregivers, and the shift that lacks somebody. */
export interface AskingOffice extends Office {
  readonly shift: ShiftKey;
  draft(caregiverIds?: readonly CaregiverId[] | null): Promise<AskDrafts>;
  /** Approves the text that Standby proposes to each of them. */
  approve(caregiverIds: readonly CaregiverId[]): Promise<AskingOutcome>;
  /** Who would be called first. */
  candidates<N extends number>(count: N): FirstOf<N>;
  /** Somebody answers; the texts are there at the next look. */
  hear(...texts: readonly (readonly [CaregiverId | string, string])[]): void;
  /** Lets a minute pass and everything happen that is due. */
  minute(): Promise<void>;
  asks(): Ask[];
  /** Her ask's outcome; undefined where there is no ask. */
  outcome(caregiver: CaregiverId | undefined): Ask['outcome'] | undefined;
  messages(): Message[];
  /** What was sent to whom: kind and state of each message to her, in order. */
  written(caregiver: CaregiverId | undefined): string[];
  phone(caregiver: CaregiverId): string;
  panel(): Promise<Panel>;
  /** The golden incident as the front page shows it. */
  panelLine(): IncidentLine;
  /** What the audit log says of asks, messages and replies: "message execute release success". */
  audited(): string[];
  /** Somebody is assigned in WellSky: the last of the candidates, if nobody else is said. */
  fillInWellSky(caregiver?: CaregiverId): void;
  /** Whoever has the shift is taken off it in WellSky, and the schedule is read. */
  callOutInWellSky(): Promise<void>;
  /** An ask that there is not. */
  readonly none: AskId;
}

type FirstOf<N extends number> = N extends 1
  ? [CaregiverId]
  : N extends 2
    ? [CaregiverId, CaregiverId]
    : [CaregiverId, CaregiverId, CaregiverId];

type Options = Partial<Parameters<typeof runOffice>[0]>;

export async function askingOffice(options: Options = {}): Promise<AskingOffice> {
  const office = await runOffice({ recipients: [], channels: ['sms'], ...options });
  const { agency, services, handlers } = office;
  const { store, simulator, engine } = agency;
  const shift = office.critical().subjects[0]?.shift;
  if (shift === undefined) throw new Error('The golden incident has no shift.');
  const candidates = office.critical().candidates.map(({ caregiverId }) => caregiverId);
  const incident = office.critical().id;
  let texts = 0;
  const phone = (id: CaregiverId): string => {
    const number = parsePhone(store.caregivers.get(id)?.phone ?? '');
    if (number === null) throw new Error('She has no number.');
    return number;
  };
  const occurrence = () => {
    const [id = '', start = ''] = shift.split('@');
    const found = simulator.world.occurrences(id).find((one) => formatInstant(one.start) === start);
    if (found === undefined) throw new Error('The shift is gone.');
    return found;
  };
  const asking: AskingOffice = {
    ...office,
    shift,
    phone,
    draft: async (caregiverIds = null) =>
      valueOf(
        await handlers.draftAsks({ shift, caregiverIds: caregiverIds?.slice() ?? null }, DANA),
      ),
    async approve(caregiverIds) {
      const { drafts } = await asking.draft(caregiverIds);
      const asks = drafts.map(({ caregiverId, text }) => ({ caregiverId, text }));
      return valueOf(await handlers.sendAsks({ shift, asks }, DANA));
    },
    candidates(count) {
      const found = candidates.slice(0, count);
      if (found.length < count) throw new Error('There are too few candidates.');
      return found as FirstOf<typeof count>;
    },
    hear(...said) {
      services.inbox(
        ...said.map(([from, text], at) => {
          texts += 1;
          const isNumber = from.startsWith('+');
          return {
            serviceId: `text-${String(texts)}`,
            from: isNumber ? from : phone(from as CaregiverId),
            text,
            at: plus(simulator.now(), at * 1000),
          };
        }),
      );
    },
    async minute() {
      simulator.advance(MINUTE);
      await engine.deliver();
    },
    asks: () => store.asks.all().filter(({ channel }) => channel === 'sms'),
    outcome: (caregiver) => asking.asks().find((ask) => ask.caregiverId === caregiver)?.outcome,
    messages: () => store.messages.ofShift(shift),
    written: (caregiver) =>
      asking
        .messages()
        .filter(({ caregiverId }) => caregiverId === caregiver)
        .toSorted((a, b) => a.createdAt - b.createdAt)
        .map(({ kind, state }) => `${kind} ${state}`),
    panel: async () => valueOf(await handlers.panel({}, DANA)),
    panelLine() {
      const found = store.incidents.get(incident);
      if (found === null) throw new Error('The golden incident is gone.');
      return incidentLine(found, engine.memory.snapshot(simulator.now()));
    },
    audited: () =>
      [...store.audit.rows()]
        .filter(({ entity }) => entity === 'ask' || entity === 'message' || entity === 'reply')
        .map(({ entity, action, outcome, detail }) =>
          [entity, action, detail['kind'] ?? detail['reading'] ?? detail['outcome'], outcome].join(
            ' ',
          ),
        ),
    fillInWellSky(caregiver = candidates.at(-1)) {
      if (caregiver === undefined) throw new Error('There is nobody to assign.');
      simulator.world.assign(occurrence(), caregiver);
    },
    async callOutInWellSky() {
      simulator.world.callOut(occurrence());
      await engine.cycle('everything');
    },
    none: 'no-such-ask' as AskId,
  };
  return asking;
}
