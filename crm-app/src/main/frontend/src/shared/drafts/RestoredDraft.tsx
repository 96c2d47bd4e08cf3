import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Tells that a form holds what was typed before and left unsaved, and offers to begin anew. */
export function RestoredDraft({ onDiscard }: { onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between" gap="xs" role="status">
      <Text c="dimmed">{t('shared.draft.restored')}</Text>
      <Button variant="subtle" size="compact-sm" onClick={onDiscard}>
        {t('shared.draft.discard')}
      </Button>
    </Group>
  );
}
