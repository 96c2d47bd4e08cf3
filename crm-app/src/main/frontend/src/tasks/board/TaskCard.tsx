import { Avatar } from '@mantine/core';
import { IconDots, IconLock } from '@tabler/icons-react';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { TaskItem } from '@/shared/api/types';
import classes from '@/shared/board/Board.module.css';
import type { CardProps } from '@/shared/board/cards';
import { DeadlineMark, PriorityMark } from '../marks';
import { PlannedText } from '../planned/PlannedText';

export const cardHeight = 128;

/** A task on the board. Its title is the stop for the keyboard: Enter opens it, Space lifts it. */
export const TaskCard = memo(function TaskCard({ card, describedBy, dragged, arrived, onMenu }: CardProps<TaskItem>) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const path = `/tasks/${card.id}`;
  const about = [card.project?.name, card.record?.name].filter(Boolean).join(' · ');
  const [person] = card.responsible;
  const steps = card.checklistTotal + card.subtasks;

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
        <PriorityMark priority={card.priority} wordless />
        {card.private && <IconLock size={14} role="img" aria-label={t('tasks.fields.private')} />}
        <span>{card.deadline ? <DeadlineMark task={card} /> : <PlannedText task={card} />}</span>
      </div>
      <Link className={classes.title} to={path} draggable={false} aria-describedby={describedBy} data-card={card.id}>
        {card.name}
      </Link>
      {about && (
        <div className={classes.who} title={about}>
          {about}
        </div>
      )}
      <div className={classes.cardFoot}>
        {steps > 0 && (
          <span className={classes.payment} title={t('tasks.fields.progress')}>
            {`${card.checklistDone + card.subtasksDone} / ${steps}`}
          </span>
        )}
        <span className={classes.payment}>{card.tags.map(({ name }) => `#${name}`).join(' ')}</span>
        {person && (
          <span className={classes.person}>
            <Avatar
              name={person.name}
              title={card.responsible.map(({ name }) => name).join(', ')}
              role="img"
              aria-label={`${t('shared.fields.responsible')}: ${card.responsible.map(({ name }) => name).join(', ')}`}
              size={22}
              color="initials"
            />
          </span>
        )}
      </div>
      <button
        type="button"
        className={classes.menuButton}
        aria-haspopup="menu"
        aria-label={t('tasks.board.cardMenu', { name: card.name })}
        onClick={({ currentTarget }) => onMenu(card, currentTarget)}
      >
        <IconDots size={16} aria-hidden />
      </button>
    </div>
  );
});
