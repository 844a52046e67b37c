import type { Source } from '../../electron/engine/parts.ts';
import { memorySecrets } from '../../electron/sources/memory-secrets.ts';

/** For a source of which no test sends anything outside or writes anything. */
export function noChannels(): Pick<Source, 'secrets' | 'openMessenger' | 'writes'> {
  const refuse = () => Promise.reject(new Error('This source was made without writes.'));
  return {
    secrets: memorySecrets(),
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
