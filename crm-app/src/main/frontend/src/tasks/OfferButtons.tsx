import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskItem } from '@/shared/api/types';
import { DialogForm } from '@/shared/forms/DialogForm';
import { useTaskActions } from './useTaskActions';

interface Props {
  task: TaskItem;
  onDeclined?: () => void;
}

/** The two answers to an offered task; whoever declines says why. */
export function OfferButtons({ task, onDeclined }: Props) {
  const { t } = useTranslation();
  const { accept, decline } = useTaskActions();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const take = async () => {
    setBusy(true);
    await accept(task);
    setBusy(false);
  };
  const refuse = async () => {
    setBusy(true);
    const declined = await decline(task, reason.trim());
    setBusy(false);
    if (!declined) return;
    setAsking(false);
    onDeclined?.();
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <Button size="compact-md" variant="light" loading={busy && !asking} onClick={() => void take()}>
        {t('tasks.offer.accept')}
      </Button>
      <Button size="compact-md" variant="default" onClick={() => setAsking(true)}>
        {t('tasks.offer.decline')}
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={t('tasks.offer.declineTitle')}>
        <DialogForm
          action={t('tasks.offer.decline')}
          saving={busy}
          disabled={reason.trim() === ''}
          onSubmit={() => void refuse()}
          onCancel={() => setAsking(false)}
        >
          <Textarea
            label={t('tasks.offer.reason')}
            description={t('tasks.offer.reasonHint')}
            data-autofocus
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </DialogForm>
      </Modal>
    </Group>
  );
}
