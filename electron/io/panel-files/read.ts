import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { PanelFile, PanelFiles } from '../../../shared/contract/page.ts';
import { fail, ok, type Problem, type Result } from '../../../shared/util/result.ts';

/** Every kind of file that the renderer build writes. Anything else is not served. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Reads the built panel (`out/renderer`, well under a megabyte) into memory, once, for the host
 * that serves it. Fails with `panel-missing` when it has not been built.
 */
export async function readPanelFiles(folder: string): Promise<Result<PanelFiles, Problem>> {
  const files = new Map<string, PanelFile>();
  for (const path of await listFiles(folder)) {
    const type = TYPES[extname(path)];
    if (type === undefined) continue;
    const body = new Uint8Array(await readFile(path));
    files.set(`/${relative(folder, path).split(sep).join('/')}`, { type, body });
  }
  return files.has('/index.html') ? ok(files) : fail(missing);
}

const missing: Problem = {
  code: 'panel-missing',
  message: 'The panel has not been built, so there is nothing to show. Run: npm run build',
};

async function listFiles(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
