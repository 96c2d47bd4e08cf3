import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { lastChangedBy } from '@/shared/activity/lastChange';
import type { Entry } from '@/shared/api/types';
import { keepRecord } from '@/shared/records/calls';
import { presentState } from '@/shared/records/change';
import { useNotify } from '@/shared/ui/notify';
import { callsFor, type EntryCard, entryName, moveEntry } from './queries';

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
      const truth = presentState<EntryCard>(refusal);
      if (!truth) return notify.failed(refusal);
      show(truth);
      tellOfRace({ t, notify }, truth);
    }
  };
  const show = (card: EntryCard) => {
    void keepRecord(client, callsFor(card), card);
    onBack(card);
  };
  notify.done(t('deals.moved', { title: entryName(after), stage: after.stage.name }), {
    undo: () => void back(),
    name: 'move',
  });
}

/** Somebody moved the record at the same time, and was sooner. */
export function tellOfRace({ t, notify }: Telling, truth: EntryCard): void {
  void lastChangedBy(truth.kind, truth.id).then((author) => {
    const who = author ?? t('shared.conflict.somebody');
    notify.warned(t('deals.board.raced', { who, title: entryName(truth), stage: truth.stage.name }));
  });
}

export function useMoveTeller(): (before: Before, after: EntryCard) => void {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  return (before, after) => tellOfMove({ client, t, notify }, before, after, () => {});
}
