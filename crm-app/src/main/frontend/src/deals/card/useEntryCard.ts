import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLive } from '@/shared/live/useLive';
import type { FunnelMessage } from '../board/boardLive';
import { cardQuery, type EntryCard, type EntryKind, keys, presentState } from '../entries';
import { type ChangedField, changedFields } from './changedFields';

export interface CardControl {
  card: EntryCard | undefined;
  error: unknown;
  retry: () => void;
  /** Makes a change from the version on screen; a refusal is thrown after the present state has been put on screen. */
  run: (change: (card: EntryCard) => Promise<EntryCard>) => Promise<EntryCard>;
  /** Deletes the record, which one leaves then. */
  forget: (remove: (card: EntryCard) => Promise<unknown>) => Promise<void>;
  /** Somebody changed the record while one is editing it. */
  outdated: boolean;
  refresh: () => void;
  /** What others had changed when one's own change came too late. */
  overtaken: ChangedField[] | undefined;
  dismiss: () => void;
}

/** A lead or deal on screen: kept fresh by itself, except under the hands of somebody who edits it. */
export function useEntryCard(kind: EntryKind, id: number): CardControl {
  const client = useQueryClient();
  const query = useQuery(cardQuery(kind, id));
  const [outdated, setOutdated] = useState(false);
  const [overtaken, setOvertaken] = useState<ChangedField[]>();
  const running = useRef(0);
  const newest = useRef(0);
  const left = useRef(false);
  const card = query.data;
  const present = useCallback(() => client.getQueryData(cardQuery(kind, id).queryKey), [client, kind, id]);

  // What shows the same record elsewhere is read anew when it is next looked at.
  const around = useCallback(() => {
    void client.invalidateQueries({ queryKey: keys.history(kind, id) });
    void client.invalidateQueries({ queryKey: keys.timeline(kind, id) });
    void client.invalidateQueries({ queryKey: ['deals', 'board'] });
    void client.invalidateQueries({ queryKey: ['deals', 'list'] });
  }, [client, kind, id]);

  const refresh = useCallback(() => {
    setOutdated(false);
    setOvertaken(undefined);
    void client.invalidateQueries({ queryKey: keys.card(kind, id) });
    around();
  }, [client, kind, id, around]);

  const compare = useCallback(() => {
    const shown = present();
    if (!shown || left.current || running.current > 0 || newest.current <= shown.version) return;
    if (isEditing()) setOutdated(true);
    else refresh();
  }, [present, refresh]);

  useLive<FunnelMessage>(card ? `/topic/funnels.${card.funnel.id}` : null, (message) => {
    if (message.kind !== kind || message.id !== id) return;
    newest.current = Math.max(newest.current, message.version);
    compare();
  });

  const run = useCallback(
    async (change: (card: EntryCard) => Promise<EntryCard>) => {
      const before = present();
      if (!before) throw new Error('the card has not been read');
      running.current += 1;
      try {
        const next = await change(before);
        client.setQueryData(cardQuery(kind, id).queryKey, next);
        setOutdated(false);
        setOvertaken(undefined);
        around();
        return next;
      } catch (refusal) {
        const truth = presentState(refusal);
        if (truth) {
          client.setQueryData(cardQuery(kind, id).queryKey, truth);
          setOutdated(false);
          setOvertaken(changedFields(before, truth));
          around();
        }
        throw refusal;
      } finally {
        running.current -= 1;
        // The form in which the change was typed closes first.
        setTimeout(compare);
      }
    },
    [client, kind, id, present, around, compare],
  );

  // A record that was deleted is forgotten once it is off the screen, where it would only be asked for in vain.
  const forget = useCallback(
    async (remove: (card: EntryCard) => Promise<unknown>) => {
      const shown = present();
      if (!shown) return;
      left.current = true;
      try {
        await remove(shown);
      } catch (refusal) {
        left.current = false;
        refresh();
        throw refusal;
      }
      void client.invalidateQueries({ queryKey: ['deals', 'board'] });
      void client.invalidateQueries({ queryKey: ['deals', 'list'] });
    },
    [client, present, refresh],
  );
  useEffect(
    () => () => {
      if (!left.current) return;
      for (const queryKey of [keys.card(kind, id), keys.history(kind, id), keys.timeline(kind, id)]) {
        client.removeQueries({ queryKey });
      }
    },
    [client, kind, id],
  );

  return {
    card,
    error: query.error,
    retry: () => void query.refetch(),
    run,
    forget,
    outdated,
    refresh,
    overtaken,
    dismiss: () => setOvertaken(undefined),
  };
}

/** Properties are edited in forms that are there only meanwhile. */
function isEditing(): boolean {
  return document.querySelector('main form, [role="dialog"] form') !== null;
}
