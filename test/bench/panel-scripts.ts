import { gzipSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';

/** What a window loads when it goes to `route`, and the words that say it is there. */
interface Visit {
  readonly route: string;
  readonly sign: string;
}

const PANEL: readonly Visit[] = [
  { route: '#/', sign: 'Find cover for…' },
  { route: '#/incident/overtime', sign: 'Who could take it over' },
  { route: '#/incident/pattern', sign: 'All patterns' },
  { route: '#/look-up', sign: 'Name, phone or ID' },
  { route: '#/capacity', sign: 'Week by week' },
  { route: '#/track-record', sign: 'How the rules do' },
  { route: '#/hours', sign: 'Download CSV' },
];

interface ScriptSize {
  readonly what: string;
  readonly goal: string | null;
  /** Of 1,000 bytes. */
  readonly kilobytes: number;
}

/**
 * The scripts that windows ask for, each counted where it is first needed: those of the panel with
 * its list, an incident and the screens beside it; then what the wide screens add.
 */
export async function scriptSizes(browser: Browser, url: string): Promise<readonly ScriptSize[]> {
  const page = await browser.newPage();
  const scripts = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (!response.url().endsWith('.js') || scripts.has(response.url())) return;
    scripts.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length / 1_000),
    );
  });
  const sum = async () => (await Promise.all(scripts.values())).reduce((all, one) => all + one, 0);
  const added = async (visits: readonly Visit[]) => {
    const before = await sum();
    for (const visit of visits) await visited(page, url, visit);
    return (await sum()) - before;
  };
  const first = await added(PANEL.slice(0, 1));
  const panel = first + (await added(PANEL.slice(1)));
  const dashboard = await added([{ route: '#/dashboard', sign: 'Dashboard' }]);
  const settings = await added([{ route: '#/settings/connection', sign: 'WellSky' }]);
  await page.close();
  return [
    { what: 'first look at the list', goal: null, kilobytes: first },
    { what: 'panel with all its screens', goal: '≤ 250 KB', kilobytes: panel },
    { what: 'dashboard adds', goal: null, kilobytes: dashboard },
    { what: 'settings add', goal: null, kilobytes: settings },
  ];
}

async function visited(page: Page, url: string, { route, sign }: Visit): Promise<void> {
  await page.goto(url + route);
  await page.getByText(sign).first().waitFor();
  await page.waitForLoadState('networkidle');
}
