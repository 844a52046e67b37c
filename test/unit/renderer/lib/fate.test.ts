import { describe, expect, it } from 'vitest';
import { fateOf, hasFailed, type Fate } from '../../../../renderer/lib/fate.ts';
import type { Told } from '../../../../shared/contract/telling.ts';

type Sent = Pick<Told, 'channel' | 'state' | 'receipt'>;

describe('what became of something that was sent', () => {
  it.each<[Sent, Fate, boolean]>([
    [{ channel: 'desktop', state: 'sent', receipt: null }, 'shown', false],
    [{ channel: 'email', state: 'sent', receipt: null }, 'sent', false],
    [{ channel: 'sms', state: 'sent', receipt: 'pending' }, 'pending', false],
    [{ channel: 'sms', state: 'sent', receipt: 'delivered' }, 'delivered', false],
    [{ channel: 'sms', state: 'sent', receipt: 'undelivered' }, 'undelivered', true],
    [{ channel: 'sms', state: 'leased', receipt: null }, 'sending', false],
    [{ channel: 'sms', state: 'waiting', receipt: null }, 'waiting', false],
    [{ channel: 'slack', state: 'failed', receipt: null }, 'failed', true],
    [{ channel: 'sms', state: 'unknown', receipt: null }, 'unknown', true],
    [{ channel: 'sms', state: 'expired', receipt: null }, 'expired', false],
    [{ channel: 'sms', state: 'withdrawn', receipt: null }, 'withdrawn', false],
  ])('%o is %s; somebody has to know: %s', (sent, fate, isLost) => {
    expect(fateOf(sent)).toBe(fate);
    expect(hasFailed(fate)).toBe(isLost);
  });
});
