import type { DragStart, DragUpdate, DropResult, ResponderProvided } from '@hello-pangea/dnd';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Entry } from '@/shared/api/types';
import classes from '@/shared/board/Board.module.css';
import type { ColumnActions } from '@/shared/board/cards';
import { showNeighbours } from '@/shared/board/showNeighbours';
import { cardAt, useFollowedCard } from '@/shared/board/useFollowedCard';
import { useMoving } from '@/shared/board/useMoving';
import { cardPath, entryName } from '../queries';
import { BoardColumn } from './BoardColumn';
import { type BoardState, type CardKey, findCard } from './boardState';
import type { BoardControl, Move } from './useBoard';

const LoseDialog = lazy(async () => ({ default: (await import('../LoseDialog')).LoseDialog }));
const BoardConversion = lazy(async () => ({ default: (await import('./BoardConversion')).BoardConversion }));

interface Props {
  board: BoardState;
  control: BoardControl;
  /** Absent when one may not create. */
  onCreate: ((stageId: number) => void) | undefined;
  mayMove: (card: Entry) => boolean;
}

/** The columns of a funnel; cards are moved by dragging, by keys or by their menu. */
export function Board({ board, control, onCreate, mayMove }: Props) {
  const { t } = useTranslation();
  const moving = useMoving();
  const [asking, setAsking] = useState<Move | null>(null);
  const [converting, setConverting] = useState<Move | null>(null);
  const [menu, setMenu] = useState<{ card: Entry; button: HTMLElement } | null>(null);
  const [arrived, setArrived] = useState<{ id: number; stageId: number } | null>(null);
  const region = useRef<HTMLElement>(null);
  /** Whoever moves by keys finds the focus on the card again, wherever it is now. */
  const byKeys = useRef(false);
  const follow = useFollowedCard(region);
  const focused = useRef<number>(undefined);
  const arrivals = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The cards come anew once they can be moved, and one of them may have the focus already.
  useEffect(() => {
    const lost = document.activeElement === document.body;
    if (moving && lost && focused.current !== undefined) follow(focused.current);
  }, [moving, follow]);

  const stageOf = (id: string | number | undefined) =>
    board.stages.find(({ stage }) => String(stage.id) === String(id));

  const showArrived = (id: number, stageId: number) => {
    clearTimeout(arrivals.current);
    setArrived({ id, stageId });
    arrivals.current = setTimeout(() => setArrived(null), 2000);
  };

  const move = (wanted: Move) => {
    const target = stageOf(wanted.stageId)?.stage;
    if (target?.kind === 'LOST' && wanted.reason === undefined) return setAsking(wanted);
    // A lead is won by making a deal of it.
    if (target?.kind === 'WON' && wanted.card.kind === 'LEAD' && !wanted.converted) return setConverting(wanted);
    void control.move(wanted);
    showArrived(wanted.card.id, wanted.stageId);
    if (byKeys.current) follow(wanted.card.id);
  };
  const moveByKeys = (wanted: Move) => {
    byKeys.current = true;
    move(wanted);
  };
  const stay = (card: CardKey | undefined) => {
    setAsking(null);
    setConverting(null);
    if (card && byKeys.current) follow(card.id);
  };

  const cardOf = (draggableId: string) => findCard(board, { kind: board.funnel.kind, id: Number(draggableId) })?.card;
  const titleOf = (draggableId: string) => {
    const card = cardOf(draggableId);
    return card ? entryName(card) : '';
  };

  const lifted = ({ draggableId, source, mode }: DragStart, { announce }: ResponderProvided) => {
    if (mode === 'SNAP') showNeighbours(region.current, source.droppableId);
    announce(t('deals.drag.lifted', { title: titleOf(draggableId), stage: stageOf(source.droppableId)?.stage.name }));
  };

  const hovered = ({ draggableId, destination, mode }: DragUpdate, { announce }: ResponderProvided) => {
    if (mode === 'SNAP' && destination) showNeighbours(region.current, destination.droppableId);
    announce(
      destination
        ? t('deals.drag.over', { title: titleOf(draggableId), stage: stageOf(destination.droppableId)?.stage.name })
        : t('deals.drag.nowhere', { title: titleOf(draggableId) }),
    );
  };

  const dropped = ({ draggableId, source, destination, mode }: DropResult, { announce }: ResponderProvided) => {
    const card = cardOf(draggableId);
    byKeys.current = mode === 'SNAP';
    if (byKeys.current && card) follow(card.id);
    const target = stageOf(destination?.droppableId);
    if (!card || !destination || !target || destination.droppableId === source.droppableId) {
      announce(t('deals.drag.stayed', { title: titleOf(draggableId) }));
      return;
    }
    announce(t('deals.drag.dropped', { title: entryName(card), stage: target.stage.name }));
    move({ card, stageId: target.stage.id, at: destination.index });
  };

  const more = useCallback((stageId: number) => void control.more(stageId), [control.more]);
  const openMenu = useCallback((card: Entry, button: HTMLElement) => setMenu({ card, button }), []);
  const actions = useMemo<ColumnActions<Entry>>(
    () => ({ more, create: onCreate, menu: openMenu }),
    [more, onCreate, openMenu],
  );

  const columns = (
    <section
      ref={region}
      className={classes.region}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys scroll it
      tabIndex={0}
      aria-label={t('deals.board.stages')}
      onFocus={({ target }) => {
        focused.current = cardAt(target);
      }}
    >
      <div className={classes.columns}>
        {board.stages.map((stage) => (
          <BoardColumn
            key={stage.stage.id}
            column={stage}
            moving={moving}
            mayMove={mayMove}
            region={region}
            arrivedId={arrived?.stageId === stage.stage.id ? arrived.id : undefined}
            actions={actions}
          />
        ))}
      </div>
    </section>
  );

  return (
    <>
      {moving ? (
        <moving.DragDropContext
          dragHandleUsageInstructions={t('deals.drag.instructions')}
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
          path={cardPath}
          moveTo={t('deals.board.moveTo')}
          columns={
            menu && mayMove(menu.card)
              ? board.stages.map(({ stage }) => stage).filter(({ id }) => id !== menu.card.stage.id)
              : []
          }
          onMove={(card, stageId) => moveByKeys({ card, stageId, at: 0 })}
          onClose={() => setMenu(null)}
        />
      )}
      {asking && (
        <Suspense>
          <LoseDialog
            opened
            kind={board.funnel.kind}
            onClose={() => stay(asking.card)}
            onLose={async (reason) => move({ ...asking, reason })}
          />
        </Suspense>
      )}
      {converting && (
        <Suspense>
          <BoardConversion
            leadId={converting.card.id}
            onClose={() => stay(converting.card)}
            onConverted={() => move({ ...converting, converted: true })}
          />
        </Suspense>
      )}
    </>
  );
}
