import { calls, type CallName, type Handlers } from '../../shared/contract/contract.ts';

/** Handlers that answer `not-found`, but for the given ones. */
export function handlersWith(own: Partial<Handlers>): Handlers {
  const names = Object.keys(calls) as CallName[];
  const none = () => ({ ok: false, code: 'not-found', message: 'Nothing here.' }) as const;
  const all = Object.fromEntries(names.map((name) => [name, none]));
  return { ...all, ...own } as Handlers;
}
