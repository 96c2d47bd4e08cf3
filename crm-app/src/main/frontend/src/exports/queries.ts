import { answer, api } from '@/shared/api/client';
import type { ExportItem } from '@/shared/api/types';
import { exportsKey } from '@/shared/exports/queries';
import type { ListCalls } from '@/shared/list/useRecordList';

export const exportList: ListCalls<ExportItem> = {
  id: 'exports',
  key: [...exportsKey, 'list'],
  read: (query, page) => answer(api.GET('/api/v1/exports', { params: { query: { ...query, ...page } } })),
  names: [],
  sort: '-createdAt',
};
