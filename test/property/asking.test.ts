import fc from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import type { Engine } from '../../electron/engine/agency-engine.ts';
import { approveAsks } from '../../electron/engine/asking/approving.ts';
import { askFor } from '../../electron/engine/asking/logged-ask.ts';
import { draftAsks } from '../../electron/engine/asking/drafting.ts';
import { createEngine } from '../../electron/engine/engine.ts';
import type { Source } from '../../electron/engine/parts.ts';
import { workweekOf } from '../../electron/core/overtime/workweek.ts';
import { memorySecrets } from '../../electron/sources/memory-secrets.ts';
import type { AppointmentId, CaregiverId } from '../../shared/domain/ids.ts';
import type { Message } from '../../shared/domain/message.ts';
import type { Inbound, LookUp, SendOutcome } from '../../shared/domain/messenger.ts';
import type { Shift } from '../../shared/domain/shift.ts';
import { countingIds } from '../../shared/util/ids.ts';
import { localTime, MINUTE, plus, type Instant } from '../../shared/util/time.ts';
import {
  aCachedShift,
  aCaregiver,
  aClient,
  aPolicy,
  aShift,
  at,
  DENVER,
} from '../support/builders.ts';
import { quietEngine } from '../support/quiet-engine.ts';
import { setUpChannels } from '../support/scripted-services.ts';
import { openedStore } from '../support/opened-store.ts';

const SEED = 20_261_127;
const RUNS = 40;
const BUDGET = 2;
const NAMES = ['Sarah', 'John', 'Lisa', 'Mike', 'Emma'] as const;
const ANSWERS = ['yes', 'yes', 'sí', 'no', 'no', 'maybe', 'STOP', 'START', 'ok thanks'] as const;

const who = fc.integer({ min: 0, max: NAMES.length - 1 });
const which = fc.constantFrom(0, 0, 0, 1, 2);
const outcome = fc.constantFrom<SendOutcome>(
  { kind: 'sent', serviceId: 'SM' },
  { kind: 'unknown', reason: 'timed out' },
  { kind: 'failed', reason: 'busy', retry: true },
  { kind: 'failed', reason: 'bad number', retry: false },
  { kind: 'failed', reason: 'stopped', retry: false, hasOptedOut: true },
);
const lookUp = fc.constantFrom<LookUp>(
  { kind: 'found', serviceId: 'SM' },
  { kind: 'absent' },
  { kind: 'unclear', reason: '?' },
);
/** Something that happens in an office; Standby works after one to three of them. */
const event = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('approve' as const),
      which,
      people: fc.uniqueArray(who, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('say' as const),
      texts: fc.array(fc.tuple(who, fc.constantFrom(...ANSWERS)), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('pass' as const),
      minutes: fc.constantFrom(1, 5, 60, 200, 700, -10),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('trouble' as const), outcome, lookUp }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('fill' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('log' as const), which, who }) },
);
type Event = typeof event extends fc.Arbitrary<infer T> ? T : never;

const moments = fc.array(event, { minLength: 1, maxLength: 3 });

interface Sent {
  readonly at: Instant;
  readonly message: Message;
  readonly hadOptedOut: boolean;
  readonly outcome: SendOutcome;
}

/** An office with three open shifts, five caregivers, and services that behave as they like. */
function office() {
  const { store } = openedStore();
  const ids = NAMES.map((name) => aCaregiver(name).id);
  let now = at('2026-11-27 11:00');
  const shifts: Shift[] = ['2026-11-27 19:00', '2026-11-28 14:00', '2026-11-29 10:00'].map(
    (start, place) =>
      aShift({
        appointmentId: String(place + 1) as AppointmentId,
        start: at(start),
        status: 'scheduled',
      }),
  );
  store.clients.put([aClient()]);
  store.caregivers.put(
    NAMES.map((name, place) => aCaregiver(name, { phone: `30355501${String(10 + place)}` })),
  );
  store.shifts.put(shifts.map((shift) => aCachedShift(shift)));
  const outcomes: SendOutcome[] = [];
  let found: LookUp = { kind: 'unclear', reason: '?' };
  const inbox: Inbound[] = [];
  const sent: Sent[] = [];
  const absent = new Set<string>();
  const stopped = new Set<string>();
  const source: Partial<Source> = {
    store,
    clock: () => now,
    policy: aPolicy({ asking: { weeklyBudget: BUDGET } }),
    secrets: memorySecrets(),
    openMessenger: () => ({
      channel: 'sms',
      send(outgoing) {
        const message = store.messages.get(outgoing.key as Message['id']);
        if (message === null) throw new Error('Something was sent that is not on record.');
        const hadOptedOut = store.optOuts.has('sms', outgoing.to);
        const said: SendOutcome = outcomes.shift() ?? { kind: 'sent', serviceId: 'SM' };
        sent.push({ at: now, message, hadOptedOut, outcome: said });
        if (said.kind === 'failed' && said.hasOptedOut === true) stopped.add(outgoing.to);
        return Promise.resolve(said);
      },
      find(outgoing) {
        if (found.kind === 'absent') absent.add(outgoing.key);
        return Promise.resolve(found);
      },
      receipt: null,
      inbox: () => Promise.resolve({ ok: true, messages: inbox }),
      close: () => undefined,
    }),
  };
  const base = quietEngine(source);
  setUpChannels(base.source, 'sms');
  const wellsky: Source['wellsky'] = {
    ...base.source.wellsky,
    shifts: () => Promise.resolve({ ok: true, rows: shifts, quarantined: [], readAt: now }),
  };
  const engine: Engine = createEngine(
    { ...base.source, wellsky },
    {
      channels: [],
      ids: countingIds('row'),
      report: (name) => {
        throw new Error(name);
      },
    },
    { realClock: () => now, patience: null },
  );
  onTestFinished(() => base.close());
  let texts = 0;
  const assign = (place: number, caregiverId: CaregiverId | null): void => {
    const shift = shifts[place];
    if (shift !== undefined) shifts[place] = { ...shift, caregiverId };
  };
  const act = (one: Event): void => {
    switch (one.kind) {
      case 'approve': {
        const shift = shifts[one.which];
        if (shift === undefined) return;
        const people = one.people.flatMap((place) => ids[place] ?? []);
        const drafts = draftAsks(engine, { shift: shift.key, caregiverIds: people })?.drafts ?? [];
        const asks = drafts.map(({ caregiverId, text }) => ({ caregiverId, text }));
        approveAsks(engine, { shift: shift.key, asks }, 'Dana');
        return;
      }
      case 'say':
        for (const [place, text] of one.texts) {
          texts += 1;
          const from = `+130355501${String(10 + place)}`;
          if (text === 'STOP') stopped.add(from);
          inbox.push({ serviceId: `in-${String(texts)}`, from, text, at: plus(now, texts) });
        }
        return;
      case 'pass':
        now = plus(now, one.minutes * MINUTE);
        return;
      case 'trouble':
        outcomes.push(one.outcome);
        found = one.lookUp;
        return;
      case 'fill':
        assign(one.which, 'somebody' as CaregiverId);
        return;
      case 'reopen':
        assign(one.which, null);
        return;
      case 'log': {
        const shift = shifts[one.which];
        const caregiverId = ids[one.who];
        if (shift === undefined || caregiverId === undefined) return;
        const earlier = store.asks.ofShift(shift.clientId, shift.start);
        if (earlier.some(({ outcome: said }) => said === 'accepted')) return;
        const logged = { caregiverId, channel: 'call', outcome: 'accepted' } as const;
        store.asks.put(
          askFor(shift, logged, earlier, {
            now,
            actor: 'Dana',
            ids: countingIds(`log-${String(now)}`),
          }),
        );
        engine.reconsider(['asks']);
      }
    }
  };
  const work = async (minutes: number): Promise<void> => {
    for (let round = 0; round < 2; round += 1) {
      now = plus(now, minutes * MINUTE);
      await engine.deliver();
    }
  };
  return { store, shifts, sent, absent, stopped, act, work };
}

