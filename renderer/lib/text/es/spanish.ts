import type { Like } from '../like.ts';
import { english } from '../en/english.ts';

/** Every word the panel says in Spanish. */
export const spanish: Like<typeof english> = {
  ...english,
};
