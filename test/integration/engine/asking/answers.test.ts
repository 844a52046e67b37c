import { describe, expect, it } from 'vitest';
import type { CaregiverId, MessageId, ReplyId, ShiftKey } from '../../../../shared/domain/ids.ts';
import type { LookUp } from '../../../../shared/domain/messenger.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy.ts';
import { askingOffice, DANA, type AskingOffice } from '../../../support/asking-office.ts';
import { valueOf } from '../../../support/office.ts';
import { aRecipient } from '../../../support/recipients.ts';
import { plus } from '../../../../shared/util/time.ts';

async function asked(count: number): Promise<AskingOffice> {
  const office = await askingOffice();
  await office.approve(office.candidates(count));
  await office.minute();
  return office;
}

/** Why she cannot be asked by message now. */
async function obstaclesOf(office: AskingOffice, caregiver: CaregiverId) {
  return (await office.draft([caregiver])).drafts[0]?.obstacles;
}

function optOutsAudited({ agency }: AskingOffice) {
  return [...agency.store.audit.rows()]
    .filter(({ entity }) => entity === 'opt-out')
    .map(({ actor, action, detail }) => [actor, action, detail]);
}

const NO_REPLY = 'no-such-reply' as ReplyId;

describe('answers', () => {
  it('understands English and Spanish, and leaves what is unclear to the scheduler', async () => {
    const office = await asked(3);
    const [first, second, third] = office.candidates(3);
    office.hear(
      [first, 'No puedo, lo siento'],
      [second, 'yes but only until 4'],
      ['+13035559999', 'yes'],
    );
    await office.minute();
    expect([first, second, third].map(office.outcome)).toEqual(['declined', null, null]);
    const state = valueOf(await office.handlers.asking({}, DANA));
    expect(state.toConfirm.map(({ reading, asks }) => [reading, asks.length])).toEqual([
      ['maybe', 1],
    ]);
    expect((await office.panel()).attention.replies).toBe(1);
    const [reply] = state.toConfirm;
    if (reply === undefined) throw new Error('There is no reply to confirm.');
    const meaning = { id: reply.id, askId: reply.askId, meaning: 'yes' } as const;
    valueOf(await office.handlers.confirmReply(meaning, DANA));
    expect([second, third].map(office.outcome)).toEqual(['accepted', 'withdrawn']);
    const again = await office.handlers.confirmReply(meaning, DANA);
    expect(again).toMatchObject({ ok: false, code: 'conflict' });
    const { replies } = valueOf(await office.handlers.shiftMessages({ shift: office.shift }, DANA));
    expect(replies.map(({ state, confirmedBy }) => [state, confirmedBy])).toEqual([
      ['applied', 'Dana'],
      ['applied', null],
    ]);
  });

  it('gives the shift to the first of two yeses, whichever is read first', async () => {
    const office = await asked(2);
    const [first, second] = office.candidates(2);
    office.hear([second, 'yes'], [first, 'yes']);
    await office.minute();
    await office.minute();
    expect([office.outcome(second), office.outcome(first)]).toEqual(['accepted', 'withdrawn']);
    // She had an answer before the release could leave: one word is enough.
    expect(office.written(first)).toEqual(['ask sent', 'release withdrawn', 'too-late sent']);
  });

  it('reads the same text once, however often the service shows it', async () => {
    const office = await asked(1);
    const [first] = office.candidates(1);
    const text = {
      serviceId: 'same',
      from: office.phone(first),
      text: 'no',
      at: office.agency.simulator.now(),
    };
    office.services.inbox(text);
    await office.minute();
    office.services.inbox(text);
    await office.minute();
    expect(office.outcome(first)).toBe('declined');
    expect(office.audited().filter((row) => row === 'reply create no success')).toHaveLength(1);
  });

  it('stops at STOP: nothing more is sent to that number, until START', async () => {
    const office = await asked(2);
    const [first, second] = office.candidates(2);
    office.hear([first, 'Stop']);
    await office.minute();
    office.hear([second, 'yes']);
    await office.minute();
    await office.minute();
    expect(office.outcome(first)).toBe('withdrawn');
    expect(office.written(first)).toEqual(['ask sent']);
    expect((await office.draft([first])).drafts[0]?.obstacles).toContain('opted-out');
    office.hear([first, 'START']);
    await office.minute();
    expect((await office.draft([first])).drafts[0]?.obstacles).not.toContain('opted-out');
  });

  it.each(['No. Stop', "Please don't text me", 'Ya no me escriban, gracias'])(
    'takes %j for a wish to get no more messages, not for a mere no',
    async (words) => {
      const office = await asked(1);
      const [first] = office.candidates(1);
      office.hear([first, words]);
      await office.minute();
      expect(office.outcome(first)).toBe('withdrawn');
      expect(await obstaclesOf(office, first)).toContain('opted-out');
    },
  );

  it('leaves what may be such a wish to the scheduler, who says that it is one', async () => {
    const office = await asked(1);
    const [first] = office.candidates(1);
    office.hear([first, 'No, stop it']);
    await office.minute();
    expect(await obstaclesOf(office, first)).not.toContain('opted-out');
    const { toConfirm } = valueOf(await office.handlers.asking({}, DANA));
    const meaning = { id: toConfirm[0]?.id ?? NO_REPLY, askId: null, meaning: 'stop' } as const;
    valueOf(await office.handlers.confirmReply(meaning, DANA));
    expect(await obstaclesOf(office, first)).toContain('opted-out');
    expect(office.outcome(first)).toBe('withdrawn');
    expect(optOutsAudited(office)).toEqual([['Dana', 'create', { channel: 'sms' }]]);
  });

  it('tells the scheduler where somebody takes back her yes', async () => {
    const office = await asked(1);
    const [first] = office.candidates(1);
    office.hear([first, 'sure']);
    await office.minute();
    const { id, body } = office.critical();
    expect(body).toMatch(/ said yes: assign (?:her|him|them) in WellSky$/);
    valueOf(await office.handlers.snooze({ id, until: 'reply' }, DANA));
    office.hear([first, "sorry can't"]);
    await office.minute();
    expect(office.outcome(first)).toBe('accepted');
    expect(office.critical().state).toBe('open');
    const { toConfirm } = valueOf(await office.handlers.asking({}, DANA));
    expect(toConfirm.map(({ reading }) => reading)).toEqual(['no']);
  });
});

