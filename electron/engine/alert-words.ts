import type { Delivery } from '../../shared/domain/delivery.ts';
import type { NotificationText } from '../../shared/domain/policy.ts';
import { sentencesIn } from '../../shared/text/sentences.ts';
import { outsideWords } from '../core/incidents/outside-words.ts';
import type { Source } from './parts.ts';

/** An alert as it may be told outside the panel: on the desktop by the agency's rule of today. */
export function alertWords(
  { store, policy }: Pick<Source, 'store' | 'policy'>,
  alert: Pick<Delivery, 'title' | 'body' | 'severity'>,
  allowed: NotificationText = policy.privacy.notificationText,
): Pick<Delivery, 'title' | 'body'> {
  const clients = allowed === 'no-client' ? store.clients.all() : [];
  return outsideWords(alert, {
    allowed,
    shortNames: clients.map(({ shortName }) => shortName),
    say: sentencesIn(policy.texts.language).incident,
  });
}

/** Many alerts told as one: how many, and the headline of the most urgent of them. */
export function gatheredWords(
  { policy }: Pick<Source, 'policy'>,
  count: number,
  first: Pick<Delivery, 'title'>,
): Pick<Delivery, 'title' | 'body'> {
  const say = sentencesIn(policy.texts.language).incident;
  const isNamed = policy.privacy.notificationText !== 'no-names';
  return {
    title: say.several(count),
    body: isNamed ? say.severalFirst(first.title) : say.openStandby,
  };
}
