/**
 * The layer table of docs/ARCHITECTURE.md as rules. Every rule has a deliberate violation in
 * test/unit/tooling/layers.test.ts.
 */

/** From top to bottom: a folder may import the folders after it, never one before it. */
const CORE_ORDER = [
  'session',
  'routing',
  'rehearsal',
  'briefing',
  'dashboard',
  'asking',
  'workflows',
  'track-record',
  'write-back',
  'incidents',
  'outreach',
  'match',
  'eligibility',
  'patterns',
  'capacity',
  'reports',
  'overtime',
  'attendance',
  'sweep',
  'sending',
  'calendar',
  'statistics',
];

/** The one technology of each folder of electron/io; zod and node:* are open to all of them. */
const TECHNOLOGIES = {
  'browser-host': [],
  channels: ['axios', 'nodemailer'],
  csv: ['csv-parse'],
  desktop: ['electron', 'electron-updater'],
  log: ['electron-log'],
  'panel-files': [],
  secrets: ['@napi-rs/keyring'],
  settings: ['conf'],
  store: ['better-sqlite3'],
  wellsky: ['axios', 'cockatiel'],
};

const UI_LIBRARIES = [
  '@hookform/resolvers',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  '@types/react',
  '@types/react-dom',
  '@visx/scale',
  '@visx/shape',
  'lucide-react',
  'radix-ui',
  'react',
  'react-dom',
  'react-hook-form',
  'temporal-polyfill',
  'zod',
];

const ENTRY_POINTS = '^electron/(main|preload|cli|start)\\.ts$';
const SHARED = '^shared/';
/** Resolved by dependency-cruiser without a path: fs, node:fs, fs/promises. */
const NODE_BUILTIN = ['core'];

/** @param {string[]} names */
function packages(names) {
  return `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)`;
}

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
function forbid(name, comment, from, to) {
  return { name, severity: 'error', comment, from, to };
}

const coreOrder = CORE_ORDER.slice(1).map((folder, index) =>
  forbid(
    `core-order-${folder}`,
    `core/${folder} decides something smaller than the folders above it and must not know them.`,
    { path: `^electron/core/${folder}/` },
    { path: `^electron/core/(${CORE_ORDER.slice(0, index + 1).join('|')})/` },
  ),
);

const ioTechnology = Object.entries(TECHNOLOGIES).map(([folder, names]) =>
  forbid(
    `io-technology-${folder}`,
    `io/${folder} speaks one technology: ${names.join(', ') || 'node'}.`,
    { path: `^electron/io/${folder}/` },
    { path: '(^|/)node_modules/', pathNot: packages(['zod', '@types/node', ...names]) },
  ),
);

module.exports = {
  forbidden: [
    forbid('no-circular', 'Circles hide what depends on what.', {}, { circular: true }),
    forbid(
      'no-orphans',
      'A module that imports nothing and that nothing imports is dead.',
      {
        orphan: true,
        // What is in `public` is served as it is, and named in index.html.
        pathNot: ['\\.d\\.ts$', ENTRY_POINTS, '^test/', '^[^/]+$', '^build/', '^renderer/public/'],
      },
      {},
    ),
    forbid('not-resolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'entry-points-are-ends',
      'Entry points compose; importing one would start it.',
      { pathNot: '^test/' },
      { path: ENTRY_POINTS },
    ),
    forbid(
      'hosts-are-ends',
      'What the entry points are made of is of no use to the layers below them.',
      { pathNot: ['^electron/(cli|sources|start)/', ENTRY_POINTS, '^test/'] },
      { path: '^electron/(cli|sources|start)/' },
    ),
    forbid(
      'tests-stay-outside',
      'The product does not know its tests.',
      { pathNot: ['^test/', '^[^/]+$'] },
      { path: '^test/' },
    ),
    forbid(
      'shared-is-the-ground',
      'Both sides import shared, so it imports only zod, Temporal and itself.',
      { path: SHARED },
      { pathNot: [SHARED, packages(['zod', 'temporal-polyfill'])] },
    ),
    forbid(
      'temporal-behind-time',
      'Calendar arithmetic lives in shared/util/time.ts alone.',
      { pathNot: ['^shared/util/time\\.ts$', '^renderer/lib/temporal\\.ts$', '^test/'] },
      { path: packages(['temporal-polyfill', 'temporal-spec']) },
    ),
    forbid(
      'renderer-only-shows',
      'The panel imports shared and its UI libraries; everything else is behind the bridge.',
      { path: '^renderer/' },
      { pathNot: ['^renderer/', SHARED, packages(UI_LIBRARIES)] },
    ),
    forbid(
      'core-is-pure',
      'Decisions are functions of shared values: no technology, no input or output.',
      { path: '^electron/core/', pathNot: '^electron/core/calendar/' },
      { pathNot: ['^electron/core/', SHARED] },
    ),
    forbid(
      'core-calendar-is-pure',
      'Which days are holidays is law, kept by a package; nothing else enters the calendar.',
      { path: '^electron/core/calendar/' },
      { pathNot: ['^electron/core/', SHARED, packages(['@18f/us-federal-holidays'])] },
    ),
    forbid(
      'core-order-unlisted',
      'A new core folder gets its place in CORE_ORDER before it imports its neighbours.',
      { path: `^electron/core/(?!(${CORE_ORDER.join('|')})/)([^/]+)/` },
      { path: '^electron/core/[^/]+/', pathNot: '^electron/core/$2/' },
    ),
    forbid(
      'core-snapshot-is-the-ground',
      'The snapshot is what decisions look at; it knows none of them.',
      { path: '^electron/core/[^/]+\\.ts$' },
      { path: '^electron/core/[^/]+/' },
    ),
    ...coreOrder,
    forbid(
      'io-knows-no-decision',
      'The ring carries values; what they mean is decided elsewhere.',
      { path: '^electron/io/' },
      { path: '^(electron|renderer)/', pathNot: '^electron/io/' },
    ),
    forbid(
      'io-one-technology',
      'The folders of io do not know each other; the engine composes them.',
      { path: '^electron/io/([^/]+)/' },
      { path: '^electron/io/', pathNot: '^electron/io/$1/' },
    ),
    forbid(
      'io-technology-unlisted',
      'A new io folder names its technology in TECHNOLOGIES.',
      { path: `^electron/io/(?!(${Object.keys(TECHNOLOGIES).join('|')})/)` },
      { path: '(^|/)node_modules/', pathNot: packages(['zod', '@types/node']) },
    ),
    ...ioTechnology,
    forbid(
      'engine-without-host',
      'The engine runs in every host, so it knows core, io and shared, but no host.',
      { path: '^electron/engine/' },
      {
        path: ['^electron/', '^renderer/', packages(['electron'])],
        pathNot: ['^electron/(engine|core)/', '^electron/io/(?!desktop/)'],
      },
    ),
    forbid(
      'electron-in-one-place',
      'Everything but io/desktop and the desktop entry runs without an Electron runtime.',
      { pathNot: ['^electron/io/desktop/', '^electron/(main|preload)\\.ts$', '^test/'] },
      { path: [packages(['electron']), '^electron/io/desktop/'] },
    ),
    forbid(
      'demo-stands-alone',
      'The simulator proves the product, so it shares no code with it but the agreed types.',
      { path: '^electron/demo/' },
      {
        dependencyTypesNot: NODE_BUILTIN,
        pathNot: ['^electron/demo/', SHARED, packages(['@types/node'])],
      },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|release)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.css', '.json'],
    },
  },
};
