import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/**
 * `vite build` makes the three bundles of the desktop app: the panel (out/renderer), the main
 * process (out/main.js) and the preload script (out/preload.cjs).
 */
export default defineConfig({
  root: fromHere('renderer'),
  base: './',
  plugins: [react(), tailwindcss(), nativeTemporal()],
  build: {
    outDir: fromHere('out/renderer'),
    emptyOutDir: true,
    target: 'chrome140',
    // The content security policy allows no inline script, and no data: but for images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 800,
  },
  environments: {
    main: {
      consumer: 'server',
      resolve: {
        // Everything is bundled but what is native or belongs to Electron; electron-builder.yml
        // packs exactly these.
        noExternal: true,
        external: ['electron', 'better-sqlite3', '@napi-rs/keyring'],
      },
      build: {
        outDir: fromHere('out'),
        emptyOutDir: false,
        copyPublicDir: false,
        minify: false,
        target: 'node24',
        rolldownOptions: {
          input: { main: fromHere('electron/main.ts') },
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'main/[name].js' },
        },
      },
    },
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        outDir: fromHere('out'),
        emptyOutDir: false,
        copyPublicDir: false,
        minify: false,
        target: 'chrome140',
        rolldownOptions: {
          input: { preload: fromHere('electron/preload.ts') },
          // A sandboxed preload script is CommonJS in one file.
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
  builder: {},
});

/** The panel takes its browser's Temporal; the main process, whose Node has none, the polyfill. */
function nativeTemporal(): Plugin {
  const own = fromHere('build/panel-temporal.ts');
  return {
    name: 'native-temporal',
    enforce: 'pre',
    applyToEnvironment: ({ name }) => name === 'client',
    resolveId: (source) => (source === 'temporal-polyfill' ? own : null),
  };
}

function fromHere(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