describe('who wants no more messages after she took a shift', () => {
  async function taken(): Promise<AskingOffice> {
    const office = await asked(1);
    office.hear([office.candidates(1)[0], 'yes']);
    await office.minute();
    return office;
  }
  const toConfirm = async ({ handlers }: AskingOffice) =>
    valueOf(await handlers.asking({}, DANA)).toConfirm;

  it.each(['Cancel', 'STOP', 'No. Please stop texting me'])(
    'with %j is sent nothing more, and the scheduler says whether she comes',
    async (words) => {
      const office = await taken();
      const [first] = office.candidates(1);
      office.hear([first, words]);
      await office.minute();
      expect(office.agency.store.optOuts.has('sms', office.phone(first))).toBe(true);
      const [reply] = await toConfirm(office);
      expect(reply).toMatchObject({ reading: 'stop', caregiverId: first, asks: [{}] });
      const { id, askId } = reply ?? { id: NO_REPLY, askId: null };
      valueOf(await office.handlers.confirmReply({ id, askId, meaning: 'no' }, DANA));
      expect(office.outcome(first)).toBe('declined');
      expect(await toConfirm(office)).toEqual([]);
    },
  );

  it('is still asked about where the scheduler says that she wants none', async () => {
    const office = await taken();
    const [first] = office.candidates(1);
    office.hear([first, 'No, stop it']);
    await office.minute();
    const stop = { askId: null, meaning: 'stop' } as const;
    const [reply] = await toConfirm(office);
    valueOf(await office.handlers.confirmReply({ id: reply?.id ?? NO_REPLY, ...stop }, DANA));
    expect(office.agency.store.optOuts.has('sms', office.phone(first))).toBe(true);
    expect(await toConfirm(office)).toMatchObject([{ id: reply?.id, reading: 'stop' }]);
    expect(office.outcome(first)).toBe('accepted');
  });

  it('wakes the alert that rests until somebody replies', async () => {
    const office = await taken();
    const [first] = office.candidates(1);
    const { id } = office.critical();
    valueOf(await office.handlers.snooze({ id, until: 'reply' }, DANA));
    office.hear([first, 'Cancel']);
    await office.minute();
    expect(office.critical().state).toBe('open');
  });
});

