import { Menu } from '@mantine/core';
import { IconArrowsMove, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCan } from '@/shared/me';
import classes from './GroupTree.module.css';
import type { Editing, MenuTarget, Place } from './tree';

interface Props {
  target: MenuTarget | null;
  onEdit: (editing: Editing) => void;
  onMove: (place: Place) => void;
  onDelete: (place: Place) => void;
  onClose: () => void;
}

/** One menu for all lines: what can be done with a person or a department. */
export function NodeMenu({ target, onEdit, onMove, onDelete, onClose }: Props) {
  const { t } = useTranslation();
  const can = useCan();
  const at = target?.button.getBoundingClientRect();
  const place = target?.place;
  const group = place?.kind === 'group' ? place.group : undefined;
  const close = () => {
    target?.button.closest<HTMLElement>('[role=treeitem]')?.focus();
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
      {place && (
        <Menu.Dropdown>
          {can(group ? 'GROUP' : 'USER', 'EDIT') && (
            <Menu.Item leftSection={<IconArrowsMove size={16} />} rightSection="M" onClick={() => onMove(place)}>
              {t('users.structure.moveDots')}
            </Menu.Item>
          )}
          {group && can('GROUP', 'EDIT') && (
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onEdit({ group })}>
              {t('users.structure.change')}
            </Menu.Item>
          )}
          {group && can('GROUP', 'CREATE') && (
            <Menu.Item leftSection={<IconPlus size={16} />} onClick={() => onEdit({ parentId: group.id })}>
              {t('users.structure.createInside')}
            </Menu.Item>
          )}
          {group && can('GROUP', 'DELETE') && group.members.length === 0 && group.children.length === 0 && (
            <Menu.Item
              leftSection={<IconTrash size={16} />}
              c="var(--mantine-color-error)"
              onClick={() => onDelete(place)}
            >
              {t('shared.delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      )}
    </Menu>
  );
}
