import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import type { RecordType } from '../api/types';

/** Whose change of a record was the last one; nothing when it is not told, or was not a person's. */
export async function lastChangedBy(type: RecordType, id: number): Promise<string | undefined> {
  try {
    const { items } = await answer(
      api.GET('/api/v1/activity', { params: { query: { record: [`${type}:${id}`], limit: 1 } } }),
    );
    return items[0]?.user?.name;
  } catch {
    return undefined;
  }
}

/** The same for as long as a page tells of the change. */
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
