import './lib/zod.ts';
import { LANGUAGE } from './lib/language.ts';
import { bringTemporal } from './lib/temporal.ts';
import { loadText } from './lib/text.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root');
void open(root);

/** Words and time come first: everything imported after them may use them while it loads. */
async function open(where: Element): Promise<void> {
  document.documentElement.lang = LANGUAGE;
  await Promise.all([loadText(LANGUAGE), bringTemporal()]);
  const { start } = await import('./start.tsx');
  start(where);
}
