import { writeSync } from 'node:fs';
import { openStore, type Store } from '../../../electron/io/store/store.ts';
import { policySchema } from '../../../shared/domain/policy.ts';
import { countingIds } from '../../../shared/util/ids.ts';
import { instant, MINUTE, SECOND, type Clock } from '../../../shared/util/time.ts';
import { startComputer, tick } from './computer.ts';
import type { Fact } from './facts.ts';
import { startMachine } from './machine.ts';
import { anOffice } from './office.ts';
import type { Script } from './script.ts';
import { startServices } from './services.ts';
import { smallAgency } from './small-agency.ts';

/**
 * One life of an engine on the cache in the folder argv[2] under the key argv[3], from the instant
 * argv[4] for argv[5] virtual minutes, with services that have taken all the texts named after: it alerts, climbs, asks by itself, and everybody who is asked
 * says yes. Each text that a service takes is printed with its key before the engine hears of it, and
 * each reply once it was written.
 */
const [, , dir = '', key = '', start = '', minutes = '', ...taken] = process.argv;

const QUIET_WORLD: Script = {
  shifts: [
    { client: 0, startsIn: 1200, isOpen: true },
    { client: 1, startsIn: 1200, isOpen: true },
    { client: 0, startsIn: 500, isOpen: true },
  ],
  begins: 0,
  outsideText: 'no-client',
  isQuiet: false,
  isAutomatic: true,
  tries: { desktop: [], sms: [], email: [], slack: [] },
  channels: ['sms', 'email'],
  recipients: [{ phone: 0, hasEmail: true, hasSlack: false, isOnDuty: true, isOnCall: false }],
  servicesAhead: 0,
  looks: [],
  receipts: [],
  steps: [],
};

const unprinted: string[] = [];
const from = instant(Number(start));
const machine = startMachine(from, (fact: Fact) => {
  if (fact.kind === 'accepted') print(`accepted ${fact.key}\n`);
});
const services = startServices(machine, QUIET_WORLD, taken);
const office = anOffice(QUIET_WORLD);
const computer = startComputer({
  ...{ machine, services, agency: smallAgency(machine, QUIET_WORLD), secrets: office.secrets },
  disk: { open: (clock) => open(clock), remove: () => undefined },
  policy: policySchema.parse({ asking: { automatic: ['unfilled-shift'], dailyCap: 50 } }),
  ids: countingIds(`life-${start}`),
  prepare(store) {
    office.setUp(store);
  },
});

for (let passed = 0; passed < Number(minutes) * MINUTE; passed += 20 * SECOND) {
  machine.pass(20 * SECOND);
  answerAll(computer.engine().source.store);
  await computer.run(tick);
}
await computer.shutDown();

/** Who was asked says yes, with a text of her own that the service keeps over all lives. */
function answerAll(store: Store): void {
  // Of an earlier life, too: whoever was asked then may still answer.
  for (const message of store.messages.since(instant(0))) {
    const ask = message.kind === 'ask' ? store.asks.get(message.askId) : null;
    if (message.state !== 'sent' || ask?.outcome !== null) continue;
    const serviceId = `yes-${message.askId}`;
    services.write('sms', message.to, 'YES', serviceId);
    print(`written ${serviceId}\n`);
  }
}

/** A service takes a message with all its alerts or not at all, so their lines leave in one piece. */
function print(line: string): void {
  if (unprinted.push(line) > 1) return;
  queueMicrotask(() => {
    writeSync(1, unprinted.splice(0).join(''));
  });
}

function open(clock: Clock): Store {
  const opened = openStore({ dir, key: Buffer.from(key, 'hex'), clock });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}
