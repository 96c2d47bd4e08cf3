import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { answer, api } from './api/client';
import type { PresenceStatus } from './api/types';
import { live } from './live/connection';
import { useConnectionLost, useLive } from './live/useLive';
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

/** What is known of everybody: on a page of thousands of people each reads its own from here. */
class PresenceStore {
  private present: Present | undefined;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Nothing while it is not known, or not for this person to know. */
  of(userId: number): PresenceStatus | undefined {
    return this.present && (this.present[userId] ?? 'OFFLINE');
  }

  replace(present: Present): void {
    this.present = present;
    for (const listener of this.listeners) listener();
  }

  note({ userId, status }: PresenceMessage): void {
    this.replace({ ...this.present, [userId]: status });
  }
}

const store = new PresenceStore();

/** Whether a person can be reached. One query and one live topic serve everybody on screen. */
export function usePresence(userId: number): PresenceStatus | undefined {
  return useSyncExternalStore(store.subscribe, () => store.of(userId));
}

export function useMyPresence(): [PresenceStatus, (status: PresenceStatus) => void] {
  const me = useMe();
  const client = useQueryClient();
  const { data = 'OFFLINE' } = useQuery(myPresenceQuery);
  const lost = useConnectionLost();
  return [
    lost ? 'OFFLINE' : data,
    (status) => {
      client.setQueryData(myPresenceQuery.queryKey, status);
      store.note({ userId: me.id, status });
    },
  ];
}

/** Keeps what is known of people's presence true; once for the whole page. */
export function usePresenceFeed(): void {
  const me = useMe();
  const can = useCan();
  const client = useQueryClient();
  const mayRead = can('USER', 'READ');
  const { data } = useQuery({ ...presenceQuery, enabled: mayRead });
  useEffect(() => {
    if (data) store.replace(data);
  }, [data]);
  useLive<PresenceMessage>(mayRead ? '/topic/presence' : null, (message) => {
    store.note(message);
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
