import type { Ask, AskOutcome } from '../../../shared/domain/history.ts';
import type { AskId, IncidentId } from '../../../shared/domain/ids.ts';
import { MINUTE, plus } from '../../../shared/util/time.ts';
import type { ShiftView } from '../../../shared/contract/views.ts';
import { candidate, inHours, NOW, shiftView } from '../panel-data.ts';
import { FRIDAY } from './open-shifts.ts';
import { ALONE, message, person, reply, told, type Outreach } from './outreach.ts';
import { withIncidents, type Scene } from './scene.ts';

const OPEN = shiftView('109140010', 3);
const CHOSEN = OPEN.candidates.slice(0, 3);
const WAVE: NonNullable<ShiftView['wave']> = {
  caregiverIds: CHOSEN.map(({ caregiverId }) => caregiverId),
  probability: 0.86,
  from: NOW,
  by: inHours(2),
  text: 'Ask 3: 86% chance of a yes by 1:00 PM',
  fewer: null,
};

/** SMS is set up and nobody was asked yet; the second of the wave has quiet hours. */
export function asking(): Scene {
  return {
    ...withIncidents([[FRIDAY, [{ ...OPEN, wave: WAVE }]]]),
    outreach: {
      ...ALONE,
      canSend: true,
      notBefore: { 'c-Lisa H.': plus(NOW, 45 * MINUTE) },
      people: [person('Lee Park', { isOnDuty: true }), person('Morgan Diaz')],
    },
  };
}

/** A wave for an agency that has no SMS. */
export function withoutSms(): Scene {
  return withIncidents([[FRIDAY, [{ ...OPEN, wave: WAVE }]]]);
}

/** In the midst of it: answers, messages that did not arrive, alerts that climb. */
export function asked(names: readonly string[] = CHOSEN.map(({ name }) => name)): Scene {
  const asks = names.map((name, index) => anAsk(name, index, index === 1 ? 'declined' : null));
  const shift: ShiftView = {
    ...OPEN,
    candidates: [
      ...asks.map((ask, index) =>
        candidate(ask.caregiverName, 0.8 - index / 10, { caregiverId: ask.caregiverId, ask }),
      ),
      candidate('Noor A.', 0.52, { phone: null }),
    ],
    ledger: asks,
  };
  return {
    ...withIncidents([[{ ...FRIDAY, asked: 2 }, [shift]]]),
    outreach: outreachOf(shift, asks),
  };
}

/** The one who was asked first has taken the shift and wants no more messages since. */
export function stoppedAfterYes(): Scene {
  const scene = asked();
  const replies = scene.outreach.replies.map((one) =>
    one.state === 'to-confirm'
      ? { ...one, text: 'Cancel', reading: 'stop' as const, asks: one.asks.slice(0, 1) }
      : one,
  );
  return { ...scene, outreach: { ...scene.outreach, replies } };
}

type LedgerAsk = ShiftView['ledger'][number];

function anAsk(name: string, index: number, outcome: AskOutcome | null): LedgerAsk {
  const ask: Ask = {
    id: `ask-${String(index)}` as AskId,
    caregiverId: candidate(name, 0).caregiverId,
    clientId: OPEN.clientId,
    shiftStart: OPEN.start,
    shiftEnd: OPEN.end,
    askedAt: plus(NOW, -20 * MINUTE),
    channel: 'sms',
    outcome,
    answeredAt: outcome === null ? null : plus(NOW, -10 * MINUTE),
    actor: 'Dana',
  };
  return { ...ask, caregiverName: name };
}

function outreachOf({ shift }: ShiftView, asks: readonly LedgerAsk[]): Outreach {
  const [first, second, third] = asks;
  if (first === undefined || second === undefined || third === undefined) return ALONE;
  const label = 'Fri 2:00 PM with R. D.';
  return {
    canSend: true,
    isStopped: false,
    automatic: ['unfilled-shift'],
    sentToday: 2,
    asksDue: [{ shift, count: 2, at: NOW }],
    plannedAsks: [{ shift, count: 3, at: plus(NOW, 20 * MINUTE) }],
    obstacles: { [second.caregiverId]: ['opted-out'] },
    notBefore: {},
    messages: [
      message(first, shift, 20),
      message(second, shift, 19, { receipt: 'pending' }),
      message(third, shift, 18, {
        state: 'unknown',
        receipt: null,
        reason: 'Twilio did not answer in time.',
      }),
    ],
    replies: [
      reply(first.caregiverName, 'maybe if I can leave by 5, which one is it?', 4, {
        reading: 'maybe',
        asks: [
          { askId: first.id, shift, label },
          { askId: 'ask-elsewhere' as AskId, shift: null, label: 'Sat 7:00 AM with P. G.' },
        ],
      }),
      reply(second.caregiverName, 'no sorry, working', 10, {
        caregiverId: second.caregiverId,
        reading: 'no',
        askId: second.id,
        state: 'applied',
        asks: [{ askId: second.id, shift, label }],
      }),
    ],
    people: [
      person('Ana Solis', { isOnDuty: true, outOfReach: [{ channel: 'email', why: 'off' }] }),
      person('Robin Hale', { isOnCall: true }),
      person('Lee Park', { isOnDuty: true }),
      person('Dana Whitfield', { isOnDuty: true }),
      person('Morgan Diaz'),
    ],
    told: [
      told('friday', 15, {
        channel: 'email',
        recipientName: 'Dana Whitfield',
        state: 'failed',
        reason: 'The mail server does not accept the sign-in (535).',
        attempts: 3,
        canRetry: true,
      }),
      told('friday', 20, { channel: 'sms', recipientName: 'Dana Whitfield', receipt: 'delivered' }),
      told('friday', 25),
    ],
    plannedTellings: [
      {
        incidentId: 'friday' as IncidentId,
        channel: 'sms',
        recipientName: 'Lee Park',
        at: plus(NOW, 5 * MINUTE),
      },
      {
        incidentId: 'digest' as IncidentId,
        channel: 'email',
        recipientName: 'Lee Park',
        at: inHours(20.5),
      },
    ],
  };
}
