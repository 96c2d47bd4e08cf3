import { useQuery } from '@tanstack/react-query';
import { lastChangedBy } from '../api/client';
import type { RecordType } from '../api/types';

export { lastChangedBy };

/** Whose change of a record was the last one, for as long as a page tells of it. */
export function useLastChangedBy(type: RecordType, id: number, told: boolean): string | undefined {
  const { data } = useQuery({
    queryKey: ['last-change', type, id],
    queryFn: async () => (await lastChangedBy(type, id)) ?? null,
    enabled: told,
    staleTime: 0,
    gcTime: 0,
  });
  return data ?? undefined;
}
