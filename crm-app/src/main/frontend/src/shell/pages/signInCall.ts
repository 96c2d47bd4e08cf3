import { networkError, problemOf } from '@/shared/api/problem';
import { currentLanguage } from '@/shared/language';

interface Credentials {
  username: string;
  password: string;
}

/** Posts the sign-in form and answers with the address to go on to. */
export async function signInWith(credentials: Credentials): Promise<string> {
  let response = await post(credentials, csrfToken() ?? (await freshCsrfToken()));
  // A token from before the session ended is refused once; the next one is good.
  if (response.status === 403) response = await post(credentials, await freshCsrfToken());
  if (!response.ok) throw await problemOf(response);
  const { location } = (await response.json()) as { location?: string };
  return location ?? '/';
}

async function post(credentials: Credentials, csrf: string): Promise<Response> {
  try {
    return await fetch('/login', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Accept-Language': currentLanguage(), 'X-XSRF-TOKEN': csrf },
      body: new URLSearchParams({ ...credentials, _csrf: csrf }),
    });
  } catch {
    throw networkError();
  }
}

async function freshCsrfToken(): Promise<string> {
  await fetch('/login', { cache: 'no-store' }).catch(() => undefined);
  return csrfToken() ?? '';
}

function csrfToken(): string | undefined {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='));
  return cookie && decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}
