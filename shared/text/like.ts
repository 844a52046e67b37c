/**
 * The shape a translation has: the same keys, functions of the same arguments where the English
 * has functions, any string where it has a string.
 */
export type Like<Part> = Part extends string
  ? string
  : Part extends (...given: infer Given) => infer Said
    ? (...given: Given) => Like<Said>
    : { readonly [Key in keyof Part]: Like<Part[Key]> };
