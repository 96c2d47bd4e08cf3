import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import type { SecurityEvent } from '@/shared/api/types';
import type { PageRequest } from '@/shared/list/keyset';
import type { ListCalls } from '@/shared/list/useRecordList';

export const factorsQuery = queryOptions({
  queryKey: ['me', 'second-factor'],
  queryFn: () => answer(api.GET('/api/v1/me/second-factor')),
});

interface Proof {
  password: string;
}

export const newTotp = (body: Proof) => answer(api.POST('/api/v1/me/second-factor/totp', { body }));

export const confirmTotp = (code: string) =>
  answer(api.POST('/api/v1/me/second-factor/totp/confirm', { body: { code } }));

export const removeTotp = (body: Proof) => answer(api.DELETE('/api/v1/me/second-factor/totp', { body }));

export const newPasskey = (body: Proof) => answer(api.POST('/api/v1/me/second-factor/passkeys/options', { body }));

export function addPasskey(body: { name: string; credential: Record<string, unknown> }) {
  return answer(api.POST('/api/v1/me/second-factor/passkeys', { body }));
}

export const removePasskey = (id: string, body: Proof) =>
  answer(api.DELETE('/api/v1/me/second-factor/passkeys/{id}', { params: { path: { id } }, body }));

export const newRecoveryCodes = (body: Proof) => answer(api.POST('/api/v1/me/second-factor/recovery-codes', { body }));

export const changePassword = (body: { current: string; new: string }) =>
  answer(api.POST('/api/v1/me/password', { body }));

/** Somebody else's, who has lost the telephone. */
export const resetFactors = (id: number) =>
  answer(api.DELETE('/api/v1/users/{id}/second-factor', { params: { path: { id } } }));

export const readOwnLog = (page: PageRequest) =>
  answer(api.GET('/api/v1/me/security-log', { params: { query: page } }));

export const securityLog: ListCalls<SecurityEvent> = {
  id: 'security-log',
  key: ['security-log'],
  read: (query, page) => answer(api.GET('/api/v1/security-log', { params: { query: { ...query, ...page } } })),
  names: ['user', 'kind', 'at', 'atFrom', 'atTo'],
  sort: '-at',
};
