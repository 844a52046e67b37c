import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { systemClock } from '../shared/util/time.ts';
import { App } from './app.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { LockGate } from './features/lock/lock-gate.tsx';
import { openBridge } from './lib/bridge.ts';
import { EngineProvider } from './lib/engine.tsx';
import { followLock } from './lib/session.ts';

// The engine runs on this machine: it is there without a network, too.
const local = { networkMode: 'always', retry: false } as const;
const onError = (failure: Error) => {
  followLock(queries, failure);
};
const queries: QueryClient = new QueryClient({
  defaultOptions: { queries: local, mutations: local },
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
});
const engine = { bridge: openBridge(), clock: systemClock };

/** Shows the window's screens in `root`. */
export function start(root: Element): void {
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <EngineProvider value={engine}>
        <ErrorBoundary>
          <LockGate>
            <App />
          </LockGate>
        </ErrorBoundary>
      </EngineProvider>
    </QueryClientProvider>,
  );
}
