import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '@/shared/api/types';
import type { ListQuery } from '@/shared/list/useRecordList';
import { useLive } from '@/shared/live/useLive';
import { presentState } from '@/shared/records/change';
import { useNotify } from '@/shared/ui/notify';
import { tellOfMove, tellOfRace } from '../moves';
import { type EntryCard, keys, moveEntry, readBoard, readCard, readEntries } from '../queries';
import { applyMessage, applyRead, type FunnelMessage } from './boardLive';
import {
  addPage,
  type BoardState,
  type CardKey,
  findCard,
  movedTo,
  placeCard,
  refreshed,
  undoMove,
} from './boardState';

const pageSize = 50;
/** Messages come in swarms, as when somebody imports: they are gathered for this long. */
const gathering = 300;
const cardsAtOnce = 8;

export interface Move {
  card: CardKey;
  stageId: number;
  /** The place in the column where a person dropped it. */
  at: number;
  reason?: string;
  /** The lead has its deal, so that it may be won. */
  converted?: boolean;
}

export interface BoardControl {
  board: BoardState | undefined;
  error: unknown;
  retry: () => void;
  move: (move: Move) => Promise<void>;
  more: (stageId: number) => Promise<void>;
  put: (card: Entry) => void;
}

/** The board of a funnel: read once, then kept true by one's own moves and by what others do. */
export function useBoard(funnelId: number, query: ListQuery): BoardControl {
  const { t } = useTranslation();
  const notify = useNotify();
  const client = useQueryClient();
  const key = keys.board(funnelId, query);
  const latest = useRef({ key, t, notify });
  useEffect(() => {
    latest.current = { key, t, notify };
  });
  const moving = useRef(0);
  const loading = useRef(new Set<string>());

  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: async () => {
      const fresh = await readBoard(funnelId, query);
      return refreshed(client.getQueryData<BoardState>(key), fresh);
    },
    placeholderData: (previous, previousQuery) => (previousQuery?.queryKey[2] === funnelId ? previous : undefined),
    staleTime: 10_000,
  });

  const change = useCallback(
    (patch: (board: BoardState) => BoardState) =>
      client.setQueryData<BoardState>(latest.current.key, (board) => (board ? patch(board) : board)),
    [client],
  );

  const reread = useCallback(() => client.invalidateQueries({ queryKey: latest.current.key }), [client]);

  const takeIn = useCallback(
    (card: Entry) =>
      change((board) => {
        const present = findCard(board, card);
        return present && present.card.version > card.version ? board : placeCard(board, card);
      }),
    [change],
  );

  const move = useCallback(
    async ({ card: { kind, id }, stageId, at, reason }: Move) => {
      const { key, t, notify } = latest.current;
      const board = client.getQueryData<BoardState>(key);
      const found = board && findCard(board, { kind, id });
      if (!found || found.stage.stage.id === stageId) return;
      const before = found.card;
      const from = found.stage.stage;
      const place = found.stage.items.indexOf(before);
      moving.current += 1;
      void client.cancelQueries({ queryKey: key });
      change((present) => placeCard(present, movedTo(present, before, stageId), at));
      try {
        // To be put back among the unsuccessful, it needs the reason that it loses now.
        const lostReason = from.kind === 'LOST' ? (await readCard(kind, id)).lostReason : null;
        const moved = await moveEntry(before, stageId, reason);
        takeIn(moved);
        tellOfMove({ client, t, notify }, { stage: before.stage, lostReason }, moved, takeIn);
      } catch (refusal) {
        const truth = presentState<EntryCard>(refusal);
        if (truth) {
          takeIn(truth);
          tellOfRace({ t, notify }, truth);
        } else {
          change((present) => undoMove(present, before, place));
          notify.failed(refusal);
        }
      } finally {
        moving.current -= 1;
        // A reading that had to give way to the move is made up for.
        if (moving.current === 0 && client.getQueryState(key)?.isInvalidated) void reread();
      }
    },
    [client, change, takeIn, reread],
  );

  const more = useCallback(
    async (stageId: number) => {
      const { key } = latest.current;
      const stage = client.getQueryData<BoardState>(key)?.stages.find((one) => one.stage.id === stageId);
      const cursor = stage?.next;
      if (!cursor || loading.current.has(cursor)) return;
      loading.current.add(cursor);
      try {
        const [, , , query] = key;
        const { stageKind: _, ...filters } = query;
        const page = await readEntries(
          { ...filters, stage: String(stageId), sort: '-createdAt' },
          { cursor, limit: pageSize },
        );
        client.setQueryData<BoardState>(
          key,
          (board) => board && addPage(board, stageId, { ...page, next: page.next ?? null }),
        );
      } catch (refusal) {
        latest.current.notify.failed(refusal);
      } finally {
        loading.current.delete(cursor);
      }
    },
    [client],
  );

  useBoardMessages(
    funnelId,
    Object.keys(query).some((name) => name !== 'stageKind'),
    {
      read: () => client.getQueryData<BoardState>(latest.current.key),
      change,
      reread,
      busy: () => moving.current > 0,
    },
  );

  return { board: data, error: data ? undefined : error, retry: () => void refetch(), move, more, put: takeIn };
}

interface Handling {
  read: () => BoardState | undefined;
  change: (patch: (board: BoardState) => BoardState) => void;
  reread: () => unknown;
  /** Whether a move of one's own is under way, over which nothing may be read anew. */
  busy: () => boolean;
}

function useBoardMessages(funnelId: number, filtered: boolean, handling: Handling): void {
  const latest = useRef(handling);
  useEffect(() => {
    latest.current = handling;
  });
  const named = useRef(new Map<number, FunnelMessage>());
  const whole = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => () => clearTimeout(timer.current), []);

  const catchUp = () => {
    timer.current = undefined;
    if (latest.current.busy()) return later();
    const messages = [...named.current.values()];
    named.current.clear();
    if (whole.current || messages.length > cardsAtOnce) {
      whole.current = false;
      latest.current.reread();
      return;
    }
    for (const message of messages) {
      readCard(message.kind, message.id)
        .then((card) => latest.current.change((board) => applyRead(board, card, message)))
        // No longer there or no longer visible: the figures are the server's to say.
        .catch(() => latest.current.reread());
    }
  };
  const later = () => {
    timer.current ??= setTimeout(catchUp, gathering);
  };

  useLive<FunnelMessage>(`/topic/funnels.${funnelId}`, (message) => {
    const board = latest.current.read();
    if (!board) return;
    const { board: patched, need } = applyMessage(board, message, filtered);
    if (patched !== board) latest.current.change(() => patched);
    if (need === 'NOTHING') return;
    if (need === 'BOARD') whole.current = true;
    else named.current.set(message.id, message);
    later();
  });
}
