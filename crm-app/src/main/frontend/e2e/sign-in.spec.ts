import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { Application } from './application';
import { Person } from './person';
import { totp } from './totp';

const email = 'owner@example.com';
const password = 'довга-фраза-власника-2026';
const another = 'зовсім-інша-фраза-2027';

let application: Application;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  application = await Application.start();
});

test.afterAll(() => application?.stop());

/** What a page has run that was planted in it, and what the browser refused. */
interface Planted {
  ran: string[];
  refused: string[];
}

test('a script that somebody managed to plant in a page does not run, by the content policy alone', async ({
  browser,
}) => {
  const { page } = await Person.at(browser, application.address);
  await page.goto('/login');
  await expect(page.locator('h1')).toBeVisible();
  await page.evaluate(() => {
    const planted: Planted = { ran: [], refused: [] };
    Object.assign(window, { planted });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      planted.refused.push(`${effectiveDirective} ${blockedURI}`),
    );
    const plant = (html: string) => {
      const holder = document.createElement('div');
      holder.innerHTML = html;
      document.body.append(holder);
      return holder;
    };
    const script = document.createElement('script');
    script.textContent = 'planted.ran.push("script")';
    document.body.append(script);
    const data = document.createElement('script');
    data.src = 'data:text/javascript,planted.ran.push("data")';
    document.body.append(data);
    plant('<img alt="" src="/assets/none.png" onerror="planted.ran.push(\'handler\')">');
    plant('<iframe srcdoc="<script>parent.planted.ran.push(\'frame\')</script>"></iframe>');
    plant('<a href="javascript:void planted.ran.push(\'address\')">x</a>').querySelector('a')?.click();
  });
  const planted = () => page.evaluate(() => (window as unknown as { planted: Planted }).planted);
  await expect
    .poll(async () => (await planted()).refused.sort())
    .toEqual(['script-src-attr inline', 'script-src-elem data', 'script-src-elem inline', 'script-src-elem inline']);
  expect((await planted()).ran).toEqual([]);
});

