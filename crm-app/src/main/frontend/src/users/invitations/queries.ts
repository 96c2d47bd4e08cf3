import { answer, api, ifMatch } from '@/shared/api/client';
import type { Invitation } from '@/shared/api/types';
import type { ListCalls } from '@/shared/list/useRecordList';
import type { Versioned } from '@/shared/records/calls';

export const invitationList: ListCalls<Invitation> = {
  id: 'invitations',
  key: ['invitations'],
  read: (query, page) => answer(api.GET('/api/v1/invitations', { params: { query: { ...query, ...page } } })),
  names: ['state'],
  sort: '-createdAt',
};

export const invite = (body: { email: string; roleId?: number; groupId?: number }, headers: Record<string, string>) =>
  answer(api.POST('/api/v1/invitations', { body, headers }));

export const resendInvitation = (id: number) =>
  answer(api.POST('/api/v1/invitations/{id}/resend', { params: { path: { id } } }));

export const revokeInvitation = ({ id, version }: Versioned) =>
  answer(api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } }, headers: ifMatch(version) }));