describe('two who share a telephone', () => {
  /** Both were asked, and one of them says yes. */
  async function answered(): Promise<AskingOffice> {
    const office = await askingOffice();
    const { store, engine } = office.agency;
    const [first, second] = office.candidates(2);
    const phone = office.phone(first);
    store.caregivers.put(
      store.caregivers.all().map((one) => (one.id === second ? { ...one, phone } : one)),
    );
    engine.memory.forget(['people']);
    await office.approve([first, second]);
    await office.minute();
    office.hear([phone, 'yes']);
    await office.minute();
    return office;
  }

  it('are both shown to the scheduler, who says which of them answers', async () => {
    const office = await answered();
    const { agency, handlers, shift } = office;
    const [first, second] = office.candidates(2);
    const [reply] = valueOf(await handlers.asking({}, DANA)).toConfirm;
    const names = [first, second].map((id) => agency.store.caregivers.get(id)?.firstName ?? '?');
    for (const name of names) expect(reply?.fromName).toContain(name);
    expect(reply?.asks.map(({ label }) => names.some((name) => label.startsWith(name)))).toEqual([
      true,
      true,
    ]);
    const askId = office.asks().find(({ caregiverId }) => caregiverId === second)?.id ?? null;
    const meaning = { id: reply?.id ?? NO_REPLY, askId, meaning: 'yes' } as const;
    valueOf(await handlers.confirmReply(meaning, DANA));
    expect([first, second].map(office.outcome)).toEqual(['withdrawn', 'accepted']);
    const { replies } = valueOf(await handlers.shiftMessages({ shift }, DANA));
    expect(replies).toMatchObject([{ caregiverId: second, askId, state: 'applied' }]);
  });

  it('both find the reply at their own shift', async () => {
    const office = await answered();
    const { messages } = office.agency.store;
    const shifts = office.messages().map((message, at) => {
      const own = { id: `own ${String(at)}` as MessageId, shift: `own@${String(at)}` as ShiftKey };
      messages.put([{ ...message, ...own }]);
      return own.shift;
    });
    const found = await Promise.all(
      shifts.map(async (shift) => valueOf(await office.handlers.shiftMessages({ shift }, DANA))),
    );
    expect(found.map(({ replies }) => replies.length)).toEqual([1, 1]);
  });
});