it('asks whatever happens: one yes a shift, a word for everybody else, and nobody at a bad time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moments, { minLength: 4, maxLength: 10 }), async (history) => {
      const { store, shifts, sent, absent, stopped, act, work } = office();
      for (const events of history) {
        events.forEach(act);
        await work(0.5);
        for (const shift of shifts) expectOneYes(store, shift);
      }
      await work(2);
      expectPolite(store, stopped);
      expectGoodTimes(sent);
      expectOnce(sent, absent);
      expectBudget(sent);
    }),
    { seed: SEED, numRuns: RUNS },
  );
}, 120_000);

type Store = Source['store'];

function expectOneYes(store: Store, shift: Shift): void {
  const yeses = store.asks
    .ofShift(shift.clientId, shift.start)
    .filter(({ outcome: said }) => said === 'accepted');
  expect(yeses.length).toBeLessThanOrEqual(1);
}

/** Whoever may have read an ask that was taken from her has one word about it, unless she wants none. */
function expectPolite(store: Store, stopped: ReadonlySet<string>): void {
  for (const ask of store.asks.all()) {
    const about = store.messages.ofAsk(ask.id);
    const carrier = about.find(({ kind }) => kind === 'ask');
    const notes = about.filter(({ kind, state }) => kind !== 'ask' && state !== 'withdrawn');
    for (const kind of ['release', 'too-late', 'taken-note'] as const) {
      expect(notes.filter((note) => note.kind === kind).length).toBeLessThanOrEqual(1);
    }
    if (carrier === undefined) continue;
    const mayKnow = carrier.state === 'sent' || carrier.state === 'unknown';
    if (ask.outcome === 'withdrawn' && mayKnow && !stopped.has(carrier.to)) {
      expect(notes.length).toBeGreaterThanOrEqual(1);
    }
  }
}

/** Nobody who wants no messages, and nobody in her quiet hours who has not just written. */
function expectGoodTimes(sent: readonly Sent[]): void {
  for (const { at: when, message, hadOptedOut } of sent) {
    expect(hadOptedOut).toBe(false);
    if (message.kind !== 'ask' && message.kind !== 'release') continue;
    const { minute } = localTime(when, DENVER);
    expect(minute).toBeGreaterThanOrEqual(8 * 60);
    expect(minute).toBeLessThan(21 * 60);
  }
}

/** What may have arrived is never sent again, unless the service said that it had not. */
function expectOnce(sent: readonly Sent[], absent: ReadonlySet<string>): void {
  for (const [id, tries] of Map.groupBy(sent, ({ message }) => message.id)) {
    const mayHave = tries.filter(({ outcome: said }) => said.kind !== 'failed');
    if (!absent.has(id)) expect(mayHave.length).toBeLessThanOrEqual(1);
  }
}

/** Messages that she was asked by, in a workweek. */
function expectBudget(sent: readonly Sent[]): void {
  const asks = sent.filter(
    ({ message, outcome: said }) => message.kind === 'ask' && said.kind !== 'failed',
  );
  const week = aPolicy().week;
  const weeks = Map.groupBy(
    asks,
    ({ at: when, message }) =>
      `${message.caregiverId} ${String(workweekOf(when, week, DENVER).start)}`,
  );
  for (const hers of weeks.values()) {
    expect(new Set(hers.map(({ message }) => message.id)).size).toBeLessThanOrEqual(BUDGET);
  }
}
