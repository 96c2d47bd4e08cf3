import type { DragStart, DragUpdate, DropResult, ResponderProvided } from '@hello-pangea/dnd';
import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type CSSProperties, useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskItem } from '@/shared/api/types';
import classes from '@/shared/board/Board.module.css';
import type { ColumnActions } from '@/shared/board/cards';
import { showNeighbours } from '@/shared/board/showNeighbours';
import { useFollowedCard } from '@/shared/board/useFollowedCard';
import { useMoving } from '@/shared/board/useMoving';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { type BoardState, findCard } from './boardState';
import { cardHeight, TaskCard } from './TaskCard';
import type { TaskMove } from './useTaskBoard';

interface Props {
  board: BoardState;
  onMove: (move: TaskMove) => void;
  onMore: (statusId: number) => void;
  /** Absent when one may not create. */
  onCreate: ((statusId: number) => void) | undefined;
  mayMove: (card: TaskItem) => boolean;
}

const pathOf = ({ id }: TaskItem) => `/tasks/${id}`;

/** The statuses with their tasks, which are moved by dragging, by keys or by their menu. */
export function TaskColumns({ board, onMove, onMore, onCreate, mayMove }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const moving = useMoving();
  const region = useRef<HTMLElement>(null);
  const follow = useFollowedCard(region);
  const [menu, setMenu] = useState<{ card: TaskItem; button: HTMLElement } | null>(null);
  const [arrived, setArrived] = useState<TaskMove>();

  const statusName = (id: string | undefined) =>
    board.statuses.find(({ status }) => String(status.id) === id)?.status.name;
  const nameOf = (id: string) => findCard(board, Number(id))?.card.name ?? '';
  const move = (wanted: TaskMove, byKeys: boolean) => {
    onMove(wanted);
    setArrived(wanted);
    if (byKeys) follow(wanted.id);
  };
  const lifted = ({ draggableId, source, mode }: DragStart, { announce }: ResponderProvided) => {
    if (mode === 'SNAP') showNeighbours(region.current, source.droppableId);
    announce(t('tasks.drag.lifted', { name: nameOf(draggableId), status: statusName(source.droppableId) }));
  };
  const hovered = ({ draggableId, destination, mode }: DragUpdate, { announce }: ResponderProvided) => {
    if (mode === 'SNAP' && destination) showNeighbours(region.current, destination.droppableId);
    announce(
      destination
        ? t('tasks.drag.over', { name: nameOf(draggableId), status: statusName(destination.droppableId) })
        : t('tasks.drag.nowhere', { name: nameOf(draggableId) }),
    );
  };
  const dropped = ({ draggableId, source, destination, mode }: DropResult, { announce }: ResponderProvided) => {
    const id = Number(draggableId);
    const byKeys = mode === 'SNAP';
    if (byKeys) follow(id);
    if (!destination || destination.droppableId === source.droppableId) {
      return announce(t('tasks.drag.stayed', { name: nameOf(draggableId) }));
    }
    announce(t('tasks.drag.dropped', { name: nameOf(draggableId), status: statusName(destination.droppableId) }));
    move({ id, statusId: Number(destination.droppableId), at: destination.index }, byKeys);
  };

  const openMenu = useCallback((card: TaskItem, button: HTMLElement) => setMenu({ card, button }), []);
  const actions = useMemo<ColumnActions<TaskItem>>(
    () => ({ more: onMore, create: onCreate, menu: openMenu }),
    [onMore, onCreate, openMenu],
  );

  const columns = (
    <section
      ref={region}
      className={classes.region}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it
      tabIndex={0}
      aria-label={t('tasks.board.statuses')}
    >
      <div className={classes.columns}>
        {board.statuses.map(({ status, count, countAtLeast = 0, items, next }) => (
          <section
            key={status.id}
            className={classes.column}
            data-stage={status.id}
            aria-labelledby={`status-${status.id}`}
            style={{ '--stage': status.colour } as CSSProperties}
          >
            <header className={classes.head} style={{ minHeight: 64 }}>
              <div className={classes.headLine}>
                <h2 id={`status-${status.id}`} className={classes.stageName} title={status.name}>
                  {status.name}
                </h2>
                <span className={classes.count} title={t('tasks.count', { count: count ?? countAtLeast })}>
                  {count === undefined ? `${formats.number(countAtLeast)}+` : formats.number(count)}
                </span>
                {onCreate && status.kind === 'OPEN' && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={24}
                    aria-label={t('tasks.board.createIn', { status: status.name })}
                    onClick={() => onCreate(status.id)}
                  >
                    <IconPlus size={16} />
                  </ActionIcon>
                )}
              </div>
            </header>
            {moving ? (
              <moving.MovingCards
                column={{ id: status.id, items, count: count ?? countAtLeast, next }}
                Card={TaskCard}
                cardHeight={cardHeight}
                empty={t('tasks.board.empty')}
                arrivedId={arrived?.statusId === status.id ? arrived.id : undefined}
                actions={actions}
                mayMove={mayMove}
                region={region}
              />
            ) : (
              <ul className={classes.list}>
                {items.slice(0, 20).map((card) => (
                  <li key={card.id} className={classes.slot} style={{ height: cardHeight }}>
                    <TaskCard card={card} describedBy={undefined} onMenu={openMenu} />
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </section>
  );

  return (
    <>
      {moving ? (
        <moving.DragDropContext
          dragHandleUsageInstructions={t('tasks.drag.instructions')}
          onDragStart={lifted}
          onDragUpdate={hovered}
          onDragEnd={dropped}
        >
          {columns}
        </moving.DragDropContext>
      ) : (
        columns
      )}
      {moving && (
        <moving.MoveMenu
          target={menu}
          path={pathOf}
          moveTo={t('tasks.board.moveTo')}
          columns={
            menu && mayMove(menu.card)
              ? board.statuses.map(({ status }) => status).filter(({ id }) => id !== menu.card.status.id)
              : []
          }
          onMove={({ id }, statusId) => move({ id, statusId, at: 0 }, true)}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}
