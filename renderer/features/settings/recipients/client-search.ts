import type { RecipientsView } from '../../../../shared/contract/recipients.ts';

/** So many are offered at once. */
const MOST = 6;

/** The first clients of whose name some word begins with `typed`, or who have it as ID. */
export function clientsFound(
  clients: RecipientsView['clients'],
  typed: string,
): RecipientsView['clients'] {
  const wanted = plain(typed.trim());
  if (wanted === '') return [];
  return clients
    .filter(({ id, name }) => id === wanted || ` ${plain(name)}`.includes(` ${wanted}`))
    .slice(0, MOST);
}

/** Without accents and case. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
