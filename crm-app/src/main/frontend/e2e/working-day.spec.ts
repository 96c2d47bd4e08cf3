import { expect, type Locator, test } from '@playwright/test';
import { Application } from './application';
import { Person } from './person';

const owner = { email: 'owner@example.com', password: 'довга-фраза-власника-2026' };
const manager = { email: 'manager@example.com', password: 'ще-довша-фраза-менеджера-2026' };

/** Stages of the first funnel of leads, from the left. */
const stages = { first: 0, second: 1, won: 6 };

let application: Application;
let person: Person;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  application = await Application.start();
  person = await Person.at(browser, application.address);
  const { page } = person;
  await person.setUp(application.setupLink, owner.email, owner.password);
  await page.goto('/employees/invitations?invite=new');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail').fill(manager.email);
  await dialog.getByRole('button', { name: 'Запросити' }).click();
  const link = await dialog.getByLabel('Посилання на анкету').inputValue();
  const colleague = await Person.at(browser, application.address);
  await colleague.join(link, 'Бондар', 'Ігор', manager.password);
  await colleague.page.context().close();
});

test.afterEach(() => expect(person.complaints.splice(0)).toEqual([]));

test.afterAll(() => application?.stop());

test('a new caller becomes a lead by keys alone, with the phone that was typed to find them', async () => {
  const { page } = person;
  await page.goto('/contacts');
  await expect(heading('Контакти')).toBeVisible();
  await page.keyboard.press('c');
  const first = page.getByRole('menuitem').first();
  await expect(first).toHaveText('Лід');
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(title()).toBeFocused();
  await page.keyboard.type('Анкери для фасаду');
  await page.keyboard.press('Tab');
  await expect(contact()).toBeFocused();
  await page.keyboard.type('050 123 45 67');
  await expect(page.getByRole('option').first()).toHaveText('Новий контакт з +380501234567');
  await person.expectAccessible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Ім’я', { exact: true })).toBeFocused();
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

test('a phone is carried over after Escape, too, and tells its customer from others of that name', async () => {
  const { page } = person;
  await page.goto('/leads/new');
  await expect(title()).toBeFocused();
  await title().fill('Дюбелі на склад');
  await contact().fill('067 765 43 21');
  await expect(page.getByRole('option').first()).toHaveText('Новий контакт з +380677654321');
  await contact().press('Escape');
  await contact().press('Tab');
  await expect(contact()).toHaveValue('067 765 43 21');
  await create().click();
  await expect(page.getByText('Виберіть контакт зі списку або створіть новий')).toBeVisible();
  await page.getByRole('button', { name: 'Новий контакт з +380677654321' }).click();
  await expect(page.getByLabel('Телефон')).toHaveValue('+380677654321');
  await page.getByLabel('Ім’я', { exact: true }).fill('Андрій');
  await create().click();
  await expect(page).toHaveURL(/\/leads\/\d+/);

  await page.goto('/leads/new');
  await contact().fill('Андрій');
  await page.getByRole('option', { name: /Андрій.*067 765 43 21/ }).click();
  await expect(contact()).toHaveValue('Андрій');
  await title().fill('Ще дюбелі');
  await create().click();
  await expect(heading('Ще дюбелі')).toBeVisible();
});

test('an empty form makes nothing, and a draft survives a reload, Escape and another page', async () => {
  const { page } = person;
  await page.goto('/leads/new');
  await expect(title()).toBeFocused();
  await create().click();
  await expect(page.getByText('Напишіть, про що йдеться, або вкажіть контакт')).toBeVisible();
  await expect(page).toHaveURL(/\/leads\/new/);

  await title().fill('Чернетка');
  await page.getByLabel('Коментар').fill('Просить передзвонити після обіду');
  await page.reload();
  await expect(title()).toHaveValue('Чернетка');
  await expect(page.getByLabel('Коментар')).toHaveValue('Просить передзвонити після обіду');
  await expect(page.getByText('Відновлено незбережене: можна писати далі.')).toBeVisible();
  await person.expectAccessible();

  await page.goto('/funnels');
  await page.getByRole('button', { name: 'Новий лід' }).click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByLabel('Назва', { exact: true });
  await expect(name).toHaveValue('Чернетка');
  await name.fill('Чернетка друга');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Введене збережено як чернетку')).toBeVisible();
  await page.getByRole('button', { name: 'Новий лід' }).click();
  await expect(name).toHaveValue('Чернетка друга');
  await dialog.getByRole('button', { name: 'Почати заново' }).click();
  await expect(name).toHaveValue('');
  await page.keyboard.press('Escape');
});

test('a move on the board is undone by keys, and the focus stays on the card', async () => {
  const { page } = person;
  await newLead('Саморізи');
  await page.goto('/funnels');
  await carry('Саморізи', stages.second);
  await expect(person.stage(stages.second).getByText('Саморізи')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Саморізи' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Повернути' })).toBeVisible();
  await person.expectAccessible();
  await page.keyboard.press('Control+z');
  await expect(person.stage(stages.first).getByText('Саморізи')).toBeVisible();
  await expect(person.stage(stages.second).getByText('Саморізи')).toHaveCount(0);
});

