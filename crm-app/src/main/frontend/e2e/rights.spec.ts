import { expect, test } from '@playwright/test';
import { Application } from './application';
import { Person } from './person';
import { totp } from './totp';

const owner = { email: 'owner@example.com', password: 'довга-фраза-власника-2026' };
const manager = { email: 'manager@example.com', password: 'ще-довша-фраза-менеджера-2026' };

let application: Application;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  application = await Application.start();
});

test.afterAll(() => application?.stop());

test('rights: a role that needs a second factor, an invitation to the first sign-in, a change of the role seen live', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const first = await Person.at(browser, application.address);
  const second = await Person.at(browser, application.address);
  const { page } = first;

  await test.step('the owner lets managers in with a second factor only', async () => {
    await first.setUp(application.setupLink, owner.email, owner.password);
    await page.goto('/roles');
    await page.getByRole('link', { name: 'Менеджер' }).click();
    await page.getByRole('switch', { name: 'Потрібен другий фактор' }).press('Space');
    await expect(page.getByRole('switch', { name: 'Потрібен другий фактор' })).toBeChecked();
    await first.expectAccessible();
  });

  await test.step('an invited manager sets one up at the first sign-in', async () => {
    await page.goto('/employees/invitations?invite=new');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('E-mail').fill(manager.email);
    await dialog.getByRole('button', { name: 'Запросити' }).click();
    const link = await dialog.getByLabel('Посилання на анкету').inputValue();
    await second.join(link, 'Бондар', 'Ігор', manager.password);
    await second.page.getByLabel('E-mail').fill(manager.email);
    await second.page.getByRole('textbox', { name: 'Пароль' }).fill(manager.password);
    await second.page.getByRole('button', { name: 'Увійти' }).click();
    await expect(second.page.getByText('Захистіть свій обліковий запис')).toBeVisible();
    await second.expectAccessible();
    await second.page.getByRole('button', { name: 'Застосунок-автентифікатор' }).click();
    const secret = ((await second.page.locator('code').first().textContent()) ?? '').replaceAll(' ', '');
    await second.page.getByLabel('Код').fill(totp(secret, 0));
    await second.page.getByRole('button', { name: 'Підтвердити' }).click();
    await expect(second.page.locator('code')).toHaveCount(10);
    await second.page.getByRole('button', { name: 'Коди збережено' }).click();
    await expect(second.page.getByRole('navigation').first()).toContainText('Воронки CRM');
  });

  await test.step('what the owner hides vanishes from the manager’s open page', async () => {
    await second.page.goto('/contacts/new');
    const dialog = second.page.getByRole('dialog');
    await dialog.getByLabel('Прізвище').fill('Мельник');
    await dialog.getByLabel('Телефон').first().fill('067 123 45 67');
    await dialog.getByRole('button', { name: 'Створити' }).click();
    await expect(second.page.locator('h1')).toContainText('Мельник');
    await second.page.goto('/contacts');
    await expect(second.page.getByRole('columnheader', { name: 'Телефон' })).toBeVisible();
    await page.goto('/roles');
    await page.getByRole('link', { name: 'Менеджер' }).click();
    await page.getByRole('combobox', { name: 'Контакти: Телефони' }).selectOption('HIDDEN');
    await page.getByRole('combobox', { name: 'Контакти: Видалення' }).selectOption('NONE');
    await page.getByRole('button', { name: 'Переглянути й зберегти' }).click();
    await expect(page.getByRole('dialog').getByRole('row').filter({ hasText: 'Контакти: Видалення' })).toContainText(
      '−1',
    );
    await first.expectAccessible();
    await page.getByRole('button', { name: 'Зберегти права' }).click();
    await expect(second.page.getByRole('columnheader', { name: 'Телефон' })).toBeHidden();
    await expect(second.page.getByRole('link', { name: 'Мельник' })).toBeVisible();
    await second.expectAccessible();
  });

  await test.step('why the manager may not is told in words', async () => {
    await page.goto('/employees');
    await page.getByRole('link', { name: 'Ігор Бондар' }).click();
    const check = page.getByRole('region', { name: 'Перевірка доступу' });
    await check.getByText('Контакти').click();
    await check.getByRole('combobox', { name: 'Запис' }).fill('Мельник');
    await page.getByRole('option', { name: /Мельник/ }).click();
    await check.getByRole('button', { name: 'Перевірити' }).click();
    await expect(check.getByRole('status')).toContainText(
      'Роль «Менеджер», право «перегляд», записи «Контакти»: лише власні.',
    );
    await first.expectAccessible();
  });

  await test.step('a colleague’s card that one may only read offers no change, but a comment', async () => {
    await page.goto('/contacts/new');
    await page.getByRole('dialog').getByLabel('Прізвище').fill('Чужий');
    await page.getByRole('dialog').getByRole('button', { name: 'Створити' }).click();
    await expect(page.locator('h1')).toContainText('Чужий');
    const card = page.url();
    await page.goto('/roles');
    await page.getByRole('link', { name: 'Менеджер' }).click();
    await page.getByRole('combobox', { name: 'Контакти: Перегляд' }).selectOption('ALL');
    await page.getByRole('button', { name: 'Переглянути й зберегти' }).click();
    await page.getByRole('button', { name: 'Зберегти права' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await second.page.goto('/contacts');
    await second.page.getByRole('link', { name: 'Мельник' }).click();
    await expect(second.page.getByRole('button', { name: /(^Змінити: | Змінити$)/ }).first()).toBeVisible();
    await second.page.goto(card);
    await expect(second.page.locator('h1')).toContainText('Чужий');
    await expect(second.page.getByLabel('Ваш коментар')).toBeVisible();
    await expect(second.page.getByRole('button', { name: /(^Змінити: | Змінити$)/ })).toHaveCount(0);
    await expect(second.page.getByRole('button', { name: 'Інші дії' })).toHaveCount(0);
    await second.expectAccessible();
  });

  await test.step('what looks like a script is shown as it was typed, wherever it is shown', async () => {
    const naughty = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto('/contacts/new');
    await page.getByRole('dialog').getByLabel('Прізвище').fill(naughty);
    await page.getByRole('dialog').getByRole('button', { name: 'Створити' }).click();
    await expect(page.locator('h1')).toContainText(naughty);
    await page.getByLabel('Ваш коментар').fill(naughty);
    await page.getByRole('button', { name: 'Надіслати' }).click();
    await expect(page.getByText(naughty).last()).toBeVisible();
    await page.goto('/deals/new');
    await page.getByLabel('Назва').first().fill(naughty);
    await page.getByRole('button', { name: 'Створити' }).last().click();
    await expect(page.locator('h1')).toContainText(naughty);
    await page.goto('/roles');
    await page.getByRole('button', { name: 'Створити роль' }).click();
    await page.getByRole('dialog').getByLabel('Назва').fill(naughty);
    await page.getByRole('dialog').getByRole('button', { name: 'Створити' }).click();
    await expect(page.getByRole('link', { name: naughty })).toBeVisible();
    for (const path of ['/contacts', '/funnel-entries', '/activity']) {
      await page.goto(path);
      await expect(page.getByText(naughty).first()).toBeVisible();
      await expect(page).toHaveTitle(/CRM/);
    }
    expect(asked).toEqual([]);
  });

  expect(first.complaints).toEqual([]);
  expect(second.complaints.filter((text) => !text.includes('/login'))).toEqual([]);
});
