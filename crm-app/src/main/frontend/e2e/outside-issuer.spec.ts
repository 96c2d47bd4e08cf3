import { expect, test } from '@playwright/test';
import { Application, freePort } from './application';
import { Person } from './person';

const email = 'owner@example.com';
const password = 'довга-фраза-власника-2026';

let issuer: Application;
let relying: Application;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  const port = await freePort();
  issuer = await Application.start([`--crm.security.web-origins=http://localhost:${port}`]);
  relying = await Application.start([`--crm.security.issuer-uri=${issuer.address}`], port);
});

test.afterAll(async () => {
  await relying?.stop();
  await issuer?.stop();
});

test('people sign in at another installation as the OpenID Connect issuer, stay signed in, and sign out', async ({
  browser,
}) => {
  await test.step('the issuer knows the person', async () => {
    await (await Person.at(browser, issuer.address)).setUp(issuer.setupLink, email, password);
  });

  await test.step('the issuer answers clients of no other origin', async () => {
    const asked = async (origin: string) =>
      (await fetch(`${issuer.address}/.well-known/openid-configuration`, { headers: { Origin: origin } })).headers.get(
        'access-control-allow-origin',
      );
    expect(await asked(relying.address)).toBe(relying.address);
    expect(await asked('https://somewhere.example')).toBeNull();
  });

  const person = await Person.at(browser, relying.address);
  const { page } = person;

  await test.step('the owner is made here, and signs in there', async () => {
    // The code of the next page comes late: what is typed meanwhile would be lost, so nothing can be.
    let held = () => {};
    await page.route(
      /\/LoginPage-[^/]*\.js/,
      async (route) => {
        await new Promise<void>((go) => {
          held = go;
        });
        await route.continue();
      },
      { times: 1 },
    );
    const leaving = (async () => {
      await expect(page).toHaveURL(`${relying.address}/login`);
      await expect(page.getByLabel('E-mail')).toBeDisabled();
      held();
    })();
    await Promise.all([leaving, person.setUp(relying.setupLink, email, password)]);
    expect(new URL(page.url()).origin).toBe(relying.address);
  });

  await test.step('a reloaded page is signed in over the session at the issuer', async () => {
    await page.goto('/employees');
    await expect(page.getByRole('table')).toContainText('Коваль');
    await person.expectAccessible();
  });

  await test.step('what the issuer keeps is not offered here', async () => {
    await page.goto('/settings?tab=security');
    await expect(page.getByText('Останні події')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Підключити' })).toHaveCount(0);
    await person.expectAccessible();
  });

  await test.step('signing out ends the session at the issuer, so the next page asks again', async () => {
    await page.getByRole('button', { name: 'Мій обліковий запис' }).click();
    await page.getByRole('menuitem', { name: 'Вийти' }).click();
    await expect(page).toHaveURL(new RegExp(`^${issuer.address}/login`));
  });

  expect(person.complaints).toEqual([]);
});
