import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/shared/api/client';
import { ApiError, isStale } from '@/shared/api/problem';
import type {
  BulkOutcome,
  ConvertRequest,
  Deal,
  DealPatch,
  Entry,
  Lead,
  LeadPatch,
  LeadRequest,
  OrderLineRequest,
} from '@/shared/api/types';
import type { PageRequest } from '@/shared/list/keyset';

export const entryKinds = ['LEAD', 'DEAL'] as const;
export type EntryKind = Entry['kind'];
export type EntryCard = Lead | Deal;
export type Query = Record<string, string | string[]>;

/** What is asked for in any order of keys is one and the same. */
export const keys = {
  all: ['deals'] as const,
  board: (funnelId: number, query: Query) => ['deals', 'board', funnelId, query] as const,
  list: (query: Query) => ['deals', 'list', query] as const,
  card: (kind: EntryKind, id: number) => ['deals', 'card', kind, id] as const,
  history: (kind: EntryKind, id: number) => ['deals', 'history', kind, id] as const,
  timeline: (kind: EntryKind, id: number) => ['deals', 'timeline', kind, id] as const,
};

export const funnelsQuery = queryOptions({
  queryKey: ['funnels'],
  queryFn: async () => (await answer(api.GET('/api/v1/funnels'))).items,
  staleTime: 5 * 60_000,
});

export const cardQuery = (kind: EntryKind, id: number) =>
  queryOptions({ queryKey: keys.card(kind, id), queryFn: () => readCard(kind, id) });

export const historyQuery = (kind: EntryKind, id: number) =>
  queryOptions({
    queryKey: keys.history(kind, id),
    queryFn: async () => {
      const params = { path: { id } };
      const history =
        kind === 'LEAD'
          ? await answer(api.GET('/api/v1/leads/{id}/stage-history', { params }))
          : await answer(api.GET('/api/v1/deals/{id}/stage-history', { params }));
      return history.items;
    },
  });

export function isDeal(card: EntryCard): card is Deal {
  return card.kind === 'DEAL';
}

export function cardPath({ kind, id }: Pick<Entry, 'kind' | 'id'>): string {
  return `/${kind === 'LEAD' ? 'leads' : 'deals'}/${id}`;
}

/** How people call an entry: by its title, and by its number when it has none. */
export function entryName({ title, number }: Pick<Entry, 'title' | 'number'>): string {
  return title || `#${number}`;
}

export function readCard(kind: EntryKind, id: number): Promise<EntryCard> {
  const params = { path: { id } };
  return kind === 'LEAD'
    ? answer<EntryCard>(api.GET('/api/v1/leads/{id}', { params }))
    : answer<EntryCard>(api.GET('/api/v1/deals/{id}', { params }));
}

export function readEntries(query: Query, page: PageRequest) {
  return answer(api.GET('/api/v1/funnel-entries', { params: { query: { ...query, ...page } } }));
}

export function readTimeline(kind: EntryKind, id: number, page: PageRequest) {
  const params = { path: { id }, query: page };
  return kind === 'LEAD'
    ? answer(api.GET('/api/v1/leads/{id}/timeline', { params }))
    : answer(api.GET('/api/v1/deals/{id}/timeline', { params }));
}

export function createEntry(kind: EntryKind, body: LeadRequest, headers: Record<string, string>): Promise<EntryCard> {
  return kind === 'LEAD'
    ? answer<EntryCard>(api.POST('/api/v1/leads', { body, headers }))
    : answer<EntryCard>(api.POST('/api/v1/deals', { body, headers }));
}

type Versioned = Pick<Entry, 'kind' | 'id' | 'version'>;

export function patchEntry({ kind, id, version }: Versioned, body: LeadPatch & DealPatch): Promise<EntryCard> {
  const request = { params: { path: { id } }, headers: ifMatch(version), body };
  return kind === 'LEAD'
    ? answer<EntryCard>(api.PATCH('/api/v1/leads/{id}', request))
    : answer<EntryCard>(api.PATCH('/api/v1/deals/{id}', request));
}

/** `reason` is needed for a stage that means failure. */
export function moveEntry({ kind, id, version }: Versioned, stageId: number, reason?: string): Promise<EntryCard> {
  const request = {
    params: { path: { id } },
    headers: ifMatch(version),
    body: { stageId, ...(reason === undefined ? {} : { reason }) },
  };
  return kind === 'LEAD'
    ? answer<EntryCard>(api.POST('/api/v1/leads/{id}/move', request))
    : answer<EntryCard>(api.POST('/api/v1/deals/{id}/move', request));
}

export function loseEntry({ kind, id, version }: Versioned, reason: string): Promise<EntryCard> {
  const request = { params: { path: { id } }, headers: ifMatch(version), body: { reason } };
  return kind === 'LEAD'
    ? answer<EntryCard>(api.POST('/api/v1/leads/{id}/lose', request))
    : answer<EntryCard>(api.POST('/api/v1/deals/{id}/lose', request));
}

export function deleteEntry({ kind, id, version }: Versioned) {
  const request = { params: { path: { id } }, headers: ifMatch(version) };
  return kind === 'LEAD'
    ? answer(api.DELETE('/api/v1/leads/{id}', request))
    : answer(api.DELETE('/api/v1/deals/{id}', request));
}

/** Takes a record out of the bin, whatever version it has there. */
export async function restoreDeleted(entry: Versioned): Promise<EntryCard> {
  try {
    return await restoreEntry({ ...entry, version: entry.version + 1 });
  } catch (refusal) {
    const version = isStale(refusal) && refusal instanceof ApiError ? refusal.problem.version : undefined;
    if (typeof version !== 'number') throw refusal;
    return restoreEntry({ ...entry, version });
  }
}

/** The record as it is now, which comes with the refusal of a change made from an older version. */
export function presentState(refusal: unknown): EntryCard | undefined {
  if (!isStale(refusal) || !(refusal instanceof ApiError)) return undefined;
  return (refusal.problem as { current?: EntryCard }).current;
}

export function restoreEntry({ kind, id, version }: Versioned): Promise<EntryCard> {
  const request = { params: { path: { id } }, headers: ifMatch(version) };
  return kind === 'LEAD'
    ? answer<EntryCard>(api.POST('/api/v1/leads/{id}/restore', request))
    : answer<EntryCard>(api.POST('/api/v1/deals/{id}/restore', request));
}

const assignedAtOnce = 200;

/** Gives records to a person; each is asked for its own rights, so some may be refused while others pass. */
export async function assignEntries(
  ids: number[],
  responsibleId: number,
): Promise<Pick<BulkOutcome, 'changed' | 'refused'>> {
  const outcome: Pick<BulkOutcome, 'changed' | 'refused'> = { changed: [], refused: [] };
  for (let at = 0; at < ids.length; at += assignedAtOnce) {
    const body = { ids: ids.slice(at, at + assignedAtOnce), action: 'ASSIGN' as const, change: { responsibleId } };
    const { changed, refused } = await answer(api.POST('/api/v1/funnel-entries/bulk', { body }));
    outcome.changed.push(...changed);
    outcome.refused.push(...refused);
  }
  return outcome;
}

export function convertLead({ id, version }: Versioned, body: ConvertRequest) {
  return answer(api.POST('/api/v1/leads/{id}/convert', { params: { path: { id } }, headers: ifMatch(version), body }));
}

export function replaceLines({ id, version }: Versioned, lines: OrderLineRequest[]) {
  return answer(
    api.PUT('/api/v1/deals/{id}/lines', { params: { path: { id } }, headers: ifMatch(version), body: { lines } }),
  );
}
