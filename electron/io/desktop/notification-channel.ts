import type Electron from 'electron';
import type { TrayText } from '../../../shared/text/tray.ts';
import { TEST_INCIDENT, type Channel, type Delivery } from '../../../shared/domain/delivery.ts';
import type { SendOutcome } from '../../../shared/domain/messenger.ts';

type IncidentId = Delivery['incidentId'];
type Shown = Pick<Electron.Notification, 'close' | 'on' | 'show'>;
interface Notifications {
  new (options: Electron.NotificationConstructorOptions): Shown;
  isSupported(): boolean;
}

export interface NotificationOptions {
  readonly Notification: Notifications;
  /** Opens the panel on an incident. */
  readonly open: (incident: IncidentId) => void;
  /** Whether somebody has the panel before her, where the incident appears by itself. */
  readonly isInView: () => boolean;
  /** What may be shown instead of an alert's text; null: the text itself. */
  readonly coverFor: (delivery: Delivery) => Pick<Delivery, 'title' | 'body'> | null;
  /** After this long without a word from the system, nobody knows whether it was shown. */
  readonly patienceMs?: number;
}

const PATIENCE_MS = 5_000;

/** A stack of notifications is wiped away unread. */
const MOST_AT_ONCE = 3;

/**
 * Native notifications: one per incident, two lines; a newer one for the same incident takes the
 * place of the older, and none is shown to somebody who has the panel before her. Buttons are left
 * out because they do not work everywhere.
 */
export function createNotificationChannel(options: NotificationOptions): Channel {
  // Referenced while shown: a notification that is collected no longer reports its click.
  const shown = new Map<IncidentId, Shown>();
  return {
    name: 'desktop',
    mostAtOnce: MOST_AT_ONCE,
    send(delivery) {
      shown.get(delivery.incidentId)?.close();
      // A test is asked for by somebody who looks at Standby, and shown all the same.
      const isTest = delivery.incidentId === TEST_INCIDENT;
      if (!isTest && options.isInView()) return Promise.resolve({ kind: 'sent' });
      if (!options.Notification.isSupported()) {
        const reason = 'this system shows no notifications';
        return Promise.resolve({ kind: 'failed', reason, retry: false });
      }
      const words = options.coverFor(delivery) ?? delivery;
      const notification = makeNotification(options.Notification, words, delivery);
      shown.set(delivery.incidentId, notification);
      const forget = (): void => {
        if (shown.get(delivery.incidentId) === notification) shown.delete(delivery.incidentId);
      };
      notification.on('click', () => {
        options.open(delivery.incidentId);
        forget();
      });
      notification.on('close', forget);
      return show(notification, options.patienceMs ?? PATIENCE_MS);
    },
  };
}

/** What anybody who passes a locked computer may read of an alert. */
export function lockedAlert(
  { severity }: Pick<Delivery, 'severity'>,
  { lockedAlert: words }: TrayText,
): Pick<Delivery, 'title' | 'body'> {
  return { title: severity === 'critical' ? words.critical : words.other, body: words.body };
}

function makeNotification(
  Notification: Notifications,
  { title, body }: Pick<Delivery, 'title' | 'body'>,
  { severity }: Delivery,
): Shown {
  const isCritical = severity === 'critical';
  return new Notification({
    title,
    body,
    urgency: isCritical ? 'critical' : 'normal',
    timeoutType: isCritical ? 'never' : 'default',
  });
}

function show(notification: Shown, patienceMs: number): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve({ kind: 'unknown', reason: 'the system did not say whether it showed it' });
    }, patienceMs);
    const finish = (outcome: SendOutcome): void => {
      clearTimeout(timer);
      resolve(outcome);
    };
    notification.on('show', () => {
      finish({ kind: 'sent' });
    });
    notification.on('failed', () => {
      finish({ kind: 'failed', reason: 'the system refused the notification', retry: true });
    });
    notification.show();
  });
}
