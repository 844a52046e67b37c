import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPanelFiles } from '../../../../electron/io/panel-files/read.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'standby-panel-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

it('reads the built panel with one exact type a file, and leaves out what is not of it', async () => {
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets', 'app.css'), 'body {}');
  await writeFile(join(folder, 'notes.txt'), 'not for the page');

  const files = await readPanelFiles(folder);

  const types = files.ok ? [...files.value].map(([path, file]) => [path, file.type]) : [];
  expect(types.sort()).toEqual([
    ['/assets/app.css', 'text/css; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
  ]);
});

it.each([
  ['is not there', 'missing'],
  ['has no page', '.'],
])('says what to do when the folder %s', async (_name, path) => {
  const files = await readPanelFiles(join(folder, path));
  expect(files).toMatchObject({ ok: false, error: { code: 'panel-missing' } });
});
