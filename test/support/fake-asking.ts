import type {
  AskDraft,
  AskObstacle,
  AskingState,
  ReplyView,
} from '../../shared/contract/asking.ts';
import type { Answer, Handlers } from '../../shared/contract/contract.ts';
import type { CandidateView, ShiftView } from '../../shared/contract/views.ts';
import type { Ask, AskOutcome } from '../../shared/domain/history.ts';
import type { AskId, CaregiverId } from '../../shared/domain/ids.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { HOUR, plus, type Instant } from '../../shared/util/time.ts';
import { shiftWith, withAsk, withoutAsk, withEveryShift, withShift } from './scenes/edits.ts';
import { message, type Outreach } from './scenes/outreach.ts';
import type { Scene } from './scenes/scene.ts';

type AskingHandlers = Pick<
  Handlers,
  | 'draftAsks'
  | 'sendAsks'
  | 'withdrawAsk'
  | 'asking'
  | 'shiftMessages'
  | 'confirmReply'
  | 'stopAsking'
  | 'allowAsking'
>;

/** What the fake engine tells and is told of asking. */
export interface Stage {
  readonly scene: () => Scene;
  readonly change: (next: Scene) => Answer<null>;
}

const MISSING = { ok: false, code: 'not-found', message: 'Nothing here.' } as const;
const DAILY_CAP = 10;
const MEANT: Readonly<Record<string, AskOutcome | null>> = {
  yes: 'accepted',
  no: 'declined',
  maybe: null,
  stop: null,
  none: null,
};

/** Asks over plain data: what is sent waits, nothing leaves. */
export function fakeAskingHandlers({ scene, change }: Stage): AskingHandlers {
  const nextId = countingIds('sent');
  const changeOutreach = (own: Partial<Outreach>) =>
    change({ ...scene(), outreach: { ...scene().outreach, ...own } });
  return {
    draftAsks: ({ shift, caregiverIds, texts = {} }) => {
      const view = shiftWith(scene(), shift);
      if (view === undefined) return MISSING;
      const chosen = caregiverIds ?? view.wave?.caregiverIds ?? [];
      const drafts = chosen.flatMap((id) => draftsOf(scene(), view, id, texts[id]));
      const sendable = drafts.filter(({ obstacles }) => obstacles.length === 0);
      const probability = sendable.length === 0 ? null : 1 - 0.45 ** sendable.length;
      return { ok: true, value: { drafts, probability, by: plus(scene().panel.now, 2 * HOUR) } };
    },
    sendAsks: ({ shift, asks }) => {
      const view = shiftWith(scene(), shift);
      if (view === undefined) return MISSING;
      const checked = asks.flatMap(({ caregiverId, text }) =>
        draftsOf(scene(), view, caregiverId, text),
      );
      const queued = checked
        .filter(({ obstacles }) => obstacles.length === 0)
        .map((draft) => {
          const askId = nextId() as AskId;
          change(withMessage(scene(), view, draft, askId));
          return { caregiverId: draft.caregiverId, askId };
        });
      const refused = checked
        .filter(({ obstacles }) => obstacles.length > 0)
        .map(({ caregiverId, obstacles }) => ({ caregiverId, obstacles }));
      return { ok: true, value: { queued, refused } };
    },
    withdrawAsk: ({ askId }) => {
      const { outreach } = scene();
      const wasSent = outreach.messages.some(
        (one) => one.askId === askId && one.kind === 'ask' && one.state !== 'waiting',
      );
      const messages = outreach.messages.map((one) =>
        one.askId === askId && one.state === 'waiting'
          ? { ...one, state: 'withdrawn' as const, finishedAt: scene().panel.now }
          : one,
      );
      const without = withEveryShift(scene(), (view) => withoutAsk(view, askId));
      change({ ...without, outreach: { ...outreach, messages } });
      return { ok: true, value: { wasSent } };
    },
    asking: () => ({ ok: true, value: askingState(scene().outreach) }),
    shiftMessages: ({ shift }) => {
      const { messages, replies } = scene().outreach;
      return {
        ok: true,
        value: {
          messages: messages.filter((one) => one.shift === shift),
          replies: replies.filter(({ asks }) => asks.some((ask) => ask.shift === shift)),
        },
      };
    },
    confirmReply: ({ id, askId, meaning }) => {
      const now = scene().panel.now;
      const replies = scene().outreach.replies.map((one): ReplyView => {
        if (one.id !== id) return one;
        const state = meaning === 'none' ? 'ignored' : 'applied';
        const reading = meaning === 'none' ? one.reading : meaning;
        return { ...one, askId, state, reading, confirmedBy: 'Dana' };
      });
      const answered = withEveryShift(scene(), (view) =>
        answeredBy(view, askId, MEANT[meaning] ?? null, now),
      );
      return change({ ...answered, outreach: { ...scene().outreach, replies } });
    },
    stopAsking: () => changeOutreach({ isStopped: true, plannedAsks: [] }),
    allowAsking: () => changeOutreach({ isStopped: false }),
  };
}

