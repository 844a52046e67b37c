import type { Obstruction } from '../../../shared/contract/recipients.ts';
import { text } from '../../lib/text.ts';

/** Why somebody is not told over her addresses, a sentence each. */
export function obstructionWords(obstructions: readonly Obstruction[]): string {
  const { channels, obstructions: say } = text.telling;
  return obstructions.map(({ channel, why }) => say[why](channels[channel])).join(' ');
}
