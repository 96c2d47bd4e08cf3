import { Avatar } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Entry } from '@/shared/api/types';
import classes from '@/shared/board/Board.module.css';
import type { CardProps } from '@/shared/board/cards';
import { useFormats } from '@/shared/formats/FormatsProvider';
import { When } from '@/shared/formats/When';
import { PresenceDot } from '@/shared/ui/PresenceDot';
import { NextStep } from '../NextStep';
import { PaymentMark } from '../PaymentMark';
import { cardPath, entryName } from '../queries';

export const cardHeight = 140;

/** A lead or deal on the board. Its title is the stop for the keyboard: Enter opens it, Space lifts it. */
export const BoardCard = memo(function BoardCard({ card, describedBy, dragged, arrived, onMenu }: CardProps<Entry>) {
  const { t } = useTranslation();
  const formats = useFormats();
  const navigate = useNavigate();
  const path = cardPath(card);
  const who = [card.contact?.name, card.company?.name].filter(Boolean).join(' · ');

  const open = (event: MouseEvent) => {
    if (event.target instanceof Element && !event.target.closest('a, button') && !event.defaultPrevented) {
      void navigate(path);
    }
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what the keyboard uses
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for what the link does
    <div
      className={`${classes.card} ${dragged ? classes.dragged : ''} ${arrived ? classes.arrived : ''}`}
      onClick={open}
    >
      <div className={classes.cardHead}>
        <span>#{card.number}</span>
        <When at={card.createdAt} />
      </div>
      <Link className={classes.title} to={path} draggable={false} aria-describedby={describedBy} data-card={card.id}>
        {entryName(card)}
      </Link>
      {who && (
        <div className={classes.who} title={who}>
          {who}
        </div>
      )}
      {card.nextStep && <NextStep step={card.nextStep} className={classes.step} />}
      <div className={classes.cardFoot}>
        {card.amount && <span className={classes.amount}>{formats.money(card.amount)}</span>}
        {card.paymentStatus && <PaymentMark status={card.paymentStatus} className={classes.payment} />}
        {card.responsible && (
          <span className={classes.person}>
            <Avatar
              name={card.responsible.name}
              title={card.responsible.name}
              role="img"
              aria-label={`${t('shared.fields.responsible')}: ${card.responsible.name}`}
              size={22}
              color="initials"
            />
            <span className={classes.presence}>
              <PresenceDot userId={card.responsible.id} />
            </span>
          </span>
        )}
      </div>
      <button
        type="button"
        className={classes.menuButton}
        aria-haspopup="menu"
        aria-label={t('deals.board.cardMenu', { title: entryName(card) })}
        onClick={({ currentTarget }) => onMenu(card, currentTarget)}
      >
        <IconDots size={16} aria-hidden />
      </button>
    </div>
  );
});
