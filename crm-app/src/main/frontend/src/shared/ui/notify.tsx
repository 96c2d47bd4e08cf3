import { Anchor, Button, Group } from '@mantine/core';
import type { NotificationData } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ApiError } from '../api/problem';
import { useUndoKey } from '../keyboard';
import { useProblemText } from './problemText';

interface More {
  undo?: () => void;
  /** Where what was made is seen. */
  open?: string;
  /** Messages of one name take each other's place, so that a row of moves does not fill the corner. */
  name?: string;
}

/** Short messages in the corner: what was done, and what could not be. */
export function useNotify() {
  const { t } = useTranslation();
  const text = useProblemText();
  const show = (notification: NotificationData, name?: string) =>
    void showNotification({ closeButtonProps: { 'aria-label': t('shared.close') }, ...notification }, name);
  return {
    /** With `undo`, the message offers to take back what it tells of, also by Ctrl+Z. */
    done: (message: string, more?: (() => void) | More) => {
      const { undo, open, name }: More = typeof more === 'function' ? { undo: more } : (more ?? {});
      return show(
        {
          message: undo || open ? <Done message={message} undo={undo} open={open} /> : message,
          color: 'green',
          ...(undo || open ? { autoClose: 12_000 } : {}),
        },
        name,
      );
    },
    /** What is wrong with the one thing that was sent says more than that something is. */
    failed: (error: unknown) => show({ message: onlyField(error) ?? text(error), color: 'red', autoClose: 8000 }),
    warned: (message: string) => show({ message, color: 'yellow', autoClose: 8000 }),
  };
}

function onlyField(error: unknown): string | undefined {
  const messages = error instanceof ApiError ? Object.values(error.fields) : [];
  return messages.length === 1 ? messages[0] : undefined;
}

function Done({ message, undo, open }: { message: string } & Pick<More, 'undo' | 'open'>) {
  const { t } = useTranslation();
  const [used, setUsed] = useState(false);
  const takeBack = () => {
    setUsed(true);
    undo?.();
  };
  useUndoKey(takeBack, undo !== undefined && !used);
  return (
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <span>{message}</span>
      {open && (
        <Anchor component={Link} to={open} style={{ flexShrink: 0 }}>
          {t('shared.open')}
        </Anchor>
      )}
      {undo && (
        <Button
          variant="subtle"
          size="compact-sm"
          style={{ flexShrink: 0 }}
          disabled={used}
          aria-keyshortcuts="Control+Z"
          title="Ctrl+Z"
          onClick={takeBack}
        >
          {t('shared.undo')}
        </Button>
      )}
    </Group>
  );
}

const latestOf = new Map<string, string>();

/** What takes another's place is a new message all the same, with a time and an undoing of its own. */
async function showNotification(notification: NotificationData, name?: string): Promise<void> {
  const { notifications } = await import('@mantine/notifications');
  const former = name && latestOf.get(name);
  if (former) notifications.hide(former);
  const id = notifications.show(notification);
  if (name) latestOf.set(name, id);
}
