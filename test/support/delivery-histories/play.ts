import { pauseAlerts, resumeAlerts } from '../../../electron/engine/alert-pause.ts';
import { untilNextDelivery } from '../../../electron/engine/engine.ts';
import type { Incident } from '../../../shared/domain/incident.ts';
import { MINUTE, plus, SECOND } from '../../../shared/util/time.ts';
import { DENVER, FRIDAY_11_AM } from '../builders.ts';
import { DANA, startComputer, type Computer } from './computer.ts';
import type { Disks } from './disk.ts';
import type { History } from './facts.ts';
import { startMachine, type Machine } from './machine.ts';
import type { Act, Script } from './script.ts';
import { startServices, type Services } from './services.ts';
import { CAREGIVERS, smallAgency, type SmallAgency } from './small-agency.ts';

/** The heartbeat ticks every minute; looking less often only makes it harder. */
const TICK = 10 * MINUTE;
/** Timers that are followed between two ticks; a bug may set one after the other. */
const MOST_TIMERS = 8;
/** After the last step everything works, and this long the engine makes up for what failed. */
const AFTERMATH = 80 * MINUTE;

interface Stage {
  readonly machine: Machine;
  readonly services: Services;
  readonly agency: SmallAgency;
  readonly computer: Computer;
}

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
  const computer = startComputer({ machine, services, agency, disk: disks.fresh(), alerts: quiet });
  const stage = { machine, services, agency, computer };
  try {
    let at = 0;
    for (const step of script.steps) {
      at += step.after * MINUTE;
      machine.plan(at, () => {
        computer.survive(() => {
          perform(step.act, stage);
        });
      });
    }
    await goOn(stage, () => machine.untilNext() === null);
    mend(stage);
    const end = plus(machine.clock(), AFTERMATH);
    await goOn(stage, () => machine.clock() >= end);
    return {
      facts: machine.facts,
      setting: { zone: DENVER, ...quiet, searchable: ['sms', 'email', 'slack'] },
      endedAt: machine.clock(),
      shown: await computer.shown(),
    };
  } finally {
    await computer.shutDown();
  }
}

function mend({ services, agency, computer, machine }: Stage): void {
  services.mend();
  agency.setAnswers(true);
  machine.see({ kind: 'resumed' });
  computer.survive(() => resumeAlerts([computer.engine()], DANA));
}

/** The heartbeat: a tick now and then, and in between whatever comes due. */
async function goOn({ machine, computer }: Stage, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await computer.run((engine) => tick(engine));
    let left = Math.min(TICK, machine.untilNext() ?? TICK);
    for (let timers = 0; left > 0; timers += 1) {
      const timer =
        timers < MOST_TIMERS ? (untilNextDelivery(computer.engine().source) ?? left) : left;
      const wait = Math.min(left, Math.max(timer, SECOND));
      machine.pass(wait);
      left -= wait;
      if (left > 0) await computer.run((engine) => engine.deliver());
    }
    if (machine.untilNext() === 0) machine.pass(0);
  }
}

async function tick(engine: ReturnType<Computer['engine']>): Promise<void> {
  let hasMore = true;
  while (hasMore) ({ hasMore } = await engine.cycle());
  await engine.deliver();
  engine.brief();
}

function perform(act: Act, stage: Stage): void {
  const { machine, services, agency, computer } = stage;
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
      machine.see({ kind: 'paused', until });
      return;
    }
    case 'resume':
      machine.see({ kind: 'resumed' });
      resumeAlerts([engine], DANA);
      return;
    case 'sleep':
    case 'set-clock':
      machine.jump(act.minutes * MINUTE);
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
    case 'nothing':
      return;
  }
}

/** Does something to one of the incidents that are not resolved, if there are any. */
function chosen({ computer }: Stage, index: number, work: (incident: Incident) => unknown): void {
  const all = computer.engine().source.store.incidents.unresolved();
  const incident = all[index % all.length];
  if (incident !== undefined) work(incident);
}
