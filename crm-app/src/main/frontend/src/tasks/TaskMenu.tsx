import { ActionIcon, Menu } from '@mantine/core';
import { IconAdjustments, IconColumns3, IconTag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCan } from '@/shared/me';

/** Where one sets what tasks are made of. */
export function TaskMenu() {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="default" size={32} aria-label={t('tasks.settings')} title={t('tasks.settings')}>
          <IconAdjustments size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {can('TASK_STATUS', 'READ') && (
          <Menu.Item component={Link} to="/task-statuses" leftSection={<IconColumns3 size={16} />}>
            {t('tasks.statuses.title')}
          </Menu.Item>
        )}
        {can('TAG', 'READ') && (
          <Menu.Item component={Link} to="/tags" leftSection={<IconTag size={16} />}>
            {t('tasks.tags.title')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
