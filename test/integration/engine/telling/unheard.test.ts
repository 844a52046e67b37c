import { expect, it } from 'vitest';
import { channelViews } from '../../../../electron/engine/channels/views.ts';
import { alertRules, runOffice, type Office } from '../../../support/office.ts';
import { aRecipient } from '../../../support/recipients.ts';

const DANA = aRecipient('Dana', { phone: '+15555550111', slackId: 'U012AB3CD' });
const HINT = 'Reply OK if you have it.';

function unheard({ agency: { engine } }: Office) {
  return channelViews(engine).flatMap((view) =>
    view.unheard === null ? [] : [`${view.channel}: ${view.unheard.problem}`],
  );
}

it('an alert asks for no OK over a channel where answers cannot be read, and that is shown', async () => {
  const policy = alertRules({ criticalMinutes: 2, ladder: ['sms', 'slack'] });
  const office = await runOffice({ recipients: [DANA], channels: ['sms', 'slack'], policy });
  await office.minutes(3);
  office.services.closeInbox('Slack did not say (missing_scope)');
  await office.minutes(3);
  const told = office.services.tried.map(({ channel, outgoing: { text } }) => [
    channel,
    text.includes(HINT),
  ]);
  expect(told).toEqual([
    ['sms', true],
    ['slack', false],
  ]);
  expect(unheard(office)).toEqual([
    'sms: Slack did not say (missing_scope). Standby tries again by itself.',
    'slack: Slack did not say (missing_scope). Standby tries again by itself.',
  ]);
  office.services.closeInbox(null);
  await office.minutes(1);
  expect(unheard(office)).toEqual([]);
});