describe('who is of the office and takes shifts', () => {
  /** Sue is asked and released, is told of the alert later, and answers. */
  async function answered(words: string, wasReleased: boolean): Promise<AskingOffice> {
    const office = await askingOffice();
    const [sue] = office.candidates(1);
    const { recipients, outbox } = office.agency.store;
    recipients.put(aRecipient('Sue', { phone: office.phone(sue), email: null }));
    const { queued } = await office.approve([sue]);
    await office.minute();
    const askId = queued[0]?.askId ?? office.none;
    if (wasReleased) valueOf(await office.handlers.withdrawAsk({ askId }, DANA));
    const wasTold = () =>
      outbox
        .ofIncidents([office.critical().id])
        .some(({ channel, state }) => channel === 'sms' && state === 'sent');
    for (let minutes = 0; minutes < 20 && !wasTold(); minutes += 1) await office.minute();
    expect(wasTold()).toBe(true);
    office.hear([sue, words]);
    await office.minute();
    return office;
  }

  it('answers the alert that came after her ask had ended', async () => {
    const office = await answered('OK', true);
    expect(office.critical()).toMatchObject({ state: 'acknowledged', actor: 'Sue' });
  });

  it('answers the ask while it waits', async () => {
    const office = await answered('no', false);
    expect(office.outcome(office.candidates(1)[0])).toBe('declined');
    expect(office.critical().state).toBe('open');
  });

  it('answers the ask that ended, where nothing was sent to her since', async () => {
    const office = await askingOffice();
    const [sue] = office.candidates(1);
    const recipient = aRecipient('Sue', { phone: office.phone(sue), email: null });
    office.agency.store.recipients.put({ ...recipient, dutyHours: [] });
    await office.approve([sue]);
    await office.minute();
    office.fillInWellSky();
    await office.agency.engine.cycle('everything');
    await office.minute();
    office.hear([sue, 'yes']);
    await office.minute();
    await office.minute();
    expect(office.written(sue)).toContain('too-late sent');
  });
});

it('writes a STOP down once, also where the service was the first to tell', async () => {
  const office = await askingOffice();
  const [first] = office.candidates(1);
  office.services.next('sms', {
    ...{ kind: 'failed', reason: 'STOP', retry: false },
    hasOptedOut: true,
  });
  await office.approve([first]);
  await office.minute();
  const rows = [...office.agency.store.audit.rows()].filter(({ entity }) => entity === 'opt-out');
  expect(rows).toMatchObject([{ action: 'create', detail: { told: 'by the service' } }]);
});

describe('a message that may have arrived', () => {
  const lost = { kind: 'unknown', reason: 'timed out' } as const;

  it.each<[string, LookUp | null, string[], number]>([
    ['is never sent again where nobody can say', null, ['ask unknown'], 1],
    [
      'is never sent again where the answer is unclear',
      { kind: 'unclear', reason: '?' },
      ['ask unknown'],
      1,
    ],
    ['was sent where the service has it', { kind: 'found', serviceId: 'SM1' }, ['ask sent'], 1],
    ['is sent where the service never got it', { kind: 'absent' }, ['ask sent'], 2],
  ])('%s', async (_, answer, written, tries) => {
    const office = await askingOffice();
    const [first] = office.candidates(1);
    office.services.lookUp(answer);
    office.services.next('sms', lost);
    await office.approve([first]);
    for (let minute = 0; minute < 6; minute += 1) await office.minute();
    expect(office.written(first)).toEqual(written);
    expect(office.services.tried).toHaveLength(tries);
    expect(office.outcome(first)).toBeNull();
    const { failed } = valueOf(await office.handlers.asking({}, DANA));
    expect(failed).toHaveLength(written[0] === 'ask unknown' ? 1 : 0);
  });

  it('is not sent again after a kill between the lease and the answer', async () => {
    const office = await askingOffice();
    const [first] = office.candidates(1);
    await office.approve([first]);
    const { store, simulator } = office.agency;
    const [message] = office.messages();
    if (message === undefined) throw new Error('Nothing was queued.');
    store.messages.put([
      { ...message, state: 'leased', leasedUntil: simulator.now(), attempts: 1 },
    ]);
    await office.minute();
    await office.minute();
    expect([office.services.tried.length, office.written(first)]).toEqual([0, ['ask unknown']]);
    // Her answer shows that it arrived.
    office.hear([first, 'yes']);
    await office.minute();
    expect(office.outcome(first)).toBe('accepted');
  });

  it('and a number that cannot be reached, was never asked', async () => {
    const office = await askingOffice();
    const [first] = office.candidates(1);
    office.services.next('sms', { kind: 'failed', reason: 'not a mobile number', retry: false });
    await office.approve([first]);
    await office.minute();
    expect([office.outcome(first), office.written(first)]).toEqual([undefined, ['ask failed']]);
  });
});

