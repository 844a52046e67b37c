import { expect, it } from 'vitest';
import { chooseHost, type Machine } from '../../../electron/start/host-choice.ts';

const laptop: Machine = {
  platform: 'linux',
  wish: undefined,
  display: ':0',
  waylandDisplay: undefined,
  userId: 1000,
};

it.each<[string, Partial<Machine>, string, string | null]>([
  ['a Linux desktop', {}, 'desktop', null],
  ['a Wayland desktop', { display: '', waylandDisplay: 'wayland-0' }, 'desktop', null],
  ['a Mac', { platform: 'darwin', display: undefined }, 'desktop', null],
  ['Windows', { platform: 'win32', display: undefined, userId: undefined }, 'desktop', null],
  ['a Linux server', { display: undefined }, 'browser', 'no display'],
  ['root', { userId: 0 }, 'browser', 'root'],
  ['a person who wants the browser', { wish: 'browser' }, 'browser', 'STANDBY_HOST'],
  ['a person who wants the desktop', { wish: 'desktop', display: undefined }, 'desktop', null],
  ['a person who mistyped', { wish: 'dekstop' }, 'none', '"dekstop"'],
])('%s gets the host that suits it', (_name, own, host, why) => {
  const choice = chooseHost({ ...laptop, ...own });
  expect(choice.host).toBe(host);
  expect('why' in choice ? choice.why : '').toContain(why ?? '');
});
