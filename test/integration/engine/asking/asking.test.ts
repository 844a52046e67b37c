import { describe, expect, it, vi } from 'vitest';
import { UNDO_FOR } from '../../../../shared/domain/undo.ts';
import { SECOND } from '../../../../shared/util/time.ts';
import { askingOffice, DANA } from '../../../support/asking-office.ts';
import { valueOf } from '../../../support/office.ts';
import { MINUTE } from '../../../../shared/util/time.ts';

describe('asking by message', () => {
  it('drafts the suggested wave, sends what was approved, and takes the first yes', async () => {
    const office = await askingOffice();
    const { drafts, probability } = await office.draft();
    expect(drafts.length).toBeGreaterThan(0);
    expect(drafts.flatMap(({ obstacles }) => obstacles)).toEqual([]);
    expect(probability).toBeGreaterThan(0.3);
    const [first, second, third] = office.candidates(3);
    const { queued, refused } = await office.approve([first, second, third]);
    expect([queued.length, refused]).toEqual([3, []]);
    await office.minute();
    const { tried } = office.services;
    expect(new Set(tried.map(({ outgoing }) => outgoing.to))).toEqual(
      new Set([first, second, third].map(office.phone)),
    );
    expect(tried[0]?.outgoing.text).toMatch(
      /^Hi \S+, can you take a shift in \S.* on Fri Nov 27, 2:00 PM to 5:00 PM\? Reply YES or NO\. Test agency$/,
    );
    const { sent } = valueOf(await office.handlers.asking({}, DANA));
    expect(sent.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'ask sent',
      'ask sent',
      'ask sent',
    ]);
    expect(sent[0]).not.toHaveProperty('text');
    expect(office.panelLine().asked).toBe(3);
    office.hear([second, 'Yes I can']);
    await office.minute();
    expect(office.panelLine().asked).toBe(0);
    expect([first, second, third].map(office.outcome)).toEqual([
      'withdrawn',
      'accepted',
      'withdrawn',
    ]);
    await office.minute();
    expect(office.written(first)).toEqual(['ask sent', 'release sent']);
    expect(office.written(second)).toEqual(['ask sent', 'taken-note sent']);
    expect(office.panelLine().saidYes).toHaveLength(1);
    expect(office.audited()).toContain('message execute release success');
    // A late yes is answered, once.
    office.hear([third, 'sí, claro']);
    await office.minute();
    office.hear([third, 'Yes!']);
    await office.minute();
    expect(office.written(third)).toEqual(['ask sent', 'release sent', 'too-late sent']);
    expect(office.outcome(third)).toBe('withdrawn');
  });

  it('believes the telephone company: what did not arrive was not asked', async () => {
    const office = await askingOffice();
    const [first, second] = office.candidates(2);
    office.services.receipt('pending');
    await office.approve([first, second]);
    await office.minute();
    expect(office.messages().map(({ receipt }) => receipt)).toEqual(['pending', 'pending']);
    office.services.receipt('undelivered');
    await office.minute();
    expect(office.written(first)).toEqual(['ask failed']);
    expect(office.outcome(first)).toBeUndefined();
    const { failed } = valueOf(await office.handlers.asking({}, DANA));
    expect(failed.map(({ receipt }) => receipt)).toEqual(['undelivered', 'undelivered']);
  });

  it('believes it also of a message that left long after it was due', async () => {
    const office = await askingOffice();
    const [first] = office.candidates(1);
    office.services.receipt('undelivered');
    await office.approve([first]);
    office.agency.simulator.advance(45 * MINUTE);
    await office.agency.engine.cycle('everything');
    await office.minute();
    await office.minute();
    expect(office.services.tried).toHaveLength(1);
    expect(office.written(first)).toEqual(['ask failed']);
    expect(office.outcome(first)).toBeUndefined();
  });

  it('believes it also of a message that only a look-up found', async () => {
    const office = await askingOffice();
    const [first] = office.candidates(1);
    office.services.next('sms', { kind: 'unknown', reason: 'no answer in time' });
    office.services.lookUp({ kind: 'found', serviceId: 'SM1' });
    office.services.receipt('undelivered');
    await office.approve([first]);
    for (let minutes = 0; minutes < 3; minutes += 1) await office.minute();
    expect(office.written(first)).toEqual(['ask failed']);
    expect(office.outcome(first)).toBeUndefined();
  });

  it('refuses what may not be sent, and says why', async () => {
    const office = await askingOffice();
    const [first, second] = office.candidates(2);
    const { store } = office.agency;
    store.optOuts.add({
      channel: 'sms',
      address: office.phone(second),
      at: office.agency.simulator.now(),
    });
    const { shift } = office;
    const texts = { [first]: 'Can you go to 1450 Vine St? She has dementia. Call 303-555-0199.' };
    const { drafts } = valueOf(
      await office.handlers.draftAsks({ shift, caregiverIds: [first, second], texts }, DANA),
    );
    expect(drafts.map(({ obstacles }) => obstacles)).toEqual([
      ['text-has-address', 'text-has-phone', 'text-has-health'],
      ['opted-out'],
    ]);
    expect(drafts[0]?.addresses).toEqual([{ words: '1450 Vine St', isSure: true }]);
    expect(drafts[0]?.to).toMatch(/^\(\d{3}\) •••-\d{4}$/);
    const asks = [{ caregiverId: first, text: '' }];
    const outcome = valueOf(await office.handlers.sendAsks({ shift, asks }, DANA));
    expect(outcome).toEqual({
      queued: [],
      refused: [{ caregiverId: first, obstacles: ['text-empty'] }],
    });
    await office.approve([first]);
    const again = await office.draft([first]);
    expect(again.drafts[0]?.obstacles).toEqual(['asked-already']);
  });

  it('sends what may be an address once a person approves it', async () => {
    const office = await askingOffice();
    const [first] = office.candidates(1);
    const { shift } = office;
    const text = 'Is 28 Ana free? Reply YES or NO.';
    const { drafts } = valueOf(
      await office.handlers.draftAsks(
        { shift, caregiverIds: [first], texts: { [first]: text } },
        DANA,
      ),
    );
    expect(drafts[0]).toMatchObject({
      obstacles: [],
      addresses: [{ words: '28 Ana', isSure: false }],
    });
    const asks = [{ caregiverId: first, text }];
    const { queued } = valueOf(await office.handlers.sendAsks({ shift, asks }, DANA));
    expect(queued).toHaveLength(1);
  });

  it('asks nobody for a shift that was filled in WellSky meanwhile', async () => {
    const office = await askingOffice();
    const [first, second] = office.candidates(2);
    await office.approve([first, second]);
    office.fillInWellSky();
    await office.minute();
    expect(office.services.tried).toEqual([]);
    expect([first, second].map(office.outcome)).toEqual(['withdrawn', 'withdrawn']);
    expect(office.written(first)).toEqual(['ask withdrawn']);
    expect(office.panelLine().state).toBe('resolved');
  });

  it('tells who waits when the shift is filled otherwise, and a yes that it came too late', async () => {
    const office = await askingOffice();
    const [first, second] = office.candidates(2);
    await office.approve([first, second]);
    await office.minute();
    office.fillInWellSky();
    office.hear([first, 'yes']);
    await office.minute();
    expect(office.written(first)).toEqual(['ask sent', 'too-late sent']);
    expect(office.written(second)).toEqual(['ask sent', 'release sent']);
  });

  it('counts a yes by hand: who was asked by message is released', async () => {
    const office = await askingOffice();
    const [first, second] = office.candidates(2);
    await office.approve([first]);
    await office.minute();
    const logged = {
      shift: office.shift,
      caregiverId: second,
      channel: 'call',
      outcome: 'accepted',
    } as const;
    valueOf(await office.handlers.logAsk(logged, DANA));
    office.hear([first, 'yes']);
    await office.minute();
    expect(office.written(first)).toEqual(['ask sent', 'too-late sent']);
    expect(office.outcome(first)).toBe('withdrawn');
  });

  it('waits for the schedule where it cannot be read, and never asks on an old one', async () => {
    const office = await askingOffice();
    const [first] = office.candidates(1);
    await office.approve([first]);
    office.agency.simulator.set('appointment.search', 'forbidden403');
    await office.minute();
    expect([office.services.tried.length, office.written(first)]).toEqual([0, ['ask waiting']]);
    office.agency.simulator.set('appointment.search', 'normal');
    await office.minute();
    await office.minute();
    expect(office.written(first)).toEqual(['ask sent']);
  });

  it('lets what a person approved be undone before anything leaves', async () => {
    const office = await askingOffice();
    const { engine, simulator } = office.agency;
    const [first] = office.candidates(1);
    await office.approve([first]);
    simulator.advance(UNDO_FOR - SECOND);
    await engine.deliver();
    expect(office.written(first)).toEqual(['ask waiting']);
    simulator.advance(SECOND);
    await engine.deliver();
    expect(office.written(first)).toEqual(['ask sent']);
  });

  it('waits where WellSky answers without the shift, and goes on when it is there again', async () => {
    const office = await askingOffice();
    const [first] = office.candidates(1);
    await office.approve([first]);
    const { wellsky } = office.agency.engine.source;
    const shifts = wellsky.shifts.bind(wellsky);
    const empty = vi.spyOn(wellsky, 'shifts').mockImplementation(async (range, priority) => {
      const read = await shifts(range, priority);
      return read.ok ? { ...read, rows: [] } : read;
    });
    await office.minute();
    await office.minute();
    expect([office.services.tried.length, office.written(first)]).toEqual([0, ['ask waiting']]);
    empty.mockRestore();
    await office.minute();
    expect(office.written(first)).toEqual(['ask sent']);
  });

  it('takes back what waits without a word, and what was sent with one', async () => {
    const office = await askingOffice();
    const [first, second] = office.candidates(2);
    const { queued } = await office.approve([first]);
    const askId = queued[0]?.askId ?? office.none;
    expect(valueOf(await office.handlers.withdrawAsk({ askId }, DANA))).toEqual({ wasSent: false });
    expect([office.outcome(first), office.written(first)]).toEqual([undefined, ['ask withdrawn']]);
    const sent = (await office.approve([second])).queued;
    await office.minute();
    expect(
      valueOf(await office.handlers.withdrawAsk({ askId: sent[0]?.askId ?? office.none }, DANA)),
    ).toEqual({ wasSent: true });
    await office.minute();
    expect(office.written(second)).toEqual(['ask sent', 'release sent']);
    const late = await office.handlers.withdrawAsk({ askId: sent[0]?.askId ?? office.none }, DANA);
    expect(late).toMatchObject({ ok: false, code: 'conflict' });
  });

  it('leaves asks without an answer when the shift starts', async () => {
    const office = await askingOffice();
    const [first] = office.candidates(1);
    await office.approve([first]);
    await office.minute();
    office.agency.simulator.advance(4 * 3_600_000);
    await office.minute();
    expect(office.outcome(first)).toBe('no-answer');
    expect(office.written(first)).toEqual(['ask sent']);
  });
});
