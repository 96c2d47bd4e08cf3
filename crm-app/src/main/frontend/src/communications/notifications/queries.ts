import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '@/shared/api/client';
import type { Notification, NotificationPreference, Page } from '@/shared/api/types';
import type { PageRequest } from '@/shared/list/keyset';

export const keys = {
  unseen: ['notifications', 'unseen'] as const,
  list: (unseenOnly: boolean) => ['notifications', 'list', unseenOnly] as const,
  lists: ['notifications', 'list'] as const,
  preferences: ['notifications', 'preferences'] as const,
};

/** How many lines are not seen; kept current by live messages. */
export const unseenQuery = queryOptions({
  queryKey: keys.unseen,
  queryFn: async () => {
    const page = await answer(
      api.GET('/api/v1/notifications', { params: { query: { seen: false, limit: 1, count: true } } }),
    );
    return page.count ?? page.countAtLeast ?? 0;
  },
});

export function readNotifications(unseenOnly: boolean, page: PageRequest): Promise<Page<Notification>> {
  const query = unseenOnly ? { ...page, seen: false } : page;
  return answer(api.GET('/api/v1/notifications', { params: { query } }));
}

export async function markSeen(which: { ids: number[] } | { all: true }): Promise<number> {
  return (await answer(api.POST('/api/v1/notifications/seen', { body: which }))).unseen;
}

export const preferencesQuery = queryOptions({
  queryKey: keys.preferences,
  queryFn: async () => (await answer(api.GET('/api/v1/me/notification-preferences'))).preferences,
});

export function setPreferences(preferences: NotificationPreference[]) {
  return answer(api.PUT('/api/v1/me/notification-preferences', { body: { preferences } }));
}
