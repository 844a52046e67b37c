import { pauseAlerts, resumeAlerts } from '../../../electron/engine/alert-pause.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { DAY, MINUTE, plus } from '../../../shared/util/time.ts';
import { DANA, type Computer } from './computer.ts';
import type { Machine } from './machine.ts';
import type { Office } from './office.ts';
import type { Act } from './script.ts';
import type { Services } from './services.ts';
import { CAREGIVERS, type SmallAgency } from './small-agency.ts';

/** Everything that takes part in a history. */
export interface Stage {
  readonly machine: Machine;
  readonly office: Office;
  readonly services: Services;
  readonly agency: SmallAgency;
  readonly computer: Computer;
}

/** Lets one act of the script happen; what it leaves under way is the answer's promise. */
export function perform(act: Act, stage: Stage): unknown {
  const { machine, services, agency, office, computer } = stage;
  const engine = computer.engine();
  const { handlers } = computer;
  switch (act.kind) {
    case 'open':
      agency.assign(act.shift, null);
      return;
    case 'fill':
      agency.assign(act.shift, CAREGIVERS[act.by % CAREGIVERS.length]?.id ?? null);
      return;
    case 'cancel':
      agency.cancel(act.shift);
      return;
    case 'acknowledge':
      chosen(stage, act.incident, ({ id }) => handlers.acknowledge({ id }, DANA));
      return;
    case 'snooze': {
      const until =
        act.until === 'change' || act.until === 'reply'
          ? act.until
          : plus(machine.clock(), act.until * MINUTE);
      chosen(stage, act.incident, ({ id }) => handlers.snooze({ id, until }, DANA));
      return;
    }
    case 'reopen':
      chosen(stage, act.incident, ({ id }) => {
        machine.see({ kind: 'reopened', incidentId: id });
        return handlers.reopen({ id }, DANA);
      });
      return;
    case 'pause': {
      const until = plus(machine.clock(), act.minutes * MINUTE);
      pauseAlerts([engine], machine.clock(), until, DANA);
      return;
    }
    case 'resume':
      resumeAlerts([engine], DANA);
      return;
    case 'sleep':
      machine.sleep(act.minutes * MINUTE);
      return;
    case 'set-clock':
      machine.setClock(act.minutes * MINUTE);
      return;
    case 'kill':
      computer.life().kill();
      return;
    case 'kill-at-commit':
      computer.life().killAtCommit(act.after, act.isKept);
      return;
    case 'wellsky':
      agency.setAnswers(act.answers);
      return;
    case 'service':
      services.setUp(act.channel, act.isUp);
      return;
    case 'hand-over': {
      const recipient = act.recipient === null ? null : office.person(act.recipient);
      const recipientId = recipient?.id ?? null;
      chosen(stage, act.incident, ({ id }) => {
        // It is open again, by hand, also when it is nobody's any more.
        machine.see({ kind: 'reopened', incidentId: id });
        return handlers.handOver({ id, recipientId }, DANA);
      });
      return;
    }
    case 'ask':
      return askSome(act, stage);
    case 'text': {
      const caregiver = CAREGIVERS[act.from];
      const number = caregiver?.phone ?? `+1303555010${String(act.from - CAREGIVERS.length)}`;
      services.write('sms', number, act.text);
      return;
    }
    case 'withdraw-ask': {
      const waiting = engine.source.store.asks.all().filter(({ outcome }) => outcome === null);
      const ask = waiting[act.ask % waiting.length];
      return ask === undefined ? null : handlers.withdrawAsk({ askId: ask.id }, DANA);
    }
    case 'confirm': {
      const replies = engine.source.store.replies.toConfirm();
      const reply = replies[act.reply % replies.length];
      if (reply === undefined) return;
      const asks = engine.source.store.asks.all();
      const hers = asks.findLast(({ caregiverId }) => caregiverId === reply.caregiverId);
      const answer = { id: reply.id, askId: hers?.id ?? null, meaning: act.meaning };
      return handlers.confirmReply(answer, DANA);
    }
    case 'stop-asking':
      return handlers.stopAsking({}, DANA);
    case 'allow-asking':
      return handlers.allowAsking({}, DANA);
    case 'retry': {
      const all = engine.source.store.outbox.since(plus(machine.clock(), -DAY));
      const failed = all.filter(({ state }) => state === 'failed' || state === 'unknown');
      const row = failed[act.delivery % failed.length];
      if (row === undefined) return;
      machine.see({ kind: 'retried', key: row.id });
      return handlers.retryDelivery({ id: row.id }, DANA);
    }
    case 'remove-recipient':
    case 'add-recipient': {
      const person = office.person(act.recipient);
      if (person === null) return;
      return act.kind === 'add-recipient'
        ? handlers.saveRecipient(person, DANA)
        : handlers.removeRecipient({ id: person.id }, DANA);
    }
    case 'remove-channel':
      return handlers.removeChannel({ channel: act.channel }, DANA);
    case 'nothing':
      return;
  }
}

/** Approves asks of some caregivers for a shift, in the words that are suggested. */
async function askSome(
  { shift: number, first, count }: Extract<Act, { kind: 'ask' }>,
  { agency, computer: { handlers } }: Stage,
): Promise<void> {
  const all = agency.shifts();
  const shift = all[number % all.length]?.key;
  if (shift === undefined) return;
  const caregiverIds = Array.from({ length: count }, (_, n) => CAREGIVERS[(first + n) % 4]?.id);
  const known = caregiverIds.filter((id) => id !== undefined);
  const drafts = await handlers.draftAsks({ shift, caregiverIds: known }, DANA);
  if (!drafts.ok) return;
  const asks = drafts.value.drafts.map(({ caregiverId, text }) => ({ caregiverId, text }));
  if (asks.length > 0) await handlers.sendAsks({ shift, asks }, DANA);
}

/** Does something to one of the incidents that are not resolved, if there are any. */
function chosen({ computer }: Stage, index: number, work: (incident: Incident) => unknown): void {
  const all = computer.engine().source.store.incidents.unresolved();
  const incident = all[index % all.length];
  if (incident !== undefined) work(incident);
}
