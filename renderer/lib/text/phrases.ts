/**
 * What the engine says in English, by the sentence itself, in the language of a window. Gaps are
 * named in braces, the same on both sides: `Enter the {secret}.`.
 */
export type Phrases = Readonly<Record<string, string>>;
