import { type InfiniteData, type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answer, api, ifMatch } from '@/shared/api/client';
import { ApiError } from '@/shared/api/problem';
import type { Page } from '@/shared/api/types';
import { useNotify } from '@/shared/ui/notify';
import type { Versioned } from './conflict';

type Restore = (id: number, version: number) => Promise<unknown>;

const kinds = {
  contacts: {
    remove: (id: number, version: number) =>
      answer(api.DELETE('/api/v1/contacts/{id}', { params: { path: { id } }, headers: ifMatch(version) })),
    restore: (id: number, version: number) =>
      answer(api.POST('/api/v1/contacts/{id}/restore', { params: { path: { id } }, headers: ifMatch(version) })),
  },
  companies: {
    remove: (id: number, version: number) =>
      answer(api.DELETE('/api/v1/companies/{id}', { params: { path: { id } }, headers: ifMatch(version) })),
    restore: (id: number, version: number) =>
      answer(api.POST('/api/v1/companies/{id}/restore', { params: { path: { id } }, headers: ifMatch(version) })),
  },
};

/** Puts records into the bin, with a way back at once, and takes them out of it. */
export function useBin(kind: keyof typeof kinds) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const { remove, restore } = kinds[kind];
  const readAnew = (key: QueryKey) => client.invalidateQueries({ queryKey: key });

  const takeOut = async (record: Versioned & { name: string }) => {
    try {
      await restoreWhateverVersion(restore, record);
      await readAnew([kind]);
      notify.done(t('contacts.bin.restored', { name: record.name }));
    } catch (error) {
      notify.failed(error);
    }
  };

  const putIn = async (record: Versioned & { name: string }) => {
    try {
      await remove(record.id, record.version);
    } catch (error) {
      notify.failed(error);
      await readAnew([kind, record.id]);
      return;
    }
    client.setQueriesData<Listed>({ queryKey: [kind, 'list'] }, (list) => withoutRecord(list, record.id));
    void navigate(`/${kind}`, { replace: true });
    client.removeQueries({ queryKey: [kind, record.id] });
    void readAnew([kind, 'list']);
    const back = async () => {
      await takeOut({ ...record, version: record.version + 1 });
      void navigate(`/${kind}/${record.id}`);
    };
    notify.done(t('contacts.bin.deleted', { name: record.name }), () => void back());
  };

  return { putIn, takeOut };
}

type Listed = InfiniteData<Page<{ id: number }>>;

/** A list as it is without a record, until it is read anew. */
export function withoutRecord(list: Listed | undefined, id: number): Listed | undefined {
  if (!list?.pages.some(({ items }) => items.some((item) => item.id === id))) return list;
  const pages = list.pages.map((page) => ({
    ...page,
    items: page.items.filter((item) => item.id !== id),
    ...(page.count === undefined ? {} : { count: page.count - 1 }),
  }));
  return { ...list, pages };
}

/** A deleted record is changed by nobody, so whichever version it has is the one that was seen. */
export async function restoreWhateverVersion(restore: Restore, { id, version }: Versioned): Promise<void> {
  try {
    await restore(id, version);
  } catch (error) {
    const present = error instanceof ApiError && error.status === 412 ? error.problem.version : undefined;
    if (present === undefined) throw error;
    await restore(id, present);
  }
}
