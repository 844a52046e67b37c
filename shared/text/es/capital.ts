/** With a capital at its beginning: "Sábado 7 a.m.". */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('es') + words.slice(1);
}
