import { countingIn } from '../counting.ts';

/** Figures and plural forms of Spanish. */
export const { figure, form, counted, list } = countingIn('es-US');
