import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';

const guard = pathToFileURL(join(import.meta.dirname, '../../../build/require-node.mjs')).href;

/** Runs the guard in a Node that says it is `version`. */
function runAs(version: string) {
  const script = `
    Object.defineProperty(process.versions, 'node', { value: ${JSON.stringify(version)} });
    await import(${JSON.stringify(guard)});
    console.log('went on');`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
}

it.each(['18.20.8', '20.20.2', '22.17.1'])('Node %s is refused in one line', (version) => {
  const { status, stdout, stderr } = runAs(version);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(stderr).toContain(version);
  expect(stderr).toContain('npm ci');
});

it.each(['22.18.0', '24.21.0', '26.0.0'])('Node %s goes on', (version) => {
  expect(runAs(version)).toMatchObject({ status: 0, stdout: 'went on\n', stderr: '' });
});
