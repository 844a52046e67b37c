/** How a language counts: the figure as it is written there, and the form of the words beside it. */
export interface Counting {
  /** "2,150". */
  readonly figure: (count: number) => string;
  /** `one` or `other`, by the plural rules of the language: "was" or "were". */
  readonly form: (count: number, one: string, other: string) => string;
  /** Figure and form: "1 row", "2 rows". */
  readonly counted: (count: number, one: string, other: string) => string;
}

/** Counting as in `locale`, a BCP 47 tag, by the platform's Intl. */
export function countingIn(locale: string): Counting {
  const figures = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const figure = (count: number) => figures.format(count);
  const form = (count: number, one: string, other: string) =>
    rules.select(count) === 'one' ? one : other;
  return {
    figure,
    form,
    counted: (count, one, other) => `${figure(count)} ${form(count, one, other)}`,
  };
}
