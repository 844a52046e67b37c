import type { Messenger, SendOutcome } from '../../../shared/domain/messenger.ts';
import type { HttpLine, HttpOutcome } from './http.ts';
import { commonOutcome, refusal, rejection } from './outcome.ts';
import type { Pace } from './pace.ts';
import { escaped } from './slack-text.ts';

const SERVICE = 'Slack';

interface WebhookParts {
  /** As Slack shows it: who has it may write, so it is a secret. */
  readonly webhookUrl: string;
  readonly line: HttpLine;
  readonly pace: Pace;
}

/**
 * An incoming webhook: it posts into one channel, and can neither say what it posted nor read.
 * https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
 */
export function createSlackWebhook({ webhookUrl, line, pace }: WebhookParts): Messenger {
  const { pathname } = new URL(webhookUrl);
  return {
    channel: 'slack',
    async send({ text }) {
      await pace.turn();
      const outcome = await line.exchange({
        method: 'POST',
        target: pathname,
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ text: escaped(text), mrkdwn: false, unfurl_links: false }),
      });
      return sendOutcome(outcome);
    },
    find: null,
    receipt: null,
    inbox: null,
    close() {
      line.close();
    },
  };
}

/** Slack answers a webhook in words: `ok`, or a code such as `channel_is_archived`. */
function sendOutcome(outcome: HttpOutcome): SendOutcome {
  const common = commonOutcome(SERVICE, outcome);
  if (common !== null || outcome.kind !== 'answer') return common ?? UNREADABLE;
  const { status, text } = outcome;
  if (status < 300) return text.trim() === 'ok' ? { kind: 'sent' } : UNREADABLE;
  if (status === 410) return refusal('the Slack channel of the webhook is archived');
  if (status === 403 || status === 404 || /^(?:no_|invalid_token)/.test(text)) {
    return refusal('Slack does not accept the webhook any more');
  }
  return rejection(`Slack does not post this text (status ${String(status)})`);
}

const UNREADABLE: SendOutcome = { kind: 'unknown', reason: 'Slack gave an unreadable answer' };
