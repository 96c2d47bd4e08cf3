import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { lastChangedBy } from '@/shared/api/client';
import type { Entry } from '@/shared/api/types';
import { useNotify } from '@/shared/ui/notify';
import { type EntryCard, entryName, keys, moveEntry, presentState } from './entries';

/** Where a record was before it was moved; the reason is needed to be put back among the unsuccessful. */
export interface Before {
  stage: Entry['stage'];
  lostReason?: string | null;
}

interface Telling {
  t: TFunction;
  notify: ReturnType<typeof useNotify>;
}

/** Tells of a move and offers to undo it; what has become of the record by then is handed to `onBack`. */
export function tellOfMove(
  { client, t, notify }: Telling & { client: QueryClient },
  before: Before,
  after: EntryCard | Entry,
  onBack: (card: EntryCard) => void,
): void {
  const back = async () => {
    try {
      show(await moveEntry(after, before.stage.id, before.lostReason ?? undefined));
    } catch (refusal) {
      const truth = presentState(refusal);
      if (!truth) return notify.failed(refusal);
      show(truth);
      tellOfRace({ t, notify }, truth);
    }
  };
  const show = (card: EntryCard) => {
    client.setQueryData(keys.card(card.kind, card.id), card);
    onBack(card);
    void client.invalidateQueries({
      queryKey: keys.all,
      predicate: ({ queryKey }) => queryKey[1] !== 'card' || queryKey[3] !== card.id,
    });
  };
  notify.done(t('deals.moved', { title: entryName(after), stage: after.stage.name }), {
    undo: () => void back(),
    name: 'move',
  });
}

/** Somebody moved the record at the same time, and was sooner. */
export function tellOfRace({ t, notify }: Telling, truth: EntryCard): void {
  void lastChangedBy(truth.kind, truth.id).then((author) => {
    const who = author ?? t('deals.card.somebody');
    notify.warned(t('deals.board.raced', { who, title: entryName(truth), stage: truth.stage.name }));
  });
}

export function useMoveTeller(): (before: Before, after: EntryCard) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  return (before, after) => tellOfMove({ client, t, notify }, before, after, () => {});
}
