import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '@/shared/api/client';
import type { Ref, User } from '@/shared/api/types';
import { PersonPicker } from '@/shared/records/RecordPicker';
import { useNotify } from '@/shared/ui/notify';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';

interface Props {
  user: User;
  opened: boolean;
  onClose: () => void;
}

/** Ends a person's access and gives what they have open to somebody else. */
export function DeactivateDialog({ user, opened, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  const [successor, setSuccessor] = useState<Ref | null>(null);
  const [tried, setTried] = useState(false);
  const same = successor?.id === user.id;
  const deactivate = useMutation({
    mutationFn: (handOverToId: number) =>
      answer(api.POST('/api/v1/users/{id}/deactivate', { params: { path: { id: user.id } }, body: { handOverToId } })),
    onSuccess: () => {
      void client.invalidateQueries();
      notify.done(t('users.deactivate.done', { name: user.name }));
      onClose();
    },
  });

  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('users.deactivate.title', { name: user.name })}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (successor && !same) deactivate.mutate(successor.id);
        }}
      >
        <Stack>
          <Text>{t('users.deactivate.text')}</Text>
          <ProblemAlert error={deactivate.error} />
          <PersonPicker
            label={t('users.deactivate.successor')}
            data-autofocus
            value={successor}
            onChange={setSuccessor}
            error={
              (tried && !successor && t('users.deactivate.successorNeeded')) || (same && t('users.deactivate.another'))
            }
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('shared.cancel')}
            </Button>
            <Button type="submit" color="red.9" loading={deactivate.isPending}>
              {t('users.deactivate.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
