import { expect, it } from 'vitest';
import { matchReply } from '../../../../electron/core/asking/matching.ts';
import type { Ask } from '../../../../shared/domain/history.ts';
import type { AskId } from '../../../../shared/domain/ids.ts';
import type { Message } from '../../../../shared/domain/message.ts';
import { DAY, MINUTE, plus, SECOND } from '../../../../shared/util/time.ts';
import { anAskedOne } from '../../../support/asked.ts';
import { FRIDAY_11_AM } from '../../../support/builders.ts';

const RECEIVED = FRIDAY_11_AM;

function one(id: string, over: Partial<Ask> = {}, state?: Message['state']) {
  return anAskedOne('sarah', { id: id as AskId, ...over }, state);
}
function ended(id: string, after: number) {
  return one(id, { outcome: 'withdrawn', answeredAt: plus(RECEIVED, after) });
}

it.each([
  ['nothing where she was asked nothing', [], 'none'],
  ['the one that waits', [one('fri')], 'fri'],
  ['none that was never sent', [one('fri', {}, 'failed')], 'none'],
  ['none that was asked afterwards', [one('fri', { askedAt: plus(RECEIVED, 2 * MINUTE) })], 'none'],
  ['none for sure where two wait', [one('fri'), one('mon')], 'several'],
  ['none for sure where one ended since she wrote', [ended('fri', SECOND), one('mon')], 'several'],
  ['none for sure where one has just ended', [ended('fri', -SECOND), one('mon')], 'several'],
  ['the one that waits, long after another', [ended('fri', -11 * MINUTE), one('mon')], 'mon'],
  ['the one that waited when she wrote', [ended('fri', SECOND)], 'fri'],
  [
    'the newest where none waited',
    [ended('fri', -MINUTE), one('mon', { ...ended('mon', -2 * MINUTE).ask, askedAt: RECEIVED })],
    'mon',
  ],
  ['nothing that ended days ago', [ended('fri', -3 * DAY)], 'none'],
])('a text answers %s', (_, asked, expected) => {
  const matched = matchReply(RECEIVED, asked);
  expect(matched.kind === 'one' ? matched.asked.ask.id : matched.kind).toBe(expected);
});
