import type Electron from 'electron';
import { beforeEach, expect, it } from 'vitest';
import { startLifecycle } from '../../../../electron/io/desktop/lifecycle.ts';
import { FakeEvents, preventable } from '../../../support/electron-events.ts';

class FakeApp extends FakeEvents {
  quits = 0;
  quit(): void {
    this.quits += 1;
  }
}

let app: FakeApp;
let power: FakeEvents;
let did: string[];
let closeEngine: () => void;

beforeEach(() => {
  app = new FakeApp() satisfies Pick<Electron.App, 'on' | 'quit'>;
  power = new FakeEvents() satisfies Pick<Electron.PowerMonitor, 'on'>;
  did = [];
  startLifecycle({
    app,
    powerMonitor: power,
    show: () => did.push('show'),
    catchUp: () => did.push('catch up'),
    letGo: () => did.push('let go'),
    close: () => {
      did.push('close');
      return new Promise((resolve) => {
        closeEngine = resolve;
      });
    },
  });
});

it('a second start shows the panel of the first, and closed windows end nothing', () => {
  app.emit('second-instance');
  app.emit('activate');
  app.emit('window-all-closed');
  expect(app.listens('window-all-closed')).toBe(true);
  expect([did, app.quits]).toEqual([['show', 'show'], 0]);
});

it('waking up reads what was missed', () => {
  power.emit('resume');
  power.emit('unlock-screen');
  expect(did).toEqual(['catch up', 'catch up']);
});

it('quitting waits once for the engine, then goes through', async () => {
  const first = preventable({});
  const impatient = preventable({});
  app.emit('before-quit');
  app.emit('will-quit', first);
  app.emit('will-quit', impatient);
  expect([did, first.prevented(), impatient.prevented()]).toEqual([
    ['let go', 'close'],
    true,
    true,
  ]);

  closeEngine();
  await new Promise(setImmediate);
  expect(app.quits).toBe(1);

  const last = preventable({});
  app.emit('will-quit', last);
  expect([last.prevented(), did]).toEqual([false, ['let go', 'close']]);
});
