import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { systemClock } from '../shared/util/time.ts';
import { App } from './app.tsx';
import { ErrorBoundary } from './components/error-boundary.tsx';
import { openBridge } from './lib/bridge.ts';
import { EngineProvider } from './lib/engine.tsx';

// The engine runs on this machine: it is there without a network, too.
const local = { networkMode: 'always', retry: false } as const;
const queries = new QueryClient({ defaultOptions: { queries: local, mutations: local } });
const engine = { bridge: openBridge(), clock: systemClock };

/** Shows the window's screens in `root`. */
export function start(root: Element): void {
  createRoot(root).render(
    <QueryClientProvider client={queries}>
      <EngineProvider value={engine}>
        <ErrorBoundary>
          <App />
        </ErrorBoundary>
      </EngineProvider>
    </QueryClientProvider>,
  );
}
