import { expect } from 'vitest';
import { rowsOf, type Reply } from '../simulated-wellsky.ts';
import { type SwitchChecks, type Scene, type Check, statusOf } from './scene.ts';

const throttled = (isRetryAfter: (value: string | null) => boolean): Check => {
  return async ({ call, simulator }) => {
    simulator.set('limits.perSecond', '3');
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => call('GET', '/v1/organizations/')));
    const refused = replies.filter((reply) => reply.status === 429);
    expect(refused).toHaveLength(2);
    expect(refused.every((reply) => isRetryAfter(reply.headers.get('retry-after')))).toBe(true);
  };
};
const always = (check: (reply: Reply) => void): Check => {
  return async ({ call, simulator }) => {
    simulator.set('faults.percent', '100');
    check(await call('GET', '/v1/organizations/'));
  };
};
/** Only that it still answers; how long that takes is asserted on `latencyOf`, without a clock. */
const answersLate = statusOf('GET', '/v1/organizations/', 200);

async function failuresOf100({ call, simulator }: Scene): Promise<number> {
  simulator.set('faults', '502-json');
  let failures = 0;
  for (let count = 0; count < 100; count += 1) {
    if ((await call('GET', '/v1/organizations/')).status === 502) failures += 1;
  }
  return failures;
}

/** What the switches of this group do to the wire, value by value. */
export const NETWORK_CHECKS = {
  latency: {
    '300ms': answersLate,
    none: answersLate,
    '1s': answersLate,
    '30s-tail': answersLate,
    hang: async ({ call, simulator }) => {
      let isAnswered = false;
      const pending = call('GET', '/v1/organizations/').then(
        () => (isAnswered = true),
        () => 'connection closed',
      );
      await simulator.close();
      expect(await pending).toBe('connection closed');
      expect(isAnswered).toBe(false);
    },
  },
  limits: {
    off: async ({ call, simulator }) => {
      simulator.set('limits.perSecond', '3');
      const replies = await Promise.all([1, 2, 3, 4, 5].map(() => call('GET', '/v1/locations/')));
      expect(replies.map((reply) => reply.status)).toEqual([200, 200, 200, 200, 200]);
    },
    '429-retry-after-seconds': throttled((value) => value === '2'),
    '429-retry-after-date': throttled((value) => /^\w{3}, .* GMT$/.test(value ?? '')),
    '429-without': throttled((value) => value === null),
  },
  'limits.perSecond': {
    '100': async ({ call, simulator }) => {
      simulator.set('limits', '429-without');
      const replies = await Promise.all([1, 2, 3, 4, 5].map(() => call('GET', '/v1/locations/')));
      expect(replies.every((reply) => reply.status === 200)).toBe(true);
    },
    '3': async ({ call, simulator }) => {
      simulator.set('limits', '429-without');
      const replies = await Promise.all([1, 2, 3, 4, 5].map(() => call('GET', '/v1/locations/')));
      expect(replies.some((reply) => reply.status === 429)).toBe(true);
    },
  },
  faults: {
    none: always((reply) => {
      expect(reply.status).toBe(200);
    }),
    '500-html': always((reply) => {
      expect([reply.status, reply.text.startsWith('<!DOCTYPE html>')]).toEqual([500, true]);
    }),
    '502-json': always((reply) => {
      expect([reply.status, reply.json]).toEqual([502, { message: 'Internal server error' }]);
    }),
    'truncated-json': always((reply) => {
      expect([reply.status, reply.json]).toEqual([200, undefined]);
    }),
    reset: async ({ call, simulator }) => {
      simulator.set('faults.percent', '100');
      await expect(call('GET', '/v1/organizations/')).rejects.toThrow();
    },
    'wrong-content-type': always((reply) => {
      expect(reply.headers.get('content-type')).toBe('text/html');
      expect(rowsOf(reply)).toHaveLength(1);
    }),
    gzip: always((reply) => {
      expect(reply.headers.get('content-encoding')).toBe('gzip');
      expect(rowsOf(reply)).toHaveLength(1);
    }),
  },
  'faults.percent': {
    '10': async (scene) => {
      const failures = await failuresOf100(scene);
      expect(failures).toBeGreaterThan(2);
      expect(failures).toBeLessThan(25);
    },
    '100': async (scene) => {
      expect(await failuresOf100(scene)).toBe(100);
    },
  },
} satisfies Partial<SwitchChecks>;
