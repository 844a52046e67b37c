import { describe, expect, it } from 'vitest';
import { incidentAbout, messageOf } from '../../../../renderer/features/asking/asking-state.ts';
import { messageFate } from '../../../../renderer/features/asking/message-fate.ts';
import type { AskId, CaregiverId } from '../../../../shared/domain/ids.ts';
import { HOUR, plus } from '../../../../shared/util/time.ts';
import { incidentLine, NOW, shiftView } from '../../../support/panel-data.ts';
import { message, type SentMessage } from '../../../support/scenes/outreach.ts';

const SHIFT = shiftView('109140010', 3);
const ASK = {
  id: 'ask-1' as AskId,
  caregiverId: 'c-1' as CaregiverId,
  caregiverName: 'Sarah O.',
};
const sent = (own: Partial<SentMessage> = {}) => message(ASK, SHIFT.shift, 20, own);

describe('a message to a caregiver in words', () => {
  it.each<[Partial<SentMessage>, string]>([
    [{}, 'SMS delivered 10:40 AM'],
    [{ receipt: null }, 'SMS sent 10:40 AM'],
    [{ receipt: 'undelivered' }, 'SMS did not arrive: call instead'],
    [{ state: 'unknown' }, 'SMS may have arrived: call to be sure'],
    [{ state: 'waiting', finishedAt: null, dueAt: plus(NOW, HOUR) }, 'SMS goes out 12:00 PM'],
    [{ state: 'waiting', finishedAt: null, dueAt: plus(NOW, -HOUR) }, 'SMS goes out 11:00 AM'],
    [{ state: 'expired' }, 'SMS not sent, it was too late'],
  ])('%o', (own, words) => {
    const said = messageFate(sent(own), NOW, 'America/Denver');
    expect(said.replaceAll('\u202f', ' ')).toBe(words);
  });

  it('is the one that asked, not what followed it', () => {
    const followed = [sent({ kind: 'release' }), sent()];
    expect(messageOf(followed, ASK.id)).toBe(followed[1]);
    expect(messageOf(followed, 'ask-2' as AskId)).toBeUndefined();
    expect(messageOf(undefined, undefined)).toBeUndefined();
  });
});

describe('the incident of a shift', () => {
  it('is the one that has it among its shifts', () => {
    const { shift, clientId, start, end } = SHIFT;
    const lines = [
      incidentLine('other', 'Feed'),
      incidentLine('friday', 'Friday', { subjects: [{ shift, clientId, start, end }] }),
    ];
    expect(incidentAbout(shift, lines)?.id).toBe('friday');
    expect(incidentAbout(shiftView('1', 3).shift, lines)).toBeUndefined();
  });
});