test('sign-in with a second factor, a recovery code, a passkey, and after a forgotten password', async ({
  browser,
}) => {
  const person = await Person.at(browser, application.address);
  const { page } = person;

  await test.step('the owner sets the system up and signs in with the password alone', async () => {
    await person.setUp(application.setupLink, email, password);
  });

  const { secret, codes } = await test.step('an authenticator app is set up', async () => {
    await page.goto('/settings?tab=security');
    await expect(page.getByText('Останні події')).toBeVisible();
    await person.expectAccessible();
    await page.getByRole('button', { name: 'Підключити' }).click();
    await prove(page);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByAltText('QR-код для застосунку-автентифікатора')).toBeVisible();
    await person.expectAccessible();
    const secret = ((await dialog.locator('code').textContent()) ?? '').replaceAll(' ', '');
    await dialog.getByLabel('Код').fill(totp(secret, 0));
    await dialog.getByRole('button', { name: 'Підтвердити' }).click();
    await expect(page.getByText('Збережіть резервні коди')).toBeVisible();
    await person.expectAccessible();
    const codes = await page.getByRole('dialog').locator('code').allTextContents();
    expect(codes).toHaveLength(10);
    await page.getByRole('button', { name: 'Коди збережено' }).click();
    await expect(page.getByText('Увімкнено')).toBeVisible();
    return { secret, codes };
  });

  await test.step('the next sign-in asks for a code, and takes a recovery code too', async () => {
    await signOut(page);
    await password1(page, password);
    await expect(page.getByRole('heading', { name: 'Підтвердьте вхід' })).toBeVisible();
    await person.expectAccessible();
    await page.getByLabel('Код').fill(totp(secret, 1));
    await page.getByRole('button', { name: 'Підтвердити' }).click();
    await inside(page);
    await signOut(page);
    await password1(page, password);
    await page.getByRole('button', { name: 'Ввести резервний код' }).click();
    await page.getByLabel('Резервний код').fill(codes[0] ?? '');
    await person.expectAccessible();
    await page.getByRole('button', { name: 'Підтвердити' }).click();
    await inside(page);
  });

  const devices = await page.context().newCDPSession(page);
  await test.step('a passkey is made, and opens the door without a password', async () => {
    await virtualAuthenticator(devices);
    await page.goto('/settings?tab=security');
    await page.getByRole('button', { name: 'Додати ключ' }).click();
    await prove(page);
    await page.getByLabel('Назва ключа').fill('Ноутбук');
    await page.getByRole('dialog').getByRole('button', { name: 'Додати' }).click();
    await expect(page.getByText('Ноутбук', { exact: true }).first()).toBeVisible();
    await person.expectAccessible();
    await signOut(page);
    await page.getByRole('button', { name: 'Ключ доступу' }).click();
    await inside(page);
  });

  await test.step('the passkey is also the second factor', async () => {
    await signOut(page);
    await password1(page, password);
    // The sign-in page has a button of this name too.
    await expect(page.getByRole('heading', { name: 'Підтвердьте вхід' })).toBeVisible();
    await page.getByRole('button', { name: 'Ключ доступу' }).click();
    await page.getByRole('button', { name: 'Ключ доступу' }).click();
    await inside(page);
  });

  await test.step('a forgotten password is set anew by the link of a letter', async () => {
    await signOut(page);
    await page.getByRole('link', { name: 'Забули пароль?' }).click();
    await expect(page.getByRole('heading', { name: 'Новий пароль' })).toBeVisible();
    await person.expectAccessible();
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Надіслати посилання' }).click();
    await expect(page.getByRole('heading', { name: 'Перевірте пошту' })).toBeVisible();
    await person.expectAccessible();
    await expect.poll(() => linkInOutbox()).toContain('/password-reset/');
    await page.goto(linkInOutbox());
    await page.getByRole('textbox', { name: 'Пароль' }).fill(another);
    await person.expectAccessible();
    await page.getByRole('button', { name: 'Зберегти пароль' }).click();
    await password1(page, another);
    await expect(page.getByRole('heading', { name: 'Підтвердьте вхід' })).toBeVisible();
    await page.getByRole('button', { name: 'Ключ доступу' }).click();
    await page.getByRole('button', { name: 'Ключ доступу' }).click();
    await inside(page);
  });

  await test.step('all of it is in the security log', async () => {
    await page.getByRole('link', { name: 'Журнал безпеки' }).click();
    await expect(page.getByText('Пароль встановлено за посиланням').first()).toBeVisible();
    await expect(page.getByText('Використано резервний код').first()).toBeVisible();
    await person.expectAccessible();
  });

  expect(person.complaints.filter((text) => !text.includes('401'))).toEqual([]);
});

async function password1(page: Page, secret: string) {
  await expect(page).toHaveURL(/\/login/);
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('textbox', { name: 'Пароль' }).fill(secret);
  await page.getByRole('button', { name: 'Увійти' }).click();
}

/** What guards the account is changed only by who knows its password. */
async function prove(page: Page) {
  const dialog = page.getByRole('dialog', { name: 'Підтвердьте, що це ви' });
  await dialog.getByRole('textbox', { name: 'Пароль' }).fill(password);
  await dialog.getByRole('button', { name: 'Підтвердити' }).click();
  await expect(dialog).toBeHidden();
}

async function inside(page: Page) {
  await expect(page.getByRole('navigation').first()).toContainText('Воронки CRM');
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Мій обліковий запис' }).click();
  await page.getByRole('menuitem', { name: 'Вийти' }).click();
  await expect(page).toHaveURL(/\/login/);
}

async function virtualAuthenticator(devices: CDPSession) {
  await devices.send('WebAuthn.enable');
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** The newest letter's link. Letters in Ukrainian are written in Base64. */
function linkInOutbox(): string {
  const folder = join(application.home, 'outbox');
  const links = readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split(/\r?\n\r?\n/))
    .map((part) => Buffer.from(part, 'base64').toString('utf8'))
    .map((text) => /http:\/\/\S+?\/password-reset\/[\w-]+/.exec(text)?.[0]);
  return links.findLast(Boolean) ?? '';
}
