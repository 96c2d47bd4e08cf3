import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { Application } from './application';

const email = 'owner@example.com';
const password = 'довга-фраза-власника-2026';

let application: Application;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  application = await Application.start();
});

test.afterAll(() => application.stop());

/** What the browser complained about; a refused sign-in is answered with 401, which Chromium also counts as an error. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 401')) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  return found;
}

async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`)).toEqual([]);
}

async function signIn(page: Page) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Пароль' }).fill(password);
  await page.getByRole('button', { name: 'Увійти' }).click();
}

test('the first day of an owner: set-up, sign-in, a contact found by phone, a board that moves', async ({
  page,
  browser,
}) => {
  const errors = complaints(page);

  await page.goto(application.setupLink);
  await page.getByLabel('Прізвище').fill('Коваль');
  await page.getByLabel('Ім’я', { exact: true }).fill('Олена');
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Пароль' }).fill(password);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Створити та перейти до входу' }).click();

  await expect(page).toHaveURL(/\/login/);
  await page.getByRole('textbox', { name: 'Пароль' }).fill('не той пароль');
  await page.getByRole('button', { name: 'Увійти' }).click();
  await expect(page.getByRole('alert')).toContainText('Не вдалося увійти');
  await expectAccessible(page);
  await signIn(page);
  await expect(page.getByRole('navigation')).toContainText('Воронки CRM');

  const token = await page.evaluate(() => document.cookie);
  expect(token).not.toContain('crm_');

  await page.goto(`${application.address}/contacts/new`);
  await page.getByLabel('Прізвище').fill('Шевчук');
  await page.getByLabel('Ім’я', { exact: true }).fill('Марія');
  await page.getByRole('textbox', { name: 'Телефон' }).first().fill('(050) 123-45-67');
  await page.getByRole('button', { name: 'Створити контакт' }).click();
  await expect(page.getByRole('heading', { name: /Шевчук Марія/ })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${application.address}/contacts?q=0501234567`);
  await expect(page.getByText('Шевчук Марія')).toBeVisible();
  await expectAccessible(page);

  const watcher = await (await browser.newContext({ locale: 'uk-UA' })).newPage();
  await watcher.goto(`${application.address}/funnels`);
  await signIn(watcher);
  await expect(watcher.getByText('Новая', { exact: false }).first()).toBeVisible();

  await page.goto(`${application.address}/funnels`);
  await expect(page.getByText('Новая', { exact: false }).first()).toBeVisible();
  await expectAccessible(page);

  expect(errors).toEqual([]);
});