describe('asking by itself', () => {
  const automatic = (dailyCap: number) => ({
    asking: { ...DEFAULT_POLICY.asking, automatic: ['unfilled-shift' as const], dailyCap },
  });

  it('sends the suggested wave within the daily cap, in the name of Standby', async () => {
    const office = await askingOffice({ policy: automatic(1) });
    await office.minute();
    expect(office.services.tried).toHaveLength(1);
    expect(office.asks().map(({ actor }) => actor)).toEqual(['standby']);
    await office.minute();
    expect(office.services.tried).toHaveLength(1);
    const state = valueOf(await office.handlers.asking({}, DANA));
    expect(state).toMatchObject({
      sentToday: 1,
      dailyCap: 1,
      automatic: ['unfilled-shift'],
      planned: [],
    });
  });

  it('asks although the clock runs on while it decides', async () => {
    const office = await askingOffice({ policy: automatic(10) });
    const { source } = office.agency.engine;
    const { clock } = source;
    let milliseconds = 0;
    Object.assign(source, {
      clock() {
        milliseconds += 1;
        return plus(clock(), milliseconds);
      },
    });
    await office.minute();
    expect(office.services.tried.length).toBeGreaterThan(0);
  });

  it('leaves a text that may hold an address to a person', async () => {
    const office = await askingOffice({ policy: automatic(10) });
    const { caregivers } = office.agency.store;
    caregivers.put(caregivers.all().map((one) => ({ ...one, firstName: `${one.firstName} 22` })));
    office.agency.engine.memory.forget(['people']);
    await office.minute();
    expect(office.services.tried).toEqual([]);
    const [first] = office.candidates(1);
    const [draft] = (await office.draft([first])).drafts;
    expect(draft).toMatchObject({ obstacles: [], addresses: [{ isSure: false }] });
  });

  it('says what would go out next, and stops at the button', async () => {
    const office = await askingOffice({ policy: automatic(10) });
    valueOf(await office.handlers.stopAsking({}, DANA));
    await office.minute();
    expect(office.services.tried).toEqual([]);
    expect(valueOf(await office.handlers.asking({}, DANA))).toMatchObject({
      isStopped: true,
      planned: [],
    });
    valueOf(await office.handlers.allowAsking({}, DANA));
    await office.minute();
    expect(office.services.tried.length).toBeGreaterThan(0);
    const { planned } = valueOf(await office.handlers.asking({}, DANA));
    expect(planned.every(({ at, count }) => at > office.agency.simulator.now() && count > 0)).toBe(
      true,
    );
  });

  it('takes back what still waits when its rule is to ask a person again', async () => {
    const office = await askingOffice({ policy: automatic(10) });
    const { engine } = office.agency;
    const busy = { kind: 'failed', reason: 'busy', retry: true } as const;
    office.services.next('sms', ...Array.from({ length: 10 }, () => busy));
    await office.minute();
    const tried = office.services.tried.length;
    expect(tried).toBeGreaterThan(0);
    engine.applyPolicy({ ...engine.source.policy, asking: DEFAULT_POLICY.asking });
    for (let minute = 0; minute < 4; minute += 1) await office.minute();
    expect(office.services.tried).toHaveLength(tried);
    expect(new Set(office.messages().map(({ state }) => state))).toEqual(new Set(['withdrawn']));
    expect(office.asks()).toEqual([]);
  });

  it('asks nobody while the schedule is not up to date', async () => {
    const office = await askingOffice({ policy: automatic(10) });
    office.agency.simulator.set('appointment.search', 'forbidden403');
    office.agency.simulator.advance(20 * 60_000);
    await office.agency.engine.cycle();
    await office.minute();
    expect(office.services.tried).toEqual([]);
  });
});
