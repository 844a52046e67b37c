import { describe, expect, it } from 'vitest';
import type { CaregiverId } from '../../../../shared/domain/ids.ts';
import { askingOffice, DANA, type AskingOffice } from '../../../support/asking-office.ts';
import { valueOf } from '../../../support/office.ts';

async function asked(count: number): Promise<AskingOffice> {
  const office = await askingOffice();
  await office.approve(office.candidates(count));
  await office.minute();
  return office;
}

function undo(office: AskingOffice, caregiver: CaregiverId) {
  const ask = office.asks().find(({ caregiverId }) => caregiverId === caregiver);
  return office.handlers.undoAsk({ id: ask?.id ?? office.none }, DANA);
}

async function nextStep({ handlers, shift }: AskingOffice): Promise<string> {
  const what = { kind: 'admin-task', shift, caregiverId: null } as const;
  return valueOf(await handlers.draftWrite(what, DANA)).text;
}

it('asks others where the one who said yes calls out', async () => {
  const office = await asked(1);
  const [first, second] = office.candidates(2);
  office.hear([first, 'Yes']);
  await office.minute();
  expect((await office.draft([second])).drafts[0]?.obstacles).toContain('shift-taken');
  expect(await nextStep(office)).toContain('said yes');
  office.fillInWellSky(first);
  await office.agency.engine.cycle('everything');
  await office.minute();
  await office.callOutInWellSky();
  expect(office.panelLine().saidYes).toEqual([]);
  expect(await nextStep(office)).not.toContain('said yes');
  const { drafts } = await office.draft();
  expect(drafts.map(({ caregiverId }) => caregiverId)).toContain(second);
  expect(drafts.flatMap(({ obstacles }) => obstacles)).toEqual([]);
  await office.approve([second]);
  await office.minute();
  office.hear([second, 'Yes']);
  await office.minute();
  await office.minute();
  expect([office.outcome(second), office.written(second)]).toEqual([
    'accepted',
    ['ask sent', 'taken-note sent'],
  ]);
});

it('does not tell the one who was assigned that the shift is settled', async () => {
  const office = await asked(3);
  const [first, second, third] = office.candidates(3);
  office.fillInWellSky(first);
  await office.agency.engine.cycle('everything');
  await office.minute();
  await office.minute();
  expect([first, second, third].map(office.outcome)).toEqual([
    'accepted',
    'withdrawn',
    'withdrawn',
  ]);
  expect(office.written(first)).toEqual(['ask sent']);
  expect(office.written(second)).toEqual(['ask sent', 'release sent']);
});

it('tells the one who was assigned no more than thanks when she says yes afterwards', async () => {
  const office = await asked(1);
  const [first] = office.candidates(1);
  office.fillInWellSky(first);
  office.hear([first, 'Yes']);
  await office.minute();
  await office.minute();
  expect([office.outcome(first), office.written(first)]).toEqual([
    'accepted',
    ['ask sent', 'taken-note sent'],
  ]);
});

it('leaves it to a person which shift a yes is about that crosses with a release', async () => {
  const office = await askingOffice();
  const other = office.agency.store.incidents
    .unresolved()
    .find(({ headline }) => headline === 'Monday 9 PM shift unfilled');
  const monday = other?.subjects[0]?.shift ?? office.shift;
  const able = new Set(other?.candidates.map(({ caregiverId }) => caregiverId));
  const asker = office.candidates(3).find((id) => able.has(id));
  const quick = office.candidates(3).find((id) => id !== asker);
  if (asker === undefined || quick === undefined) throw new Error('Nobody can take both.');
  await office.approve([asker, quick]);
  const draft = { shift: monday, caregiverIds: [asker] };
  const { drafts } = valueOf(await office.handlers.draftAsks(draft, DANA));
  const asks = drafts.map(({ caregiverId, text }) => ({ caregiverId, text }));
  valueOf(await office.handlers.sendAsks({ shift: monday, asks }, DANA));
  await office.minute();
  office.hear([quick, 'Yes'], [asker, 'Yes']);
  await office.minute();
  const hers = office.asks().filter(({ caregiverId }) => caregiverId === asker);
  expect(hers.map(({ outcome }) => outcome).sort()).toEqual([null, 'withdrawn'].sort());
  expect(office.agency.store.replies.toConfirm().map(({ caregiverId }) => caregiverId)).toEqual([
    asker,
  ]);
});

describe('taking back an ask whose message left', () => {
  it('is refused while she is waited for, and after she was released', async () => {
    const office = await asked(2);
    const [first, second] = office.candidates(2);
    expect(await undo(office, second)).toMatchObject({ ok: false, code: 'conflict' });
    office.hear([first, 'Yes']);
    await office.minute();
    expect(await undo(office, second)).toMatchObject({ ok: false, code: 'conflict' });
    expect([first, second].map(office.outcome)).toEqual(['accepted', 'withdrawn']);
  });

  it('takes back her answer: she is waited for again and can answer once more', async () => {
    const office = await asked(1);
    const [first] = office.candidates(1);
    office.hear([first, 'Yes']);
    await office.minute();
    valueOf(await undo(office, first));
    expect(office.outcome(first)).toBeNull();
    expect((await office.draft([first])).drafts[0]?.obstacles).toEqual(['asked-already']);
    office.hear([first, 'No, sorry']);
    await office.minute();
    expect(office.outcome(first)).toBe('declined');
  });

  it('takes the whole ask back where its message still waited', async () => {
    const office = await askingOffice();
    const [first] = office.candidates(1);
    await office.approve([first]);
    valueOf(await undo(office, first));
    await office.minute();
    expect([office.outcome(first), office.written(first)]).toEqual([undefined, ['ask withdrawn']]);
    expect(office.services.tried).toEqual([]);
  });
});
