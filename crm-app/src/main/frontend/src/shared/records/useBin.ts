import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { ApiError, isStale } from '../api/problem';
import type { Page } from '../api/types';
import { useNotify } from '../ui/notify';
import { type NamedVersion, type RecordCalls, readAround, recordKeys, type Versioned } from './calls';
import { recordPath } from './kinds';
import type { RecordControl } from './useRecord';

/** Takes records of a kind out of the bin. */
export function useTakeOut() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  return async (calls: Pick<RecordCalls<never>, 'type' | 'bin' | 'around'>, record: NamedVersion): Promise<boolean> => {
    if (!calls.bin) return false;
    try {
      await restoreWhateverVersion(calls.bin.restore, record);
    } catch (error) {
      notify.failed(error);
      return false;
    }
    await client.invalidateQueries({ queryKey: recordKeys(calls.type).all });
    void readAround(client, calls);
    notify.done(t('shared.bin.restored', { name: record.name }));
    return true;
  };
}

/** Puts the record on screen into the bin and leaves it, with a way back at once. */
export function usePutIn<R extends Versioned, C extends object>({ calls, record, remove }: RecordControl<R, C>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const takeOut = useTakeOut();

  return async (name: string, leaveTo: string) => {
    if (!record) return;
    try {
      await remove();
    } catch (error) {
      return notify.failed(error);
    }
    const { id, version } = record;
    const lists = [recordKeys(calls.type).lists, ...(calls.around ?? [])];
    for (const queryKey of lists) client.setQueriesData<object>({ queryKey }, (list) => withoutRecord(list, id));
    void navigate(leaveTo, { replace: true });
    void readAround(client, calls);
    const back = async () => {
      const restored = await takeOut(calls, { id, name, version: version + 1 });
      if (restored) void navigate(recordPath({ type: calls.type, id }) ?? leaveTo);
    };
    notify.done(t('shared.bin.deleted', { name }), () => void back());
  };
}

type Listed = InfiniteData<Page<{ id: number }>>;

/** A list as it is without a record, until it is read anew. */
export function withoutRecord<L extends object>(list: L | undefined, id: number): L | undefined {
  const before = (list as Partial<Listed> | undefined)?.pages;
  if (!list || !before?.some(({ items }) => items.some((item) => item.id === id))) return list;
  const pages = before.map((page) => ({
    ...page,
    items: page.items.filter((item) => item.id !== id),
    ...(page.count === undefined ? {} : { count: page.count - 1 }),
  }));
  return { ...list, pages };
}

type Restore = (record: Versioned) => Promise<unknown>;

/** A deleted record is changed by nobody, so whichever version it has is the one that was seen. */
export async function restoreWhateverVersion(restore: Restore, { id, version }: Versioned): Promise<void> {
  try {
    await restore({ id, version });
  } catch (error) {
    const present = isStale(error) && error instanceof ApiError ? error.problem.version : undefined;
    if (present === undefined) throw error;
    await restore({ id, version: present });
  }
}
