import type { TaskBoard, TaskBoardColumn, TaskItem } from '@/shared/api/types';

/** The board as it is shown: what the server said, patched by one's own moves. */
export type BoardState = TaskBoard;

export interface Found {
  card: TaskItem;
  column: TaskBoardColumn;
  at: number;
}

export function findCard(board: BoardState, id: number): Found | undefined {
  for (const column of board.statuses) {
    const at = column.items.findIndex((item) => item.id === id);
    const card = column.items[at];
    if (card) return { card, column, at };
  }
  return undefined;
}

/** Puts a task where it says it belongs, as it is now, counting on both sides. */
export function placeCard(board: BoardState, card: TaskItem, at?: number): BoardState {
  const found = findCard(board, card.id);
  const place = at ?? (found?.column.status.id === card.status.id ? found.at : 0);
  const without = found ? takeOut(board, found) : board;
  return changeColumn(without, card.status.id, (column) => ({
    ...column,
    ...counted(column, 1),
    items: column.items.toSpliced(place, 0, card),
  }));
}

/** The task in another status of this board, as it will look once the server agrees. */
export function movedTo(board: BoardState, card: TaskItem, statusId: number): TaskItem {
  const target = board.statuses.find(({ status }) => status.id === statusId)?.status;
  if (!target) return card;
  const done = target.kind === 'DONE';
  return { ...card, status: target, done, overdue: card.overdue && !done };
}

/** Undoes a move that was refused, unless somebody else has changed the task since: that is the truth then. */
export function undoMove(board: BoardState, before: TaskItem, at: number): BoardState {
  const present = findCard(board, before.id);
  if (present && present.card.version > before.version) return board;
  return placeCard(board, before, at);
}

export function addPage(
  board: BoardState,
  statusId: number,
  page: { items: TaskItem[]; next?: string | null },
): BoardState {
  const known = new Set(board.statuses.flatMap(({ items }) => items.map(({ id }) => id)));
  return changeColumn(board, statusId, (column) => ({
    ...column,
    items: [...column.items, ...page.items.filter(({ id }) => !known.has(id))],
    next: page.next ?? null,
  }));
}

function takeOut(board: BoardState, { card, column }: Found): BoardState {
  return changeColumn(board, column.status.id, (present) => ({
    ...present,
    ...counted(present, -1),
    items: present.items.filter((item) => item !== card),
  }));
}

function changeColumn(
  board: BoardState,
  statusId: number,
  change: (column: TaskBoardColumn) => TaskBoardColumn,
): BoardState {
  return {
    ...board,
    statuses: board.statuses.map((column) => (column.status.id === statusId ? change(column) : column)),
  };
}

/** Where there are more than are counted, one more or less makes no difference. */
function counted({ count }: TaskBoardColumn, by: 1 | -1): Partial<TaskBoardColumn> {
  return count === undefined ? {} : { count: Math.max(count + by, 0) };
}
