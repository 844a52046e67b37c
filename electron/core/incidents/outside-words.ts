import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { NotificationText } from '../../../shared/domain/policy.ts';

type Text = Pick<Delivery, 'title' | 'body'>;

/**
 * What of a delivery may be read where others look on, as on a lock screen. `shortNames` are those
 * by which texts call the agency's clients; each of them gives way to "a client", wherever it stands.
 */
export function outsideWords(
  { title, body, severity }: Pick<Delivery, 'title' | 'body' | 'severity'>,
  allowed: NotificationText,
  shortNames: Iterable<string>,
): Text {
  if (allowed === 'names') return { title, body };
  if (allowed === 'no-names') return severity === 'critical' ? NAMELESS_CRITICAL : NAMELESS;
  const names = namesPattern(shortNames);
  if (names === null) return { title, body };
  return { title: withoutNames(title, names), body: withoutNames(body, names) };
}

const NAMELESS: Text = { title: 'Something needs you', body: 'Open Standby to see what it is.' };
const NAMELESS_CRITICAL: Text = { ...NAMELESS, title: 'Something urgent needs you' };

/** Whole names only; a longer one before a shorter one that it begins with. */
function namesPattern(shortNames: Iterable<string>): RegExp | null {
  const names = [...new Set(shortNames)]
    .filter((name) => name.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  if (names.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

/** At the beginning of a sentence it is "A client". */
function withoutNames(text: string, names: RegExp): string {
  return text.replace(names, (_name, at: number) => {
    const before = text.slice(0, at);
    return before === '' || before.endsWith('. ') ? 'A client' : 'a client';
  });
}
