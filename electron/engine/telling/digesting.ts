import { DIGEST, type Delivery } from '../../../shared/domain/delivery.ts';
import type { Feed } from '../../../shared/domain/feed.ts';
import type { DeliveryId } from '../../../shared/domain/ids.ts';
import { sentencesIn } from '../../../shared/text/sentences.ts';
import type { IdSource } from '../../../shared/util/ids.ts';
import type { Instant } from '../../../shared/util/time.ts';
import { digested, digestExpiry, digestWords, dueDigest } from '../../core/routing/digest.ts';
import { addressOf, type LadderChannel } from '../../core/routing/lanes.ts';
import type { Messengers } from '../channels/messengers.ts';
import { STANDBY, type Source } from '../parts.ts';
import { actionAudit } from '../audit-entries.ts';
import { savedDigest, savedWatchedSince, saveDigest } from '../saved-facts.ts';
import { channelNeedsAddress } from './reach.ts';

/** Over what a digest is read: there is room for it. */
const DIGEST_CHANNELS = ['email', 'sms'] as const;

interface DigestParts {
  readonly source: Source;
  readonly messengers: Messengers;
  readonly ids: IdSource;
}

/**
 * Queues the digest when it is due: on the desktop, and to each recipient who wants it. Nothing is
 * made of an old schedule, and an empty day has none. Runs inside a decision's transaction.
 */
export function queueDigest(parts: DigestParts, feed: Feed, now: Instant): void {
  const { source, ids } = parts;
  const { store, policy, agency } = source;
  const { digestAt } = policy.alerts;
  const known = { served: savedDigest(store), since: savedWatchedSince(store) };
  const due = dueDigest(digestAt, now, agency.timeZone, known);
  if (due === null || digestAt === null || feed.state !== 'fresh') return;
  saveDigest(store, due);
  const incidents = digested(store.incidents.unresolved(), store.outbox.unfinished(), now);
  const words = digestWords(incidents, sentencesIn(policy.texts.language));
  if (words === null) return;
  const places = [DESKTOP, ...readers(parts)];
  const rows = places.map(({ channel, recipientId }): Delivery => {
    return {
      id: ids() as DeliveryId,
      ...{ incidentId: DIGEST, channel, recipientId, follows: null, rung: 0 },
      ...{ severity: 'normal', ...words },
      ...{ createdAt: now, dueAt: now, expiresAt: digestExpiry(digestAt, due) },
      ...{ state: 'waiting', leasedUntil: null, attempts: 0, finishedAt: null },
      ...{ reason: null, serviceId: null, receipt: null },
    };
  });
  store.outbox.put(rows);
  store.audit.append([
    actionAudit(now, STANDBY, 'create', 'digest', null, {
      due,
      incidents: incidents.length,
      deliveries: rows.length,
    }),
  ]);
}

type Place = Pick<Delivery, 'channel' | 'recipientId'>;

const DESKTOP: Place = { channel: 'desktop', recipientId: null };

/** Everybody who wants the digest and can be sent it. */
export function readers({ source, messengers }: Omit<DigestParts, 'ids'>): Place[] {
  const { store } = source;
  const channels = DIGEST_CHANNELS.filter((one) => messengers.health(one).state !== 'off').map(
    (channel): Pick<LadderChannel, 'channel' | 'needsAddress'> => ({
      channel,
      needsAddress: channelNeedsAddress(source, channel),
    }),
  );
  return store.recipients.all().flatMap((recipient) => {
    const through = channels.find((one) => {
      const address = addressOf(recipient, one);
      return address !== null && !store.optOuts.has(one.channel, address);
    });
    if (!recipient.wantsDigest || through === undefined) return [];
    return [{ channel: through.channel, recipientId: recipient.id }];
  });
}
