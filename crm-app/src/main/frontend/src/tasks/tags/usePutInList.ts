import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type NamedVersion, type RecordCalls, readAround } from '@/shared/records/calls';
import { useTakeOut } from '@/shared/records/useBin';
import { useNotify } from '@/shared/ui/notify';

/** Puts a record that has no card of its own into the bin, with a way back at once. */
export function usePutInList(calls: Pick<RecordCalls<never>, 'type' | 'bin' | 'around'>) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  const takeOut = useTakeOut();
  return useCallback(
    async (record: NamedVersion) => {
      try {
        await calls.bin?.remove(record);
      } catch (refusal) {
        return notify.failed(refusal);
      }
      void readAround(client, calls);
      notify.done(
        t('shared.bin.deleted', { name: record.name }),
        () => void takeOut(calls, { ...record, version: record.version + 1 }),
      );
    },
    [calls, client, notify, t, takeOut],
  );
}
