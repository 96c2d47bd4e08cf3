import { ColorSwatch, Menu } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import classes from './Board.module.css';

interface Props<C> {
  target: { card: C; button: HTMLElement } | null;
  /** Where a card is opened. */
  path: (card: C) => string;
  /** Where else it could go; none when one may not move. */
  columns: { id: number; name: string; colour: string }[];
  /** What moving there is called. */
  moveTo: string;
  onMove: (card: C, columnId: number) => void;
  onClose: () => void;
}

/** One menu for all cards: where each could go, for those who do not drag. */
export function MoveMenu<C>({ target, path, columns, moveTo, onMove, onClose }: Props<C>) {
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
          <Menu.Item leftSection={<IconExternalLink size={16} />} onClick={() => void navigate(path(target.card))}>
            {t('shared.open')}
          </Menu.Item>
          {columns.length > 0 && <Menu.Label>{moveTo}</Menu.Label>}
          {columns.map((column) => (
            <Menu.Item
              key={column.id}
              leftSection={<ColorSwatch color={column.colour} size={12} />}
              onClick={() => onMove(target.card, column.id)}
            >
              {column.name}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      )}
    </Menu>
  );
}
