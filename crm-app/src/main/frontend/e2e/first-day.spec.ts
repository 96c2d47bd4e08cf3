import { expect, test } from '@playwright/test';
import { Application } from './application';
import { Person } from './person';

const owner = { email: 'owner@example.com', password: 'довга-фраза-власника-2026' };
const manager = { email: 'manager@example.com', password: 'ще-довша-фраза-менеджера-2026' };

const leads = [
  'Назва;Клієнт;Телефон;Відповідальний;Сума',
  'Анкери для фасаду;Шевчук Марія;(050) 123-45-67;Ігор Бондар;12 500,50',
  'Саморізи, 40 упаковок;Лисенко Андрій;067 765 43 21;Ігор Бондар;8 300',
  'Дюбелі на склад;Мороз Оксана;+380 63 555 44 33;Ігор Бондар;940,00',
].join('\r\n');

/** A green point. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let application: Application;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  application = await Application.start();
});

test.afterAll(() => application?.stop());

test('the first day: set-up, invitation, import, a board for two, a conversion, a search by phone', async ({
  browser,
}) => {
  const first = await Person.at(browser, application.address);
  const second = await Person.at(browser, application.address);

  await test.step('the owner sets the system up', async () => {
    const { page } = first;
    await page.goto(application.setupLink);
    await page.getByLabel('Прізвище').fill('Коваль');
    await page.getByLabel('Ім’я', { exact: true }).fill('Олена');
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByRole('textbox', { name: 'Пароль' }).fill(owner.password);
    await first.expectAccessible();
    await page.getByRole('button', { name: 'Створити та перейти до входу' }).click();
  });

  await test.step('a wrong password is refused, the right one opens the frame', async () => {
    const { page } = first;
    await expect(page).toHaveURL(/\/login/);
    await page.getByLabel('E-mail').fill(owner.email);
    await page.getByRole('textbox', { name: 'Пароль' }).fill('не той пароль');
    await page.getByRole('button', { name: 'Увійти' }).click();
    await expect(page.getByRole('alert')).toContainText('Не вдалося увійти');
    await first.expectAccessible();
    // The browser itself reports the refusal; nothing else may be wrong so far.
    expect(first.complaints.splice(0).filter((text) => !text.includes('401'))).toEqual([]);
    await first.signIn(owner.email, owner.password);
  });

  const link = await test.step('the owner invites a manager', async () => {
    const { page } = first;
    await page.getByRole('link', { name: 'Працівники' }).click();
    await expect(page.getByRole('link', { name: 'Олена Коваль' })).toBeVisible();
    await first.expectAccessible();
    await page.getByRole('button', { name: 'Запросити' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('E-mail').fill(manager.email);
    await dialog.getByRole('button', { name: 'Запросити' }).click();
    await expect(dialog).toContainText(`Запрошення для ${manager.email} готове`);
    await first.expectAccessible();
    const link = await dialog.getByLabel('Посилання на анкету').inputValue();
    await dialog.getByRole('button', { name: 'Закрити' }).last().click();
    return link;
  });

  await test.step('the manager fills in the questionnaire and signs in', async () => {
    const { page } = second;
    await page.goto(link);
    await page.getByLabel('Прізвище').fill('Бондар');
    await page.getByLabel('Ім’я', { exact: true }).fill('Ігор');
    await page.getByLabel('Особистий телефон').fill('093 111 22 33');
    await page.getByLabel('Вибрати фото').setInputFiles({ name: 'я.png', mimeType: 'image/png', buffer: photo });
    await expect(page.getByRole('button', { name: 'Замінити фото' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Пароль' }).fill(manager.password);
    await second.expectAccessible();
    await page.getByRole('button', { name: 'Приєднатися' }).click();
    await second.signIn(manager.email, manager.password);
  });

  await test.step('the photo that came with it is seen by colleagues', async () => {
    await expect(second.page.getByRole('navigation').first().locator('img')).toBeVisible();
    const { page } = first;
    await page.goto('/employees');
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: 'Ігор Бондар' }) });
    await expect(row.locator('img')).toBeVisible();
    await first.expectAccessible();
  });

  await test.step('the owner imports leads for the manager', async () => {
    const { page } = first;
    await page.goto('/imports/new?kind=LEAD');
    await first.expectAccessible();
    await page.locator('input[type=file]').setInputFiles({
      name: 'ліди.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`\uFEFF${leads}`),
    });
    await page.getByRole('button', { name: 'Завантажити й перевірити' }).click();
    await expect(page.getByText('Перші 3 рядки без помилок.')).toBeVisible();
    await first.expectAccessible();
    await page.getByRole('button', { name: 'Імпортувати 3 рядки' }).click();
    await expect(page.getByText('Імпорт завершено')).toBeVisible();
    await expect(page.getByText('Опрацьовано 3 рядки, помилок немає.')).toBeVisible();
    await first.expectAccessible();
  });

  await test.step('a card that the manager drags moves before the owner’s eyes', async () => {
    for (const { page } of [first, second]) await page.goto('/funnels');
    const card = second.stage(0).locator('li', { hasText: 'Анкери для фасаду' });
    await expect(card).toBeVisible();
    await expect(first.stage(0).getByText('Анкери для фасаду')).toBeVisible();
    await expect(second.stage(0).getByText(/12.500,50/)).toBeVisible();
    await first.expectAccessible();

    const mouse = second.page.mouse;
    const from = await card.boundingBox();
    const to = await second.stage(1).boundingBox();
    if (!from || !to) throw new Error('the board is not laid out');
    await mouse.move(from.x + 60, from.y + 80);
    await mouse.down();
    await mouse.move(from.x + 80, from.y + 90, { steps: 4 });
    await mouse.move(to.x + 80, to.y + 160, { steps: 12 });
    await expect.poll(() => second.carriedOver()).toBe(1);
    await mouse.up();
    await expect(second.stage(1).getByText('Анкери для фасаду')).toBeVisible();
    await expect(first.stage(1).getByText('Анкери для фасаду')).toBeVisible({ timeout: 5_000 });
    await expect(first.stage(0).getByText('Анкери для фасаду')).toHaveCount(0);
  });

  await test.step('the same by keys', async () => {
    const { page } = second;
    await second.stage(0).getByRole('link', { name: 'Дюбелі на склад' }).focus();
    await page.keyboard.press('Space');
    // Over the edge of what is on screen and back.
    for (const place of [5, 1]) {
      await expect(async () => {
        const at = await second.carriedOver();
        if (at !== place) await page.keyboard.press(at < place ? 'ArrowRight' : 'ArrowLeft');
        expect(await second.carriedOver()).toBe(place);
      }).toPass();
    }
    await page.keyboard.press('Space');
    await expect(second.stage(1).getByText('Дюбелі на склад')).toBeVisible();
    await expect(first.stage(1).getByText('Дюбелі на склад')).toBeVisible({ timeout: 5_000 });
  });

  await test.step('the manager converts the lead into a deal', async () => {
    const { page } = second;
    await second.stage(1).getByRole('link', { name: 'Анкери для фасаду' }).click();
    await expect(page).toHaveURL(/\/leads\/\d+/);
    await expect(page.getByRole('heading', { name: 'Анкери для фасаду' })).toBeVisible();
    await second.expectAccessible();
    await page.getByRole('button', { name: 'Створити угоду' }).click();
    await second.expectAccessible();
    await page.getByRole('dialog').getByRole('button', { name: 'Створити угоду' }).click();
    await expect(page).toHaveURL(/\/deals\/\d+/);
    await expect(page.getByRole('heading', { name: 'Анкери для фасаду' })).toBeVisible();
    await second.expectAccessible();
  });

  await test.step('the owner finds the customer and the deal by phone', async () => {
    const { page } = first;
    await page.goto('/contacts');
    await expect(page.getByRole('link', { name: 'Лисенко Андрій' })).toBeVisible();
    await page
      .getByRole('searchbox')
      .or(page.getByPlaceholder(/телефон/i))
      .first()
      .fill('050 123-45-67');
    await expect(page.getByRole('link', { name: 'Лисенко Андрій' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Шевчук Марія' })).toBeVisible();
    await first.expectAccessible();
    await page.getByRole('link', { name: 'Шевчук Марія' }).click();
    await expect(page.getByRole('heading', { name: 'Шевчук Марія' })).toBeVisible();
    await expect(page.getByRole('link', { name: /Анкери для фасаду/ }).first()).toBeVisible();
    await first.expectAccessible();
    await page.goto('/funnel-entries?q=0501234567');
    await expect(page.getByRole('cell', { name: 'Анкери для фасаду', exact: true })).toHaveCount(2);
    await expect(page.getByRole('cell', { name: 'Саморізи, 40 упаковок' })).toHaveCount(0);
    await first.expectAccessible();
  });

  await test.step('what happened today stands in the history', async () => {
    const { page } = first;
    await page.goto('/activity');
    await expect(page.getByText('Ігор Бондар').first()).toBeVisible();
    await first.expectAccessible();
  });

  expect(first.complaints).toEqual([]);
  expect(second.complaints).toEqual([]);
});
