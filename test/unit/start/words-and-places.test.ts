import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataFolder } from '../../../electron/start/data-folder.ts';
import { incidentLine } from '../../../electron/start/incident-line.ts';
import type { IncidentId } from '../../../shared/domain/ids.ts';
import { parseInstant } from '../../../shared/util/time.ts';

const home = join('/home', 'dana');

it.each<[NodeJS.Platform, Record<string, string>, string]>([
  ['linux', {}, join(home, '.local/share/standby-browser-host')],
  ['linux', { XDG_DATA_HOME: '/data' }, join('/data', 'standby-browser-host')],
  ['darwin', {}, join(home, 'Library/Application Support', 'Standby browser host')],
  ['win32', { APPDATA: 'roaming' }, join('roaming', 'Standby browser host')],
  ['win32', { APPDATA: ' ' }, join(home, 'AppData/Roaming', 'Standby browser host')],
  ['linux', { STANDBY_DATA_DIR: '/somewhere', XDG_DATA_HOME: '/data' }, '/somewhere'],
])('data lie on %s with %j in %s', (platform, environment, folder) => {
  expect(dataFolder(environment, platform, home)).toBe(folder);
});

it.each([
  ['critical', '08:05 ! Friday 2 PM shift unfilled. Try Sarah first?'],
  ['high', '08:05 · Friday 2 PM shift unfilled. Try Sarah first?'],
] as const)('a %s incident is one line with the agency’s time', (severity, line) => {
  const at = parseInstant('2026-11-27T15:05:00Z', 'UTC');
  if (at === null) throw new Error('not an instant');
  const incident = {
    id: 'i-1' as IncidentId,
    severity,
    headline: 'Friday 2 PM shift unfilled',
    body: 'Try Sarah first?',
  };
  expect(incidentLine(incident, at, 'America/Denver')).toBe(line);
});
