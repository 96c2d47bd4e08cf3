import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type CSSProperties, memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardStage, Entry } from '@/shared/api/types';
import classes from '@/shared/board/Board.module.css';
import type { CardsProps } from '@/shared/board/cards';
import type { Moving } from '@/shared/board/useMoving';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { BoardCard, cardHeight } from './BoardCard';

interface Props extends Omit<CardsProps<Entry>, 'column' | 'Card' | 'cardHeight' | 'empty'> {
  column: BoardStage;
  moving: Moving | undefined;
}

/** A stage with its figures and cards. */
export const BoardColumn = memo(function BoardColumn({ moving, column, ...cards }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { actions } = cards;
  const { stage, count, sum, otherSums, items, next } = column;
  const headingId = `stage-${stage.id}`;

  return (
    <section
      className={classes.column}
      data-stage={stage.id}
      aria-labelledby={headingId}
      style={{ '--stage': stage.colour } as CSSProperties}
    >
      <header className={classes.head}>
        <div className={classes.headLine}>
          <h2 id={headingId} className={classes.stageName} title={stage.name}>
            {stage.name}
          </h2>
          <span className={classes.count} title={t('deals.board.count', { count })}>
            {formats.number(count)}
          </span>
          {/* Nothing begins where it ends. */}
          {actions.create && stage.kind === 'OPEN' && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('deals.board.createIn', { stage: stage.name })}
              onClick={() => actions.create?.(stage.id)}
            >
              <IconPlus size={16} />
            </ActionIcon>
          )}
        </div>
        <div className={classes.sums}>
          {(sum ? [sum, ...otherSums] : []).map((money) => (
            <span key={money.currency}>{formats.money(money)}</span>
          ))}
        </div>
      </header>
      {moving ? (
        <moving.MovingCards
          {...cards}
          column={{ id: stage.id, items, count, next }}
          Card={BoardCard}
          cardHeight={cardHeight}
          empty={t('deals.board.emptyStage')}
        />
      ) : (
        <FirstCards items={items} actions={actions} />
      )}
    </section>
  );
});

/** What the server gave at first, until the cards can be moved and read on. */
function FirstCards({ items, actions }: Pick<CardsProps<Entry>, 'actions'> & { items: Entry[] }) {
  return (
    <div className={classes.cards}>
      <ul className={classes.list}>
        {items.slice(0, 20).map((card) => (
          <li key={card.id} className={classes.slot} style={{ height: cardHeight }}>
            <BoardCard card={card} describedBy={undefined} onMenu={actions.menu} />
          </li>
        ))}
      </ul>
    </div>
  );
}
