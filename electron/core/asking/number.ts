/** Enough of a number to tell it from another: "(303) •••-0141", "+44 ••• 0141"; "" for none. */
export function shortenedNumber(phone: string | null): string {
  if (phone === null) return '';
  const end = phone.slice(-4);
  if (/^\+1\d{10}$/.test(phone)) return `(${phone.slice(2, 5)}) •••-${end}`;
  return phone.startsWith('+') ? `${phone.slice(0, 3)} ••• ${end}` : `••• ${end}`;
}
