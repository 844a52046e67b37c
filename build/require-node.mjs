// Preloaded by `node --import`, so that it runs before anything that an old Node would trip over:
// TypeScript sources, and a native SQLite module that crashes without a word on Node 20.
// Written so that any Node that knows `--import` can read it.
var OLDEST = [22, 18];
var found = process.versions.node.split('.').map(Number);

if (found[0] < OLDEST[0] || (found[0] === OLDEST[0] && found[1] < OLDEST[1])) {
  process.stderr.write(
    'Standby needs Node ' +
      OLDEST.join('.') +
      ' or newer and was started with Node ' +
      process.versions.node +
      ', which cannot run it. Start it through npm (npm start, npm run cli), which uses the Node' +
      ' that is installed with it; if that is what you did, run npm ci again.\n',
  );
  process.exit(2);
}

// Stripped and compiled sources are kept, which makes every start after the first about a third
// faster. Beside the packages, not in the shared folder for temporary files, where somebody else
// could put a file for us to run.
var url = await import('node:url');
var module = await import('node:module');
var cache = new URL('../node_modules/.cache/standby', import.meta.url);
if (module.enableCompileCache) module.enableCompileCache(url.fileURLToPath(cache));
