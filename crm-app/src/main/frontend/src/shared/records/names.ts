import { useQueries } from '@tanstack/react-query';
import type { RecordType } from '../api/types';
import { lookupOf } from './kinds';

/** The names of records of which only the ids are known, as in an address. */
export function useRecordNames(of: RecordType, ids: string[]): Record<string, string | undefined> {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['record-name', of, id],
      queryFn: async () => (await lookupOf(of)).name(Number(id)),
      staleTime: 10 * 60_000,
    })),
    combine: (results) => Object.fromEntries(ids.map((id, index) => [id, results[index]?.data])),
  });
}
