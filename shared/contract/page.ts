/**
 * What every host serves the panel with. The panel's own files are all it may load, and it may
 * talk to nothing but its host; text can never become script.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer: nothing is kept, guessed, embedded or passed on. */
export const PAGE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** One file of the built panel. */
export interface PanelFile {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * The built panel, by URL path (`/index.html`, `/assets/…`). A host serves what is in here and
 * nothing else, so no path can lead out of the folder it came from.
 */
export type PanelFiles = ReadonlyMap<string, PanelFile>;

/** The file that a URL path names; `/` is the panel itself. */
export function panelFile(files: PanelFiles, path: string): PanelFile | undefined {
  return files.get(path === '/' ? '/index.html' : path);
}
