import type { IncomingMessage } from 'node:http';

/**
 * Why a request does not come from our own page, or null when it may.
 *
 * A foreign host name that resolves to 127.0.0.1 (DNS rebinding) shows in `Host`. A foreign page
 * that sends requests here shows in `Origin` and, in current browsers, in `Sec-Fetch-Site`.
 */
export function foreignRequest(request: IncomingMessage, port: number): string | null {
  const self = `127.0.0.1:${String(port)}`;
  const { host, origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (host !== self) return 'host';
  if (origin !== undefined && origin !== `http://${self}`) return 'origin';
  // Every browser names the origin of a POST.
  if (origin === undefined && request.method === 'POST') return 'origin';
  if (site === 'cross-site' || site === 'same-site') {
    // Following the printed link from a mail or a chat is a plain top-level navigation.
    return request.headers['sec-fetch-mode'] === 'navigate' ? null : 'site';
  }
  return null;
}
