import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';

/** Somebody at a browser of their own, and what that browser complained about. */
export class Person {
  readonly complaints: string[] = [];

  private constructor(readonly page: Page) {}

  static async at(browser: Browser, address: string): Promise<Person> {
    const context = await browser.newContext({ baseURL: address });
    const person = new Person(await context.newPage());
    person.page.on('console', (message) => {
      if (message.type() === 'error') person.complaints.push(`${message.text()} ${message.location().url}`);
    });
    person.page.on('pageerror', (error) => person.complaints.push(error.message));
    return person;
  }

  /** Makes the owner by the one-time link, and signs in as that person. */
  async setUp(setupLink: string, email: string, password: string) {
    const { page } = this;
    await page.goto(setupLink);
    await page.getByLabel('Прізвище').fill('Коваль');
    await page.getByLabel('Ім’я', { exact: true }).fill('Олена');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('textbox', { name: 'Пароль' }).fill(password);
    await page.getByRole('button', { name: 'Створити та перейти до входу' }).click();
    await this.signIn(email, password);
  }

  /** Answers an invitation, which leads to the sign-in page. */
  async join(invitation: string, lastName: string, firstName: string, password: string) {
    const { page } = this;
    await page.goto(invitation);
    await page.getByLabel('Прізвище').fill(lastName);
    await page.getByLabel('Ім’я', { exact: true }).fill(firstName);
    await page.getByRole('textbox', { name: 'Пароль' }).fill(password);
    await page.getByRole('button', { name: 'Приєднатися' }).click();
    await expect(page).toHaveURL(/\/login/);
  }

  async signIn(email: string, password: string) {
    await expect(this.page).toHaveURL(/\/login/);
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByRole('textbox', { name: 'Пароль' }).fill(password);
    await this.page.getByRole('button', { name: 'Увійти' }).click();
    await expect(this.page.getByRole('navigation').first()).toContainText('Воронки CRM');
  }

  async expectAccessible() {
    await expect(this.page.locator('h1').first()).toBeVisible();
    // What fades in or out has the contrast of neither of its ends.
    await this.page.waitForFunction(() =>
      document
        .getAnimations()
        .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
    );
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`);
    expect(found, this.page.url()).toEqual([]);
  }

  /** The stage of the open board with this place from the left. */
  stage(place: number) {
    return this.page.locator('section[aria-labelledby^="stage-"]').nth(place);
  }

  /** The place of the stage that a carried card is over, as screen readers are told; -1 for none. */
  async carriedOver(): Promise<number> {
    const told = await this.page.locator('[id^="rfd-announcement"]').textContent();
    const names = await this.page.locator('section[aria-labelledby^="stage-"] h2').allTextContents();
    return names.findIndex((name) => told?.includes(`«${name}»`) || told?.endsWith(`Етап: ${name}.`));
  }
}
