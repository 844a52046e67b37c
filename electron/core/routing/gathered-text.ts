import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Outgoing } from '../../../shared/domain/messenger.ts';
import type { NotificationText } from '../../../shared/domain/policy.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { saysAgain } from '../incidents/telling.ts';
import { fitting, officeText, oneLine, type TextSetting } from './office-text.ts';

type Alert = Pick<Delivery, 'title' | 'body' | 'severity'>;

/** What a message that gathers alerts is made for. */
export interface GatheringSetting extends Omit<TextSetting, 'hint'> {
  /** What of an alert may be told outside; with `no-names` nothing that tells one from another. */
  readonly words: (alert: Alert) => Pick<Alert, 'title' | 'body'>;
  /** Whether answers to it are read. */
  readonly isAnswerable: boolean;
  readonly say: Sentences;
}

/** An SMS is as many parts long as it has alerts, which it would be in several, but at least these. */
const FEWEST_PARTS = 2;

/**
 * Several alerts to one person as one message, the most urgent first as they come: how many there
 * are, then each by its headline, in an email and in Slack with what is behind it. An answer is said
 * to all of them, so that none is left out. Each says no more than it would alone. Where what may
 * have arrived is told again without its own words for that, the message says so for it.
 */
export function gatheredText(
  alerts: readonly Alert[],
  setting: GatheringSetting,
): Pick<Outgoing, 'subject' | 'text'> {
  const { channel, agency, allowed, words, isAnswerable, say } = setting;
  const hint = isAnswerable ? say.telling.replyHintAll : null;
  const alone = { channel, agency, allowed, hint };
  const title = titleOf(alerts, allowed, say);
  const again = againWords(alerts, say);
  if (allowed === 'no-names') {
    return officeText({ title, body: say.incident.openStandby + again }, alone);
  }
  const told = alerts.map(words);
  if (channel !== 'sms') {
    const body = told.map((one) => `${one.title}\n${one.body}`).join('\n\n');
    return officeText({ title, body }, alone);
  }
  const end = [again.trim(), hint ?? ''].filter(Boolean);
  const text = fitting(
    (cut) => {
      const headlines = told.map((one) => cut(oneLine(one.title)));
      return [`${cut(oneLine(agency))}: ${title}.`, ...headlines, ...end].join('\n');
    },
    Math.max(FEWEST_PARTS, alerts.length),
  );
  return { subject: null, text };
}

function titleOf(alerts: readonly Alert[], allowed: NotificationText, say: Sentences): string {
  const urgent = alerts.filter(({ severity }) => severity === 'critical').length;
  const { several, severalUrgently } = say.incident;
  // Where headlines are told, they tell how urgent it is.
  const isSaid = allowed === 'no-names' && urgent > 0;
  return isSaid ? severalUrgently(alerts.length, urgent) : several(alerts.length);
}

/** That all or some of it is sent again. */
function againWords(alerts: readonly Alert[], { incident }: Sentences): string {
  const again = alerts.filter(saysAgain).length;
  if (again === 0) return '';
  return again === alerts.length ? incident.sentAgain : incident.someSentAgain;
}
