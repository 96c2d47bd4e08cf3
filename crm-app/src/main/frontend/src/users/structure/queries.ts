import { answer, api, ifMatch } from '@/shared/api/client';
import type { Group } from '@/shared/api/types';
import type { RecordCalls, Versioned } from '@/shared/records/calls';

export interface GroupRequest {
  name: string;
  parentId: number | null;
  headId: number | null;
}

export const groups: RecordCalls<Pick<Group, 'id' | 'version' | 'name' | 'parent' | 'head'>, Partial<GroupRequest>> = {
  type: 'GROUP',
  read: (id) => answer(api.GET('/api/v1/groups/{id}', { params: { path: { id } } })),
  change: ({ id, version }, body) =>
    answer(api.PATCH('/api/v1/groups/{id}', { params: { path: { id } }, body, headers: ifMatch(version) })),
  around: [['groups']],
};

export const createGroup = (body: GroupRequest, headers: Record<string, string>) =>
  answer(api.POST('/api/v1/groups', { body, headers }));

export const deleteGroup = ({ id, version }: Versioned) =>
  answer(api.DELETE('/api/v1/groups/{id}', { params: { path: { id } }, headers: ifMatch(version) }));
