import { expect, it } from 'vitest';
import { killWhileSending } from '../../support/delivery-histories/kill-loop.ts';

/** `npm run soak` kills more often. */
const KILLS = 6;
/** Its processes start one after the other, which takes a busy machine long. */
const TIMEOUT = 240_000;

it(
  `loses no alert, ask or answer when it is killed ${String(KILLS)} times while sending`,
  async () => {
    const { accepted, replies, lost } = await killWhileSending(KILLS);
    expect(lost).toEqual([]);
    expect(accepted).toBeGreaterThan(KILLS);
    expect(replies).toBeGreaterThan(0);
  },
  TIMEOUT,
);
