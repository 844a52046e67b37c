import { expect, it } from 'vitest';
import { liveThrough } from '../support/delivery-histories/report.ts';

/** `npm run soak` lives through more. */
const HISTORIES = 500;

it(`tells everything once, or says that it did not, in ${String(HISTORIES)} random histories`, async () => {
  const { lived, failure } = await liveThrough(HISTORIES, 20);
  expect(failure).toBeNull();
  expect(lived).toBe(HISTORIES);
});
