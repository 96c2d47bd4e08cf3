import { Alert, Group } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { TaskItem } from '@/shared/api/types';
import { OfferButtons } from '../OfferButtons';

/** A task that was offered to the viewer, until they answer. */
export function OfferBar({ task }: { task: TaskItem }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <Alert icon={<IconHandStop size={18} />} variant="light" title={t('tasks.offer.title')}>
      <Group justify="space-between" gap="xs">
        <span>{t('tasks.offer.text', { name: task.author?.name ?? t('shared.conflict.somebody') })}</span>
        <OfferButtons task={task} onDeclined={() => void navigate('/tasks/my-day', { replace: true })} />
      </Group>
    </Alert>
  );
}
