const KEPT_AS = 'standby.last-person';

/** Whoever unlocked this window last, where she is among `people`; else the first. */
export function rememberedPerson(people: readonly { readonly id: string }[]): string | null {
  const kept = window.localStorage.getItem(KEPT_AS);
  return people.find(({ id }) => id === kept)?.id ?? people[0]?.id ?? null;
}

export function rememberPerson(id: string): void {
  window.localStorage.setItem(KEPT_AS, id);
}
