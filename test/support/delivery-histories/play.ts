import { resumeAlerts } from '../../../electron/engine/alert-pause.ts';
import { untilNextAsking } from '../../../electron/engine/asking/run.ts';
import { untilNextDelivery } from '../../../electron/engine/engine.ts';
import { MINUTE, plus, SECOND } from '../../../shared/util/time.ts';
import { policySchema } from '../../../shared/domain/policy.ts';
import { DENVER, FRIDAY_11_AM } from '../builders.ts';
import { perform, type Stage } from './acts.ts';
import { DANA, startComputer, tick, type Computer } from './computer.ts';
import type { Disks } from './disk.ts';
import { anOffice, placesOf } from './office.ts';
import type { History } from './facts.ts';
import { startMachine } from './machine.ts';
import type { Script } from './script.ts';
import { startServices } from './services.ts';
import { smallAgency } from './small-agency.ts';

/** The heartbeat ticks every minute; looking less often only makes it harder. */
const TICK = 10 * MINUTE;
/** Timers that are followed between two ticks; a bug may set one after the other. */
const MOST_TIMERS = 30;
/** Replies are looked for twice a minute; so often is enough between two ticks. */
const MOST_POLLS = 3;
/** After the last step everything works, and this long the engine makes up for what failed. */
const AFTERMATH = 50 * MINUTE;

/** Small enough to be reached in a history. */
const ASKING = { weeklyBudget: 2, dailyCap: 3 } as const;
const QUIET = { quietFrom: '12:00', quietTo: '14:00' } as const;
const LOUD = { quietFrom: null, quietTo: null } as const;

/**
 * Lets a script happen: the real engine on a real cache, in virtual time, against services that
 * do what the script says. Returns everything that was seen.
 */
export async function play(script: Script, disks: Disks): Promise<History> {
  const machine = startMachine(plus(FRIDAY_11_AM, script.begins * MINUTE));
  const services = startServices(machine, script);
  const agency = smallAgency(machine, script);
  const quiet = script.isQuiet ? QUIET : LOUD;
  const policy = policySchema.parse({
    alerts: quiet,
    privacy: { outsideText: script.outsideText },
    asking: { ...ASKING, automatic: script.isAutomatic ? ['unfilled-shift', 'call-out'] : [] },
  });
  const office = anOffice(script);
  const computer = startComputer({
    ...{ machine, services, agency, disk: disks.fresh(), policy },
    secrets: office.secrets,
    prepare(store) {
      office.setUp(store);
      machine.see({ kind: 'office', places: placesOf(store, office.secrets) });
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
