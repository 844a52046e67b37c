import fc from 'fast-check';
import { expect, it } from 'vitest';
import { composed } from '../../electron/io/channels/email-text.ts';
import { instant } from '../../shared/util/time.ts';

/** What an email consists of, whatever is written in it. */
const ALWAYS = [
  'auto-submitted',
  'content-type',
  'date',
  'from',
  'message-id',
  'mime-version',
  'to',
];
/** At most once, and not where there is nothing to say. */
const NEEDS_WORDS = new Set(['content-transfer-encoding', 'subject']);

/** Words with everything that could begin another header or another email. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\0',
        '\u2028',
        '.',
        'Bcc: a@b.example',
        ' ',
        ':',
        '=?',
        '🙂',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);

it('no subject, text or key adds a header, takes one away or breaks a line', async () => {
  await fc.assert(
    fc.asyncProperty(anything, anything, anything, async (subject, text, key) => {
      const outgoing = { key, to: 'dana@example.org', subject, text };
      const message = await composed({
        from: 'office@agency.example',
        outgoing,
        at: instant(0),
      });
      const raw = message.toString('latin1');
      const [head = ''] = raw.split('\r\n\r\n');
      const names = head
        .split('\r\n')
        .filter((line) => !/^[ \t]/.test(line))
        .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
      expect(names.filter((name) => !NEEDS_WORDS.has(name)).toSorted()).toEqual(ALWAYS);
      const others = names.filter((name) => NEEDS_WORDS.has(name));
      expect(new Set(others).size).toBe(others.length);
      // RFC 5322 section 2.1.1, and no byte of a header that is not ASCII.
      expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
      expect(head).toMatch(/^[\t\r\n\x20-\x7e]*$/);
      expect(raw.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }),
    { seed: 5, numRuns: 300 },
  );
});
