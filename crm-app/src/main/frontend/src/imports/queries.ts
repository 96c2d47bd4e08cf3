import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api, ifMatch } from '@/shared/api/client';
import type { Import, ImportItem } from '@/shared/api/types';
import type { ListCalls } from '@/shared/list/useRecordList';
import { useLive, useLiveState } from '@/shared/live/useLive';
import { busy } from './kinds';

export const importQuery = (id: number) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => answer(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
  });

/** The values of columns as the present mapping has them, for as long as they are looked at. */
export function useValues(file: Import) {
  return useQuery({
    queryKey: ['imports', file.id, 'values', file.version],
    queryFn: () => answer(api.GET('/api/v1/imports/{id}/values', { params: { path: { id: file.id } } })),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export const importList: ListCalls<ImportItem> = {
  id: 'imports',
  key: ['imports', 'list'],
  read: (query, page) => answer(api.GET('/api/v1/imports', { params: { query: { ...query, ...page } } })),
  names: ['kind', 'state'],
  sort: '-createdAt',
};

export function setMapping({ id }: Import, version: number, body: Pick<Import, 'mapping' | 'options' | 'values'>) {
  return answer(api.PUT('/api/v1/imports/{id}/mapping', { params: { path: { id } }, body, headers: ifMatch(version) }));
}

export function runImport(id: number, onError: 'SKIP' | 'ABORT', headers: Record<string, string>) {
  return answer(api.POST('/api/v1/imports/{id}/run', { params: { path: { id } }, body: { onError }, headers }));
}

export function undoImport(id: number) {
  return answer(api.POST('/api/v1/imports/{id}/undo', { params: { path: { id } } }));
}

export const funnelsQuery = queryOptions({
  queryKey: ['funnels'],
  queryFn: async () => (await answer(api.GET('/api/v1/funnels'))).items,
  staleTime: 5 * 60_000,
});

type Progress = Pick<Import, 'state' | 'done' | 'total' | 'created' | 'updated' | 'skipped' | 'failed'>;

/** An import as it goes: told live, and asked for as often as it takes while there is no live connection. */
export function useImport(id: number) {
  const client = useQueryClient();
  const live = useLiveState();
  const { queryKey } = importQuery(id);
  useLive<Progress>(`/topic/imports.${id}`, (progress) => {
    client.setQueryData(queryKey, (file) => withProgress(file, progress));
    // What became of it (the reason of a failure, what an undo kept) is not part of the message.
    // Whatever shows records may show others now, too.
    if (!busy(progress.state)) void client.invalidateQueries();
  });
  return useQuery({
    ...importQuery(id),
    refetchInterval: ({ state: { data } }) => data !== undefined && busy(data.state) && (live ? 5_000 : 1_500),
  });
}

/** Messages may come late: one of an earlier moment of the same run must not turn the bar back. */
export function withProgress(file: Import | undefined, progress: Progress): Import | undefined {
  if (!file || (file.state === progress.state && progress.done < file.done)) return file;
  return { ...file, ...progress };
}

/** Answers of «run» and «undo» tell the state only; columns and mapping stay as they are known. */
export function withAnswer(file: Import | undefined, answered: ImportItem): Import | undefined {
  return file && { ...file, ...answered };
}
