import type { Delivery } from '../../shared/domain/delivery.ts';
import type { NotificationText } from '../../shared/domain/policy.ts';
import { sentencesIn } from '../../shared/text/sentences.ts';
import { outsideWords } from '../core/incidents/outside-words.ts';
import type { Source } from './parts.ts';

type Words = Pick<Delivery, 'title' | 'body'>;
type Alert = Words & Pick<Delivery, 'severity'>;

/** An alert as it may be told outside the panel: on the desktop by the agency's rule of today. */
export function alertWords(source: Pick<Source, 'store' | 'policy'>, alert: Alert): Words {
  return alertWording(source, source.policy.privacy.notificationText)(alert);
}

/** How alerts may be told by a rule; who must not be named is read once for all of them. */
export function alertWording(
  { store, policy }: Pick<Source, 'store' | 'policy'>,
  allowed: NotificationText,
): (alert: Alert) => Words {
  const clients = allowed === 'no-client' ? store.clients.all() : [];
  const shortNames = clients.map(({ shortName }) => shortName);
  const say = sentencesIn(policy.texts.language).incident;
  return (alert) => outsideWords(alert, { allowed, shortNames, say });
}

/** Many alerts told as one: how many, and the headline of the most urgent of them. */
export function gatheredWords(
  { policy }: Pick<Source, 'policy'>,
  count: number,
  first: Pick<Delivery, 'title'>,
): Words {
  const say = sentencesIn(policy.texts.language).incident;
  const isNamed = policy.privacy.notificationText !== 'no-names';
  return {
    title: say.several(count),
    body: isNamed ? say.severalFirst(first.title) : say.openStandby,
  };
}
