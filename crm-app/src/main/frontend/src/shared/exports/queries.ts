import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../api/client';
import { download } from '../api/files';
import type { ExportItem } from '../api/types';
import { useLive, useLiveState } from '../live/useLive';

export const exportsKey = ['exports'];

const exportQuery = (id: number) =>
  queryOptions({
    queryKey: [...exportsKey, id],
    queryFn: () => answer(api.GET('/api/v1/exports/{id}', { params: { path: { id } } })),
  });

export const exportColumnsQuery = (resource: string) =>
  queryOptions({
    queryKey: [...exportsKey, 'columns', resource],
    queryFn: async () => (await answer(api.GET('/api/v1/exports/columns', { params: { query: { resource } } }))).items,
  });

export const unfinished = ({ state }: Pick<ExportItem, 'state'>) => state === 'WAITING' || state === 'RUNNING';

type Progress = Pick<ExportItem, 'state' | 'done' | 'total'>;

/** An export as it goes: told live, and asked for as often as it takes while there is no live connection. */
export function useExport(id: number) {
  const client = useQueryClient();
  const live = useLiveState();
  const { queryKey } = exportQuery(id);
  useLive<Progress>(`/topic/exports.${id}`, (progress) => {
    if (unfinished(progress)) {
      client.setQueryData(queryKey, (item) =>
        item && unfinished(item) && progress.done >= item.done ? { ...item, ...progress } : item,
      );
    } else {
      // The file is not part of the message.
      void client.invalidateQueries({ queryKey: exportsKey });
    }
  });
  return useQuery({
    ...exportQuery(id),
    refetchInterval: ({ state: { data } }) => data !== undefined && unfinished(data) && (live ? 3_000 : 1_000),
  });
}

/** Saves the file of an export that is done. */
export function saveExport({ file }: ExportItem): Promise<void> {
  return file ? download(`/api/v1/files/${file.id}`, file.name) : Promise.resolve();
}
