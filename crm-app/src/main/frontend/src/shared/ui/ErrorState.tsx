import { Button, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from './problemText';

/** Stands where a thing should have been shown, and says why it is not. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center" role="alert">
      <IconAlertTriangle size={36} stroke={1.2} color="var(--mantine-color-error)" aria-hidden />
      <Title order={2}>{t('shared.errors.title')}</Title>
      <Text c="dimmed" maw={480}>
        {text(error)}
      </Text>
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('shared.retry')}
        </Button>
      )}
    </Stack>
  );
}
