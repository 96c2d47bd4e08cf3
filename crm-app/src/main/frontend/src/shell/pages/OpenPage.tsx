import { Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showLanguage } from '@/shared/i18n';
import type { Language } from '@/shared/language';
import classes from './OpenPage.module.css';

interface Props {
  title: string;
  hint?: string;
  wide?: boolean;
  children?: ReactNode;
}

/** The frame of pages seen before signing in. */
export function OpenPage({ title, hint, wide = false, children }: Props) {
  const { t, i18n } = useTranslation();
  useEffect(() => {
    document.title = `${title} · CRM`;
  }, [title]);
  return (
    <main className={classes.page}>
      <div className={classes.sheet} data-wide={wide || undefined}>
        <Stack>
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <div style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              <Title order={1}>{title}</Title>
              {hint && <Text c="dimmed">{hint}</Text>}
            </div>
            <SegmentedControl
              size="xs"
              style={{ flexShrink: 0 }}
              aria-label={t('shell.language')}
              data={[
                { value: 'uk', label: 'Укр' },
                { value: 'en', label: 'Eng' },
              ]}
              value={i18n.language}
              onChange={(language) => void showLanguage(language as Language)}
            />
          </Group>
          {children}
        </Stack>
      </div>
    </main>
  );
}
