import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task, TaskItem } from '@/shared/api/types';
import type { ListQuery } from '@/shared/list/useRecordList';
import { keepRecord } from '@/shared/records/calls';
import { useNotify } from '@/shared/ui/notify';
import { keys, moveTask, readBoard, readTasks, tasks } from '../queries';
import { changeSeen } from '../useTaskActions';
import { useTasksLive } from '../useTasksLive';
import { addPage, type BoardState, findCard, movedTo, placeCard, undoMove } from './boardState';

const pageSize = 50;

export interface TaskMove {
  id: number;
  statusId: number;
  /** The place in the column where a person dropped it. */
  at: number;
}

/** The board of tasks: read once, then kept true by one's own moves and by what others do. */
export function useTaskBoard(query: ListQuery) {
  const { t } = useTranslation();
  const notify = useNotify();
  const client = useQueryClient();
  const key = keys.board(query);
  const latest = useRef({ key, t, notify });
  useEffect(() => {
    latest.current = { key, t, notify };
  });
  const moving = useRef(0);
  const loading = useRef(new Set<string>());
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => readBoard(query),
    placeholderData: (previous) => previous,
  });
  useTasksLive(() => moving.current > 0);

  const change = useCallback(
    (patch: (board: BoardState) => BoardState) =>
      client.setQueryData<BoardState>(latest.current.key, (board) => board && patch(board)),
    [client],
  );

  const move = useCallback(
    async ({ id, statusId, at }: TaskMove) => {
      const { key, t, notify } = latest.current;
      const board = client.getQueryData<BoardState>(key);
      const found = board && findCard(board, id);
      if (!found || found.column.status.id === statusId) return;
      const before = found.card;
      moving.current += 1;
      void client.cancelQueries({ queryKey: key });
      change((present) => placeCard(present, movedTo(present, before, statusId), at));
      const send = async (seen: TaskItem, to: number): Promise<Task> => {
        const moved = await changeSeen(seen, ['status'], (present) => moveTask(present, to));
        change((present) => placeCard(present, moved, to === statusId ? at : found.at));
        return moved;
      };
      try {
        const moved = await send(before, statusId);
        const back = () =>
          void send(moved, before.status.id)
            .then((task) => keepRecord(client, tasks, task))
            .catch(notify.failed);
        notify.done(t('tasks.board.moved', { name: moved.name, status: moved.status.name }), {
          undo: back,
          name: 'task-move',
        });
      } catch (refusal) {
        change((present) => undoMove(present, before, found.at));
        notify.failed(refusal);
      } finally {
        moving.current -= 1;
        if (moving.current === 0) void client.invalidateQueries({ queryKey: keys.all });
      }
    },
    [client, change],
  );

  const more = useCallback(
    async (statusId: number) => {
      const { key, notify } = latest.current;
      const column = client.getQueryData<BoardState>(key)?.statuses.find(({ status }) => status.id === statusId);
      const cursor = column?.next;
      if (!cursor || loading.current.has(cursor)) return;
      loading.current.add(cursor);
      try {
        const page = await readTasks({ ...key[2], status: String(statusId) }, { cursor, limit: pageSize });
        client.setQueryData<BoardState>(key, (board) => board && addPage(board, statusId, page));
      } catch (refusal) {
        notify.failed(refusal);
      } finally {
        loading.current.delete(cursor);
      }
    },
    [client],
  );

  return { board: data, error: data ? undefined : error, retry: () => void refetch(), move, more };
}
