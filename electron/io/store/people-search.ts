import type { PersonReference } from '../../../shared/contract/insights.ts';
import type { Connection } from './connection.ts';

/** Finds people by what somebody remembers of them. */
export interface PeopleSearch {
  /**
   * Clients and caregivers whose names hold words that begin with all of the typed ones, in any
   * order, case and accents set aside; or whose id begins with the text; or whose phone number
   * holds its digits (three at least). The best fit first, at most `limit`.
   */
  find(text: string, limit: number): PersonReference[];
}

interface Row {
  readonly kind: 'client' | 'caregiver';
  readonly id: string;
}

const FEWEST_DIGITS = 3;

export function peopleSearch(connection: Connection): PeopleSearch {
  const byName = connection.prepare<Row>(
    `SELECT kind, id FROM people_index JOIN people ON number = people_index.rowid
     WHERE people_index MATCH ? ORDER BY rank, people.name, kind, id LIMIT ?`,
  );
  const byNumber = connection.prepare<Row>(
    `SELECT kind, id FROM people WHERE id LIKE ? || '%' OR phone LIKE '%' || ? || '%'
     ORDER BY id = ? DESC, name, kind, id LIMIT ?`,
  );
  return {
    find(text, limit) {
      const digits = withoutCountry(text.replaceAll(/\D/g, ''));
      const isNumber = digits.length >= FEWEST_DIGITS && /^[\d\s()+.-]+$/.test(text);
      if (isNumber) return byNumber.all(digits, digits, digits, limit).map(reference);
      const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      return byName.all(words.map((word) => `"${word}"*`).join(' '), limit).map(reference);
    },
  };
}

/** Caller ID says 1 303 …; WellSky keeps ten digits. */
function withoutCountry(digits: string): string {
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
}

function reference({ kind, id }: Row): PersonReference {
  return { kind, id } as PersonReference;
}
