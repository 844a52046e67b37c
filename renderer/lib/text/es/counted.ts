import { countingIn } from '../../../../shared/text/counting.ts';

const spanish = countingIn('es-US');

/** "2,150". */
export const figure = spanish.figure;

/** The form of a word that goes with a count: "estuvo" or "estuvieron". */
export const form = spanish.form;

/** "1 fila", "2 filas"; `plural` where an s is not enough. */
export function counted(count: number, what: string, plural = `${what}s`): string {
  return spanish.counted(count, what, plural);
}
