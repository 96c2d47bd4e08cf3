import createClient, { type Middleware } from 'openapi-fetch';
import { authorizedFetch } from '../auth/session';
import { currentLanguage } from '../language';
import { ApiError, isStale, networkError, problemOf } from './problem';
import type { paths } from './schema';
import type { RecordType } from './types';

const asTheContractAsks: Middleware = {
  onRequest({ request }) {
    if (request.method === 'PATCH') request.headers.set('Content-Type', 'application/merge-patch+json');
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok) return;
    const refusal = await problemOf(response);
    const changed = isStale(refusal) && recordOf(request.url);
    if (changed) refusal.changedBy = await lastChangedBy(changed.type, changed.id);
    throw refusal;
  },
  onError({ error }) {
    return error instanceof ApiError ? error : networkError();
  },
};

/** Arrays become repeated parameters, and what is empty is left out, as the API reads filters. */
function queryText(query: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && String(one).trim() !== '') parameters.append(name, String(one));
    }
  }
  return parameters.toString();
}

export const api = createClient<paths>({
  baseUrl: window.location.origin,
  fetch: callServer,
  querySerializer: queryText,
});
api.use(asTheContractAsks);

/** Collections are named after the kinds of their records: companies, promo-codes. */
function recordOf(url: string): { type: RecordType; id: number } | undefined {
  const [, collection, id] = /\/api\/v1\/([a-z-]+)s\/(\d+)/.exec(new URL(url).pathname) ?? [];
  const type = collection?.replace(/ie$/, 'y').replace('-', '_').toUpperCase();
  return type === undefined ? undefined : { type: type as RecordType, id: Number(id) };
}

/** Whose change of a record was the last one; nothing when it is not told, or was not a person's. */
export async function lastChangedBy(type: RecordType, id: number): Promise<string | undefined> {
  try {
    const { items } = await answer(
      api.GET('/api/v1/activity', { params: { query: { record: [`${type}:${id}`], limit: 1 } } }),
    );
    return items[0]?.user?.name;
  } catch {
    return undefined;
  }
}

/** The answer's body; a refusal has been thrown as an {@link ApiError} before. */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}

/** The header that says which version of a record a change was made from. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/** A call with the token and in the language of the person, as bytes. */
export async function callServer(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', currentLanguage());
  try {
    return await authorizedFetch(request);
  } catch (error) {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : networkError();
  }
}
