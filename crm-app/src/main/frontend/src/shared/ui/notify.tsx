import { Button, Group } from '@mantine/core';
import type { NotificationData } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../api/problem';
import { useProblemText } from './problemText';

/** Short messages in the corner: what was done, and what could not be. */
export function useNotify() {
  const { t } = useTranslation();
  const text = useProblemText();
  const show = (notification: NotificationData) =>
    void showNotification({ closeButtonProps: { 'aria-label': t('shared.close') }, ...notification });
  return {
    /** With `undo`, the message offers to take back what it tells of. */
    done: (message: string, undo?: () => void) =>
      show(
        undo
          ? { message: <Undoable message={message} undo={undo} />, color: 'green', autoClose: 12_000 }
          : { message, color: 'green' },
      ),
    /** What is wrong with the one thing that was sent says more than that something is. */
    failed: (error: unknown) => show({ message: onlyField(error) ?? text(error), color: 'red', autoClose: 8000 }),
    warned: (message: string) => show({ message, color: 'yellow', autoClose: 8000 }),
  };
}

function onlyField(error: unknown): string | undefined {
  const messages = error instanceof ApiError ? Object.values(error.fields) : [];
  return messages.length === 1 ? messages[0] : undefined;
}

function Undoable({ message, undo }: { message: string; undo: () => void }) {
  const { t } = useTranslation();
  const [used, setUsed] = useState(false);
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <span>{message}</span>
      <Button
        variant="subtle"
        size="compact-sm"
        style={{ flexShrink: 0 }}
        disabled={used}
        onClick={() => {
          setUsed(true);
          undo();
        }}
      >
        {t('shared.undo')}
      </Button>
    </Group>
  );
}

async function showNotification(notification: NotificationData): Promise<void> {
  (await import('@mantine/notifications')).notifications.show(notification);
}
