import type { Source } from '../../electron/engine/parts.ts';
import { memorySecrets } from '../../electron/sources/memory-secrets.ts';

/** For a source of which no test sends anything outside. */
export function noChannels(): Pick<Source, 'secrets' | 'openMessenger'> {
  return {
    secrets: memorySecrets(),
    openMessenger() {
      throw new Error('This source was made without channels.');
    },
  };
}
