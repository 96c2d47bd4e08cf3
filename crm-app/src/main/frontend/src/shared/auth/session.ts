import { queryOptions } from '@tanstack/react-query';
import { InMemoryWebStorage, UserManager, type UserManagerSettings, WebStorageStateStore } from 'oidc-client-ts';
import { forgetDrafts } from '../drafts/drafts';

const origin = window.location.origin;

export interface SignInPlace {
  issuer: string;
  clientId: string;
  scopes: string[];
  /** Whether people sign in at this application itself. */
  passwordSignIn: boolean;
}

let place: Promise<SignInPlace> | undefined;

/** Where people sign in; asked once. */
export function signInPlace(): Promise<SignInPlace> {
  place ??= fetch('/api/v1/sign-in')
    .then((response) => {
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return response.json() as Promise<SignInPlace>;
    })
    .catch((error: unknown) => {
      place = undefined;
      throw error;
    });
  return place;
}

/** Whether people sign in here or at an outside issuer. */
export const signInPlaceQuery = queryOptions({
  queryKey: ['sign-in', 'place'],
  queryFn: signInPlace,
  staleTime: Number.POSITIVE_INFINITY,
});

let manager: Promise<UserManager> | undefined;

function users(): Promise<UserManager> {
  manager ??= signInPlace()
    .then((where) => new UserManager(settings(where)))
    .catch((error: unknown) => {
      manager = undefined;
      throw error;
    });
  return manager;
}

function settings(where: SignInPlace): UserManagerSettings {
  return {
    ...(where.passwordSignIn ? here : { authority: where.issuer }),
    client_id: where.clientId,
    scope: where.scopes.join(' '),
    redirect_uri: `${origin}/auth/callback`,
    silent_redirect_uri: `${origin}/auth/callback`,
    post_logout_redirect_uri: `${origin}/`,
    // The token lives in memory only, so no script that reads the storage can take it away.
    userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
    stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
    automaticSilentRenew: true,
    accessTokenExpiringNotificationTimeInSeconds: 60,
    silentRequestTimeoutInSeconds: 10,
  };
}

/** Known beforehand, which saves a call. */
const here = {
  authority: origin,
  metadata: {
    issuer: origin,
    authorization_endpoint: `${origin}/oauth2/authorize`,
    token_endpoint: `${origin}/oauth2/token`,
    end_session_endpoint: `${origin}/connect/logout`,
    jwks_uri: `${origin}/oauth2/jwks`,
  },
};

let renewal: Promise<boolean> | undefined;
const endListeners = new Set<() => void>();

/** Signs in silently over the server's session; false when there is none. Calls at the same time share one attempt. */
export function renew(): Promise<boolean> {
  renewal ??= users()
    .then((known) => known.signinSilent())
    .then((user) => user !== null)
    .catch(() => false)
    .finally(() => {
      renewal = undefined;
    });
  return renewal;
}

export async function accessToken(): Promise<string | undefined> {
  const known = await users();
  const user = await known.getUser();
  if (user && (user.expires_in ?? 0) > 5) return user.access_token;
  return (await renew()) ? (await known.getUser())?.access_token : undefined;
}

/** Leaves for the sign-in page and comes back to the given address. */
export async function signIn(returnTo: string): Promise<void> {
  await (await users()).signinRedirect({ state: returnTo });
}

/** Takes the answer of a sign-in and says where the person wanted to go. */
export async function finishSignIn(): Promise<string> {
  const user = await (await users()).signinCallback();
  return typeof user?.state === 'string' ? user.state : '/';
}

export async function signOut(): Promise<void> {
  forgetDrafts();
  await (await users()).signoutRedirect();
}

/** Tells when the session on the server is over, with the page still open. */
export function onSessionEnd(listener: () => void): () => void {
  endListeners.add(listener);
  return () => endListeners.delete(listener);
}

const publicPaths = [
  /^\/api\/v1\/setup$/,
  /^\/api\/v1\/sign-in$/,
  /^\/api\/v1\/invitations\/by-token\//,
  /^\/api\/v1\/password-resets/,
];

export async function authorizedFetch(request: Request): Promise<Response> {
  if (publicPaths.some((path) => path.test(new URL(request.url).pathname))) return fetch(request);
  const first = await withToken(request.clone());
  if (first.status !== 401) return first;
  if (await renew()) return withToken(request);
  for (const listener of endListeners) listener();
  return first;
}

async function withToken(request: Request): Promise<Response> {
  const token = await accessToken();
  if (token) request.headers.set('Authorization', `Bearer ${token}`);
  return fetch(request, { credentials: 'omit' });
}
