import type { Page } from '@playwright/test';
import { expectNoViolations } from '../support/looks.ts';
import type { SceneName } from '../support/panel-scenes.ts';
import { expect, test } from '../support/panel-test.ts';

test.use({ viewport: { width: 400, height: 640 } });

const APPEARANCE = '#/settings/appearance';

/** Screens with many words in little room. */
const SCREENS: readonly (readonly [SceneName, string])[] = [
  ['crowded', '#/look-up'],
  ['crowded', '#/settings'],
  ['crowded', '#/settings/rules'],
  ['crowded', '#/settings/data'],
  ['crowded', '#/overtime'],
  ['crowded', '#/capacity'],
  ['crowded', '#/dashboard'],
];

/** The ones looked at longest. */
const CHECKED: readonly (readonly [SceneName, string])[] = [
  ['crowded', ''],
  ['one', '#/incident/friday'],
];

async function speakSpanish(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // Also run on the blank page at the end, which has no storage.
    if (window.location.protocol === 'http:') {
      window.localStorage.setItem('standby.language', 'es');
    }
  });
}

test('the language is chosen in the settings and stays, on the same screen', async ({ stage }) => {
  const { page } = await stage('crowded', APPEARANCE);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('radiogroup', { name: 'Language' }).getByText('Español').click();

  const heading = page.getByRole('heading', { name: 'Idioma y apariencia' });
  await expect(heading).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  expect(new URL(page.url()).hash).toBe(APPEARANCE);

  await page.reload();
  await expect(heading).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Idioma' }).getByText('English').click();
  await expect(page.getByRole('heading', { name: 'Language and appearance' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the list, an incident and the look-up speak Spanish', async ({ stage, page }) => {
  await speakSpanish(page);
  await stage('one');
  await expect(page.getByRole('heading', { name: 'Requiere su atención' })).toBeVisible();
  await expect(page.getByText(/compatibilidad \d+%/).first()).toBeVisible();

  await page.locator('[data-row]').first().click();
  await expect(page.getByRole('button', { name: 'Me encargo' })).toBeVisible();
  await expect(page.getByText('A quién llamar')).toBeVisible();

  await page.goto(`${page.url().split('#')[0] ?? ''}#/look-up`);
  await expect(
    page.getByLabel('Nombre, teléfono o ID de un cliente o persona cuidadora'),
  ).toBeVisible();
});

test('why something did not arrive, and what is refused, is said in Spanish', async ({
  stage,
  page,
}) => {
  await speakSpanish(page);
  const { engine } = await stage('asked', '#/incident/friday');
  const told = page.locator('details').filter({ hasText: 'A quién se avisó' });
  await told.getByText('A quién se avisó').click();
  await expect(
    told.getByText('El servidor de correo no acepta el inicio de sesión (535). 3 intentos'),
  ).toBeVisible();

  engine.failNext('acknowledge', 'This is already resolved. Nothing needs to be done.');
  await page.getByRole('button', { name: 'Me encargo' }).click();
  await expect(
    page.getByText('Esto ya está resuelto. No hace falta hacer nada.', { exact: true }),
  ).toBeVisible();
});

test('words of a text that are an address, or may be, are quoted in Spanish', async ({
  stage,
  page,
}) => {
  await speakSpanish(page);
  await stage('asking', '#/incident/friday');
  await page.getByRole('button', { name: 'Preguntar a 3 por SMS' }).click();
  const message = page.getByRole('textbox', { name: 'Mensaje para Sarah O.' });
  await message.fill('1450 Vine St, 22 Olmos');
  await expect(
    page.getByText('Tiene una dirección o la clave de una puerta: “1450 Vine St”. Quítela.'),
  ).toBeVisible();
  await expect(
    page.getByText('Puede ser una dirección: “22 Olmos”. Si lo es, quítela.'),
  ).toBeVisible();
});

test('what is wrong in a field is said in Spanish, by the form and by the engine', async ({
  stage,
  page,
}) => {
  await speakSpanish(page);
  const { engine } = await stage('setup-errors', '#/settings/connection');
  await page.getByRole('button', { name: 'Conectar', exact: true }).click();
  await expect(page.getByText('Escriba el ID de su agencia en WellSky.')).toBeVisible();
  await expect(page.getByText('Use al menos 12 caracteres.')).toBeVisible();

  await page.getByLabel('Dirección de WellSky').fill('http://wellsky.example');
  await page.getByLabel('ID de cliente').fill('demo-client');
  await page.getByLabel('Secreto de cliente').fill('demo-secret-not-real');
  await page.getByLabel('ID de la agencia').fill('4711');
  await page.getByLabel('Zona horaria').selectOption('America/Denver');
  await page.getByLabel('Frase de acceso').fill('a long passphrase');
  engine.failNext('connect', 'url: The WellSky address must start with https://.');
  await page.getByRole('button', { name: 'Conectar', exact: true }).click();
  await expect(page.getByText('La dirección de WellSky debe empezar con https://.')).toBeVisible();
  await expect(page.getByLabel('Dirección de WellSky')).toHaveAttribute('aria-invalid', 'true');
});

test.describe('where the computer speaks Spanish', () => {
  test.use({ locale: 'es-MX' });

  test('so does the panel', async ({ stage, page }) => {
    await stage('one');
    await expect(page.locator('html')).toHaveAttribute('lang', 'es');
    await expect(page.getByRole('heading', { name: 'Requiere su atención' })).toBeVisible();
  });
});

test('in English no Spanish is fetched', async ({ stage, page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await stage('one');
  expect(fetched.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(1);
  expect(fetched.filter((url) => url.includes('spanish'))).toEqual([]);
});

for (const [scene, route] of [...SCREENS, ...CHECKED]) {
  test(`Spanish fits 400 px on ${scene}${route}`, async ({ stage, page }) => {
    await speakSpanish(page);
    await stage(scene, route);
    await page.locator('main h1, main h2').first().waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
    expect(await cutOff(page)).toEqual([]);
  });
}

for (const [scene, route] of CHECKED) {
  test(`axe finds nothing in Spanish on ${scene}${route}`, async ({ stage, page }) => {
    await speakSpanish(page);
    await expectNoViolations(page, async () => {
      await stage(scene, route);
      return page.locator('main h2:visible').first();
    });
  });
}

/** What a button or a heading says that does not fit into it. */
async function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, h3, label, th')]
      .filter((one) => one.checkVisibility() && !one.closest('.sr-only'))
      .filter((one) => getComputedStyle(one).overflowX !== 'visible')
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.innerText),
  );
}
