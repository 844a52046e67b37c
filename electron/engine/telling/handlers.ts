import type { Answer, CallInput, Caller, Handlers } from '../../../shared/contract/contract.ts';
import type { OutboxView, TellingView } from '../../../shared/contract/telling.ts';
import { DIGEST, type Delivery } from '../../../shared/domain/delivery.ts';
import type { DeliveryId, IncidentId } from '../../../shared/domain/ids.ts';
import type { Recipient } from '../../../shared/domain/recipient.ts';
import { plus } from '../../../shared/util/time.ts';
import { handOver } from '../../core/incidents/handling.ts';
import { sayingAgain } from '../../core/incidents/telling.ts';
import { onDutyAt } from '../../core/routing/duty.ts';
import { followedNow } from '../../core/routing/ladder.ts';
import { assignedTo, lanesFor } from '../../core/routing/lanes.ts';
import { actionAudit } from '../audit-entries.ts';
import type { Engine } from '../agency-engine.ts';
import { handleIncident } from '../handled.ts';
import type { WithEngine } from '../with-engine.ts';
import { asksDue } from './asks-due.ts';
import { nobodyWords } from './nobody.ts';
import { ladderSetting, outOfReachNow, type LadderSetting } from './reach.ts';
import { recipientsView, removeRecipient, saveRecipient } from './recipients.ts';
import {
  canRetry,
  IN_SIGHT,
  namesOf,
  planned,
  plannedDigest,
  toldView,
  undelivered,
} from './told.ts';

type TellingHandlers = Pick<
  Handlers,
  | 'recipients'
  | 'saveRecipient'
  | 'removeRecipient'
  | 'telling'
  | 'outbox'
  | 'retryDelivery'
  | 'handOver'
>;

export function tellingHandlers({ on }: WithEngine): TellingHandlers {
  return {
    recipients: () => on((engine) => ({ ok: true, value: recipientsView(engine) })),
    saveRecipient: (input, caller) => on((engine) => saveRecipient(engine, input, caller)),
    removeRecipient: ({ id }, caller) => on((engine) => removeRecipient(engine, id, caller)),
    telling: ({ id }) => on((engine) => tellingView(engine, id)),
    outbox: () => on((engine) => ({ ok: true, value: outboxView(engine) })),
    retryDelivery: ({ id }, caller) => on((engine) => retryDelivery(engine, id, caller)),
    handOver: (input, caller) => on((engine) => handOverTo(engine, input, caller)),
  };
}

function tellingView(engine: Engine, id: IncidentId): Answer<TellingView> {
  const { source } = engine;
  const { store, clock } = source;
  const incident = store.incidents.get(id);
  if (incident === null) return NO_INCIDENT;
  const now = clock();
  const setting = ladderSetting(engine, now, plus(now, IN_SIGHT));
  const nameOf = namesOf(source);
  const told = store.outbox.ofIncidents([id]).map((row) => toldView(source, row, nameOf));
  const hers = assignedTo(incident, setting.reach.recipients);
  const next = planned(engine, [incident]);
  return {
    ok: true,
    value: {
      told: told.sort((a, b) => b.at - a.at),
      planned: next,
      assignedTo: hers === null ? null : handedToView(engine, hers, setting),
      people: peopleViews(engine, setting),
      nobody: next.some(({ channel }) => channel !== 'desktop')
        ? null
        : nobodyWords(incident, setting, store.outbox.ofIncidents([id])),
    },
  };
}

function peopleViews(engine: Engine, setting: LadderSetting): TellingView['people'] {
  const { reach, now } = setting;
  const onDuty = onDutyAt(reach.duty, now);
  return reach.recipients.map((one) => ({
    ...handedToView(engine, one, setting),
    isOnDuty: onDuty.has(one.id),
    isOnCall: one.isOnCall,
  }));
}

function handedToView(engine: Engine, recipient: Recipient, setting: LadderSetting) {
  const { id, name } = recipient;
  return { id, name, outOfReach: outOfReachNow(engine, recipient, setting) };
}

function outboxView(engine: Engine): OutboxView {
  const { source } = engine;
  const { store, clock } = source;
  const now = clock();
  const nameOf = namesOf(source);
  const view = (row: Delivery) => toldView(source, row, nameOf);
  const recent = store.outbox.since(plus(now, -IN_SIGHT));
  return {
    waiting: store.outbox.unfinished().map(view),
    failed: undelivered(source, now).map(view).reverse(),
    planned: [...planned(engine, store.incidents.unresolved()), ...plannedDigest(engine)].sort(
      (a, b) => a.at - b.at,
    ),
    asksDue: asksDue(engine),
    sent: recent
      .filter(({ state }) => state === 'sent')
      .map(view)
      .sort((a, b) => b.at - a.at),
  };
}

/** What may have arrived says that it is sent again. It becomes a step of the ladder as it is now. */
function retryDelivery(engine: Engine, id: DeliveryId, { actor }: Caller): Answer<null> {
  const { source } = engine;
  const { store, clock, policy } = source;
  const row = store.outbox.get(id);
  if (row === null) return NO_DELIVERY;
  if (!canRetry(source, row)) return TOO_LATE;
  const now = clock();
  const mayHaveArrived = row.state === 'unknown';
  const body = mayHaveArrived ? sayingAgain(row.body, policy.texts.language) : row.body;
  const isShown = row.channel === 'desktop' || row.incidentId === DIGEST;
  const all = store.outbox.ofIncidents([row.incidentId]);
  const follows = isShown ? row.follows : followedNow(all);
  store.transaction(() => {
    store.outbox.put([
      {
        ...row,
        ...{ body, follows, state: 'waiting', dueAt: now, finishedAt: null },
        // Its id stays: a look-up must not take the earlier try for the new one.
        ...{ reason: null, receipt: null },
      },
    ]);
    store.audit.append([
      actionAudit(now, actor, 'update', 'delivery', id, {
        action: 'retry',
        incident: row.incidentId,
        channel: row.channel,
      }),
    ]);
  });
  engine.reconsider([]);
  return { ok: true, value: null };
}

function handOverTo(
  engine: Engine,
  { id, recipientId }: CallInput<'handOver'>,
  caller: Caller,
): Answer<null> {
  if (recipientId !== null && engine.source.store.recipients.get(recipientId) === null) {
    return NO_RECIPIENT;
  }
  const action = recipientId === null ? 'take-back' : 'hand-over';
  return handleIncident(engine, id, caller, action, (incident, actor, now) => {
    const { reach } = ladderSetting(engine, now, plus(now, IN_SIGHT));
    const hers = { ...incident, assignedTo: recipientId };
    const canTell = lanesFor(hers, reach, now).first.length > 0;
    return handOver(incident, recipientId, actor, now, canTell);
  });
}

const NO_INCIDENT = {
  ok: false,
  code: 'not-found',
  message: 'This incident is no longer kept.',
} as const;
const NO_DELIVERY = {
  ok: false,
  code: 'not-found',
  message: 'This alert is no longer kept.',
} as const;
const NO_RECIPIENT = {
  ok: false,
  code: 'not-found',
  message: 'This person is no longer among those who are told.',
} as const;
const TOO_LATE = {
  ok: false,
  code: 'conflict',
  message: 'There is nothing to send again: it arrived, is no longer wanted, or it is too late.',
} as const;
