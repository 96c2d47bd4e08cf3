import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';

export const contactQuery = (id: number) =>
  queryOptions({
    queryKey: ['contacts', id],
    queryFn: () => answer(api.GET('/api/v1/contacts/{id}', { params: { path: { id } } })),
  });

export const companyQuery = (id: number) =>
  queryOptions({
    queryKey: ['companies', id],
    queryFn: () => answer(api.GET('/api/v1/companies/{id}', { params: { path: { id } } })),
  });
