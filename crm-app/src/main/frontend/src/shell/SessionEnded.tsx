import { Button, Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { onSessionEnd, signIn } from '@/shared/auth/session';

/** Says that the session is over and leaves the page as it is, so that what was typed can still be copied. */
export function SessionEnded() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  const [ended, setEnded] = useState(false);
  useEffect(() => onSessionEnd(() => setEnded(true)), []);
  return (
    <Modal
      opened={ended}
      onClose={() => setEnded(false)}
      title={t('shell.sessionEnded.title')}
      closeButtonProps={{ 'aria-label': t('shared.close') }}
    >
      <Stack>
        <Text>{t('shell.sessionEnded.text')}</Text>
        <Button onClick={() => void signIn(`${pathname}${search}`)}>{t('shell.signIn.action')}</Button>
      </Stack>
    </Modal>
  );
}
