import { ActionIcon, Button, Group, Modal, Stack, Text, Tooltip } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  /** What the button does, for its tooltip and for readers. */
  label: string;
  question: string;
  action: string;
  /** Makes it a small button of an icon; otherwise it shows its action. */
  icon?: ReactNode;
  /** What leaves everything as it is, where «cancel» would be mistaken for the action. */
  stay?: string;
  onConfirm: () => Promise<unknown>;
}

/** A button for what cannot easily be taken back: it asks first. */
export function ConfirmButton({ label, question, action, stay, icon, onConfirm }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } catch {
      // Whoever confirms tells the person why it failed.
    } finally {
      setBusy(false);
      setAsking(false);
    }
  };

  return (
    <>
      {icon ? (
        <Tooltip label={action}>
          <ActionIcon variant="subtle" color="red" aria-label={label} onClick={() => setAsking(true)}>
            {icon}
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button variant="default" aria-label={label} onClick={() => setAsking(true)}>
          {action}
        </Button>
      )}
      <Modal opened={asking} onClose={() => setAsking(false)} title={action}>
        <Stack>
          <Text>{question}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
              {stay ?? t('shared.cancel')}
            </Button>
            <Button color="red.9" loading={busy} onClick={() => void confirm()}>
              {action}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
