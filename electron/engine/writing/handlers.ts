import type { Handlers } from '../../../shared/contract/contract.ts';
import { NOT_YET } from '../not-yet.ts';
import type { WithEngine } from '../with-engine.ts';

type WritingHandlers = Pick<Handlers, 'draftWrite' | 'approveWrite' | 'writes' | 'setWellSkyPage'>;

export function writingHandlers(_within: WithEngine): WritingHandlers {
  return {
    draftWrite: () => NOT_YET,
    approveWrite: () => NOT_YET,
    writes: () => NOT_YET,
    setWellSkyPage: () => NOT_YET,
  };
}
