import type { QueryClient } from '@tanstack/react-query';

/** Reads anew whatever shows a history: something was added to it that no change of a record tells of. */
export function refreshHistories(client: QueryClient): Promise<void> {
  return client.invalidateQueries({
    predicate: ({ queryKey }) => queryKey.includes('timeline') || queryKey[0] === 'activity',
  });
}
