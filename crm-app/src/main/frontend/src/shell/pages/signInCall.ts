import { networkError, problemOf } from '@/shared/api/problem';
import { currentLanguage } from '@/shared/language';

interface Credentials {
  username: string;
  password: string;
}

/** Posts the sign-in form and answers with the address to go on to. */
export async function signInWith(credentials: Credentials): Promise<string> {
  const { location } = await posted<{ location?: string }>('/login', (csrf) => ({
    body: new URLSearchParams({ ...credentials, _csrf: csrf }),
  }));
  return location ?? '/';
}

/** A further step of sign-in, which the session of the browser speaks for. */
export function signInStep<T>(path: string, body: object = {}): Promise<T> {
  return posted<T>(path, () => ({
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }));
}

async function posted<T>(path: string, request: (csrf: string) => RequestInit): Promise<T> {
  let response = await post(path, request, csrfToken() ?? (await freshCsrfToken()));
  // A token from before the session ended is refused once; the next one is good.
  if (response.status === 403) response = await post(path, request, await freshCsrfToken());
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

async function post(path: string, request: (csrf: string) => RequestInit, csrf: string): Promise<Response> {
  const { headers, ...rest } = request(csrf);
  try {
    return await fetch(path, {
      ...rest,
      method: 'POST',
      headers: {
        ...headers,
        Accept: 'application/json',
        'Accept-Language': currentLanguage(),
        'X-XSRF-TOKEN': csrf,
      },
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
