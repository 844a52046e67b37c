import type { OutsideChannel } from '../../../shared/domain/channel.ts';
import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { Outgoing } from '../../../shared/domain/messenger.ts';
import type { NotificationText } from '../../../shared/domain/policy.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { smsParts } from '../asking/parts.ts';
import { saysAgain } from '../incidents/telling.ts';
import { fitting, officeText, oneLine } from './office-text.ts';

type Alert = Pick<Delivery, 'title' | 'body' | 'severity'>;

/** What a message that gathers alerts is made for. */
export interface GatheringSetting {
  readonly channel: OutsideChannel;
  readonly agency: string;
  readonly allowed: NotificationText;
  /** What of an alert may be told outside; with `no-names` nothing that tells one from another. */
  readonly words: (alert: Alert) => Pick<Alert, 'title' | 'body'>;
  /** Whether answers to it are read. */
  readonly isAnswerable: boolean;
  readonly say: Sentences;
}

/** An email or a message in Slack has room for so many alerts; the rest is counted. */
const MOST_WHOLE = 10;
/** An SMS tells of so many headlines at most. */
const MOST_HEADLINES = 5;
/** An SMS is as many parts long as it has alerts, which it would be in several, within these. */
const FEWEST_PARTS = 2;
const MOST_PARTS = 4;

/**
 * Several alerts to one person as one message, the most urgent first as they come: how many there
 * are, then each by its headline, in an email and in Slack with what is behind it; the rest is
 * counted. Each says no more than it would alone. Where what may have arrived is told again without
 * its own words for that, the message says so for it.
 */
export function gatheredText(
  alerts: readonly Alert[],
  setting: GatheringSetting,
): Pick<Outgoing, 'subject' | 'text'> {
  const { channel, agency, allowed, words, isAnswerable, say } = setting;
  const hint = isAnswerable ? say.telling.replyHintAll : null;
  const title = titleOf(alerts, allowed, say);
  if (allowed === 'no-names') {
    const body = say.incident.openStandby + againWords(alerts, [], say);
    return officeText({ title, body }, channel, agency, hint);
  }
  const told = alerts.map(words);
  if (channel !== 'sms') {
    const whole = told.slice(0, MOST_WHOLE).map((one) => `${one.title}\n${one.body}`);
    const rest = againWords(alerts, alerts.slice(0, MOST_WHOLE), say);
    const body = [...whole, ...moreWords(alerts.length - whole.length, say)].join('\n\n') + rest;
    return officeText({ title, body }, channel, agency, hint);
  }
  const end = againWords(alerts, [], say) + (hint === null ? '' : ` ${hint}`);
  const headlines = told.map((one) => oneLine(one.title));
  return { subject: null, text: smsText(`${agency}: ${title}.`, headlines, end, say) };
}

function titleOf(alerts: readonly Alert[], allowed: NotificationText, say: Sentences): string {
  const urgent = alerts.filter(({ severity }) => severity === 'critical').length;
  const { several, severalUrgently } = say.incident;
  // Where headlines are told, they tell how urgent it is.
  const isSaid = allowed === 'no-names' && urgent > 0;
  return isSaid ? severalUrgently(alerts.length, urgent) : several(alerts.length);
}

/** As many headlines as fit, the rest counted. */
function smsText(start: string, headlines: readonly string[], end: string, say: Sentences): string {
  const room = Math.min(MOST_PARTS, Math.max(FEWEST_PARTS, headlines.length));
  const first = (count: number): string => [start, ...headlines.slice(0, count)].join('\n');
  const last = (count: number): string =>
    ['', ...moreWords(headlines.length - count, say)].join('\n') + end;
  for (let count = Math.min(MOST_HEADLINES, headlines.length); count > 1; count -= 1) {
    const text = first(count) + last(count);
    if (smsParts(text).count <= room) return text;
  }
  return fitting(first(1), last(1), room);
}

function moreWords(count: number, { telling }: Sentences): string[] {
  return count > 0 ? [telling.more(count)] : [];
}

/** That all or some of it is sent again, unless it was `said` beside each that is. */
function againWords(
  alerts: readonly Alert[],
  said: readonly Alert[],
  { incident }: Sentences,
): string {
  const again = alerts.filter(saysAgain);
  if (again.every((one) => said.includes(one))) return '';
  return again.length === alerts.length ? incident.sentAgain : incident.someSentAgain;
}
