import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLive } from '../live/useLive';
import { type RecordCalls, readAround, recordKeys, recordQuery, type Versioned } from './calls';
import type { Outcome } from './change';
import { useChange, useRefusal } from './useChange';

/** What others did to a record while one was at it. */
export interface Notice {
  /** Nothing while it is only known that they did something, and one is still editing. */
  fields?: string[];
  who?: string | undefined;
  /** One's own change was saved all the same. */
  saved?: boolean;
}

export interface RecordControl<R extends Versioned, C extends object = object> {
  calls: RecordCalls<R, C>;
  id: number;
  record: R | undefined;
  error: unknown;
  retry: () => void;
  /** Changes properties; a refusal says by property what it is by now, for the field in which it was typed. */
  save: (change: C) => Promise<R>;
  /** Does anything else with the record as it is now; `touched` are the members that it is about. */
  run: (touched: (keyof R & string)[], send: (present: R) => Promise<R>) => Promise<R>;
  /** Deletes the record, which one leaves then. */
  remove: () => Promise<void>;
  notice: Notice | undefined;
  /** Shows what is new, or no longer tells of it. */
  dismiss: () => void;
}

/** What `/topic/records.{type}.{id}` tells; of many kinds, and of one among many that changed at once, there is no version. */
interface RecordMessage {
  version?: number;
}

/**
 * A record on screen: read, changed, and kept fresh by itself except under the hands of somebody who edits it. A change that came too late is
 * answered in one way: what was typed is kept, what others changed is shown, saving again replaces it.
 */
export function useRecord<R extends Versioned, C extends object>(
  calls: RecordCalls<R, C>,
  id: number,
): RecordControl<R, C> {
  const client = useQueryClient();
  const change = useChange(calls);
  const refusalOf = useRefusal();
  const query = useQuery(recordQuery(calls, id));
  const [notice, setNotice] = useState<Notice>();
  const running = useRef(0);
  const newest = useRef(0);
  const left = useRef(false);
  const card = recordKeys(calls.type).card(id);
  const present = () => client.getQueryData<R>(card);

  const refresh = () => {
    setNotice(undefined);
    void client.invalidateQueries({ queryKey: card });
    void readAround(client, calls);
  };
  const compare = () => {
    const shown = present();
    if (!shown || left.current || running.current > 0 || newest.current <= shown.version) return;
    if (isEditing()) setNotice({});
    else refresh();
  };
  useLive<RecordMessage>(query.data ? `/topic/records.${calls.type}.${id}` : null, async ({ version }) => {
    // Without a version it may be one's own change that is told: what the record is by now says whether it is.
    const known =
      version ??
      (await calls.read(id).then(
        ({ version }) => version,
        () => 0,
      ));
    newest.current = Math.max(newest.current, known);
    compare();
  });

  const take = async (touched: readonly string[], send: (seen: R) => Promise<R>): Promise<Outcome<R>> => {
    const seen = present();
    if (!seen) throw new Error('the record has not been read');
    running.current += 1;
    try {
      const outcome = await change(seen, touched, send);
      const { meanwhile, by, refusal } = outcome;
      setNotice(meanwhile.length > 0 || refusal ? { fields: meanwhile, who: by, saved: !refusal } : undefined);
      return outcome;
    } finally {
      running.current -= 1;
      // The form in which the change was typed closes first.
      setTimeout(compare);
    }
  };

  useForgotten(left, card);
  return {
    calls,
    id,
    record: query.data,
    error: query.error,
    retry: () => void query.refetch(),
    save: async (patch) => {
      const outcome = await take(Object.keys(patch), (seen) => calls.change(seen, patch));
      if (outcome.refusal) throw refusalOf(outcome);
      return outcome.record;
    },
    run: async (touched, send) => {
      const { record, refusal } = await take(touched, send);
      if (refusal) throw refusal.error;
      return record;
    },
    remove: async () => {
      const shown = present();
      if (!shown || !calls.bin) return;
      left.current = true;
      try {
        await calls.bin.remove(shown);
      } catch (refusal) {
        left.current = false;
        refresh();
        throw refusal;
      }
    },
    notice,
    dismiss: () => (notice?.fields ? setNotice(undefined) : refresh()),
  };
}

/** A record that was deleted is forgotten once it is off the screen, where it would only be asked for in vain. */
function useForgotten(left: { current: boolean }, card: readonly unknown[]): void {
  const client = useQueryClient();
  const latest = useRef(card);
  useEffect(
    () => () => {
      if (left.current) client.removeQueries({ queryKey: latest.current });
    },
    [client, left],
  );
}

/** Properties are edited in forms that are there only meanwhile; a box for comments is always there. */
function isEditing(): boolean {
  return document.querySelector('main form[data-editing], [role="dialog"] form') !== null;
}
