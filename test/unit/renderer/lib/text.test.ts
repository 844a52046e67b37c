import { describe, expect, it } from 'vitest';
import { text } from '../../../../renderer/lib/text.ts';

/** Every fixed word of the catalogue, however deep. */
function wordsOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(wordsOf);
}

describe('the catalogue of words', () => {
  it('keeps the voice: no exclamation marks, no long dashes', () => {
    const words = wordsOf(text);
    expect(words.length).toBeGreaterThan(100);
    expect(words.filter((one) => /[!—]/.test(one))).toEqual([]);
  });

  it('says evidence as counts, similar shifts apart from all asks', () => {
    expect(text.candidates.accepted({ accepted: 6, asked: 7, similar: true })).toBe(
      'accepted 6/7 similar shifts',
    );
    expect(text.candidates.accepted({ accepted: 9, asked: 14, similar: false })).toBe(
      'accepted 9/14 asks',
    );
    expect(text.candidates.worked({ worked: 8, scheduled: 9, of: 'Saturdays' })).toBe(
      'worked 8/9 Saturdays',
    );
  });

  it.each([
    [0, 'Standby'],
    [3, '(3) Standby'],
  ])('puts %d urgent incidents into the title as %s', (count, title) => {
    expect(text.title(count)).toBe(title);
  });

  it('tells one from several', () => {
    expect(text.exclusions.count(1)).toBe('1 caregiver is not suggested');
    expect(text.exclusions.count(2)).toBe('2 caregivers are not suggested');
  });

  it('says that an ask waits as long as it has no outcome', () => {
    expect(text.ask.logged('Sarah O.', null)).toBe('Sarah O.: asked, waiting');
    expect(text.ask.logged('Sarah O.', 'declined')).toBe('Sarah O.: said no');
  });
});
