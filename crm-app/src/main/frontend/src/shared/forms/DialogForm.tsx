import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** What sending it is called. */
  action: ReactNode;
  /** Of an action that cannot easily be taken back. */
  color?: string;
  saving: boolean;
  disabled?: boolean;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A form that is sent or left, as in a dialog: by its buttons, and by Ctrl+Enter also from a text of several lines. */
export function DialogForm({ action, color, saving, disabled, onSubmit, onCancel, children }: Props) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving) onSubmit(event);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        form.current?.requestSubmit();
      }}
    >
      <Stack gap="sm">
        {children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onCancel}>
            {t('shared.cancel')}
          </Button>
          <Button type="submit" color={color} loading={saving} disabled={disabled}>
            {action}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
