import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Page } from '../api/types';

export interface PageRequest {
  cursor?: string;
  limit: number;
  /** Asked with the first page only. */
  count?: boolean;
}

/** A list read page by page as it is scrolled: the ten-thousandth page costs what the first does. */
export function useKeyset<T>(queryKey: QueryKey, fetchPage: (page: PageRequest) => Promise<Page<T>>, limit = 100) {
  const query = useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => fetchPage(pageParam ? { cursor: pageParam, limit } : { count: true, limit }),
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data]);
  const first = query.data?.pages[0];
  const complete = first !== undefined && !query.hasNextPage;
  return {
    items,
    total: first?.count ?? (complete ? items.length : undefined),
    totalAtLeast: first?.countAtLeast,
    error: query.error,
    loading: query.isPending,
    refreshing: query.isFetching && !query.isFetchingNextPage,
    loadingMore: query.isFetchingNextPage,
    hasMore: query.hasNextPage,
    more: query.fetchNextPage,
    refetch: query.refetch,
  };
}

export type Keyset<T> = ReturnType<typeof useKeyset<T>>;
