import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';
import type { Page } from '../api/types';
import { KnownTotal } from './knownTotal';

export interface PageRequest {
  cursor?: string;
  limit: number;
  /** Asked once for what the list is narrowed by, with a first page. */
  count?: boolean;
}

/** What a high screen shows at once and some more; the following pages are read while one scrolls. */
export const firstPage = 50;
const furtherPages = 100;

/** A list read page by page as it is scrolled: the ten-thousandth page costs what the first does. */
export function useKeyset<T>(queryKey: QueryKey, fetchPage: (page: PageRequest) => Promise<Page<T>>, limit?: number) {
  const total = useRef(new KnownTotal());
  const query = useInfiniteQuery({
    queryKey,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      pageParam
        ? fetchPage({ cursor: pageParam, limit: limit ?? furtherPages })
        : total.current.with(queryKey, (count) => fetchPage({ ...count, limit: limit ?? firstPage })),
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
