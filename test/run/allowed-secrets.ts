import type { Allowance } from './secrets.ts';

/** Places of this repository that look like a secret and are none. */
export const ALLOWED: readonly Allowance[] = [
  {
    path: 'test/unit/io/wellsky/url.test.ts',
    rule: 'url-password',
    why: 'An invented address that shows that credentials in an address are refused.',
  },
  {
    path: 'test/integration/engine/writing.test.ts',
    rule: 'url-password',
    why: 'An invented address that shows that credentials in an address are refused.',
  },
  {
    path: 'test/unit/io/desktop/hardening.test.ts',
    rule: 'url-password',
    why: 'An invented address that shows that the desktop leads nowhere with credentials.',
  },
];
