import { expect, type Page, test } from '@playwright/test';
import { Application } from './application';
import { Person } from './person';

const owner = { email: 'owner@example.com', password: 'довга-фраза-власника-2026' };
const manager = { email: 'manager@example.com', password: 'ще-довша-фраза-менеджера-2026' };

let application: Application;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  application = await Application.start();
});

test.afterAll(() => application?.stop());

test('people: departments by keyboard and by mouse, presence of a colleague, analytics, history by day, a hand-over', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const first = await Person.at(browser, application.address);
  const second = await Person.at(browser, application.address);
  const { page } = first;

  await test.step('the owner and a manager come', async () => {
    await first.setUp(application.setupLink, owner.email, owner.password);
    await page.goto('/employees/invitations?invite=new');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('E-mail').fill(manager.email);
    await dialog.getByRole('button', { name: 'Запросити' }).click();
    const link = await dialog.getByLabel('Посилання на анкету').inputValue();
    await second.join(link, 'Бондар', 'Ігор', manager.password);
    await second.signIn(manager.email, manager.password);
  });

  await test.step('departments are made, and the manager moves into one by keys alone', async () => {
    await page.goto('/structure');
    for (const name of ['Опт', 'Роздріб']) {
      await page.getByRole('button', { name: 'Створити відділ' }).first().click();
      await page.getByRole('dialog').getByLabel('Назва').fill(name);
      await page.getByRole('dialog').getByRole('button', { name: 'Зберегти' }).click();
      await expect(page.getByRole('treeitem').filter({ hasText: name }).first()).toBeVisible();
    }
    await first.expectAccessible();
    await second.page.goto('/structure');
    await expect(second.page.getByRole('tree')).toBeVisible();
    const person = page.getByRole('treeitem').filter({ hasText: 'Ігор Бондар' }).last();
    await person.focus();
    await page.keyboard.press('Control+x');
    await page.getByRole('treeitem').filter({ hasText: 'Опт' }).first().focus();
    await page.keyboard.press('Control+v');
    for (const { page: shown } of [first, second]) {
      const wholesale = shown.getByRole('treeitem').filter({ hasText: 'Опт' }).first();
      await expect(wholesale).toContainText('1 людина');
    }
    await first.expectAccessible();
  });

  await test.step('people and departments are dragged by the mouse, and a colleague sees them move', async () => {
    const line = (shown: Page, name: string) => shown.getByRole('tree').getByText(name, { exact: true });
    const department = (shown: Page, name: string) => shown.getByRole('treeitem').filter({ hasText: name }).first();
    // Departments that were empty when the page was opened are closed.
    for (const { page: shown } of [first, second]) {
      await shown.reload();
      await expect(department(shown, 'Опт')).toContainText('Ігор Бондар');
    }
    await line(page, 'Ігор Бондар').dragTo(line(page, 'Роздріб'));
    for (const { page: shown } of [first, second]) {
      await expect(department(shown, 'Роздріб')).toContainText('Ігор Бондар');
      await expect(department(shown, 'Опт')).toContainText('0 людей');
    }
    await line(page, 'Роздріб').dragTo(line(page, 'Опт'));
    const inside = (shown: Page) => department(shown, 'Опт').getByRole('treeitem').filter({ hasText: 'Роздріб' });
    for (const { page: shown } of [first, second]) await expect(inside(shown)).toContainText('Ігор Бондар');

    await line(page, 'Опт').dragTo(line(page, 'Роздріб'));
    await expect(page.getByText('Опт не можна перемістити до «Роздріб»: це відділ усередині нього.')).toBeVisible();
    await first.expectAccessible();
    await page.reload();
    await expect(inside(page)).toContainText('Ігор Бондар');

    await line(page, 'Роздріб').hover();
    await page.mouse.down();
    await line(page, 'Опт').hover();
    await page.getByText('Найвищий рівень компанії').hover();
    await page.mouse.up();
    for (const { page: shown } of [first, second]) {
      await expect(inside(shown)).toHaveCount(0);
      await expect(department(shown, 'Роздріб')).toContainText('Ігор Бондар');
    }
  });

  await test.step('the owner sees that the manager does not want to be disturbed', async () => {
    await page.goto('/employees');
    const row = page.getByRole('row').filter({ hasText: 'Ігор Бондар' });
    await expect(row).toContainText('У мережі');
    await second.page.getByRole('button', { name: /Змінити стан/ }).click();
    await second.page.getByRole('menuitemradio', { name: 'Не турбувати' }).click();
    await expect(row).toContainText('Не турбувати');
    await first.expectAccessible();
  });

  await test.step('what the manager did is on their card, in figures and in the history', async () => {
    await second.page.goto('/leads/new');
    await second.page.getByLabel('Назва').first().fill('Дзвінок про анкери');
    await second.page.getByRole('button', { name: 'Створити' }).last().click();
    await expect(second.page.locator('h1')).toContainText('Дзвінок про анкери');
    await page.getByRole('link', { name: 'Ігор Бондар' }).click();
    const leads = page.getByRole('region', { name: 'Лід' });
    await expect(leads.locator('dt', { hasText: 'Створено' }).locator('+ dd')).toHaveText('1');
    await leads.getByText('Таблиця').click();
    await expect(leads.getByRole('columnheader', { name: 'День' })).toBeVisible();
    await first.expectAccessible();
    await page.goto('/activity?recordType=LEAD');
    await expect(page.getByRole('heading', { name: 'сьогодні' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Дзвінок про анкери' })).toBeVisible();
    await first.expectAccessible();
  });

  await test.step('the manager leaves, and the owner takes the work over', async () => {
    await page.goto('/employees');
    await page.getByRole('link', { name: 'Ігор Бондар' }).click();
    await page.getByRole('button', { name: 'Закрити доступ' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Ліди: 1');
    await dialog.getByLabel('Кому передати роботу').fill('Олена');
    await page.getByRole('option', { name: 'Олена Коваль' }).click();
    await first.expectAccessible();
    await dialog.getByRole('button', { name: 'Закрити доступ' }).click();
    await expect(page.getByText('Без доступу').first()).toBeVisible();
    await page.goto('/funnel-entries?responsible=me');
    await expect(page.getByText('Дзвінок про анкери').first()).toBeVisible();
  });

  expect(first.complaints).toEqual([]);
});
