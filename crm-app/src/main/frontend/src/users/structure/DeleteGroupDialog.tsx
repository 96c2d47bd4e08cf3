import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNotify } from '@/shared/ui/notify';
import { deleteGroup } from './queries';
import { nameOf, type Place } from './tree';

/** Asks before an empty department goes. */
export function DeleteGroupDialog({ place, onClose }: { place: Place | null; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const notify = useNotify();
  const remove = useMutation({
    mutationFn: async () => {
      if (place?.kind !== 'group') return;
      await deleteGroup(place.group);
    },
    onError: notify.failed,
    onSettled: () => {
      onClose();
      return client.invalidateQueries({ queryKey: ['groups'] });
    },
  });
  return (
    <Modal opened={place !== null} onClose={onClose} title={t('shared.delete')}>
      <Stack>
        <Text>{place && t('users.structure.deleteQuestion', { name: nameOf(place) })}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('shared.cancel')}
          </Button>
          <Button color="red.9" loading={remove.isPending} onClick={() => remove.mutate()}>
            {t('shared.delete')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
