/**
 * Puts text on the clipboard; false when the machine forbids it. The desktop denies the permission
 * that the modern call asks for, so the old way, which needs only the click, stands behind it.
 */
export async function copyText(content: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(content);
    return true;
  } catch {
    return copyBySelection(content);
  }
}

function copyBySelection(content: string): boolean {
  const had = document.activeElement;
  const area = document.createElement('textarea');
  area.value = content;
  area.className = 'fixed top-0 opacity-0';
  document.body.append(area);
  area.select();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- still the only way without a permission
  const copied = document.execCommand('copy');
  area.remove();
  if (had instanceof HTMLElement) had.focus();
  return copied;
}
