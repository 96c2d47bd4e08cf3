import { ColorSwatch, Menu } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { BoardStage, Entry } from '@/shared/api/types';
import { cardPath } from '../queries';
import classes from './Board.module.css';

interface Props {
  target: { card: Entry; button: HTMLElement } | null;
  /** None when one may not move. */
  stages: BoardStage['stage'][];
  onMove: (card: Entry, stageId: number) => void;
  onClose: () => void;
}

/** One menu for all cards: where each could go, for those who do not drag. */
export function MoveMenu({ target, stages, onMove, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const at = target?.button.getBoundingClientRect();

  const close = () => {
    target?.button.focus();
    onClose();
  };

  return (
    <Menu opened={target !== null} onClose={close} position="bottom-end" withinPortal returnFocus={false}>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-hidden
          className={classes.menuAnchor}
          style={{ top: at?.bottom ?? 0, left: at?.right ?? 0 }}
        />
      </Menu.Target>
      {target && (
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconExternalLink size={16} />} onClick={() => void navigate(cardPath(target.card))}>
            {t('deals.board.open')}
          </Menu.Item>
          {stages.length > 0 && <Menu.Label>{t('deals.board.moveTo')}</Menu.Label>}
          {stages
            .filter(({ id }) => id !== target.card.stage.id)
            .map((stage) => (
              <Menu.Item
                key={stage.id}
                leftSection={<ColorSwatch color={stage.colour} size={12} />}
                onClick={() => onMove(target.card, stage.id)}
              >
                {stage.name}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      )}
    </Menu>
  );
}
