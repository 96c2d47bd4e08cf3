import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry, Ref } from '@/shared/api/types';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { useNotify } from '@/shared/ui/notify';
import { assignEntries, keys } from '../queries';

/** Passes many records to a person, and back to whom each belonged before when that was a mistake. */
export function useReassign() {
  const { t } = useTranslation();
  const formats = useFormats();
  const notify = useNotify();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const reread = () => [keys.all, ['LEAD'], ['DEAL']].map((queryKey) => client.invalidateQueries({ queryKey }));

  const back = async (passed: Entry[]) => {
    try {
      for (const person of new Set(passed.map(({ responsible }) => responsible.id))) {
        const theirs = passed.filter(({ responsible }) => responsible.id === person);
        await assignEntries(
          theirs.map(({ id }) => id),
          person,
        );
      }
      notify.done(t('deals.list.assignedBack'));
    } catch (refusal) {
      notify.failed(refusal);
    }
    void reread();
  };

  /** Whether the selection has served its purpose. */
  const reassign = async (entries: Entry[], to: Ref): Promise<boolean> => {
    setBusy(true);
    try {
      const { changed, refused } = await assignEntries(
        entries.map(({ id }) => id),
        to.id,
      );
      const passed = entries.filter(({ id }) => changed.includes(id));
      const [first] = refused;
      if (first) {
        const text = formats.number(refused.length);
        notify.warned(t('deals.list.notAssigned', { count: refused.length, text, why: first.message }));
      }
      if (passed.length > 0) {
        const text = formats.number(passed.length);
        notify.done(t('deals.list.assigned', { count: passed.length, text, name: to.name }), () => void back(passed));
      }
      return true;
    } catch (refusal) {
      notify.failed(refusal);
      return false;
    } finally {
      setBusy(false);
      void reread();
    }
  };

  return { reassign, busy };
}
