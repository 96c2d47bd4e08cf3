import { ActionIcon, Menu } from '@mantine/core';
import { IconAdjustments, IconCalendarDown, IconColumns3, IconTag } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCan } from '@/shared/me';

const IcsDialog = lazy(async () => ({ default: (await import('./calendar/IcsDialog')).IcsDialog }));

/** Where one sets what tasks are made of. */
export function TaskMenu() {
  const { t } = useTranslation();
  const can = useCan();
  const [importing, setImporting] = useState(false);
  return (
    <>
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
          {can('TASK', 'IMPORT') && (
            <Menu.Item leftSection={<IconCalendarDown size={16} />} onClick={() => setImporting(true)}>
              {t('tasks.ics.import')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {importing && (
        <Suspense>
          <IcsDialog onClose={() => setImporting(false)} />
        </Suspense>
      )}
    </>
  );
}
