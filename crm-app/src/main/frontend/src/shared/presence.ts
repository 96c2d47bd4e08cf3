import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answer, api } from './api/client';
import type { PresenceStatus } from './api/types';
import { live } from './live/connection';
import { useLive } from './live/useLive';
import { useCan, useMe } from './me';

/** Everybody in the network by id; who is not named is offline. */
type Present = Record<number, PresenceStatus>;

interface PresenceMessage {
  userId: number;
  status: PresenceStatus;
}

export const statuses = ['ONLINE', 'WORKING', 'AWAY', 'DO_NOT_DISTURB', 'OFFLINE'] as const;

const presenceQuery = queryOptions({
  queryKey: ['presence'],
  queryFn: async (): Promise<Present> => {
    const { items } = await answer(api.GET('/api/v1/users/presence'));
    return Object.fromEntries(items.map(({ userId, status }) => [userId, status]));
  },
  staleTime: 5 * 60_000,
});

const myPresenceQuery = queryOptions({
  queryKey: ['presence', 'me'],
  queryFn: async () => (await answer(api.GET('/api/v1/me/presence'))).status,
  staleTime: 5 * 60_000,
});

/** Whether a person can be reached. One query and one live topic serve everybody on screen. */
export function usePresence(userId: number): PresenceStatus {
  const can = useCan();
  const { data } = useQuery({
    ...presenceQuery,
    enabled: can('USER', 'READ'),
    select: (present) => present[userId] ?? 'OFFLINE',
  });
  return data ?? 'OFFLINE';
}

export function useMyPresence(): [PresenceStatus, (status: PresenceStatus) => void] {
  const me = useMe();
  const client = useQueryClient();
  const { data = 'OFFLINE' } = useQuery(myPresenceQuery);
  return [
    data,
    (status) => {
      client.setQueryData(myPresenceQuery.queryKey, status);
      note(client, { userId: me.id, status });
    },
  ];
}

function note(client: ReturnType<typeof useQueryClient>, { userId, status }: PresenceMessage) {
  client.setQueryData(presenceQuery.queryKey, (present) => present && { ...present, [userId]: status });
}

/** Keeps what is known of people's presence true; once for the whole page. */
export function usePresenceFeed(): void {
  const me = useMe();
  const can = useCan();
  const client = useQueryClient();
  useLive<PresenceMessage>(can('USER', 'READ') ? '/topic/presence' : null, (message) => {
    note(client, message);
    if (message.userId === me.id) client.setQueryData(myPresenceQuery.queryKey, message.status);
  });
}

const signs = ['pointerdown', 'keydown', 'wheel', 'pointermove'] as const;
const reportEvery = 30_000;

/** Tells the server that the person is before the screen: touched keys or mouse, twice a minute at most. */
export function useActivityReports(): void {
  useEffect(() => {
    let reported = 0;
    const report = () => {
      const now = Date.now();
      if (document.hidden || now - reported < reportEvery) return;
      if (live.send('/app/presence')) reported = now;
    };
    for (const sign of signs) window.addEventListener(sign, report, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, report);
    };
  }, []);
}
