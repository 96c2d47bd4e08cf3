import { queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { answer, api } from './api/client';
import type { Action, Me, RecordType } from './api/types';
import { mayBeAllowed } from './rights';

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => answer(api.GET('/api/v1/me')),
  staleTime: 5 * 60_000,
});

export const permissionsQuery = queryOptions({
  queryKey: ['me', 'permissions'],
  queryFn: () => answer(api.GET('/api/v1/me/permissions')),
  staleTime: 5 * 60_000,
});

export const preferencesQuery = queryOptions({
  queryKey: ['me', 'preferences'],
  queryFn: async () => (await answer(api.GET('/api/v1/me/preferences'))) as Preferences,
  staleTime: 5 * 60_000,
});

/** What a person set for themselves, on whatever device. */
export interface Preferences {
  theme?: 'light' | 'dark' | 'auto';
  shortcuts?: boolean;
  menuCollapsed?: boolean;
  hiddenColumns?: Record<string, string[]>;
}

export function useMe(): Me {
  return useSuspenseQuery(meQuery).data;
}

/** Says whether one may do a thing to at least some records; the server has the last word on each. */
export function useCan(): (recordType: RecordType, action: Action) => boolean {
  const { data } = useSuspenseQuery(permissionsQuery);
  const granted = new Set(data.permissions.filter((p) => p.scope !== 'NONE').map((p) => `${p.recordType} ${p.action}`));
  return (recordType, action) => granted.has(`${recordType} ${action}`);
}

/** Whether one may do a thing to every record of a kind. */
export function useCanAll(): (recordType: string, action: Action) => boolean {
  const { data } = useSuspenseQuery(permissionsQuery);
  return (recordType, action) =>
    data.permissions.some((p) => p.recordType === recordType && p.action === action && p.scope === 'ALL');
}

/** Whether to offer a thing on a record of a list, by whose it is; see `mayBeAllowed`. */
export function useMayBeAllowed(): (
  recordType: RecordType,
  action: Action,
  responsible: number | undefined,
) => boolean {
  const { permissions } = useSuspenseQuery(permissionsQuery).data;
  const { id } = useMe();
  return useCallback((...right) => mayBeAllowed(permissions, id, ...right), [permissions, id]);
}

export function usePreferences(): [Preferences, (change: Preferences) => void] {
  const client = useQueryClient();
  const { data = {} } = useQuery(preferencesQuery);
  const { mutate } = useMutation({
    mutationFn: (preferences: Preferences) =>
      answer(api.PUT('/api/v1/me/preferences', { body: preferences as Record<string, unknown> })),
  });
  return [
    data,
    (change) => {
      const next = { ...client.getQueryData(preferencesQuery.queryKey), ...change };
      client.setQueryData(preferencesQuery.queryKey, next);
      mutate(next);
    },
  ];
}
