/** Without it, Excel takes UTF-8 for the code page of the computer. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Offers `content` to be saved as a file; nothing leaves the computer. */
export function saveFile(name: string, type: string, content: string): void {
  const start = type === 'text/csv' ? BYTE_ORDER_MARK : '';
  const blob = new Blob([start, content], { type: `${type};charset=utf-8` });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
