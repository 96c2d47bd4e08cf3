import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './problem';

function worthRepeating(attempt: number, error: unknown): boolean {
  return attempt < 2 && error instanceof ApiError && (error.status === 0 || error.status === 503);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: worthRepeating },
    mutations: { retry: false },
  },
});
