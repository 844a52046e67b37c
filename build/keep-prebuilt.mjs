// Run by npm after every change of node_modules (script "dependencies"). npm 10 reads from the
// lock file alone whether a package wants to be compiled, and the lock file npm writes does not
// repeat that better-sqlite3 brings its binaries along ("gypfile": false). Without this note npm 10
// runs node-gyp, which fails on a machine without Python.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const entry = lock.packages['node_modules/better-sqlite3'];
if (entry !== undefined && entry.gypfile !== false) {
  entry.gypfile = false;
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
