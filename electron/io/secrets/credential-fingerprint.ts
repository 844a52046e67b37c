import { createHmac } from 'node:crypto';

/**
 * Tells one pair of client id and secret from another without keeping either: an HMAC-SHA-256
 * under the key of the cache, so that nobody who lacks that key can try secrets against it.
 */
export function credentialFingerprint(
  key: Uint8Array,
  credentials: { readonly clientId: string; readonly clientSecret: string },
): string {
  const { clientId, clientSecret } = credentials;
  // The purpose comes first: the same key encrypts the cache.
  const text = JSON.stringify(['wellsky-credentials', clientId, clientSecret]);
  return createHmac('sha256', key).update(text).digest('hex');
}
