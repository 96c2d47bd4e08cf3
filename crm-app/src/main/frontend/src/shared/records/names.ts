import { useQueries } from '@tanstack/react-query';
import type { RecordKind } from '../list/filters';
import { readName } from './search';

/** The names of records of which only the ids are known, as in an address. */
export function useRecordNames(of: RecordKind, ids: string[]): Record<string, string | undefined> {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['record-name', of, id],
      queryFn: () => readName[of](Number(id)),
      staleTime: 10 * 60_000,
    })),
    combine: (results) => Object.fromEntries(ids.map((id, index) => [id, results[index]?.data])),
  });
}
