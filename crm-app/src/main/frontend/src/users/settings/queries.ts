import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/shared/api/client';

export const tokensQuery = queryOptions({
  queryKey: ['me', 'tokens'],
  queryFn: async () => (await answer(api.GET('/api/v1/me/tokens'))).items,
});

interface NewToken {
  name: string;
  scopes: ('read' | 'write')[];
  expiresAt?: string;
}

export const createToken = (body: NewToken, headers: Record<string, string>) =>
  answer(api.POST('/api/v1/me/tokens', { body, headers }));

export const revokeToken = (id: number) => answer(api.DELETE('/api/v1/me/tokens/{id}', { params: { path: { id } } }));

export const sessionsQuery = queryOptions({
  queryKey: ['me', 'sessions'],
  queryFn: async () => (await answer(api.GET('/api/v1/me/sessions'))).items,
});

export const endSession = (id: string) => answer(api.DELETE('/api/v1/me/sessions/{id}', { params: { path: { id } } }));

export const endAllSessions = () => answer(api.POST('/api/v1/me/sessions/revoke-all'));

export type MeChange = Partial<{
  firstName: string;
  lastName: string;
  patronymic: string | null;
  personalPhone: string | null;
  workPhone: string | null;
  photoId: number | null;
  dateOfBirth: string | null;
  language: 'uk' | 'en';
  timeZone: string;
  handle: string | null;
  signature: string | null;
}>;

export const changeMe = (version: number, body: MeChange) =>
  answer(api.PATCH('/api/v1/me', { body, headers: ifMatch(version) }));
