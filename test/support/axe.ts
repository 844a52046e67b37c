import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { run } from 'axe-core';

interface Axe {
  readonly run: typeof run;
}

const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** The rules that a change of colours alone can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong on the page as it stands, one line each: all its rules, or those about
 * colours. Its half megabyte is given to a page once and only the findings come back: packed up
 * anew for every look, with all that passed, that takes four times as long as the check itself.
 */
export async function violationsOn(page: Page, rules: 'all' | 'colours'): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await page.evaluate(SOURCE);
  return page.evaluate(
    async (only) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(
        // Of a toast it takes the card behind for the background.
        { exclude: [['[aria-label^="Notifications"]']] },
        { resultTypes: ['violations'], ...(only === null ? {} : { runOnly: only }) },
      );
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ failureSummary, html }) => `${id}: ${failureSummary ?? ''} ${html}`),
      );
    },
    rules === 'all' ? null : COLOUR_RULES,
  );
}