test('a lead is won from the menu of its card on the board, which makes the deal', async () => {
  const { page } = person;
  await newLead('Клей монтажний');
  await page.goto('/funnels');
  await page.getByRole('button', { name: 'Дії: Клей монтажний' }).click();
  await page.getByRole('menuitem', { name: 'Создана сделка' }).click();
  await convert('Клей монтажний');
  await expect(person.stage(stages.won).getByText('Клей монтажний')).toBeVisible();
  const made = page.getByRole('alert').filter({ hasText: 'Створено угоду' });
  await made.getByRole('link', { name: 'Відкрити' }).click();
  await expect(page).toHaveURL(/\/deals\/\d+/);
  await expect(heading('Клей монтажний')).toBeVisible();
});

test('a lead is won by being dragged, and by nothing when one thinks better of it', async () => {
  const { page } = person;
  await newLead('Перфоратор');
  await page.goto('/funnels');
  await carry('Перфоратор', stages.won);
  await expect(page.getByRole('dialog', { name: 'Угода з ліда' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(person.stage(stages.first).getByText('Перфоратор')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Перфоратор' })).toBeFocused();
  await carry('Перфоратор', stages.won);
  await convert('Перфоратор');
  await expect(person.stage(stages.won).getByText('Перфоратор')).toBeVisible();
});

test('a lead is won by the bar of stages, and opens its deal; moves there can be undone', async () => {
  const { page } = person;
  await newLead('Свердла');
  const bar = page.getByRole('navigation', { name: 'Етапи' });
  await bar.getByRole('button', { name: 'Квалификация' }).click();
  await expect(bar.getByRole('button', { name: 'Квалификация' })).toHaveAttribute('aria-current', 'step');
  await page.getByRole('button', { name: 'Повернути' }).click();
  await expect(bar.getByRole('button', { name: 'Новая заявка' })).toHaveAttribute('aria-current', 'step');
  await bar.getByRole('button', { name: 'Создана сделка' }).click();
  await convert('Свердла');
  await expect(page).toHaveURL(/\/deals\/\d+/);

  await page.getByRole('button', { name: 'Виграно' }).click();
  await expect(page.getByText('тепер на етапі «Успешная покупка»')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Виграно' })).toBeVisible();
});

test('goods are typed with a discount in per cent, and a phone shows whom to call before the history', async () => {
  const { page } = person;
  await newCaller('Гіпсокартон', 'Оксана', '+380635554433');
  await page.getByRole('button', { name: 'Створити угоду' }).click();
  await convert('Гіпсокартон');
  await expect(page).toHaveURL(/\/deals\/\d+/);

  const goods = page.getByRole('dialog', { name: /Товари угоди/ });
  const row = (place: number) => goods.getByRole('listitem').nth(place);
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

  await page.setViewportSize({ width: 390, height: 844 });
  const call = page.locator('a[href="tel:+380635554433"]').first();
  await expect(call).toBeInViewport();
  const history = page.getByRole('heading', { name: 'Історія' });
  expect(await above(call, history)).toBe(true);
  expect(await above(page.getByRole('heading', { name: 'Товари', exact: true }), history)).toBe(true);
  await person.expectAccessible();
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('a deal begins from its contact, and many pass to a colleague in three clicks, and back', async () => {
  const { page } = person;
  await newCaller('Перше замовлення', 'Степан', '+380951112233');
  await page.getByRole('link', { name: 'Степан' }).first().click();
  await page.getByRole('link', { name: 'Нова угода для цього контакту' }).click();
  await expect(contact()).toHaveValue('Степан');
  await title().fill('Друге замовлення');
  await create().click();
  await expect(heading('Друге замовлення')).toBeVisible();
  await page.getByRole('link', { name: 'Степан' }).first().click();
  await page.getByRole('link', { name: 'Нова угода для цього контакту' }).click();
  await title().fill('Третє замовлення');
  await create().click();
  await expect(heading('Третє замовлення')).toBeVisible();

  await page.goto('/funnel-entries?kind=DEAL&q=замовлення');
  await expect(page.getByRole('link', { name: 'Нова угода' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'замовлення' })).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'Вибрати всі' }).check();
  await expect(page.getByText('Вибрано 2 записи')).toBeVisible();
  await person.expectAccessible();
  await page.getByRole('button', { name: 'Передати' }).click();
  await page.getByRole('option', { name: 'Ігор Бондар' }).click();
  await expect(page.getByText('2 записи передано: Ігор Бондар')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Ігор Бондар' })).toHaveCount(2);
  await person.expectAccessible();
  await page.getByRole('button', { name: 'Повернути' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Олена Коваль' })).toHaveCount(2);
});

function title(): Locator {
  return person.page.getByLabel('Назва', { exact: true });
}

function contact(): Locator {
  return person.page.getByRole('combobox', { name: 'Контакт', exact: true });
}

function create(): Locator {
  return person.page.getByRole('button', { name: 'Створити', exact: true }).last();
}

function heading(name: string): Locator {
  return person.page.getByRole('heading', { level: 1, name });
}

async function newLead(name: string) {
  await person.page.goto('/leads/new');
  await title().fill(name);
  await create().click();
  await expect(heading(name)).toBeVisible();
}

async function newCaller(lead: string, firstName: string, phone: string) {
  const { page } = person;
  await page.goto('/leads/new');
  await title().fill(lead);
  await contact().fill(phone);
  await page.getByRole('option', { name: `Новий контакт з ${phone}` }).click();
  await page.getByLabel('Ім’я', { exact: true }).fill(firstName);
  await create().click();
  await expect(heading(lead)).toBeVisible();
}

/** Takes a card of the open board to a stage by keys. */
async function carry(name: string, stage: number) {
  const { page } = person;
  await page.getByRole('link', { name }).focus();
  await page.keyboard.press('Space');
  await expect.poll(() => person.carriedOver()).toBe(stages.first);
  await expect(async () => {
    if ((await person.carriedOver()) !== stage) await page.keyboard.press('ArrowRight');
    expect(await person.carriedOver()).toBe(stage);
  }).toPass();
  await page.keyboard.press('Space');
}

async function convert(expected: string) {
  const dialog = person.page.getByRole('dialog', { name: 'Угода з ліда' });
  await expect(dialog).toContainText(expected);
  await person.expectAccessible();
  await dialog.getByRole('button', { name: 'Створити угоду' }).click();
  await expect(dialog).toHaveCount(0);
}

async function above(first: Locator, second: Locator): Promise<boolean> {
  return ((await first.boundingBox())?.y ?? 0) < ((await second.boundingBox())?.y ?? 0);
}