function askingState(outreach: Outreach): AskingState {
  const failed = new Set(['failed', 'unknown']);
  return {
    canSend: outreach.canSend,
    isStopped: outreach.isStopped,
    automatic: outreach.automatic,
    sentToday: outreach.sentToday,
    dailyCap: DAILY_CAP,
    planned: outreach.plannedAsks,
    toConfirm: outreach.replies.filter(({ state }) => state === 'to-confirm'),
    waiting: outreach.messages.filter(({ state }) => state === 'waiting').length,
    failed: outreach.messages.filter(({ state }) => failed.has(state)),
    sent: outreach.messages.filter(({ state }) => state === 'sent'),
  };
}

function draftsOf(
  { outreach, panel }: Scene,
  view: ShiftView,
  id: CaregiverId,
  typed: string | undefined,
): AskDraft[] {
  const candidate = view.candidates.find(({ caregiverId }) => caregiverId === id);
  if (candidate === undefined) return [];
  const text = typed ?? suggested(candidate, panel.agency.name);
  return [
    {
      caregiverId: id,
      name: candidate.name,
      channel: 'sms',
      to: candidate.phone === null ? '' : '(303) •••-0134',
      text,
      parts: partsOf(text),
      obstacles: [
        ...(candidate.phone === null ? (['no-number'] as const) : []),
        ...(outreach.obstacles[id] ?? []),
        ...textObstacles(text, view),
      ],
      addresses: addressesOf(text),
      notBefore: outreach.notBefore[id] ?? null,
    },
  ];
}

function suggested({ name }: CandidateView, agency: string): string {
  const [given = name] = name.split(' ');
  return `Hi ${given}, can you take a shift Fri, Nov 27, 2:00 – 6:00 PM in Lakewood? Reply YES or NO. ${agency}`;
}

/** Only roughly what the engine makes of a text. */
function partsOf(text: string): AskDraft['parts'] {
  const isPlain = !/[^ -~–\n]/u.test(text);
  const [whole, part] = isPlain ? [160, 153] : [70, 67];
  const count = text.length <= whole ? 1 : Math.ceil(text.length / part);
  return { count, alphabet: isPlain ? 'gsm-7' : 'ucs-2' };
}

function textObstacles(text: string, { clientName }: ShiftView): AskObstacle[] {
  const [client = clientName] = clientName.split(' ');
  if (text.trim() === '') return ['text-empty'];
  return [
    ...(text.length > 1600 ? (['text-too-long'] as const) : []),
    ...(text.includes(client) ? (['text-names-client'] as const) : []),
    ...(addressesOf(text).some(({ isSure }) => isSure) ? (['text-has-address'] as const) : []),
    ...(/dementia/i.test(text) ? (['text-has-health'] as const) : []),
  ];
}

/** A house with a street is sure, one with a mere name may be something else. */
function addressesOf(text: string): AskDraft['addresses'] {
  return Array.from(text.matchAll(/\d+ \p{Lu}\w+( (?:St|Ave|Road)\b)?/gu), ([words, street]) => ({
    words,
    isSure: street !== undefined,
  })).filter(({ words }) => !/\d (?:PM|AM)/.test(words));
}

function withMessage(scene: Scene, view: ShiftView, draft: AskDraft, id: AskId): Scene {
  const now = scene.panel.now;
  const ask: Ask = {
    id,
    caregiverId: draft.caregiverId,
    clientId: view.clientId,
    shiftStart: view.start,
    shiftEnd: view.end,
    askedAt: now,
    channel: 'sms',
    outcome: null,
    answeredAt: null,
    actor: 'Dana',
  };
  const waiting = message({ ...ask, caregiverName: draft.name }, view.shift, 0, {
    text: draft.text,
    state: 'waiting',
    dueAt: draft.notBefore ?? now,
    finishedAt: null,
    receipt: null,
    attempts: 0,
  });
  const asked = withShift(scene, view.shift, (one) => withAsk(one, draft, ask));
  const { outreach } = scene;
  return { ...asked, outreach: { ...outreach, messages: [waiting, ...outreach.messages] } };
}

function answeredBy(
  view: ShiftView,
  askId: AskId | null,
  outcome: AskOutcome | null,
  now: Instant,
): ShiftView {
  const answered = (ask: Ask): Ask => ({
    ...ask,
    outcome,
    answeredAt: outcome === null ? null : now,
  });
  return {
    ...view,
    candidates: view.candidates.map((one) =>
      one.ask?.id === askId ? { ...one, ask: answered(one.ask) } : one,
    ),
    ledger: view.ledger.map((one) => (one.id === askId ? { ...one, ...answered(one) } : one)),
  };
}
