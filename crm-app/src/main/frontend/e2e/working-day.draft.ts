import { expect, type Locator, type Page, test } from '@playwright/test';
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

test('a working day: callers, leads won by their deals, moves undone, drafts, goods, a call from a phone', async ({
  browser,
}) => {
  const person = await Person.at(browser, application.address);
  const colleague = await Person.at(browser, application.address);
  const { page } = person;
  const title = page.getByLabel('Назва', { exact: true });
  const contact = page.getByRole('combobox', { name: 'Контакт', exact: true });
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });

  await test.step('the owner comes, and has a colleague', async () => {
    await person.setUp(application.setupLink, owner.email, owner.password);
    await page.goto('/employees/invitations?invite=new');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('E-mail').fill(manager.email);
    await dialog.getByRole('button', { name: 'Запросити' }).click();
    const link = await dialog.getByLabel('Посилання на анкету').inputValue();
    await colleague.join(link, 'Бондар', 'Ігор', manager.password);
  });

  await test.step('a new caller becomes a lead by keys alone, with the phone that was typed to find them', async () => {
    await page.goto('/contacts');
    await expect(heading('Контакти')).toBeVisible();
    await page.keyboard.press('c');
    const first = page.getByRole('menuitem').first();
    await expect(first).toHaveText('Лід');
    await expect(first).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(title).toBeFocused();
    await page.keyboard.type('Анкери для фасаду');
    await page.keyboard.press('Tab');
    await expect(contact).toBeFocused();
    await page.keyboard.type('050 123 45 67');
    const offer = page.getByRole('option').first();
    await expect(offer).toHaveText('Новий контакт з +380501234567');
    await person.expectAccessible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const firstName = page.getByLabel('Ім’я', { exact: true });
    await expect(firstName).toBeFocused();
    await expect(page.getByLabel('Телефон')).toHaveValue('+380501234567');
    await page.keyboard.type('Марія');
    await person.expectAccessible();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/leads\/\d+/);
    await expect(heading('Анкери для фасаду')).toBeVisible();
    await expect(page.getByRole('link', { name: '050 123 45 67' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Воронки CRM' })).toHaveAttribute('aria-current', 'page');
    await person.expectAccessible();
  });

  await test.step('the phone is carried over after Escape, too, and nothing typed is dropped in silence', async () => {
    await page.goto('/leads/new');
    await expect(title).toBeFocused();
    await title.fill('Дюбелі на склад');
    await contact.fill('067 765 43 21');
    await expect(page.getByRole('option').first()).toHaveText('Новий контакт з +380677654321');
    await contact.press('Escape');
    await contact.press('Tab');
    await expect(contact).toHaveValue('067 765 43 21');
    await page.getByRole('button', { name: 'Створити', exact: true }).last().click();
    await expect(page.getByText('Виберіть контакт зі списку або створіть новий')).toBeVisible();
    await page.getByRole('button', { name: 'Новий контакт з +380677654321' }).click();
    await expect(page.getByLabel('Телефон')).toHaveValue('+380677654321');
    await page.getByLabel('Ім’я', { exact: true }).fill('Андрій');
    await page.getByRole('button', { name: 'Створити', exact: true }).last().click();
    await expect(page).toHaveURL(/\/leads\/\d+/);
  });

  await test.step('a known customer is told from others by the phone', async () => {
    await page.goto('/leads/new');
    await contact.fill('Андрій');
    const known = page.getByRole('option', { name: /Андрій.*067 765 43 21/ });
    await known.click();
    await expect(contact).toHaveValue('Андрій');
    await title.fill('Саморізи');
    await page.getByRole('button', { name: 'Створити', exact: true }).last().click();
    await expect(heading('Саморізи')).toBeVisible();
  });

  await test.step('an empty form makes nothing', async () => {
    await page.goto('/leads/new');
    await expect(title).toBeFocused();
    await page.getByRole('button', { name: 'Створити', exact: true }).last().click();
    await expect(page.getByText('Напишіть, про що йдеться, або вкажіть контакт')).toBeVisible();
    await expect(page).toHaveURL(/\/leads\/new/);
  });

  await test.step('a draft survives a reload, Escape and another page', async () => {
    await title.fill('Чернетка');
    await page.getByLabel('Коментар').fill('Просить передзвонити після обіду');
    await page.reload();
    await expect(title).toHaveValue('Чернетка');
    await expect(page.getByLabel('Коментар')).toHaveValue('Просить передзвонити після обіду');
    await expect(page.getByText('Відновлено незбережене: можна писати далі.')).toBeVisible();
    await person.expectAccessible();

    await page.goto('/funnels');
    await page.getByRole('button', { name: 'Новий лід' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByLabel('Назва', { exact: true })).toHaveValue('Чернетка');
    await dialog.getByLabel('Назва', { exact: true }).fill('Чернетка друга');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('Введене збережено як чернетку')).toBeVisible();
    await page.getByRole('button', { name: 'Новий лід' }).click();
    await expect(dialog.getByLabel('Назва', { exact: true })).toHaveValue('Чернетка друга');
    await dialog.getByRole('button', { name: 'Почати заново' }).click();
    await expect(dialog.getByLabel('Назва', { exact: true })).toHaveValue('');
    await page.keyboard.press('Escape');
  });

  await test.step('a move on the board is undone by keys, and the focus stays on the card', async () => {
    const link = (name: string) => page.getByRole('link', { name });
    await expect(person.stage(0).getByText('Саморізи')).toBeVisible();
    await link('Саморізи').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => person.carriedOver()).toBe(0);
    await expect(async () => {
      if ((await person.carriedOver()) !== 1) await page.keyboard.press('ArrowRight');
      expect(await person.carriedOver()).toBe(1);
    }).toPass();
    await page.keyboard.press('Space');
    await expect(person.stage(1).getByText('Саморізи')).toBeVisible();
    await expect(link('Саморізи')).toBeFocused();
    await expect(page.getByRole('button', { name: 'Повернути' })).toBeVisible();
    await person.expectAccessible();
    await page.keyboard.press('Control+z');
    await expect(person.stage(0).getByText('Саморізи')).toBeVisible();
    await expect(person.stage(1).getByText('Саморізи')).toHaveCount(0);
  });

  const won = 6;
  const convert = async (expected: string) => {
    const dialog = page.getByRole('dialog', { name: 'Угода з ліда' });
    await expect(dialog).toContainText(expected);
    await person.expectAccessible();
    await dialog.getByRole('button', { name: 'Створити угоду' }).click();
    await expect(dialog).toHaveCount(0);
  };

  await test.step('a lead is won from the menu of its card on the board, which makes the deal', async () => {
    await page.getByRole('button', { name: 'Дії: Саморізи' }).click();
    await page.getByRole('menuitem', { name: 'Создана сделка' }).click();
    await convert('Саморізи');
    await expect(person.stage(won).getByText('Саморізи')).toBeVisible();
    const made = page.getByRole('alert').filter({ hasText: 'Створено угоду' });
    await made.getByRole('link', { name: 'Відкрити' }).click();
    await expect(page).toHaveURL(/\/deals\/\d+/);
    await expect(heading('Саморізи')).toBeVisible();
  });

  await test.step('a lead is won by being dragged, and by nothing when one thinks better of it', async () => {
    await page.goto('/funnels');
    const lead = page.getByRole('link', { name: 'Дюбелі на склад' });
    await expect(lead).toBeVisible();
    const carry = async () => {
      await lead.focus();
      await page.keyboard.press('Space');
      await expect(async () => {
        const at = await person.carriedOver();
        if (at !== won) await page.keyboard.press('ArrowRight');
        expect(await person.carriedOver()).toBe(won);
      }).toPass();
      await page.keyboard.press('Space');
    };
    await carry();
    await expect(page.getByRole('dialog', { name: 'Угода з ліда' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(person.stage(0).getByText('Дюбелі на склад')).toBeVisible();
    await expect(lead).toBeFocused();
    await carry();
    await convert('Дюбелі на склад');
    await expect(person.stage(won).getByText('Дюбелі на склад')).toBeVisible();
  });

  await test.step('a lead is won by the bar of stages, and opens its deal; a move there can be undone', async () => {
    await person.stage(0).getByRole('link', { name: 'Анкери для фасаду' }).click();
    await expect(heading('Анкери для фасаду')).toBeVisible();
    const bar = page.getByRole('navigation', { name: 'Етапи' });
    await bar.getByRole('button', { name: 'Квалификация' }).click();
    await expect(bar.getByRole('button', { name: 'Квалификация' })).toHaveAttribute('aria-current', 'step');
    await page.getByRole('button', { name: 'Повернути' }).click();
    await expect(bar.getByRole('button', { name: 'Новая заявка' })).toHaveAttribute('aria-current', 'step');
    await bar.getByRole('button', { name: 'Создана сделка' }).click();
    await convert('Анкери для фасаду');
    await expect(page).toHaveURL(/\/deals\/\d+/);
    await expect(page.getByRole('button', { name: 'Виграно' })).toBeVisible();
  });

  const goods = page.getByRole('dialog', { name: /Товари угоди/ });
  const row = (place: number): Locator => goods.getByRole('listitem').nth(place);

  await test.step('goods are typed with a discount in per cent; what is wrong is said at once', async () => {
    await page.getByRole('button', { name: 'Змінити', exact: true }).click();
    await expect(row(0).getByLabel('Товар')).toBeFocused();
    await page.keyboard.type('Анкер 10×80');
    await expect(row(1)).toBeVisible();
    await row(0).getByLabel('К-сть').fill('2');
    await row(0).getByLabel('Ціна').fill('428,5');
    await row(0).getByLabel('Знижка').fill('900');
    await expect(row(0)).toContainText('Більша за суму');
    await expect(goods.locator('output')).toContainText('Разом: 0');
    await row(0).getByLabel('Знижка').fill('10%');
    await expect(goods.locator('output')).toContainText('771,30');
    await person.expectAccessible();
    await goods.getByRole('button', { name: 'Додати рядок' }).click();
    await expect(row(1).getByLabel('Товар')).toBeFocused();
    await goods.getByRole('button', { name: 'Зберегти' }).click();
    await expect(goods).toHaveCount(0);
    await expect(page.getByText('771,30').first()).toBeVisible();
    await expect(page.getByText('Анкер 10×80 × 2 × 428,5')).toBeVisible();
  });

  await test.step('on a phone the customer can be called before anything else is scrolled to', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    const call = page.locator('a[href="tel:+380501234567"]').first();
    await expect(call).toBeInViewport();
    const above = async (first: Locator, second: Locator) =>
      ((await first.boundingBox())?.y ?? 0) < ((await second.boundingBox())?.y ?? 0);
    const history = page.getByRole('heading', { name: 'Історія' });
    expect(await above(call, history)).toBe(true);
    expect(await above(page.getByRole('heading', { name: 'Товари', exact: true }), history)).toBe(true);
    await person.expectAccessible();
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('a deal is won by one button', async () => {
    await page.getByRole('button', { name: 'Виграно' }).click();
    await expect(page.getByText('тепер на етапі «Успешная покупка»')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: 'Виграно' })).toBeVisible();
  });

  await test.step('a deal begins from the contact, who is filled in', async () => {
    await page.goto('/contacts');
    await page.getByRole('link', { name: 'Марія' }).first().click();
    await page.getByRole('link', { name: 'Нова угода для цього контакту' }).click();
    await expect(contact).toHaveValue('Марія');
    await title.fill('Друге замовлення');
    await page.getByRole('button', { name: 'Створити', exact: true }).last().click();
    await expect(heading('Друге замовлення')).toBeVisible();
  });

  await test.step('many records pass to a colleague in three clicks, and back', async () => {
    await page.goto('/funnel-entries?kind=DEAL');
    await expect(page.getByRole('link', { name: 'Нова угода' })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Вибрати всі' }).check();
    await expect(page.getByText('Вибрано 4 записи')).toBeVisible();
    await person.expectAccessible();
    await page.getByRole('button', { name: 'Передати' }).click();
    await page.getByRole('option', { name: 'Ігор Бондар' }).click();
    await expect(page.getByText('4 записи передано: Ігор Бондар')).toBeVisible();
    await expect(rows(page, 'Ігор Бондар')).toHaveCount(4);
    await person.expectAccessible();
    await page.getByRole('button', { name: 'Повернути' }).click();
    await expect(rows(page, 'Олена Коваль')).toHaveCount(4);
  });

  // The browser itself reports the refusal of an unfinished form; nothing else may be wrong.
  expect(person.complaints).toEqual([]);
});

function rows(page: Page, text: string): Locator {
  return page.getByRole('row').filter({ hasText: text });
}
