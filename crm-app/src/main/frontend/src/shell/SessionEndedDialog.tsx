import { Button, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { signIn } from '@/shared/auth/session';

export function SessionEndedDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <Modal opened onClose={onClose} title={t('shell.sessionEnded.title')}>
      <Stack>
        <Text>{t('shell.sessionEnded.text')}</Text>
        <Button onClick={() => void signIn(`${pathname}${search}`)}>{t('shell.signIn.action')}</Button>
      </Stack>
    </Modal>
  );
}
