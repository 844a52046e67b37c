import { pauseAlerts, resumeAlerts } from '../../../electron/engine/alert-pause.ts';
import { untilNextAsking } from '../../../electron/engine/asking/run.ts';
import { untilNextDelivery } from '../../../electron/engine/engine.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { MINUTE, plus, SECOND } from '../../../shared/util/time.ts';
import { policySchema } from '../../../shared/domain/policy.ts';
import { DENVER, FRIDAY_11_AM } from '../builders.ts';
import { DANA, startComputer, tick, type Computer } from './computer.ts';
import type { Disks } from './disk.ts';
import { anOffice, placesOf, type Office } from './office.ts';
import type { History } from './facts.ts';
import { startMachine, type Machine } from './machine.ts';
import type { Act, Script } from './script.ts';
import { startServices, type Services } from './services.ts';
import { CAREGIVERS, smallAgency, type SmallAgency } from './small-agency.ts';

/** The heartbeat ticks every minute; looking less often only makes it harder. */
const TICK = 10 * MINUTE;
/** Timers that are followed between two ticks; a bug may set one after the other. */
const MOST_TIMERS = 30;
/** Replies are looked for twice a minute; so often is enough between two ticks. */
const MOST_POLLS = 3;
/** After the last step everything works, and this long the engine makes up for what failed. */
const AFTERMATH = 50 * MINUTE;

interface Stage {
  readonly machine: Machine;
  readonly office: Office;
  readonly services: Services;
  readonly agency: SmallAgency;
  readonly computer: Computer;
}

/** Small enough to be reached in a history. */
const ASKING = { weeklyBudget: 2, dailyCap: 3 } as const;
const QUIET = { quietFrom: '12:00', quietTo: '14:00' } as const;
const LOUD = { quietFrom: null, quietTo: null } as const;

/**
 * Lets a script happen: the real engine on a real cache, in virtual time, against services that
 * do what the script says. Returns everything that was seen.
 */
export async function play(script: Script, disks: Disks): Promise<History> {
  const machine = startMachine(FRIDAY_11_AM);
  const services = startServices(machine, script);
  const agency = smallAgency(machine, script);
  const quiet = script.isQuiet ? QUIET : LOUD;
  const policy = policySchema.parse({
    alerts: quiet,
    asking: { ...ASKING, automatic: script.isAutomatic ? ['unfilled-shift', 'call-out'] : [] },
  });
  const office = anOffice(script);
  const computer = startComputer({
    ...{ machine, services, agency, disk: disks.fresh(), policy },
    secrets: office.secrets,
    prepare(store) {
      office.setUp(store);
      machine.see({ kind: 'office', places: placesOf(store) });
    },
  });
  const stage = { machine, services, agency, office, computer };
  try {
    let at = 0;
    for (const step of script.steps) {
      at += step.after * MINUTE;
      machine.plan(at, () => {
        computer.survive(() => {
          return perform(step.act, stage);
        });
      });
    }
    await goOn(stage, () => machine.untilNext() === null);
    await mend(stage);
    const end = plus(machine.clock(), AFTERMATH);
    await goOn(stage, () => machine.clock() >= end);
    return {
      facts: machine.facts,
      setting: {
        zone: DENVER,
        ...quiet,
        searchable: ['sms', 'email', 'slack'],
        ...ASKING,
        askQuietFrom: policy.asking.quietFrom,
        askQuietTo: policy.asking.quietTo,
      },
      endedAt: machine.clock(),
      shown: await computer.shown(),
    };
  } finally {
    await computer.shutDown();
  }
}

/** Nothing fails any more, and nobody is held back. */
async function mend({ services, agency, computer }: Stage): Promise<void> {
  services.mend();
  agency.setAnswers(true);
  await computer.run((engine) => {
    computer.life().spare();
    resumeAlerts([engine], DANA);
    return Promise.resolve();
  });
}

/** The heartbeat: a tick now and then, and in between whatever comes due. */
async function goOn({ machine, computer }: Stage, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await computer.run(tick);
    let left = Math.min(TICK, machine.untilNext() ?? TICK);
    for (let timers = 0; left > 0; timers += 1) {
      const timer = timers < MOST_TIMERS ? nextTimer(computer.engine(), timers < MOST_POLLS) : left;
      const wait = Math.min(left, Math.max(timer, SECOND));
      machine.pass(wait);
      left -= wait;
      if (left > 0) await computer.run((engine) => engine.deliver());
    }
    if (machine.untilNext() === 0) machine.pass(0);
  }
}

/** Milliseconds until the engine wants to send or look for replies. */
function nextTimer(engine: ReturnType<Computer['engine']>, isPolling: boolean): number {
  const asking = isPolling ? untilNextAsking(engine.source) : null;
  return Math.min(untilNextDelivery(engine) ?? Infinity, asking ?? Infinity);
}

function perform(act: Act, stage: Stage): unknown {
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
      chosen(stage, act.incident, ({ id }) => handlers.handOver({ id, recipientId }, DANA));
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
      const all = engine.source.store.outbox.since(plus(machine.clock(), -24 * 60 * MINUTE));
      const failed = all.filter(({ state }) => state === 'failed' || state === 'unknown');
      const row = failed[act.delivery % failed.length];
      if (row === undefined) return;
      machine.see({ kind: 'retried', key: row.id });
      handlers.retryDelivery({ id: row.id }, DANA);
      return;
    }
    case 'remove-recipient':
    case 'add-recipient': {
      const person = office.person(act.recipient);
      if (person === null) return;
      if (act.kind === 'add-recipient') handlers.saveRecipient(person, DANA);
      else handlers.removeRecipient({ id: person.id }, DANA);
      machine.see({ kind: 'office', places: placesOf(engine.source.store) });
      return;
    }
    case 'remove-channel':
      handlers.removeChannel({ channel: act.channel }, DANA);
      machine.see({ kind: 'office', places: placesOf(engine.source.store) });
      return;
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
