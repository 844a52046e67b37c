import type Electron from 'electron';
import { beforeEach, expect, it } from 'vitest';
import {
  createNotificationChannel,
  lockedAlert,
} from '../../../../electron/io/desktop/notification-channel.ts';
import { TEST_INCIDENT, type Delivery } from '../../../../shared/domain/delivery.ts';
import { trayTextIn } from '../../../../shared/text/tray.ts';
import { instant } from '../../../../shared/util/time.ts';
import { FakeEvents } from '../../../support/electron-events.ts';

type Answer = 'show' | 'failed' | 'nothing';

const opened: string[] = [];
let made: FakeNotification[] = [];
let answer: Answer;
let isSupported: boolean;
let isInView: boolean;
let cover: { title: string; body: string } | null;

class FakeNotification extends FakeEvents {
  static isSupported(): boolean {
    return isSupported;
  }

  readonly options: Electron.NotificationConstructorOptions;
  isClosed = false;

  constructor(options: Electron.NotificationConstructorOptions) {
    super();
    this.options = options;
    made.push(this);
  }

  show(): void {
    if (answer !== 'nothing') this.emit(answer);
  }

  close(): void {
    this.isClosed = true;
    this.emit('close');
  }
}

const delivery = (incidentId: string, severity: Delivery['severity'] = 'high') =>
  ({
    id: `d-${incidentId}`,
    incidentId,
    severity,
    channel: 'desktop',
    title: 'Friday 2 PM shift unfilled',
    body: 'Sarah has 85% match. Try her first?',
    createdAt: instant(0),
    dueAt: instant(0),
    expiresAt: instant(1),
    state: 'leased',
    leasedUntil: instant(1),
    attempts: 1,
    finishedAt: null,
    reason: null,
  }) as Delivery;

const channel = (patienceMs = 5_000) =>
  createNotificationChannel({
    Notification: FakeNotification,
    open: (incident) => opened.push(incident),
    isInView: () => isInView,
    coverFor: () => cover,
    patienceMs,
  });

beforeEach(() => {
  made = [];
  opened.length = 0;
  answer = 'show';
  isSupported = true;
  isInView = false;
  cover = null;
});

it('shows title and body; a critical one stays until somebody acts', async () => {
  const desktop = channel();

  expect(await desktop.send(delivery('i-1'))).toEqual({ kind: 'sent' });
  await desktop.send(delivery('i-2', 'critical'));

  const text = { title: 'Friday 2 PM shift unfilled', body: 'Sarah has 85% match. Try her first?' };
  expect(made.map((one) => one.options)).toEqual([
    { ...text, urgency: 'normal', timeoutType: 'default' },
    { ...text, urgency: 'critical', timeoutType: 'never' },
  ]);
});

it('a click opens the panel on that incident', async () => {
  const desktop = channel();
  await desktop.send(delivery('i-1'));
  await desktop.send(delivery('i-2'));
  made[0]?.emit('click');
  expect(opened).toEqual(['i-1']);
});

it('a newer notification takes the place of the older one of the same incident alone', async () => {
  const desktop = channel();
  await desktop.send(delivery('i-1'));
  await desktop.send(delivery('i-2'));
  await desktop.send(delivery('i-1'));
  expect(made.map((one) => one.isClosed)).toEqual([true, false, false]);
});

it.each<[string, Answer, boolean, unknown]>([
  ['refuses it', 'failed', true, { kind: 'failed', retry: true }],
  ['shows none at all', 'show', false, { kind: 'failed', retry: false }],
  ['says nothing', 'nothing', true, { kind: 'unknown' }],
])('a system that %s is told as it is', async (_name, what, supported, outcome) => {
  answer = what;
  isSupported = supported;
  expect(await channel(1).send(delivery('i-1'))).toMatchObject(outcome as object);
});

it('shows nothing to somebody who has the panel before her, and takes the old one away', async () => {
  const desktop = channel();
  await desktop.send(delivery('i-1'));
  isInView = true;
  expect(await desktop.send(delivery('i-1'))).toEqual({ kind: 'sent' });
  expect(made).toHaveLength(1);
  expect(made[0]?.isClosed).toBe(true);
});

it('shows a test even to somebody who looks at Standby', async () => {
  isInView = true;
  expect(await channel().send(delivery(TEST_INCIDENT))).toEqual({ kind: 'sent' });
  expect(made).toHaveLength(1);
});

it('says no more than that there is something while Standby is locked', async () => {
  cover = lockedAlert({ severity: 'critical' }, trayTextIn('en'));
  await channel().send(delivery('i-1', 'critical'));
  expect(made[0]?.options).toMatchObject({
    title: 'Something critical needs you',
    body: 'Unlock Standby to read it.',
    urgency: 'critical',
  });
});
