import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import { recordKeys } from '@/shared/records/calls';

export function activateUser(id: number) {
  return answer(api.POST('/api/v1/users/{id}/activate', { params: { path: { id } } }));
}

export function deactivateUser(id: number, handOverToId: number) {
  return answer(api.POST('/api/v1/users/{id}/deactivate', { params: { path: { id } }, body: { handOverToId } }));
}

/** What a person has open; what is told before their access ends must be how it stands. */
export const holdingsQuery = (id: number) =>
  queryOptions({
    queryKey: [...recordKeys('USER').card(id), 'holdings'],
    queryFn: () => answer(api.GET('/api/v1/users/{id}/holdings', { params: { path: { id } } })),
    gcTime: 0,
  });

/** What a person achieved over a period. */
export const statisticsQuery = (id: number, query: Record<string, string | undefined>) =>
  queryOptions({
    queryKey: [...recordKeys('USER').card(id), 'statistics', query],
    queryFn: () => answer(api.GET('/api/v1/users/{id}/statistics', { params: { path: { id }, query: { ...query } } })),
    retry: false,
  });
