import { createHash, timingSafeEqual } from 'node:crypto';

/** Source of random bytes; the entry point passes the operating system's. */
export type Random = (bytes: number) => Uint8Array;

const BYTES = 32;

/**
 * Who may use the panel over loopback HTTP. Any program and any web page on the machine can reach
 * the port, so knowing the port is not enough: a link carries a token that works once and becomes
 * a session cookie. Only digests are kept.
 */
export interface Sessions {
  /** A new token for a link. The token before it stops working. */
  issueToken(): string;
  /** Uses the token up: a session id if it was the right one, else null. */
  exchange(token: string): string | null;
  isOpen(session: string): boolean;
}

export function createSessions(random: Random): Sessions {
  let pending: Buffer | null = null;
  const open = new Set<string>();
  return {
    issueToken() {
      const token = text(random);
      pending = digest(token);
      return token;
    },
    exchange(token) {
      if (pending === null || !timingSafeEqual(pending, digest(token))) return null;
      pending = null;
      const session = text(random);
      open.add(digest(session).toString('hex'));
      return session;
    },
    isOpen: (session) => open.has(digest(session).toString('hex')),
  };
}

function text(random: Random): string {
  return Buffer.from(random(BYTES)).toString('base64url');
}

function digest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
