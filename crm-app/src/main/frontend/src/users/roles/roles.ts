import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';

export const roleQuery = (id: number) =>
  queryOptions({
    queryKey: ['roles', id],
    queryFn: () => answer(api.GET('/api/v1/roles/{id}', { params: { path: { id } } })),
  });

export const restrictableQuery = queryOptions({
  queryKey: ['roles', 'fields'],
  queryFn: async () => (await answer(api.GET('/api/v1/roles/fields'))).items,
  staleTime: Number.POSITIVE_INFINITY,
});
