import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';

export const factorsQuery = queryOptions({
  queryKey: ['me', 'second-factor'],
  queryFn: () => answer(api.GET('/api/v1/me/second-factor')),
});
