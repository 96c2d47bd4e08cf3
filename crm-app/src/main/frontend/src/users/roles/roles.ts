import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';

export const restrictableQuery = queryOptions({
  queryKey: ['roles', 'fields'],
  queryFn: async () => (await answer(api.GET('/api/v1/roles/fields'))).items,
  staleTime: Number.POSITIVE_INFINITY,
});
