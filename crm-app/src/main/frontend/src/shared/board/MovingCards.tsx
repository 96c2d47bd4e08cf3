import {
  Draggable,
  type DraggableProvided,
  type DraggableProvidedDragHandleProps,
  Droppable,
  type DroppableProvided,
  type DroppableStateSnapshot,
} from '@hello-pangea/dnd';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, useEffect } from 'react';
import classes from './Board.module.css';
import { type CardsProps, headHeight } from './cards';

export { DragDropContext } from '@hello-pangea/dnd';
// Nobody moves by menu before others move by mouse.
export { MoveMenu } from './MoveMenu';

const overscan = 4;
const noHandle: Partial<DraggableProvidedDragHandleProps> = {};

/** The cards of a column, which can be carried elsewhere; of however many, only those on screen exist. */
export function MovingCards<C extends { id: number }>(props: CardsProps<C>) {
  const { id, items } = props.column;
  return (
    <Droppable
      droppableId={String(id)}
      mode="virtual"
      renderClone={(provided, _snapshot, rubric) => (
        <CarriedCard {...props} provided={provided} card={items[rubric.source.index]} />
      )}
    >
      {(provided, snapshot) => <Cards {...props} droppable={provided} snapshot={snapshot} />}
    </Droppable>
  );
}

interface Props<C extends { id: number }> extends CardsProps<C> {
  droppable: DroppableProvided;
  snapshot: DroppableStateSnapshot;
}

function Cards<C extends { id: number }>({ droppable, snapshot, ...props }: Props<C>) {
  const { column, Card, cardHeight, empty, arrivedId, actions, mayMove, region } = props;
  const { items, next, id } = column;
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => region.current,
    estimateSize: () => cardHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan,
    initialRect: { width: 272, height: 700 },
  });
  const onScreen = rows.getVirtualItems();
  const last = onScreen.at(-1)?.index ?? -1;
  // Room for a card that hovers over this column.
  const shownCount = items.length + (snapshot.isUsingPlaceholder ? 1 : 0);

  useEffect(() => {
    if (next && last >= items.length - 8) actions.more(id);
  }, [next, last, items.length, id, actions]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the card comes
  useEffect(() => {
    if (arrivedId === undefined) return;
    const index = items.findIndex(({ id }) => id === arrivedId);
    if (index >= 0) rows.scrollToIndex(index, { align: 'auto' });
  }, [arrivedId]);

  return (
    <div
      {...droppable.droppableProps}
      ref={droppable.innerRef}
      className={`${classes.cards} ${snapshot.isDraggingOver ? classes.over : ''}`}
    >
      {items.length === 0 && !snapshot.isDraggingOver && <div className={classes.nothing}>{empty}</div>}
      <ul className={classes.list} style={{ height: shownCount * cardHeight + 8 }}>
        {onScreen.map(({ index, start, key }) => {
          const card = items[index];
          if (!card) return null;
          return (
            <Draggable key={key} draggableId={String(card.id)} index={index} isDragDisabled={!mayMove(card)}>
              {(provided) => {
                // The title inside is the stop for keyboard and readers, so the card is no button around it.
                const {
                  role: _role,
                  'aria-describedby': describedBy,
                  ...handle
                } = provided.dragHandleProps ?? noHandle;
                const place: CSSProperties = {
                  position: 'absolute',
                  top: start - headHeight,
                  left: 0,
                  right: 0,
                  height: cardHeight,
                };
                return (
                  <li
                    ref={provided.innerRef}
                    {...provided.draggableProps}
                    {...handle}
                    tabIndex={-1}
                    aria-setsize={column.count}
                    aria-posinset={index + 1}
                    className={classes.slot}
                    style={{ ...place, ...provided.draggableProps.style }}
                  >
                    <Card card={card} arrived={card.id === arrivedId} onMenu={actions.menu} describedBy={describedBy} />
                  </li>
                );
              }}
            </Draggable>
          );
        })}
      </ul>
    </div>
  );
}

interface CarriedProps<C extends { id: number }> extends Pick<CardsProps<C>, 'Card' | 'cardHeight'> {
  provided: DraggableProvided;
  card: C | undefined;
}

function CarriedCard<C extends { id: number }>({ provided, card, Card, cardHeight }: CarriedProps<C>) {
  if (!card) return null;
  return (
    <div
      ref={provided.innerRef}
      {...provided.draggableProps}
      {...provided.dragHandleProps}
      className={classes.slot}
      style={{ ...provided.draggableProps.style, height: cardHeight }}
    >
      <Card card={card} describedBy={undefined} dragged onMenu={ignore} />
    </div>
  );
}

function ignore() {}
