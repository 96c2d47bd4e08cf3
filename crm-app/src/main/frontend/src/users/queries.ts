import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import type { Group } from '@/shared/api/types';

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: async () => (await answer(api.GET('/api/v1/roles', { params: { query: { limit: 200 } } }))).items,
  staleTime: 5 * 60_000,
});

export const groupsQuery = queryOptions({
  queryKey: ['groups', 'all'],
  queryFn: async () => {
    const all: Group[] = [];
    let cursor: string | undefined;
    do {
      const query = cursor ? { limit: 200, cursor } : { limit: 200 };
      const page = await answer(api.GET('/api/v1/groups', { params: { query } }));
      all.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor);
    return all;
  },
});

export const groupTreeQuery = queryOptions({
  queryKey: ['groups', 'tree'],
  queryFn: async () => (await answer(api.GET('/api/v1/groups/tree'))).items,
});

/** The first people who belong to no department. */
export const ungroupedQuery = queryOptions({
  queryKey: ['groups', 'ungrouped'],
  queryFn: async () =>
    (await answer(api.GET('/api/v1/users', { params: { query: { grouped: false, active: true, limit: 200 } } }))).items,
});

export const userQuery = (id: number) =>
  queryOptions({
    queryKey: ['users', id],
    queryFn: () => answer(api.GET('/api/v1/users/{id}', { params: { path: { id } } })),
  });

/** Choices for a select of records. */
export function choices(records: { id: number; name: string }[] | undefined) {
  return (records ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
}
