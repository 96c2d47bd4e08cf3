import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/shared/api/client';
import type { Versioned } from '@/shared/records/calls';
import type { requestOf } from './draft';

type Rights = ReturnType<typeof requestOf>;
const from = ({ id, version }: Versioned) => ({ params: { path: { id } }, headers: ifMatch(version) });

export const restrictableQuery = queryOptions({
  queryKey: ['roles', 'fields'],
  queryFn: async () => (await answer(api.GET('/api/v1/roles/fields'))).items,
  staleTime: Number.POSITIVE_INFINITY,
});

export const createRole = (body: { name: string }, headers: Record<string, string>) =>
  answer(api.POST('/api/v1/roles', { body, headers }));

export const changeRole = (role: Versioned, body: { name: string }) =>
  answer(api.PATCH('/api/v1/roles/{id}', { ...from(role), body }));

export const deleteRole = (role: Versioned) => answer(api.DELETE('/api/v1/roles/{id}', from(role)));

export const setRights = (role: Versioned, body: Rights) =>
  answer(api.PUT('/api/v1/roles/{id}/permissions', { ...from(role), body }));

export const demandSecondFactor = (role: Versioned, required: boolean) =>
  answer(api.PUT('/api/v1/roles/{id}/second-factor', { ...from(role), body: { required } }));

/** What other rights would do to the people of a role. */
export const effectQuery = ({ id, version }: Versioned, body: Rights) =>
  queryOptions({
    queryKey: ['role-effect', id, version, body],
    queryFn: () => answer(api.POST('/api/v1/roles/{id}/permissions/preview', { params: { path: { id } }, body })),
    staleTime: 0,
    gcTime: 0,
  });

/** Why a person may or may not do something with a record, as `DEAL:7`. */
export const accessQuery = (personId: number, record: string | null) =>
  queryOptions({
    queryKey: ['access', personId, record],
    queryFn: () =>
      answer(
        api.GET('/api/v1/users/{id}/access', { params: { path: { id: personId }, query: { record: record ?? '' } } }),
      ),
    enabled: record !== null,
    retry: false,
    gcTime: 0,
  });
