import { queryOptions } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/shared/api/client';
import type { Group, User } from '@/shared/api/types';
import type { PageRequest } from '@/shared/list/keyset';
import type { ListCalls, ListQuery } from '@/shared/list/useRecordList';
import { type RecordCalls, recordKeys } from '@/shared/records/calls';
import { found, foundAtOnce } from '@/shared/records/found';
import type { RecordLookup } from '@/shared/records/kinds';

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: async () => (await answer(api.GET('/api/v1/roles', { params: { query: { limit: 200 } } }))).items,
  staleTime: 5 * 60_000,
});

export const groupsQuery = queryOptions({
  queryKey: ['groups', 'all'],
  queryFn: async () => {
    const all: Group[] = [];
    let cursor: string | undefined;
    do {
      const query = cursor ? { limit: 200, cursor } : { limit: 200 };
      const page = await answer(api.GET('/api/v1/groups', { params: { query } }));
      all.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor);
    return all;
  },
});

export const groupTreeQuery = queryOptions({
  queryKey: ['groups', 'tree'],
  queryFn: async () => (await answer(api.GET('/api/v1/groups/tree'))).items,
});

/** The first people who belong to no department. */
export const ungroupedQuery = queryOptions({
  queryKey: ['groups', 'ungrouped'],
  queryFn: async () =>
    (await answer(api.GET('/api/v1/users', { params: { query: { grouped: false, active: true, limit: 200 } } }))).items,
});

export type UserChange = Partial<{
  email: string;
  firstName: string;
  lastName: string;
  patronymic: string | null;
  personalPhone: string | null;
  workPhone: string | null;
  dateOfBirth: string | null;
  roleId: number;
  groupId: number | null;
  supervisedGroupIds: number[];
}>;

export const users: RecordCalls<User, UserChange> = {
  type: 'USER',
  read: (id) => answer(api.GET('/api/v1/users/{id}', { params: { path: { id } } })),
  change: ({ id, version }, body) =>
    answer(api.PATCH('/api/v1/users/{id}', { params: { path: { id } }, body, headers: ifMatch(version) })),
  around: [['groups'], ['activity']],
};

export const userList: ListCalls<User> = {
  id: 'employees',
  key: recordKeys('USER').lists,
  read: (query, page) => answer(api.GET('/api/v1/users', { params: { query: { ...query, ...page } } })),
  names: ['q', 'role', 'group', 'groupTree', 'active', 'presence'],
  sort: 'name',
};

export const userLookup: RecordLookup = {
  search: async (q, everybody) => {
    const access: ListQuery = everybody ? {} : { active: 'true' };
    const { items } = await userList.read({ q, ...access }, { limit: foundAtOnce, sort: 'name' });
    return items.map((person) => found(person));
  },
  name: async (id) => (await users.read(id)).name,
};

export const actions = [
  'CREATED',
  'CHANGED',
  'MOVED',
  'ASSIGNED',
  'CONVERTED',
  'LOST',
  'DELETED',
  'RESTORED',
  'IMPORTED',
  'EXPORTED',
  'COMMENTED',
  'COMMENT_DELETED',
  'INVITED',
  'DEACTIVATED',
  'ACTIVATED',
  'SIGNED_IN',
  'SIGNED_OUT',
] as const;

/** Whoever came and went is told only to who asks for it. */
const unasked = actions.filter((action) => !action.startsWith('SIGNED_'));

/** What happened in the whole company, or in what it is narrowed to. */
export function readActivity(query: ListQuery, page: PageRequest) {
  return answer(api.GET('/api/v1/activity', { params: { query: { action: unasked, ...query, ...page } } }));
}

/** Choices for a select of records. */
export function choices(records: { id: number; name: string }[] | undefined) {
  return (records ?? []).map(({ id, name }) => ({ value: String(id), label: name }));
}
