import type { PanelFile, PanelFiles } from '../../shared/contract/page.ts';

/** A built panel in two files. */
export function panelFiles(): PanelFiles {
  return new Map([
    ['/index.html', file('text/html; charset=utf-8', '<div id="root"></div>')],
    ['/assets/app.js', file('text/javascript; charset=utf-8', 'export {};')],
  ]);
}

function file(type: string, text: string): PanelFile {
  return { type, body: new TextEncoder().encode(text) };
}
