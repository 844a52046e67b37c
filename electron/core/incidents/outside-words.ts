import type { Delivery } from '../../../shared/domain/delivery.ts';
import type { NotificationText } from '../../../shared/domain/policy.ts';
import type { Sentences } from '../../../shared/text/sentences.ts';
import { againApart } from './telling.ts';

type Text = Pick<Delivery, 'title' | 'body'>;

interface Outside {
  readonly allowed: NotificationText;
  /** By which texts call the agency's clients. */
  readonly shortNames: Iterable<string>;
  readonly say: Sentences['incident'];
}

/**
 * What of a delivery may be read where others look on, as on a lock screen. Without clients, each
 * of their names gives way to "a client", wherever it stands: in evidence and patterns, too. That
 * it is sent again is said in any case.
 */
export function outsideWords(
  { title, body, severity }: Pick<Delivery, 'title' | 'body' | 'severity'>,
  { allowed, shortNames, say }: Outside,
): Text {
  if (allowed === 'names') return { title, body };
  const { words, again } = againApart(body);
  if (allowed === 'no-names') {
    const isUrgent = severity === 'critical';
    return {
      title: isUrgent ? say.needsYouUrgently : say.needsYou,
      body: say.openStandby + (again === '' ? '' : say.sentAgain),
    };
  }
  const names = namesPattern(shortNames);
  if (names === null) return { title, body };
  const without = (text: string): string => withoutNames(text, names, say.aClient);
  return { title: without(title), body: without(words) + again };
}

/** Whole names only; a longer one before a shorter one that it begins with. */
function namesPattern(shortNames: Iterable<string>): RegExp | null {
  const names = [...new Set(shortNames)]
    .filter((name) => name.trim() !== '')
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  if (names.length === 0) return null;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function withoutNames(text: string, names: RegExp, aClient: string): string {
  return text.replace(names, (_name, at: number) => {
    const isFirst = /(^|[.:?!] )$/.test(text.slice(0, at));
    return isFirst ? aClient.charAt(0).toUpperCase() + aClient.slice(1) : aClient;
  });
}
