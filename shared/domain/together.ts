import { SECOND } from '../util/time.ts';
import type { OutsideChannel } from './channel.ts';

/**
 * So many alerts leave in one message at most. Whoever answers it answers all of it: it names each
 * of them, for which an SMS has less room.
 */
export const MOST_TOGETHER: Readonly<Record<OutsideChannel, number>> = {
  sms: 5,
  email: 10,
  slack: 10,
};

/**
 * What would be due so soon after a message to the same person over the same channel leaves with it:
 * alerts of one burst are shown on the desktop one after the other.
 */
export const TAKEN_ALONG = 10 * SECOND;
