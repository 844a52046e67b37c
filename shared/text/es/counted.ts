import { countingIn } from '../counting.ts';

/** Plural forms of Spanish. */
export const { form, counted } = countingIn('es-US');
