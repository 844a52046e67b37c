import type { Source } from '../../electron/engine/parts.ts';
import { memorySecrets } from '../../electron/sources/memory-secrets.ts';
import { OUTSIDE_CHANNELS } from '../../shared/domain/channel.ts';

/** For a source of which no test sends anything outside or writes anything. */
export function noChannels(): Pick<Source, 'secrets' | 'openMessenger' | 'sendsOver' | 'writes'> {
  const refuse = () => Promise.reject(new Error('This source was made without writes.'));
  return {
    secrets: memorySecrets(),
    sendsOver: OUTSIDE_CHANNELS,
    openMessenger() {
      throw new Error('This source was made without channels.');
    },
    writes: {
      createAdminTask: refuse,
      readAdminTask: refuse,
      addShiftNote: refuse,
      readShiftNotes: refuse,
      assign: refuse,
    },
  };
}
