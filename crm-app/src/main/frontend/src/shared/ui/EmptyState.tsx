import { Button, Stack, Text, Title } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: string;
  hint?: string;
  /** The next thing to do. */
  children?: ReactNode;
  onClear?: () => void;
  /** When it is the whole page. */
  asPage?: boolean;
}

export function EmptyState({ title, hint, children, onClear, asPage = false }: Props) {
  const { t } = useTranslation();
  return (
    <Stack align="center" gap="xs" py={48} px="md" ta="center">
      <IconInbox size={36} stroke={1.2} color="var(--mantine-color-dimmed)" aria-hidden />
      <Title order={asPage ? 1 : 2}>{title}</Title>
      {hint && (
        <Text c="dimmed" maw={420}>
          {hint}
        </Text>
      )}
      {children}
      {onClear && (
        <Button variant="default" onClick={onClear}>
          {t('shared.list.clear')}
        </Button>
      )}
    </Stack>
  );
}
