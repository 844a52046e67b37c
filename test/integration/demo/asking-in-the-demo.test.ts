import { expect, it, onTestFinished } from 'vitest';
import { createStandby } from '../../../electron/engine/standby.ts';
import { openDemoSource } from '../../../electron/sources/demo-source.ts';
import { UNDO_FOR } from '../../../shared/domain/undo.ts';
import { countingIds } from '../../../shared/util/ids.ts';
import { MINUTE, plus, systemClock } from '../../../shared/util/time.ts';
import { COMPUTER, oneAgency } from '../../support/one-agency.ts';
import { DANA, value } from '../../support/settings-stage.ts';

it('asks three by text in the demo, and their answers come in', async () => {
  // The pace of reading follows the machine's clock, so it must run; hours are skipped.
  let skipped = 0;
  const clock = () => plus(systemClock(), skipped);
  const opened = await openDemoSource(clock, {}, 'XS');
  if (!opened.ok) throw new Error(opened.error.message);
  const source = opened.value;
  const standby = createStandby({
    sources: oneAgency(source),
    surroundings: {
      channels: [],
      ids: countingIds('id'),
      report: (event) => {
        throw new Error(event);
      },
    },
    engine: { realClock: clock, patience: null },
    computer: COMPUTER,
  });
  onTestFinished(() => standby.close());
  await standby.start();
  await standby.tick();
  const { handlers } = standby;
  const pass = async (milliseconds: number) => {
    skipped += milliseconds;
    await standby.tick();
  };

  const { recipients } = value(await handlers.recipients({}, DANA));
  expect(recipients.map(({ name, isOnCall }) => [name, isOnCall])).toEqual([
    ['Dana Reyes', false],
    ['Lee Park', true],
  ]);
  const panel = value(await handlers.panel({}, DANA));
  const friday = panel.incidents.find(({ headline }) => headline === 'Friday 2 PM shift unfilled');
  const view = value(await handlers.incident({ id: friday?.id ?? ('none' as never) }, DANA));
  const shift = view.shifts[0]?.shift ?? ('none' as never);
  const three = view.shifts[0]?.candidates.slice(0, 3).map((one) => one.caregiverId) ?? [];
  const { drafts } = value(await handlers.draftAsks({ shift, caregiverIds: three }, DANA));
  expect(drafts.map(({ obstacles }) => obstacles)).toEqual([[], [], []]);
  const asks = drafts.map(({ caregiverId, text }) => ({ caregiverId, text }));
  const { queued } = value(await handlers.sendAsks({ shift, asks }, DANA));
  expect(queued).toHaveLength(3);

  await pass(UNDO_FOR);
  await pass(10 * MINUTE);
  const { messages, replies } = value(await handlers.shiftMessages({ shift }, DANA));
  expect(messages.filter(({ kind, state }) => kind === 'ask' && state === 'sent')).toHaveLength(3);
  expect(replies.length).toBeGreaterThan(0);
  const after = value(await handlers.incident({ id: friday?.id ?? ('none' as never) }, DANA));
  const outcomes = after.shifts[0]?.ledger.map(({ outcome }) => outcome) ?? [];
  expect(outcomes.filter((outcome) => outcome !== null).length).toBeGreaterThan(0);
});
