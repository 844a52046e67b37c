import type { Source } from '../../electron/engine/parts.ts';
import type { Sources } from '../../electron/engine/sources.ts';
import { testConnection } from '../../electron/sources/connection-test.ts';
import type { Problem, Result } from '../../shared/util/result.ts';
import type { Clock } from '../../shared/util/time.ts';

/** In requests per second: a tenant on this computer needs no sparing, and waiting proves nothing. */
const UNSPARED = 10_000;

/** The same agencies, read as fast as they answer. */
export function brisk(sources: Sources, realClock: Clock): Sources {
  return {
    ...sources,
    test: (connection) => testConnection(connection, realClock, UNSPARED),
    open: async (id) => hurried(await sources.open(id)),
    connect: async (connection) => hurried(await sources.connect(connection)),
  };
}

function hurried(opened: Result<Source, Problem>): Result<Source, Problem> {
  if (opened.ok) opened.value.wellsky.setPace(UNSPARED);
  return opened;
}
